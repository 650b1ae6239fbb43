import scatterText from '../../../templates/pptx/scatter.xml?raw';
import type { ChartScale, ColorRole } from '../../model/index.ts';
import { template } from '../../opc/template.ts';
import { child, cleanText, el, type XmlElement } from '../../xml/tree.ts';
import { hundredths } from '../units.ts';
import { languageOf } from './base.ts';
import {
  besides,
  C15,
  cached,
  colorScale,
  inked,
  marker,
  numberReference,
  placeOf,
  share,
  stepOf,
  stringReference,
  val,
  words,
} from './chart-parts.ts';
import type { Drawing } from './charts.ts';
import { noFill } from './paint.ts';
import { cells } from './workbook.ts';

/** @returns the root of the part: a point for each row, named where its name has room. */
export function scatterPart(drawing: Drawing): XmlElement {
  const { at, item } = drawing;
  const { scale, across } = item;
  const empty: ChartScale = { lines: [0, 1], size: item.labelSize };
  const [up, foot] = [scale ?? empty, across ?? empty];
  const root = template(scatterText, {
    lang: languageOf(at.deck),
    ...placeOf(item),
    labelSize: hundredths(item.labelSize),
    noteSize: hundredths(up.size),
    min: item.min,
    max: item.max,
    format: up.code ?? 'General',
    step: stepOf(up),
    minAcross: foot.lines[0] ?? 0,
    maxAcross: foot.lines.at(-1) ?? 1,
    formatAcross: foot.code ?? 'General',
    stepAcross: stepOf(foot),
  });
  colorScale(root, at);
  const plot = child(root, 'c:chart', 'c:plotArea') as XmlElement;
  const group = child(plot, 'c:scatterChart') as XmlElement;
  const before = group.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:axId');
  group.children.splice(before, 0, series(drawing));
  const axes = plot.children.filter((c): c is XmlElement => typeof c !== 'string' && c.name === 'c:valAx');
  for (const [n, axis] of axes.entries()) name(drawing, axis, n);
  inked(at, root);
  return root;
}

function series({ at, item, format }: Drawing): XmlElement {
  const { chart, marks } = item;
  const rows = chart.categories.length + 1;
  const lit = (category: number) => chart.highlight !== undefined && chart.categories[category] === chart.highlight;
  const role = (highlighted: boolean): ColorRole => (highlighted ? 'title' : 'neutral');
  const size = marks[0]?.rect.w ?? 14;
  const points = marks
    .filter((m) => lit(m.category))
    .map(({ category }) =>
      el('c:dPt', {}, [val('c:idx', category), marker(at, 'title', size * 1.3), val('c:bubble3D', 0)]),
    );
  const [x, y] = chart.series;
  return el('c:ser', {}, [
    val('c:idx', 0),
    val('c:order', 0),
    el('c:tx', {}, [stringReference(cells(2, 1), [y?.name ?? ''])]),
    el('c:spPr', {}, [el('a:ln', { w: 12700 }, [noFill()])]),
    marker(at, role(chart.highlight === undefined), size),
    ...points,
    besides(at, item, item.words ?? []),
    el('c:xVal', {}, [numberReference(cells(1, 2, rows), x?.data.map((d) => d.value) ?? [], format)]),
    el('c:yVal', {}, [numberReference(cells(2, 2, rows), y?.data.map((d) => d.value) ?? [], format)]),
    val('c:smooth', 0),
    ranges(chart.categories),
  ]);
}

/** The names of all points, those without room among them, as "Value From Cells" of Excel keeps them. */
const ranges = (names: string[]): XmlElement =>
  el('c:extLst', {}, [
    el('c:ext', { uri: '{02D57815-91ED-43cb-92C2-25804820EDAC}', 'xmlns:c15': C15 }, [
      el('c15:datalabelsRange', {}, [
        el('c15:f', {}, [cells(0, 2, names.length + 1)]),
        el('c15:dlblRangeCache', {}, cached(names.map(cleanText))),
      ]),
    ]),
  ]);

/** The name of an axis at its end, level. */
function name({ at, item }: Drawing, axis: XmlElement, n: number): void {
  const { plot, rect, chart } = item;
  const size = item.scale?.size ?? item.labelSize;
  const rich = el('c:rich', {}, [
    el('a:bodyPr', { rot: 0, vert: 'horz' }),
    el('a:lstStyle'),
    words(at, chart.series[n]?.name ?? '', size, 'muted', false),
  ]);
  const wide = item.names?.[n] ?? 0;
  const [x, y] = n === 0 ? [plot.x + plot.w - wide, plot.y + plot.h + size * 1.4] : [0, 0];
  const edges = [
    val('c:xMode', 'edge'),
    val('c:yMode', 'edge'),
    val('c:x', share(x, rect.w)),
    val('c:y', share(y, rect.h)),
  ];
  const title = el('c:title', {}, [
    el('c:tx', {}, [rich]),
    el('c:layout', {}, [el('c:manualLayout', {}, edges)]),
    val('c:overlay', 1),
  ]);
  axis.children.splice(
    axis.children.findIndex((c) => typeof c !== 'string' && c.name === 'c:numFmt'),
    0,
    title,
  );
}
