/** Whatever a plain deck holds: nothing is lost, nothing stands outside the slide or on top of anything else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Placed, type PlacedSlide, type Rect, textsOf } from '../../src/model/index.ts';
import { stagedPlain } from '../staged.ts';
import { height } from './placing.ts';

/** Words with a number of their own, so that each can be looked for: `数据共享7` in Chinese, `share7` in English. */
type Words = (count: number, next: () => number) => string;
const CHINESE: Words = (count, next) =>
  Array.from({ length: count }, (_, i) => `数据共享${next()}${i % 6 === 5 ? '，' : ''}`).join('');
const ENGLISH: Words = (count, next) => Array.from({ length: count }, () => `share${next()}`).join(' ');

/** A block of Markdown, given its words. */
type Source = (words: Words, next: () => number) => string;
const count = (most: number) => fc.integer({ min: 1, max: most });
const paragraph = fc.oneof(count(20), count(120)).map(
  (n): Source =>
    (words, next) =>
      words(n, next),
);
const leadIn = count(6).map(
  (n): Source =>
    (words, next) =>
      `${words(n, next)}：`,
);
const heading = count(6).map(
  (n): Source =>
    (words, next) =>
      `### ${words(n, next)}`,
);
const quote = count(30).map(
  (n): Source =>
    (words, next) =>
      `> ${words(n, next)}\n>\n> — ${words(2, next)}`,
);
const code = fc.array(count(6), { minLength: 1, maxLength: 14 }).map(
  (rows): Source =>
    (_, next) =>
      `\`\`\`\n${rows.map((n) => ENGLISH(n, next)).join('\n')}\n\`\`\``,
);
const list = fc
  .record({
    ordered: fc.option(fc.integer({ min: 1, max: 40 })),
    items: fc.array(fc.record({ words: count(40), nested: fc.array(count(12), { maxLength: 3 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  .map(
    ({ ordered, items }): Source =>
      (words, next) =>
        items
          .flatMap((item, i) => {
            const marker = ordered === null ? '-' : `${ordered + i}.`;
            const indent = ' '.repeat(marker.length + 1);
            return [`${marker} ${words(item.words, next)}`, ...item.nested.map((n) => `${indent}- ${words(n, next)}`)];
          })
          .join('\n'),
  );
const table = fc
  .record({ columns: fc.integer({ min: 2, max: 5 }), rows: fc.array(count(14), { minLength: 1, maxLength: 16 }) })
  .map(
    ({ columns, rows }): Source =>
      (words, next) => {
        const row = (n: number) =>
          `| ${Array.from({ length: columns }, (_, i) => words(i === 0 ? 1 : n, next)).join(' | ')} |`;
        return [row(1), `|${'---|'.repeat(columns)}`, ...rows.map(row)].join('\n');
      },
  );
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  { weight: 1, arbitrary: leadIn },
  { weight: 1, arbitrary: heading },
  { weight: 4, arbitrary: list },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: quote },
  { weight: 1, arbitrary: code },
);
const slide = fc.record({ title: count(4), blocks: fc.array(block, { minLength: 1, maxLength: 5 }) });
const deck = fc
  .record({ words: fc.constantFrom(CHINESE, ENGLISH), slides: fc.array(slide, { minLength: 1, maxLength: 4 }) })
  .map(({ words, slides }) => {
    let at = 100;
    const next = () => ++at;
    const text = slides.map(
      ({ title, blocks }) => `## ${words(title, next)}\n\n${blocks.map((b) => b(words, next)).join('\n\n')}\n`,
    );
    return { text: text.join('\n'), first: 101, last: at };
  });

/** Points that rounding may take. */
const SLACK = 0.51;
/** Body text ends above the rule of the running footer. */
const FOOT = 480;

function faults(slide: PlacedSlide): string[] {
  const own = slide.items.filter((i) => !('chrome' in i && i.chrome));
  const blocks = own.filter((i) => i.kind === 'text' || i.kind === 'table' || i.kind === 'picture');
  const out = blocks.flatMap((item) =>
    [...outside(item.rect), ...overfull(item)].map((f) => `${slide.id} ${item.name}: ${f}`),
  );
  const over = blocks.flatMap((a, i) =>
    blocks.slice(i + 1).flatMap((b) => (overlap(inked(a), inked(b)) ? `${slide.id}: ${a.name} on ${b.name}` : [])),
  );
  return [...out, ...over];
}
const outside = ({ x, y, w, h }: Rect): string[] =>
  x < -SLACK || y < -SLACK || x + w > 960 + SLACK || y + h > FOOT + SLACK ? [`outside: ${[x, y, w, h]}`] : [];

function overfull(item: Placed): string[] {
  if (item.kind !== 'text') return [];
  const over = height(item.paragraphs) - item.rect.h;
  const wide = item.paragraphs.filter((p) => p.left - p.hang < 0 || p.left >= item.rect.w).length;
  return [...(over > SLACK ? [`text ${over} points too high`] : []), ...(wide > 0 ? ['text beyond its box'] : [])];
}
/** The room that an item fills: a text box may be higher than its words. */
const inked = (item: Placed): Rect =>
  item.kind === 'text' && item.anchor === 'top'
    ? { ...item.rect, h: Math.min(item.rect.h, height(item.paragraphs)) }
    : item.rect;
const overlap = (a: Rect, b: Rect): boolean =>
  a.x + SLACK < b.x + b.w && b.x + SLACK < a.x + a.w && a.y + SLACK < b.y + b.h && b.y + SLACK < a.y + a.h;

test('random plain decks', async () => {
  await fc.assert(
    fc.asyncProperty(deck, async ({ text, first, last }) => {
      const { deck: placed, diagnostics } = await stagedPlain(text);
      // A table with a row taller than a slide, a title of three lines: refused, and nothing is written.
      if (diagnostics.some((d) => d.severity === 'error')) return;
      const shown = placed.slides.map((s) => [s.title, ...textsOf(s)].join('\n')).join('\n');
      const found = new Set(shown.match(/\d{3,}/g)?.map(Number));
      const lost = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((n) => !found.has(n));
      expect({ lost, faults: placed.slides.flatMap(faults) }).toEqual({ lost: [], faults: [] });
      expect(new Set(placed.slides.map((s) => s.id)).size).toBe(placed.slides.length);
      expect(new Set(placed.slides.map((s) => s.title)).size).toBe(placed.slides.length);
    }),
    { seed: 20_261_124, numRuns: 150 },
  );
}, 180_000);
