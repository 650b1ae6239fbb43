import type { ChartScale, ChartWord, ColorRole, PlacedChart } from '../../model/index.ts';
import { child, cleanText, el, walk, type XmlElement } from '../../xml/tree.ts';
import { hundredths } from '../units.ts';
import { languageOf } from './base.ts';
import type { At } from './context.ts';
import { noFill, solidFill } from './paint.ts';

/** Namespace of what charts have learnt since 2012. */
export const C15 = 'http://schemas.microsoft.com/office/drawing/2012/chart';

/** Elements that charts of every type are made of. */
export const val = (name: string, value: string | number): XmlElement => el(name, { val: value });

/** A place within the chart, as a share of it. */
export const share = (part: number, whole: number): string => String(Math.round((part / whole) * 1e6) / 1e6);

export const stringReference = (f: string, values: string[]): XmlElement =>
  el('c:strRef', {}, [el('c:f', {}, [f]), el('c:strCache', {}, cached(values.map(cleanText)))]);

/** Points of a cache: what is missing is left out, and counted. */
export function cached(values: (string | null)[]): XmlElement[] {
  const points = values.flatMap((v, idx) => (v === null ? [] : [el('c:pt', { idx }, [el('c:v', {}, [v])])]));
  return [val('c:ptCount', values.length), ...points];
}

/** Numbers of a range with the format that they are printed in; what is missing is left out. */
export const numberReference = (f: string, values: (number | null)[], format = 'General'): XmlElement => {
  const cache = cached(values.map((v) => (v === null ? null : String(v))));
  return el('c:numRef', {}, [el('c:f', {}, [f]), el('c:numCache', {}, [el('c:formatCode', {}, [format]), ...cache])]);
};

/** The distance of two gridlines: 0.6 ÷ 3 is 0.2, not the nearest binary fraction to it. */
export const stepOf = ({ lines }: ChartScale): string =>
  String(Number((((lines.at(-1) ?? 1) - (lines[0] ?? 0)) / Math.max(1, lines.length - 1)).toPrecision(12)));

/** Places the plot within its frame, as every template asks. */
export const placeOf = ({ plot, rect }: PlacedChart) => ({
  x: share(plot.x, rect.w),
  y: share(plot.y, rect.h),
  w: share(plot.w, rect.w),
  h: share(plot.h, rect.h),
});

/** The template of a chart writes in the scheme's own text colour: a layout with another ground has another. */
export function inked(at: At, root: XmlElement): void {
  const { scheme, lumMod } = at.deck.theme.colors.ink;
  if (scheme === 'tx1' && lumMod === undefined) return;
  for (const fill of walk(root))
    if (fill.name === 'a:solidFill' && child(fill, 'a:schemeClr')?.attrs.val === 'tx1')
      fill.children = solidFill(at.deck.theme, 'ink').children;
}

/** Colours of the gridlines and of the scale's words, which are the theme's to say. */
export function colorScale(root: XmlElement, at: At): void {
  const { theme } = at.deck;
  for (const e of walk(root)) {
    if (e.name === 'c:majorGridlines') child(e, 'c:spPr', 'a:ln')?.children.unshift(solidFill(theme, 'rule'));
    if (e.name === 'a:defRPr' && e.children.every((c) => typeof c === 'string' || c.name !== 'a:solidFill'))
      e.children.unshift(solidFill(theme, 'muted'));
  }
}

export const marker = (at: At, role: ColorRole, size: number): XmlElement =>
  el('c:marker', {}, [
    val('c:symbol', 'circle'),
    val('c:size', Math.max(2, Math.min(72, Math.round(size)))),
    el('c:spPr', {}, [solidFill(at.deck.theme, role), el('a:ln', {}, [noFill()])]),
  ]);

/** What a label shows; 0: nothing. */
export const flags = (value: 0 | 1): XmlElement[] => [
  val('c:showLegendKey', 0),
  val('c:showVal', value),
  val('c:showCatName', 0),
  val('c:showSerName', 0),
  val('c:showPercent', 0),
  val('c:showBubbleSize', 0),
];

export function words(at: At, text: string, size: number, role: ColorRole, bold: boolean): XmlElement {
  const faces = [el('a:latin', { typeface: '+mn-lt' }), el('a:ea', { typeface: '+mn-ea' })];
  const attrs = { lang: languageOf(at.deck), sz: hundredths(size), b: bold ? 1 : 0 };
  return el('a:p', {}, [
    el('a:r', {}, [el('a:rPr', attrs, [solidFill(at.deck.theme, role), ...faces]), el('a:t', {}, [text])]),
  ]);
}

/** A label's words stand as written: a number format would print 0.60 as 0.6. `layout`: how it is moved. */
export function label(idx: number, position: string | null, paragraphs: XmlElement[], layout?: XmlElement): XmlElement {
  const rich = el('c:rich', {}, [el('a:bodyPr', { wrap: 'none' }), el('a:lstStyle'), ...paragraphs]);
  const shape = el('c:spPr', {}, [noFill(), el('a:ln', {}, [noFill()])]);
  const side = position === null ? [] : [val('c:dLblPos', position)];
  const moved = layout ? [layout] : [];
  return el('c:dLbl', {}, [val('c:idx', idx), ...moved, el('c:tx', {}, [rich]), shape, ...side, ...flags(1)]);
}

/** Where the words of a point were moved to from their own place; nothing where they stay. */
export const shifted = (item: PlacedChart, { shift }: ChartWord): XmlElement | undefined =>
  shift && Math.abs(shift.x) + Math.abs(shift.y) > 0.5 ? moved(item, shift.x, shift.y) : undefined;

/** No line from a point to words that were moved. */
const unled = (): XmlElement =>
  el('c:extLst', {}, [
    el('c:ext', { uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}', 'xmlns:c15': C15 }, [val('c15:showLeaderLines', 0)]),
  ]);

/** Moved from its own place by so many points. */
export const moved = ({ rect }: PlacedChart, x: number, y: number): XmlElement =>
  el('c:layout', {}, [el('c:manualLayout', {}, [val('c:x', share(x, rect.w)), val('c:y', share(y, rect.h))])]);

const SIDE = { left: 'l', right: 'r', above: 't', below: 'b', middle: 'ctr' } as const;

/** The words beside the points of one series; points without words show none. `idx`: which point they belong to. */
export function besides(
  at: At,
  item: PlacedChart,
  own: ChartWord[],
  idx = (word: ChartWord): number => word.category,
): XmlElement {
  const labels = [...own]
    .sort((a, b) => idx(a) - idx(b))
    .map((word) =>
      label(idx(word), SIDE[word.side], [words(at, word.text, word.size, word.color, word.bold)], shifted(item, word)),
    );
  return el('c:dLbls', {}, [...labels, ...flags(0), unled()]);
}
