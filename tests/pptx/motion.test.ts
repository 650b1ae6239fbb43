import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import type { Deck } from '../../src/model/index.ts';
import { builtFolder } from '../built.ts';
import { stagedPlain } from '../staged.ts';
import { all, make, one, open, properties, shape } from './unpack.ts';

const STEPS = '## T\n\nLead\n\n::: incremental\n- one\n- two\n  - beneath\n- three\n:::\n';

test('items of an incremental list appear one click after the other, those beneath with their item', async () => {
  const { deck } = await stagedPlain(STEPS);
  const slide = (await make(deck)).slide(deck.slides.length);
  const effects = all(slide, 'p:set').map((set) => one(set, 'p:pRg').attrs.st);
  expect(effects).toEqual(['1', '2', '3', '4']);
  const kinds = all(slide, 'p:cTn').flatMap(({ attrs }) => (attrs.presetID ? [attrs.nodeType] : []));
  expect(kinds).toEqual(['clickEffect', 'clickEffect', 'withEffect', 'clickEffect']);
  const { id } = properties(shape(slide, 'Body'));
  expect(new Set(all(slide, 'p:spTgt').map((t) => t.attrs.spid))).toEqual(new Set([id]));
  expect(one(slide, 'p:bldP').attrs).toEqual({ spid: id, grpId: '0', build: 'p' });
  const ids = all(slide, 'p:cTn').map((t) => t.attrs.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('steps count on from column to column, and none is left within a group', async () => {
  const list = (a: string, b: string) => `::: column\n::: incremental\n- ${a}\n- ${b}\n:::\n:::\n`;
  const { deck } = await stagedPlain(`## T\n\n::: columns\n${list('a', 'b')}${list('c', 'd')}:::\n`);
  const steps = deck.slides
    .at(-1)
    ?.items.flatMap((i) => (i.kind === 'text' ? i.paragraphs.flatMap((p) => p.step ?? []) : []));
  expect(steps).toEqual([1, 2, 3, 4]);
});

test('a slide without steps has no timing, and a profile without a transition none', async () => {
  const { deck } = await stagedPlain('## T\n\n- one\n');
  const xml = (await make(deck)).text(`ppt/slides/slide${deck.slides.length}.xml`);
  expect(xml).not.toMatch(/p:timing|p:transition/);
});

test.each([
  ['fade', 'p:fade'],
  ['push', 'p:push'],
] as const)('transition: %s', async (kind, element) => {
  const staged = await stagedPlain(STEPS);
  const deck: Deck['audience'] = { ...staged.deck.audience, transition: kind };
  const slide = (await make({ ...staged.deck, audience: deck })).slide(1);
  expect(one(one(slide, 'p:transition'), element)).toBeTruthy();
  const names = slide.children.map((c) => (typeof c === 'string' ? '' : c.name));
  expect(names.slice(0, 3)).toEqual(['p:cSld', 'p:clrMapOvr', 'p:transition']);
});

test('the web deck is told the same: fragments in order, and the transition', async () => {
  const body = '---\nsection: "1"\n---\n# S\n\n## 结论 {#a}\n\n::: incremental\n- 一\n- 二\n:::\n';
  const { files } = await builtFolder({ '01-a.md': body }, ['html', 'pptx'], 'transition: fade\n');
  const html = strFromU8(files.find((f) => f.path === 'dept/index.html')?.bytes ?? new Uint8Array());
  expect(html).toContain('data-transition="fade"');
  expect([...html.matchAll(/data-fragment-index="(\d)"/g)].map((m) => m[1])).toEqual(['0', '1']);
  const pptx = open(files.find((f) => f.path.endsWith('.pptx'))?.bytes ?? new Uint8Array());
  expect(pptx.text('ppt/slides/slide1.xml')).toContain('p:fade');
});
