import chartText from '../../../templates/pptx/chart.xml?raw';
import type { ColorRole, PlacedChart } from '../../model/index.ts';
import { child, el, walk, type XmlElement } from '../../xml/tree.ts';
import { hundredths } from '../units.ts';
import { languageOf } from './base.ts';
import { cached, share, stringReference, val } from './chart-parts.ts';
import type { At } from './context.ts';
import { dumbbellPart, withHeights } from './dumbbell.ts';
import { numberFormat } from './format.ts';
import { REL, TYPE } from './names.ts';
import { solidFill } from './paint.ts';
import { template } from './template.ts';
import { cells, workbook } from './workbook.ts';

/** Several series take these in turn; one alone is neutral with its highlighted point in the title's colour. */
const SERIES: ColorRole[] = ['title', 'neutral', 'cat4', 'cat5', 'signal'];

interface Drawing {
  at: At;
  item: PlacedChart;
  format: string;
  /** Labels that the number format does not print as they stand, by series and point. */
  odd: Map<string, string>;
}

/**
 * Writes the chart's part and its workbook, whole: PptxGenJS writes an axis id without an axis, empty values for
 * missing ones and a broken workbook (gitbrent/PptxGenJS#1534, #1331). @returns the chart's part.
 */
export function addChart(at: At, item: PlacedChart): string {
  const number = ++at.charts.written;
  const part = `ppt/charts/chart${number}.xml`;
  const book = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
  const shown = item.marks.flatMap(({ series, category, label }) => {
    const value = item.chart.series[series]?.data[category]?.value ?? null;
    return value === null ? [] : [{ key: `${series} ${category}`, text: label, value }];
  });
  const { code, exact } = numberFormat(shown, item.decimals);
  const odd = new Map(shown.filter((_, n) => !exact[n]).map(({ key, text }) => [key, text]));
  const dumbbell = item.chart.chart === 'dumbbell';
  at.pkg.add(part, TYPE.chart, dumbbell ? dumbbellPart(at, item) : chartPart({ at, item, format: code, odd }));
  const font = at.deck.theme.fonts[at.deck.lang === 'en' ? 'en' : 'zh'].latin;
  at.pkg.relate(part, REL.package, book);
  const data = dumbbell ? withHeights(item.chart, at.deck.lang) : item.chart;
  at.pkg.add(book, TYPE.xlsx, workbook(data, code, font));
  return part;
}

function chartPart(drawing: Drawing): XmlElement {
  const { at, item, format } = drawing;
  const { plot, rect } = item;
  const across = item.chart.chart === 'bar';
  const root = template(chartText, {
    lang: languageOf(at.deck),
    x: share(plot.x, rect.w),
    y: share(plot.y, rect.h),
    w: share(plot.w, rect.w),
    h: share(plot.h, rect.h),
    direction: across ? 'bar' : 'col',
    gap: Math.round(item.gapWidth),
    // Bars read from the top down, as the table behind them does.
    orientation: across ? 'maxMin' : 'minMax',
    categorySide: across ? 'l' : 'b',
    valueSide: across ? 't' : 'l',
    labelSide: item.min < 0 ? 'low' : 'nextTo',
    labelSize: hundredths(item.labelSize),
    min: item.min,
    max: item.max,
    format,
  });
  inked(at, root);
  const bars = child(root, 'c:chart', 'c:plotArea', 'c:barChart') as XmlElement;
  const before = bars.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:gapWidth');
  bars.children.splice(before, 0, ...item.chart.series.map((_, n) => seriesPart(drawing, n)));
  if (item.chart.series.length > 1) addLegend(root, item);
  return root;
}

/** The template of a chart writes in the scheme's own text colour: a layout with another ground has another. */
export function inked(at: At, root: XmlElement): void {
  const { scheme, lumMod } = at.deck.theme.colors.ink;
  if (scheme === 'tx1' && lumMod === undefined) return;
  for (const fill of walk(root))
    if (fill.name === 'a:solidFill' && child(fill, 'a:schemeClr')?.attrs.val === 'tx1')
      fill.children = solidFill(at.deck.theme, 'ink').children;
}

/** Names of several series, in the room above the plot. */
function addLegend(root: XmlElement, { plot, rect }: PlacedChart): void {
  const chart = child(root, 'c:chart') as XmlElement;
  const edges = [val('c:xMode', 'edge'), val('c:yMode', 'edge'), val('c:x', share(plot.x, rect.w)), val('c:y', 0)];
  const layout = el('c:layout', {}, [el('c:manualLayout', {}, edges)]);
  const at = chart.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:plotVisOnly');
  chart.children.splice(at, 0, el('c:legend', {}, [val('c:legendPos', 't'), layout, val('c:overlay', 1)]));
}

const fillOf = (at: At, role: ColorRole): XmlElement => el('c:spPr', {}, [solidFill(at.deck.theme, role)]);

function seriesPart(drawing: Drawing, n: number): XmlElement {
  const { at, item, format } = drawing;
  const { categories, series } = item.chart;
  const own = series[n] ?? { name: '', data: [] };
  const rows = categories.length + 1;
  const alone = item.chart.highlight === undefined ? 'title' : 'neutral';
  const color = series.length === 1 ? alone : (SERIES[n % SERIES.length] as ColorRole);
  const bright = series.length > 1 ? [] : item.marks.filter((m) => m.series === n && m.highlighted);
  const points = bright.map(({ category }) =>
    el('c:dPt', {}, [val('c:idx', category), val('c:invertIfNegative', 0), val('c:bubble3D', 0), fillOf(at, 'title')]),
  );
  const values = own.data.map(({ value }) => (value === null ? null : String(value)));
  const cache = [el('c:formatCode', {}, [format]), ...cached(values)];
  return el('c:ser', {}, [
    val('c:idx', n),
    val('c:order', n),
    el('c:tx', {}, [stringReference(cells(n + 1, 1), [own.name])]),
    fillOf(at, color),
    val('c:invertIfNegative', 0),
    ...points,
    labels(drawing, n, new Set(bright.map((m) => m.category))),
    el('c:cat', {}, [stringReference(cells(0, 2, rows), categories)]),
    el('c:val', {}, [el('c:numRef', {}, [el('c:f', {}, [cells(n + 1, 2, rows)]), el('c:numCache', {}, cache)])]),
  ]);
}

/** Value labels at the end of each bar, bold; a highlighted bar's in its colour, and odd ones as text. */
function labels(drawing: Drawing, series: number, bright: Set<number>): XmlElement {
  const { at, item, odd } = drawing;
  const flags = [
    val('c:dLblPos', 'outEnd'),
    val('c:showLegendKey', 0),
    val('c:showVal', 1),
    val('c:showCatName', 0),
    val('c:showSerName', 0),
    val('c:showPercent', 0),
    val('c:showBubbleSize', 0),
  ];
  const format = el('c:numFmt', { formatCode: drawing.format, sourceLinked: 0 });
  const shape = el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, [el('a:noFill')])]);
  const look = (role: ColorRole) => labelText(at, item, role);
  const single = item.chart.categories.flatMap((_, category) => {
    const text = odd.get(`${series} ${category}`);
    if (text === undefined && !bright.has(category)) return [];
    const role = bright.has(category) ? 'title' : 'ink';
    const own = text === undefined ? [] : [el('c:tx', {}, [richText(at, item, role, text)])];
    return [el('c:dLbl', {}, [val('c:idx', category), ...own, format, shape, look(role), ...flags])];
  });
  return el('c:dLbls', {}, [...single, format, shape, look('ink'), ...flags]);
}

function labelProperties(at: At, item: PlacedChart, name: string, role: ColorRole): XmlElement {
  const faces = [el('a:latin', { typeface: '+mn-lt' }), el('a:ea', { typeface: '+mn-ea' })];
  const language: Record<string, string> = name === 'a:rPr' ? { lang: languageOf(at.deck) } : {};
  const attrs = { ...language, sz: hundredths(item.valueSize), b: 1 };
  return el(name, attrs, [solidFill(at.deck.theme, role), ...faces]);
}
function labelText(at: At, item: PlacedChart, role: ColorRole): XmlElement {
  const properties = el('a:pPr', {}, [labelProperties(at, item, 'a:defRPr', role)]);
  const paragraph = el('a:p', {}, [properties, el('a:endParaRPr', { lang: languageOf(at.deck) })]);
  return el('c:txPr', {}, [el('a:bodyPr', { wrap: 'none' }), el('a:lstStyle'), paragraph]);
}
function richText(at: At, item: PlacedChart, role: ColorRole, text: string): XmlElement {
  const run = el('a:r', {}, [labelProperties(at, item, 'a:rPr', role), el('a:t', {}, [text])]);
  return el('c:rich', {}, [el('a:bodyPr', { wrap: 'none' }), el('a:lstStyle'), el('a:p', {}, [run])]);
}
