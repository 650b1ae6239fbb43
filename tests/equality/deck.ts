/** Cases as a deck, drawn by the very renderers that draw briefings: as many to a slide as there is room for. */
import type { Lang, Placed, PlacedDeck, PlacedSlide, Rect } from '../../src/model/index.ts';
import { memoryHost } from '../memory-host.ts';
import { paragraph } from '../placed.ts';
import { staged } from '../staged.ts';
import type { Case } from './cases.ts';

/** Where a case's text stands: the slide, from 0, and the text's own box, points. */
export interface Spot {
  slide: number;
  rect: Rect;
}
export interface Sheet {
  deck: PlacedDeck;
  /** One for each case. */
  spots: Spot[];
}

const [WIDTH, HEIGHT, GAP] = [960, 540, 24];
/** Left of a table's second column, and above and below its cells' words. */
const CELL = { label: 40, x: 12, header: 24 };

/** @returns the deck; the case's number is its region. */
export async function sheet(cases: readonly Case[], lang: Lang): Promise<Sheet> {
  const base = await blank(lang);
  const spots: Spot[] = [];
  const slides: Placed[][] = [[]];
  let [x, y, shelf] = [0, 0, 0];
  cases.forEach((c, n) => {
    const { w, h } = outer(c);
    if (x + w > WIDTH) [x, y, shelf] = [0, y + shelf + GAP, 0];
    if (y + h > HEIGHT) {
      slides.push([]);
      [x, y, shelf] = [0, 0, 0];
    }
    const at = { x, y, w, h };
    spots.push({ slide: slides.length - 1, rect: inner(c, at) });
    (slides.at(-1) as Placed[]).push(c.where === 'cell' ? table(c, n, at) : text(c, n, at));
    [x, shelf] = [x + w + GAP, Math.max(shelf, h)];
  });
  return { deck: { ...base, slides: slides.map((items, n) => slide(base, items, n)) }, spots };
}

/** Room for two lines more than planned: lines too many stay apart from the next box. */
const roomFor = ({ paragraph: p }: Case): number => (p.lines + 2) * p.line;

function outer(c: Case): { w: number; h: number } {
  if (c.where === 'cell') return { w: CELL.label + c.width + 2 * CELL.x, h: CELL.header + roomFor(c) };
  return { w: c.paragraph.left + c.width, h: roomFor(c) };
}
function inner(c: Case, { x, y, h }: Rect): Rect {
  if (c.where === 'cell') return { x: x + CELL.label + CELL.x, y: y + CELL.header, w: c.width, h: h - CELL.header };
  return { x: x + c.paragraph.left, y, w: c.width, h };
}

const text = (c: Case, n: number, rect: Rect): Placed => ({
  kind: 'text',
  name: `Case ${n}`,
  region: `case-${n}`,
  rect,
  paragraphs: [c.paragraph],
  anchor: 'top',
});

function table(c: Case, n: number, rect: Rect): Placed {
  const small = { size: 10, line: 14 };
  const cell = (words: string) => ({ paragraphs: [paragraph(words, small)], anchor: 'top' as const });
  return {
    kind: 'table',
    name: `Case ${n}`,
    region: `case-${n}`,
    rect,
    columns: [CELL.label, rect.w - CELL.label],
    rows: [
      { height: CELL.header, cells: [cell('#'), cell('#')] },
      { height: rect.h - CELL.header, cells: [cell('#'), { paragraphs: [c.paragraph], anchor: 'top' }] },
    ],
    firstColumn: false,
    inset: { x: CELL.x, y: 0 },
    alt: `${n}`,
  };
}

/** A deck of one slide, with a theme and layouts that a briefing may have. */
async function blank(lang: Lang): Promise<PlacedDeck> {
  const profile =
    'name: A\nminutes: [10, 20]\nslides: 60\nbullets: 9\nbody: 20\ndepth: full\nsources: none\ncover: false\n';
  const host = memoryHost({
    'briefing.yaml': `title: A\nlang: ${lang}\naudiences: [a]\n`,
    'audiences/a.yaml': profile,
    '01-a.md': '---\nsection: "1"\nchapter: A\n---\n# A\n## A {#x}\n- A\n',
  });
  return (await staged(host, { kind: 'folder', id: 'x' })).deck;
}

const slide = (deck: PlacedDeck, items: Placed[], n: number): PlacedSlide => ({
  ...(deck.slides[0] as PlacedSlide),
  id: `s${n}`,
  title: `${n}`,
  items,
  notes: [],
  sources: [],
  figures: [],
});
