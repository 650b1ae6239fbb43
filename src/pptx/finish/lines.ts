import linesText from '../../../templates/pptx/lines.xml?raw';
import { type ChartWord, type ColorRole, isFocus, type PlacedChart, seriesColors } from '../../model/index.ts';
import { template } from '../../opc/template.ts';
import { child, el, type XmlElement } from '../../xml/tree.ts';
import { hundredths } from '../units.ts';
import { addLegend, seriesPart } from './bars.ts';
import { languageOf } from './base.ts';
import {
  besides,
  colorScale,
  inked,
  marker,
  numberReference,
  placeOf,
  stepOf,
  stringReference,
  val,
} from './chart-parts.ts';
import type { Drawing } from './charts.ts';
import { line, noFill, solidFill } from './paint.ts';
import { cells, columnName } from './workbook.ts';

/** Points: a line, the one that the slide is about, and their markers. */
const LINE = 3;
const FOCUS = 5;

/** @returns the root of the part: lines or areas; or columns with one series as a line on the same axis. */
export function linePart(drawing: Drawing): XmlElement {
  const { at, item } = drawing;
  const { chart } = item;
  const area = chart.chart === 'area';
  const stacked = chart.stacked ? (chart.stacked === 'share' ? 'percentStacked' : 'stacked') : 'standard';
  const root = frame(drawing, area ? 'areaChart' : 'lineChart', stacked, area);
  const plot = child(root, 'c:chart', 'c:plotArea') as XmlElement;
  const group = child(plot, area ? 'c:areaChart' : 'c:lineChart') as XmlElement;
  const own = chart.series.flatMap(({ name }, n) => (chart.line !== undefined && name !== chart.line ? [] : [n]));
  const before = group.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:axId');
  group.children.splice(before, 0, ...own.map((n) => (area ? areaSeries(drawing, n) : lineSeries(drawing, n))));
  if (!area) group.children.splice(before + own.length, 0, val('c:marker', 1));
  if (chart.line !== undefined) {
    const bars = chart.series.flatMap(({ name }, n) => (name === chart.line ? [] : [seriesPart(drawing, n)]));
    plot.children.splice(plot.children.indexOf(group), 0, columns(item, bars));
  }
  if (item.legend ?? chart.line !== undefined) addLegend(root, item);
  if (chart.stacked === 'share') {
    const scaling = child(plot, 'c:valAx', 'c:scaling') as XmlElement;
    scaling.children = scaling.children.filter((c) => typeof c !== 'string' && c.name === 'c:orientation');
  }
  inked(at, root);
  return root;
}

function frame({ at, item }: Drawing, kind: string, grouping: string, edges: boolean): XmlElement {
  const { scale } = item;
  const root = template(linesText, {
    lang: languageOf(at.deck),
    ...placeOf(item),
    kind,
    grouping,
    every: item.every ?? 1,
    labelSize: hundredths(item.labelSize),
    noteSize: hundredths(scale?.size ?? item.labelSize),
    min: item.min,
    max: item.max,
    noScale: scale ? 0 : 1,
    format: scale?.code ?? 'General',
    crosses: 'autoZero',
    between: edges ? 'midCat' : 'between',
    step: stepOf(scale ?? { lines: [item.min, item.max], size: item.labelSize }),
  });
  colorScale(root, at);
  return root;
}

const columns = (item: PlacedChart, series: XmlElement[]): XmlElement =>
  el('c:barChart', {}, [
    val('c:barDir', 'col'),
    val('c:grouping', 'clustered'),
    val('c:varyColors', 0),
    ...series,
    val('c:gapWidth', Math.round(item.gapWidth)),
    val('c:overlap', 0),
    val('c:axId', 111111111),
    val('c:axId', 222222222),
  ]);

const named = (n: number, name: string): XmlElement[] => [
  val('c:idx', n),
  val('c:order', n),
  el('c:tx', {}, [stringReference(cells(n + 1, 1), [name])]),
];

function dataOf({ item, format }: Drawing, n: number): XmlElement[] {
  const { categories, series } = item.chart;
  const rows = categories.length + 1;
  const values = series[n]?.data.map((d) => d.value) ?? [];
  return [
    el('c:cat', {}, [stringReference(cells(0, 2, rows), categories)]),
    el('c:val', {}, [numberReference(cells(n + 1, 2, rows), values, format)]),
  ];
}

const wordsOf = ({ item }: Drawing, n: number): ChartWord[] => (item.words ?? []).filter((w) => w.series === n);

/** The series that the slide is about is thicker, its markers larger; so is the marker of its category. */
function lineSeries(drawing: Drawing, n: number): XmlElement {
  const { at, item } = drawing;
  const { chart } = item;
  const role = seriesColors(chart)[n] as ColorRole;
  const focus = isFocus(chart, n);
  const marks = item.marks.filter((m) => m.series === n);
  const size = marks[0]?.rect.w ?? 10;
  const lit = focus ? [] : marks.filter((m) => m.highlighted);
  return el('c:ser', {}, [
    ...named(n, chart.series[n]?.name ?? ''),
    el('c:spPr', {}, [rounded(line(at.deck.theme, role, focus ? FOCUS : LINE))]),
    marker(at, role, size * (focus ? 1.3 : 1)),
    ...lit.map(({ category }) =>
      el('c:dPt', {}, [
        val('c:idx', category),
        marker(at, role, size * 1.3),
        val('c:bubble3D', 0),
        el('c:spPr', {}, [rounded(line(at.deck.theme, role, LINE))]),
      ]),
    ),
    besides(at, item, wordsOf(drawing, n)),
    ...dataOf(drawing, n),
    val('c:smooth', 0),
  ]);
}
const rounded = (ln: XmlElement): XmlElement => ({ ...ln, children: [...ln.children, el('a:round')] });

function areaSeries(drawing: Drawing, n: number): XmlElement {
  const { at, item } = drawing;
  const { series, stacked } = item.chart;
  const role = seriesColors(item.chart)[n] as ColorRole;
  const opacity = stacked || series.length === 1 ? 1 : 0.7;
  return el('c:ser', {}, [
    ...named(n, series[n]?.name ?? ''),
    el('c:spPr', {}, [solidFill(at.deck.theme, role, opacity), el('a:ln', {}, [noFill()])]),
    ...dataOf(drawing, n),
  ]);
}

/** @returns the root of a slope: a line for each row of the workbook, from its first cell to its second. */
export function slopePart(drawing: Drawing): XmlElement {
  const { at, item, format } = drawing;
  const { chart } = item;
  const root = frame(drawing, 'lineChart', 'standard', true);
  const group = child(root, 'c:chart', 'c:plotArea', 'c:lineChart') as XmlElement;
  const before = group.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:axId');
  const rows = chart.categories.map((name, n) => {
    const lit = item.marks.some((m) => m.category === n && m.highlighted);
    const role: ColorRole = lit ? 'title' : 'neutral';
    const size = item.marks[0]?.rect.w ?? 12;
    const width = lit && chart.highlight !== undefined ? FOCUS : LINE;
    const own = (item.words ?? []).filter((w) => w.category === n);
    const range = (row: number) => `${cells(1, row)}:$${columnName(2)}$${row}`;
    return el('c:ser', {}, [
      val('c:idx', n),
      val('c:order', n),
      el('c:tx', {}, [stringReference(cells(0, n + 2), [name])]),
      el('c:spPr', {}, [rounded(line(at.deck.theme, role, width))]),
      marker(at, role, size),
      besides(at, item, own, (word) => word.series),
      el('c:cat', {}, [
        stringReference(
          range(1),
          chart.series.map((s) => s.name),
        ),
      ]),
      el('c:val', {}, [
        numberReference(
          range(n + 2),
          chart.series.map((s) => s.data[n]?.value ?? null),
          format,
        ),
      ]),
      val('c:smooth', 0),
    ]);
  });
  group.children.splice(before, 0, ...rows, val('c:marker', 1));
  const scale = child(root, 'c:chart', 'c:plotArea', 'c:valAx') as XmlElement;
  scale.children = scale.children.filter((c) => typeof c !== 'string' && c.name !== 'c:majorGridlines');
  const foot = child(root, 'c:chart', 'c:plotArea', 'c:catAx') as XmlElement;
  // Uprights at both ends.
  const lines = el('c:majorGridlines', {}, [el('c:spPr', {}, [line(at.deck.theme, 'rule', 1)])]);
  foot.children.splice(
    foot.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:numFmt'),
    0,
    lines,
  );
  const edge = child(foot, 'c:spPr') as XmlElement;
  edge.children = [noFill(), el('a:ln', {}, [noFill()])];
  inked(at, root);
  return root;
}
