import type { MathNode, Placed, PlacedDeck, PlacedParagraph, Rect, Run } from '../../src/model/index.ts';

export type Program = 'Chromium' | 'LibreOffice';

/** Room that fit gave to some text, points of the slide. */
export interface Box {
  name: string;
  rect: Rect;
  /** The text without white space. */
  text: string;
}
/** A slide as it was planned. */
export interface PlannedSlide {
  id: string;
  boxes: Box[];
  /** Rooms whose drawing places its own words: charts. */
  free: Rect[];
}

const squash = (text: string): string => text.replace(/\s/gu, '');
type Words = (run: Run) => string;
/** Formulas are drawn as such in the browser, and in words by LibreOffice. */
const WORDS: Record<Program, Words> = {
  Chromium: ({ math, text }) => (math ? signs(math.tree) : text),
  LibreOffice: ({ text }) => text,
};
const signs = ({ text, children }: MathNode): string => text ?? children.map(signs).join('');

/** Every text of the deck with its room, as a program draws it; cells of tables one by one. */
export const planned = (deck: PlacedDeck, program: Program): PlannedSlide[] =>
  deck.slides.map(({ id, items }) => ({
    id,
    boxes: items.flatMap((item) => boxesOf(item, WORDS[program])).filter((box) => box.text !== ''),
    free: items.flatMap((item) => (item.kind === 'chart' ? [item.rect] : [])),
  }));

function boxesOf(item: Placed, words: Words): Box[] {
  const textOf = (paragraphs: readonly PlacedParagraph[]): string =>
    squash(paragraphs.flatMap(({ label = [], runs }) => [...label, ...runs].map(words)).join(''));
  if (item.kind === 'text') return [{ name: item.name, rect: item.rect, text: textOf(item.paragraphs) }];
  if (item.kind === 'group') return item.items.flatMap((inner) => boxesOf(inner, words));
  if (item.kind !== 'table') return [];
  let y = item.rect.y;
  return item.rows.flatMap(({ height, cells }, r) => {
    let x = item.rect.x;
    const boxes = cells.map(({ paragraphs }, c): Box => {
      const rect = { x, y, w: item.columns[c] as number, h: height };
      x += rect.w;
      return { name: `${item.name} row ${r + 1} column ${c + 1}`, rect, text: textOf(paragraphs) };
    });
    y += height;
    return boxes;
  });
}
