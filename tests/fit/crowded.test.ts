/** What was refused once, and has room now: rows taller than a slide, heads of two lines, full cards. */
import { describe, expect, test } from 'vitest';
import type { Placed, PlacedSlide, PlacedTable } from '../../src/model/index.ts';
import { textsOf } from '../../src/model/index.ts';
import { stagedPlain } from '../staged.ts';
import { boxes, placing, prose } from './placing.ts';

const tables = (slide: PlacedSlide | undefined): PlacedTable[] =>
  slide?.items.filter((i): i is PlacedTable => i.kind === 'table') ?? [];
const cellText = (table: PlacedTable | undefined, row: number, column: number): string =>
  table?.rows[row]?.cells[column]?.paragraphs[0]?.runs.map((r) => r.text).join('') ?? '';
const bottom = (slide: PlacedSlide): number =>
  Math.max(...slide.items.filter((i) => i.kind !== 'rect').map(({ rect }) => rect.y + rect.h));
const errors = (list: readonly { severity: string; code: string }[]): string[] =>
  list.filter((d) => d.severity === 'error').map((d) => d.code);

describe('a row taller than a slide', () => {
  test('goes on under the same header and name; no word is lost, and nothing stands off the slide', async () => {
    const long = Array.from({ length: 160 }, (_, i) => `数据共享${i}`).join('，');
    const { slides, diagnostics } = await placing(`| 事项 | 说明 | 负责 |\n|---|---|---|\n| 共享 | ${long} | 数据局 |`);
    expect(errors(diagnostics)).toEqual([]);
    expect(slides.length).toBeGreaterThan(1);
    const parts = slides.map((slide) => tables(slide)[0]);
    expect(parts.map((t) => cellText(t, 0, 1))).toEqual(slides.map(() => '说明'));
    expect(parts.map((t) => cellText(t, 1, 0))).toEqual(slides.map(() => '共享'));
    expect(parts.map((t) => cellText(t, 1, 2)).join('')).toBe('数据局');
    expect(parts.map((t) => cellText(t, 1, 1)).join('')).toBe(long);
    for (const slide of slides) expect(bottom(slide)).toBeLessThanOrEqual(540);
    const heights = parts.map((t) => t?.rows[1]?.height ?? 0);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(60);
  });

  test('a formula too tall for it is still an error', async () => {
    const tall = Array.from({ length: 30 }, () => 'x').join(' \\\\ ');
    const { diagnostics } = await placing(
      `| 事项 | 式 |\n|---|---|\n| 甲 | $\\begin{pmatrix} ${tall} \\end{pmatrix}$ |`,
    );
    expect(errors(diagnostics)).toContain('row-tall');
  });
});

test('where not even the longest words have room, the widest columns give way, and none is a sliver', async () => {
  const names = ['minimatch', 'micromatch', 'picomatch', 'nanomatch', 'extglob', 'braces', 'expand-brackets'];
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const header = row(['Feature', ...names.map((n) => `\`${n}\``)]);
  const text = [
    header,
    row(names.map(() => '---').concat('---')),
    row(['Regular expressions', ...names.map(() => '-')]),
  ];
  const { deck, diagnostics } = await stagedPlain(`## Compared\n\n${text.join('\n')}\n`);
  expect(errors(diagnostics)).toEqual([]);
  const [table] = deck.slides.flatMap(tables);
  expect(Math.min(...(table?.columns ?? [0]))).toBeGreaterThan(90);
  expect(table?.columns.reduce((sum, w) => sum + w, 0)).toBe(table?.rect.w);
});

describe('heads of columns', () => {
  const columns = (...heads: string[]) =>
    `:::: columns\n${heads.map((head) => `::: column\n### ${head}\n- ${prose(20)}\n:::`).join('\n')}\n::::`;

  test('of two lines push all columns down alike', async () => {
    const one = await placing(columns('统一', '标准', '安全'), '结论 {#x layout=three-content}');
    const two = await placing(
      columns('建立跨部门的数据共享协调机制', '标准', '安全'),
      '结论 {#x layout=three-content}',
    );
    expect(errors(two.diagnostics)).toEqual([]);
    const tops = (slide: PlacedSlide | undefined) =>
      ['body-1', 'body-2', 'body-3'].map((r) => boxes(slide, r)[0]?.rect.y);
    expect(new Set(tops(two.slides[0])).size).toBe(1);
    expect(tops(two.slides[0])[0]).toBeGreaterThan(tops(one.slides[0])[0] as number);
    const [head] = boxes(two.slides[0], 'head-1');
    expect(head?.paragraphs[0]?.lines).toBe(2);
    expect((head?.rect.y ?? 0) + (head?.rect.h ?? 999)).toBeLessThanOrEqual(tops(two.slides[0])[0] as number);
  });
});

test('a column that has ended leaves no head over nothing', async () => {
  const body = (n: number) => Array.from({ length: n }, (_, i) => `- 第${i + 1}条${prose(40)}`).join('\n');
  const text = `:::: columns\n::: column\n### 左栏\n${body(9)}\n:::\n::: column\n### 右栏\n${body(1)}\n:::\n::::`;
  const { slides } = await placing(text, '结论 {#x layout=two-content}');
  expect(slides.length).toBeGreaterThan(1);
  expect(slides.map((s) => [boxes(s, 'head-left').length, boxes(s, 'head-right').length])).toEqual(
    slides.map((_, i) => (i === 0 ? [1, 1] : [1, 0])),
  );
});

describe('cards', () => {
  const cards = (count: number, length: number, more = '') =>
    `::: cards ${more}\n${Array.from({ length: count }, (_, i) => `- **名称${i + 1}** ${prose(length)}`).join('\n')}\n:::`;
  const heads = (items: readonly Placed[]): string[] =>
    items.flatMap((i) => {
      if (i.kind === 'group') return heads(i.items);
      return i.kind === 'text' && i.name.startsWith('Head')
        ? [i.paragraphs[0]?.runs.map((r) => r.text).join('') ?? '']
        : [];
    });

  test('that one slide cannot hold are shared out over two, and go on counting', async () => {
    const { slides, diagnostics } = await placing(cards(6, 90, '{numbered}'), '结论 {#x layout=cards}');
    expect(errors(diagnostics)).toEqual([]);
    expect(slides.map((s) => heads(s.items).map((h) => h.replace(/\s+/g, '')))).toEqual([
      ['1名称1', '2名称2', '3名称3'],
      ['4名称4', '5名称5', '6名称6'],
    ]);
  });

  test('that no slide holds become a list, which is told', async () => {
    const { slides, diagnostics } = await placing(cards(3, 260), '结论 {#x layout=cards}', 'body: 28\ndensity: public');
    expect(errors(diagnostics)).toEqual([]);
    expect(diagnostics.map((d) => d.code)).toContain('layout-wider');
    const text = slides.flatMap(textsOf).join('');
    for (const name of ['名称1', '名称2', '名称3']) expect(text).toContain(name);
  });

  test('a tag wider than its card takes more lines', async () => {
    const tag = 'https-example-org-a-very-long-path-with-query-and-more-of-it';
    const list = [1, 2, 3].map((n) => `- **甲${n}** 说明 [${tag}]{.tag}`).join('\n');
    const { slides } = await placing(`::: cards\n${list}\n:::`, '结论 {#x layout=case-cards}');
    const inside = (items: readonly Placed[]): boolean =>
      items.every((i) => i.rect.x + i.rect.w <= 900.5 && (i.kind !== 'group' || inside(i.items)));
    expect(inside(slides[0]?.items ?? [])).toBe(true);
  });
});

test('text with a link longer than its line begins at the top of its box', async () => {
  const kpi = (label: string) => `::: kpi\n- **${label}** **12** 说明\n- **乙** **34** 说明\n- **丙** **56** 说明\n:::`;
  const anchors = async (label: string) => {
    const { slides } = await placing(kpi(label), '结论 {#x layout=kpi}');
    const labels = (items: readonly Placed[]): string[] =>
      items.flatMap((i) =>
        i.kind === 'group' ? labels(i.items) : i.kind === 'text' && i.name.startsWith('Label') ? [i.anchor] : [],
      );
    return labels(slides[0]?.items ?? []);
  };
  expect(await anchors('甲')).toEqual(['bottom', 'bottom', 'bottom']);
  const long = '[example-org-a-very-long-path-with-query-and-more](https://example.org/)';
  expect(await anchors(long)).toEqual(['top', 'bottom', 'bottom']);
});
