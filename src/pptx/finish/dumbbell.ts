import chartText from '../../../templates/pptx/dumbbell.xml?raw';
import type { Chart, ChartMark, ColorRole, PlacedChart, Series } from '../../model/index.ts';
import { template } from '../../opc/template.ts';
import { child, el, type XmlElement } from '../../xml/tree.ts';
import { emu, hundredths } from '../units.ts';
import { languageOf } from './base.ts';
import {
  colorScale,
  flags,
  label,
  marker,
  numberReference,
  placeOf,
  stepOf,
  stringReference,
  val,
  words,
} from './chart-parts.ts';
import type { At } from './context.ts';
import { line, noFill } from './paint.ts';
import { cells } from './workbook.ts';

/**
 * A dumbbell chart is a scatter chart: each row a series of two points joined by a line, so that "Edit data" moves the
 * ends. Rows stand at heights that the workbook holds in two more columns.
 */
interface Drawing {
  at: At;
  item: PlacedChart;
}

/** Points: the line between two ends, an end, and the hole of a hollow one. */
const LINE = 5;
const MARKER = 18;
const HOLE = 12;
/** Columns of the workbook: names, starts, ends, heights (twice, because a series takes a range of as many cells). */
const [NAMES, STARTS, ENDS, HEIGHTS, HEIGHTS_2] = [0, 1, 2, 3, 4];

/** @returns the chart with the columns of heights that its workbook needs. */
export function withHeights(chart: Chart, lang: string): Chart {
  const name = lang === 'en' ? 'Row' : '行位';
  const data = heights(chart).map((value) => ({ text: String(value), value }));
  const column = (n: number): Series => ({ name: `${name} ${n}`, data });
  return { ...chart, series: [...chart.series, column(1), column(2)] };
}

/** Rows are counted from the top, the axis from below. */
const heights = ({ categories }: Chart): number[] => categories.map((_, n) => categories.length - n - 0.5);

/** @returns the root of the chart's part. */
export function dumbbellPart({ at, item }: Drawing): XmlElement {
  const { min, max, chart } = item;
  const root = template(chartText, {
    lang: languageOf(at.deck),
    ...placeOf(item),
    min,
    max,
    step: stepOf(item.scale ?? { lines: [min, max], size: item.labelSize }),
    rows: chart.categories.length,
    labelSize: hundredths(item.labelSize),
    noteSize: hundredths(item.scale?.size ?? item.labelSize),
  });
  colorScale(root, at);
  const scatter = child(root, 'c:chart', 'c:plotArea', 'c:scatterChart') as XmlElement;
  const before = scatter.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:axId');
  const drawing = { at, item };
  const rows = chart.categories.map((_, n) => row(drawing, n));
  const last = rows.length + 1;
  // PowerPoint draws the last series on top, LibreOffice the first.
  scatter.children.splice(before, 0, holes(drawing, 0), ...rows, holes(drawing, last), names(drawing, last + 1));
  return root;
}

const unmarked = (): XmlElement => el('c:marker', {}, [val('c:symbol', 'none')]);
const unlined = (): XmlElement => el('c:spPr', {}, [el('a:ln', { w: emu(LINE) }, [noFill()])]);

/** One category: from its start to its end. */
function row(drawing: Drawing, n: number): XmlElement {
  const { at, item } = drawing;
  const { chart } = item;
  const own = item.marks.filter((m) => m.category === n);
  const role: ColorRole = own[0]?.highlighted ? 'title' : 'neutral';
  const y = heights(chart)[n] as number;
  const range = (from: number, to: number) => `${cells(from, n + 2)}:${cells(to, n + 2).replace(/^.*!/, '')}`;
  const values = chart.series.map((s) => s.data[n]?.value ?? null);
  return el('c:ser', {}, [
    val('c:idx', n + 1),
    val('c:order', n + 1),
    el('c:tx', {}, [stringReference(cells(NAMES, n + 2), [chart.categories[n] ?? ''])]),
    el('c:spPr', {}, [line(at.deck.theme, role, LINE)]),
    marker(drawing.at, role, MARKER),
    el('c:dLbls', {}, [...own.map((mark) => pointLabel(drawing, mark)), ...HIDDEN()]),
    el('c:xVal', {}, [numberReference(range(STARTS, ENDS), values)]),
    el('c:yVal', {}, [numberReference(range(HEIGHTS, HEIGHTS_2), [y, y])]),
    val('c:smooth', 0),
  ]);
}

/** White middles over the starts: readers disagree about markers that have an outline alone. */
function holes(drawing: Drawing, idx: number): XmlElement {
  const { chart } = drawing.item;
  const rows = chart.categories.length + 1;
  const [starts] = chart.series;
  return el('c:ser', {}, [
    val('c:idx', idx),
    val('c:order', idx),
    el('c:tx', {}, [stringReference(cells(STARTS, 1), [starts?.name ?? ''])]),
    unlined(),
    marker(drawing.at, 'page', HOLE),
    el('c:xVal', {}, [numberReference(cells(STARTS, 2, rows), starts?.data.map((d) => d.value) ?? [])]),
    el('c:yVal', {}, [numberReference(cells(HEIGHTS, 2, rows), heights(chart))]),
    val('c:smooth', 0),
  ]);
}

/** Names of the rows: labels of points at the foot of the scale that are not drawn. */
function names(drawing: Drawing, idx: number): XmlElement {
  const { at, item } = drawing;
  const { chart, min } = item;
  const rows = chart.categories.length + 1;
  const labels = chart.categories.map((name, n) => label(n, 'l', [words(at, name, item.labelSize, 'ink', false)]));
  const foot = chart.categories.map((_, i) => el('c:pt', { idx: i }, [el('c:v', {}, [String(min)])]));
  return el('c:ser', {}, [
    val('c:idx', idx),
    val('c:order', idx),
    el('c:tx', {}, [stringReference(cells(NAMES, 1), [chart.categoryName])]),
    unlined(),
    unmarked(),
    el('c:dLbls', {}, [...labels, ...HIDDEN()]),
    el('c:xVal', {}, [el('c:numLit', {}, [val('c:ptCount', chart.categories.length), ...foot])]),
    el('c:yVal', {}, [numberReference(cells(HEIGHTS, 2, rows), heights(chart))]),
    val('c:smooth', 0),
  ]);
}

const SIDE = { left: 'l', right: 'r', above: 't' } as const;

/** The value as written over the name of its end. */
function pointLabel({ at, item }: Drawing, mark: ChartMark): XmlElement {
  const name = item.chart.series[mark.series]?.name ?? '';
  const small = item.scale?.size ?? item.labelSize;
  return label(mark.series, SIDE[mark.side ?? 'right'], [
    words(at, mark.label, item.valueSize, mark.highlighted ? 'title' : 'ink', mark.highlighted),
    words(at, name, small, 'muted', false),
  ]);
}

/** Points without a label of their own show none. */
const HIDDEN = (): XmlElement[] => flags(0);
