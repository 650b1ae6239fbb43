import {
  type ColorRole,
  type Glue,
  type Inline,
  marks,
  type Placed,
  type PlacedConnector,
  type PlacedGroup,
  type PlacedParagraph,
  type PlacedText,
  type Rect,
  type TextShape,
  type TypeSize,
} from '../model/index.ts';
import { bare, textBox } from './boxes.ts';
import { measured } from './line.ts';
import { breakLines, textWidth } from './measure/index.ts';
import { plain } from './plain.ts';
import { runsOf, spansOf, textOfRuns } from './runs.ts';
import { roleSize, type SlideFitting, scaleLine } from './style.ts';

/** One way to draw a diagram: what it lacks in points, by the item that lacks most, and the drawing itself. */
export interface Form {
  over: number;
  item: string;
  draw(): PlacedGroup;
}

/** @returns the first form that fits; where none does, the last, and the item that is too long is reported. */
export function fittingForm(forms: Iterable<Form>, instead: string, fitting: SlideFitting): PlacedGroup {
  let form: Form | undefined;
  for (form of forms) if (form.over <= 0.5) return form.draw();
  const { over, item, draw } = form as Form;
  const { slide, deck, report } = fitting;
  const size = deck.audience.body;
  report(
    'diagram-full',
    { item: item.slice(0, 24), size, over: Math.ceil(over), instead },
    { ...slide.at, slide: slide.id },
  );
  return draw();
}

export interface Look {
  size: TypeSize;
  color: ColorRole;
  bold?: boolean;
  align?: PlacedParagraph['align'];
}

/** @returns one paragraph of a diagram, measured for a width in points; figures of the register stand out in bold. */
export function wordsOf(inlines: readonly Inline[], width: number, look: Look, fitting: SlideFitting): PlacedParagraph {
  const { lang, deck, marksDerived } = fitting;
  const runs = runsOf(inlines, { lang, facts: deck.head.facts, figures: !look.bold, marksDerived });
  return balanced(measured(bare(runs, look), width, lang), width, fitting);
}

/** In narrow columns a last line shorter than this many characters looks lost. */
const LOST = 3;

/** Chinese words whose last line is lost are set a little narrower, where that takes no line more and keeps it company. */
export function balanced(p: PlacedParagraph, width: number, { lang }: SlideFitting): PlacedParagraph {
  const { length } = textOfRuns(p.runs);
  if (lang === 'en' || p.lines === 1 || p.right !== undefined) return p;
  const spans = spansOf(p.runs, p.size, p.bold);
  const lastAt = (right: number) => breakLines(spans, width - right, { lang });
  if (length - (lastAt(0).at(-1) ?? 0) >= LOST) return p;
  for (let right = p.size / 2; right <= width / 2; right += p.size / 2) {
    const breaks = lastAt(right);
    if (breaks.length >= p.lines) return p;
    if (length - (breaks.at(-1) as number) >= LOST) return { ...p, right };
  }
  return p;
}

/** @returns the head in bold and its words after it, in one paragraph. */
export function runIn(
  { head, text }: { head: readonly Inline[]; text: readonly Inline[] },
  width: number,
  look: Look,
  fitting: SlideFitting,
): PlacedParagraph {
  const lang = fitting.lang === 'en' ? 'en-US' : 'zh-CN';
  const title = wordsOf(head, width, { ...look, bold: true }, fitting).runs;
  const own = look.color === 'ink' ? ('title' as const) : look.color;
  const strong = title.map((run) => ({ ...run, bold: true, color: run.color ?? own }));
  const rest = wordsOf(text, width, look, fitting).runs;
  const space = strong.length > 0 && rest.length > 0 ? [{ text: '  ', lang }] : [];
  return measured(bare([...strong, ...space, ...rest], look), width, fitting.lang);
}

export const high = (list: readonly PlacedParagraph[]): number =>
  list.reduce((h, p) => h + p.before + p.lines * p.line, 0);
export const most = (list: readonly number[]): number => Math.max(0, ...list);

/** @returns points by which the longest word is wider than the paragraph: set so, it would be broken anywhere. */
export function wordOver(p: PlacedParagraph, width: number, { lang }: SlideFitting): number {
  const words = textOfRuns(p.runs).match(/[\p{Script=Latin}\p{N}.'’-]+/gu) ?? [];
  const wide = (text: string) => textWidth([{ text, size: p.size, bold: p.bold }], lang);
  return most(words.filter((w) => w.length * p.size * 0.3 > width).map(wide)) - width;
}

/** @returns sizes of a diagram's body text: the role's, and down to the audience's floor. */
export function bodySizes(fitting: SlideFitting): TypeSize[] {
  const role = roleSize(fitting, 'body');
  const floor = fitting.deck.audience.body;
  const size = Math.min(role[0], fitting.most ?? role[0]);
  const sizes: TypeSize[] = [];
  for (let s = Math.max(size, floor); s > floor; s -= 2) sizes.push([s, scaleLine(role, s)]);
  return [...sizes, [floor, scaleLine(role, floor)]];
}

/** @returns a larger size for heads: half way to the lead's, in even points, at the body's line proportion. */
export function headSize([size, line]: TypeSize, fitting: SlideFitting): TypeSize {
  const lead = roleSize(fitting, 'lead')[0];
  const large = Math.max(size, Math.floor((size + lead) / 4) * 2);
  return [large, scaleLine([size, line], large)];
}

/** A filled shape with its words in the middle of its height. */
export function shapeBox(name: string, rect: Rect, paragraphs: PlacedParagraph[], shape: TextShape): PlacedText {
  return { ...textBox(name, rect, paragraphs, 'p', 'middle'), shape };
}

const SITES: Record<Glue['side'], (r: Rect) => [number, number]> = {
  top: (r) => [r.x + r.w / 2, r.y],
  left: (r) => [r.x, r.y + r.h / 2],
  bottom: (r) => [r.x + r.w / 2, r.y + r.h],
  right: (r) => [r.x + r.w, r.y + r.h / 2],
};

/** A shape that a connector is glued to, and where: the middle of that side, or a point of its own. */
export interface Anchored {
  name: string;
  rect: Rect;
  side: Glue['side'];
  at?: [number, number];
}
export interface Stroke {
  color: ColorRole;
  width: number;
  arrow: boolean;
}

/** A connector between two shapes: straight where they face each other, else with two corners half way. */
export function connector(name: string, from: Anchored, to: Anchored, stroke: Stroke): PlacedConnector {
  const [a, b] = [from, to].map((s) => s.at ?? SITES[s.side](s.rect)) as [[number, number], [number, number]];
  const upright = from.side === 'top' || from.side === 'bottom';
  const straight = Math.abs(upright ? a[0] - b[0] : a[1] - b[1]) < 0.5;
  const [mx, my] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const corners: [number, number][] = upright
    ? [
        [a[0], my],
        [b[0], my],
      ]
    : [
        [mx, a[1]],
        [mx, b[1]],
      ];
  return wired(name, from, to, straight ? [a, b] : [a, ...corners, b], stroke);
}

/** A connector along a path of its own. */
export function wired(
  name: string,
  from: Anchored,
  to: Anchored,
  path: [number, number][],
  stroke: Stroke,
): PlacedConnector {
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {
    kind: 'connector',
    name,
    rect: { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y },
    from: { to: from.name, side: from.side },
    end: { to: to.name, side: to.side },
    path,
    ...stroke,
  };
}

/** @returns what stands together as one item of the list. */
export const entry = (name: string, rect: Rect, items: Placed[]): PlacedGroup => ({
  kind: 'group',
  figure: 'entry',
  name,
  alt: '',
  rect,
  items,
});

/** @returns the smallest rectangle around all. */
export function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((r) => r.x));
  const y = Math.min(...rects.map((r) => r.y));
  return { x, y, w: Math.max(...rects.map((r) => r.x + r.w)) - x, h: Math.max(...rects.map((r) => r.y + r.h)) - y };
}

/** "时间线，共4项：甲；乙。": what a diagram says, in its order. */
export function diagramAlt(label: string, items: readonly string[], { lang }: SlideFitting): string {
  const { colon, semicolon } = marks(lang);
  const bare = items.map((item) => item.replace(/[。.;；]+$/u, ''));
  return `${label}${colon}${bare.join(semicolon)}${lang === 'en' ? '.' : '。'}`;
}

/** @returns "时间线，共4项": the diagram's kind and the number of its items. */
export const diagramLabel = (kind: string, count: number, { lang }: SlideFitting): string =>
  lang === 'en' ? `${kind} of ${count}` : `${kind}，共${count}项`;

/** @returns a head and its words as one phrase. */
export function phrase(head: readonly Inline[], text: readonly Inline[], { lang }: SlideFitting): string {
  return [plain(head), plain(text)].filter((words) => words !== '').join(marks(lang).comma);
}
