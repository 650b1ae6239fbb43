import type { Rect } from '../../src/model/index.ts';
import type { Box, PlannedSlide } from './planned.ts';

/** A word, or a character of Chinese, where a program drew it; points of the slide. */
export interface Word {
  text: string;
  rect: Rect;
}

/** Points that a word may stand out of its box, and share of its height that it may above and beneath: glyphs are drawn a little beyond their advance and their line. */
const SLACK = 3;
const OF_HEIGHT = 0.3;
const SLIDE: Rect = { x: 0, y: 0, w: 960, h: 540 };

/** A slide as a program drew it. */
export interface Drawn {
  words: Word[];
  /** What the program itself says of content larger than its region. */
  over: string[];
}

/** @returns what was drawn off the slide, outside its box, or not at all. */
export function faultsOf(slide: PlannedSlide, { words, over }: Drawn): string[] {
  const faults = [...over];
  const say = (what: string) => faults.push(what);
  const found = new Map<Box, string[]>();
  for (const word of words) {
    if (!inside(word.rect, SLIDE)) say(`off the slide: “${word.text}”`);
    const box = boxAt(word, slide.boxes);
    if (!box) {
      if (!slide.free.some((rect) => within(middle(word.rect), rect)))
        say(`in no box: “${word.text}” at ${where(word)}`);
      continue;
    }
    found.set(box, [...(found.get(box) ?? []), word.text]);
    if (!inside(word.rect, box.rect))
      say(`outside ${box.name}: “${word.text}” at ${where(word)}, box ${whereOf(box.rect)}`);
  }
  for (const box of slide.boxes) {
    const lost = missing(box.text, (found.get(box) ?? []).join(''));
    if (lost !== '') say(`lost from ${box.name}: “${lost.slice(0, 40)}”`);
  }
  return faults;
}

/** The smallest box that holds the word's middle and may hold its text; boxes lie within one another. */
function boxAt({ rect, text }: Word, boxes: readonly Box[]): Box | undefined {
  const at = middle(rect);
  const around = boxes.filter((box) => within(at, grown(box.rect)));
  const own = around.filter((box) => box.text.includes(text));
  return smallest(own.length > 0 ? own : around);
}
const smallest = (boxes: readonly Box[]): Box | undefined =>
  boxes.reduce<Box | undefined>((best, box) => (best && area(best.rect) <= area(box.rect) ? best : box), undefined);

const area = ({ w, h }: Rect): number => w * h;
const middle = ({ x, y, w, h }: Rect): [number, number] => [x + w / 2, y + h / 2];
const grown = ({ x, y, w, h }: Rect, above = SLACK): Rect => ({
  x: x - SLACK,
  y: y - above,
  w: w + 2 * SLACK,
  h: h + 2 * above,
});
const within = ([px, py]: [number, number], { x, y, w, h }: Rect): boolean =>
  px >= x && px <= x + w && py >= y && py <= y + h;
const inside = (a: Rect, b: Rect): boolean => {
  const room = grown(b, Math.max(SLACK, OF_HEIGHT * a.h));
  return within([a.x, a.y], room) && within([a.x + a.w, a.y + a.h], room);
};
const whereOf = ({ x, y, w, h }: Rect): string => [x, y, w, h].map(Math.round).join(',');
const where = ({ rect }: Word): string => whereOf(rect);

/** @returns characters of the text that were not drawn; bullets and numbers may come on top. */
function missing(text: string, drawn: string): string {
  const left = new Map<string, number>();
  for (const c of drawn) left.set(c, (left.get(c) ?? 0) + 1);
  return [...text]
    .filter((c) => {
      const n = left.get(c) ?? 0;
      left.set(c, n - 1);
      return n <= 0;
    })
    .join('');
}
