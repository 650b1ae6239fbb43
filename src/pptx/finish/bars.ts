import chartText from '../../../templates/pptx/bars.xml?raw';
import { type ColorRole, type PlacedChart, seriesColors } from '../../model/index.ts';
import { template } from '../../opc/template.ts';
import { child, el, type XmlElement } from '../../xml/tree.ts';
import { hundredths } from '../units.ts';
import { languageOf } from './base.ts';
import { cached, flags, inked, placeOf, share, stringReference, val } from './chart-parts.ts';
import type { Drawing } from './charts.ts';
import type { At } from './context.ts';
import { solidFill } from './paint.ts';
import { cells } from './workbook.ts';

/** @returns the root of the part: bars or columns, clustered or on each other. */
export function barPart(drawing: Drawing): XmlElement {
  const { at, item, format } = drawing;
  const { stacked } = item.chart;
  const across = item.chart.chart === 'bar';
  const root = template(chartText, {
    lang: languageOf(at.deck),
    ...placeOf(item),
    direction: across ? 'bar' : 'col',
    grouping: stacked ? (stacked === 'share' ? 'percentStacked' : 'stacked') : 'clustered',
    overlap: stacked ? 100 : 0,
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
  // Its axis counts shares, of which an end of its own would be a value.
  if (stacked === 'share') withoutEnds(root);
  const bars = child(root, 'c:chart', 'c:plotArea', 'c:barChart') as XmlElement;
  const before = bars.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:gapWidth');
  bars.children.splice(before, 0, ...item.chart.series.map((_, n) => seriesPart(drawing, n)));
  if (item.chart.series.length > 1) addLegend(root, item);
  return root;
}

function withoutEnds(root: XmlElement): void {
  const scaling = child(root, 'c:chart', 'c:plotArea', 'c:valAx', 'c:scaling') as XmlElement;
  scaling.children = scaling.children.filter((c) => typeof c !== 'string' && c.name === 'c:orientation');
}

/** Names of several series, in the room above the plot. */
export function addLegend(root: XmlElement, { plot, rect }: PlacedChart): void {
  const chart = child(root, 'c:chart') as XmlElement;
  const edges = [val('c:xMode', 'edge'), val('c:yMode', 'edge'), val('c:x', share(plot.x, rect.w)), val('c:y', 0)];
  const layout = el('c:layout', {}, [el('c:manualLayout', {}, edges)]);
  const at = chart.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:plotVisOnly');
  chart.children.splice(at, 0, el('c:legend', {}, [val('c:legendPos', 't'), layout, val('c:overlay', 1)]));
}

const fillOf = (at: At, role: ColorRole): XmlElement => el('c:spPr', {}, [solidFill(at.deck.theme, role)]);

export function seriesPart(drawing: Drawing, n: number): XmlElement {
  const { at, item, format } = drawing;
  const { categories, series } = item.chart;
  const own = series[n] ?? { name: '', data: [] };
  const rows = categories.length + 1;
  const alone = item.chart.highlight === undefined ? 'title' : 'neutral';
  const color = series.length === 1 ? alone : (seriesColors(item.chart)[n] as ColorRole);
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
    labels(drawing, n),
    el('c:cat', {}, [stringReference(cells(0, 2, rows), categories)]),
    el('c:val', {}, [el('c:numRef', {}, [el('c:f', {}, [cells(n + 1, 2, rows)]), el('c:numCache', {}, cache)])]),
  ]);
}

/** Value labels at the end of each bar: of the highlighted one bold and in its colour, of the others plain; odd ones as text. */
function labels(drawing: Drawing, series: number): XmlElement {
  const { at, item, odd } = drawing;
  const { stacked, line, highlight, categories } = item.chart;
  const inside = stacked !== undefined || line !== undefined;
  const shown = [val('c:dLblPos', stacked ? 'ctr' : inside ? 'inBase' : 'outEnd'), ...flags(1)];
  const own = item.marks.filter((m) => m.series === series);
  const printed = new Set(own.filter((m) => m.label !== '').map((m) => m.category));
  const lit = new Set(inside ? [] : own.filter((m) => m.highlighted).map((m) => m.category));
  const format = el('c:numFmt', { formatCode: drawing.format, sourceLinked: 0 });
  const shape = el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, [el('a:noFill')])]);
  // Inside a bar words stand on its colour: bold, all of them.
  const plain: Weight = inside ? ['page', true] : ['ink', highlight === undefined];
  const single = categories.flatMap((_, category) => {
    const text = odd.get(`${series} ${category}`);
    if (inside && !printed.has(category)) return [el('c:dLbl', {}, [val('c:idx', category), val('c:delete', 1)])];
    if (text === undefined && !lit.has(category)) return [];
    const weight: Weight = lit.has(category) ? ['title', true] : plain;
    const rich = text === undefined ? [] : [el('c:tx', {}, [richText(at, item, weight, text)])];
    return [el('c:dLbl', {}, [val('c:idx', category), ...rich, format, shape, labelText(at, item, weight), ...shown])];
  });
  return el('c:dLbls', {}, [...single, format, shape, labelText(at, item, plain), ...shown]);
}

type Weight = [role: ColorRole, bold: boolean];
function labelProperties(at: At, item: PlacedChart, name: string, [role, bold]: Weight): XmlElement {
  const faces = [el('a:latin', { typeface: '+mn-lt' }), el('a:ea', { typeface: '+mn-ea' })];
  const language: Record<string, string> = name === 'a:rPr' ? { lang: languageOf(at.deck) } : {};
  const attrs = { ...language, sz: hundredths(item.valueSize), b: bold ? 1 : 0 };
  return el(name, attrs, [solidFill(at.deck.theme, role), ...faces]);
}
function labelText(at: At, item: PlacedChart, weight: Weight): XmlElement {
  const properties = el('a:pPr', {}, [labelProperties(at, item, 'a:defRPr', weight)]);
  const paragraph = el('a:p', {}, [properties, el('a:endParaRPr', { lang: languageOf(at.deck) })]);
  return el('c:txPr', {}, [el('a:bodyPr', { wrap: 'none' }), el('a:lstStyle'), paragraph]);
}
function richText(at: At, item: PlacedChart, weight: Weight, text: string): XmlElement {
  const run = el('a:r', {}, [labelProperties(at, item, 'a:rPr', weight), el('a:t', {}, [text])]);
  return el('c:rich', {}, [el('a:bodyPr', { wrap: 'none' }), el('a:lstStyle'), el('a:p', {}, [run])]);
}
