import type { Placed, PlacedDeck, PlacedParagraph, Rect } from '../../src/model/index.ts';

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
const wordsOf = ({ label = [], runs }: PlacedParagraph): string => [...label, ...runs].map((run) => run.text).join('');
const textOf = (paragraphs: readonly PlacedParagraph[]): string => squash(paragraphs.map(wordsOf).join(''));

/** Every text of the deck with its room; cells of tables one by one. */
export const planned = (deck: PlacedDeck): PlannedSlide[] =>
  deck.slides.map(({ id, items }) => ({
    id,
    boxes: items.flatMap(boxesOf).filter((box) => box.text !== ''),
    free: items.flatMap((item) => (item.kind === 'chart' ? [item.rect] : [])),
  }));

function boxesOf(item: Placed): Box[] {
  if (item.kind === 'text') return [{ name: item.name, rect: item.rect, text: textOf(item.paragraphs) }];
  if (item.kind === 'group') return item.items.flatMap(boxesOf);
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
