/** The order in which a slide's ways to fit are tried: one case a rule of `decide.ts`. */
import { describe, expect, test } from 'vitest';
import type { PlacedPicture, PlacedSlide } from '../../src/model/index.ts';
import { stagedPlain } from '../staged.ts';
import { boxes, items, paragraphs, placing, prose } from './placing.ts';

const widthOf = (slide: PlacedSlide | undefined, region: string) => boxes(slide, region)[0]?.rect.w;
const columns = (left: string, right: string) =>
  `:::: columns\n::: column\n### 左\n${left}\n:::\n::: column\n### 右\n${right}\n:::\n::::`;

describe('columns', () => {
  test('stay as the layout has them where both sides fit', async () => {
    const { slides } = await placing(columns(items(3, 10), items(3, 10)), '结论 {#x layout=two-content}');
    expect(slides).toHaveLength(1);
    expect(widthOf(slides[0], 'left')).toBe(widthOf(slides[0], 'right'));
  });

  test.each([
    ['left', items(5, 14), items(2, 8)],
    ['right', items(2, 8), items(5, 14)],
  ])('are divided anew for a fuller %s side, before the slide is split', async (full, left, right) => {
    const { slides } = await placing(columns(left, right), '结论 {#x layout=two-content}', 'body: 24');
    const other = full === 'left' ? 'right' : 'left';
    expect(slides).toHaveLength(1);
    expect(widthOf(slides[0], full)).toBeGreaterThan(widthOf(slides[0], other) as number);
    // The lines above the columns move with them.
    const rules = slides[0]?.items.filter((i) => i.name.startsWith('Shape')).map((i) => i.rect.w);
    expect(rules).toEqual([widthOf(slides[0], 'left'), widthOf(slides[0], 'right')]);
  });
});

describe('a picture and its text', () => {
  const png = (width: number, height: number): Uint8Array => {
    const bytes = new Uint8Array(33);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };
  const set = async (width: number, height: number, text: string) => {
    const { deck } = await stagedPlain(text, { 'p.png': png(width, height) });
    const slide = deck.slides.find((s) => s.items.some((i) => i.kind === 'picture')) as PlacedSlide;
    const picture = slide.items.find((i): i is PlacedPicture => i.kind === 'picture') as PlacedPicture;
    return { picture: picture.rect, text: boxes(slide, 'body')[0]?.rect as PlacedPicture['rect'] };
  };

  test('stand side by side where the picture is larger so, in the order written', async () => {
    const after = await set(600, 800, `## 结论\n${items(4, 12)}\n\n![图](p.png)\n`);
    expect(after.picture.x).toBeGreaterThan(after.text.x + after.text.w);
    expect(after.picture.h).toBeGreaterThan(250);
    const before = await set(600, 800, `## 结论\n![图](p.png)\n\n${items(4, 12)}\n`);
    expect(before.picture.x + before.picture.w).toBeLessThan(before.text.x);
  });

  test('stand one beneath the other where a wide picture is larger so', async () => {
    const { picture, text } = await set(2400, 400, `## 结论\n一句话。\n\n![图](p.png)\n`);
    expect(picture.y).toBeGreaterThan(text.y);
    expect(picture.w).toBeGreaterThan(600);
  });
});

test('a layout that cannot hold its slide gives way to the wider one, and says so', async () => {
  const { slides, diagnostics } = await placing(`> ${prose(600)}`, '结论 {#x layout=quote}');
  expect(slides.length).toBeGreaterThan(1);
  expect(new Set(slides.map((s) => s.layout))).toEqual(new Set(['content']));
  expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'layout-wider', slide: 'x' }));
  expect(paragraphs(slides[0]).length).toBeGreaterThan(0);
});

test('where there is no other way the slide is an error that says by how much, and nothing is set below the floor', async () => {
  const { slides, diagnostics } = await placing(items(9, 60), '结论 {#x layout=recommendation}', 'body: 24');
  const errors = diagnostics.filter((d) => d.severity === 'error');
  expect(errors).toEqual([expect.objectContaining({ code: 'region-full', slide: 'x' })]);
  expect(errors[0]?.message).toMatch(/超出 \d+ 磅/);
  expect(Math.min(...slides.map((s) => s.size))).toBeGreaterThanOrEqual(24);
});
