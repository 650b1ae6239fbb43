import pieText from '../../../templates/pptx/pie.xml?raw';
import { type ColorRole, colorsOf } from '../../model/index.ts';
import { template } from '../../opc/template.ts';
import { child, el, type XmlElement } from '../../xml/tree.ts';
import { hundredths } from '../units.ts';
import { languageOf } from './base.ts';
import {
  flags,
  inked,
  label,
  moved,
  numberReference,
  placeOf,
  shifted,
  stringReference,
  val,
  words,
} from './chart-parts.ts';
import type { Drawing } from './charts.ts';
import { line, solidFill } from './paint.ts';
import { cells } from './workbook.ts';

/** Percent: the hole of a doughnut. */
const HOLE = 55;

/** @returns the root of the part: a pie or a doughnut, each part named beside it. */
export function piePart(drawing: Drawing): XmlElement {
  const { at, item, format } = drawing;
  const { chart } = item;
  const doughnut = chart.chart === 'doughnut';
  const kind = doughnut ? 'doughnutChart' : 'pieChart';
  const root = template(pieText, {
    lang: languageOf(at.deck),
    ...placeOf(item),
    kind,
    labelSize: hundredths(item.labelSize),
  });
  const group = child(root, 'c:chart', 'c:plotArea', `c:${kind}`) as XmlElement;
  const rows = chart.categories.length + 1;
  const [series] = chart.series;
  const colors = colorsOf(chart.categories.length, chart.categories.indexOf(chart.highlight ?? ''));
  const points = item.marks.map(({ category }) =>
    el('c:dPt', {}, [
      val('c:idx', category),
      val('c:bubble3D', 0),
      el('c:spPr', {}, [solidFill(at.deck.theme, colors[category] as ColorRole), line(at.deck.theme, 'page', 2)]),
    ]),
  );
  const ser = el('c:ser', {}, [
    val('c:idx', 0),
    val('c:order', 0),
    el('c:tx', {}, [stringReference(cells(1, 1), [series?.name ?? ''])]),
    ...points,
    labels(drawing),
    el('c:cat', {}, [stringReference(cells(0, 2, rows), chart.categories)]),
    el('c:val', {}, [numberReference(cells(1, 2, rows), series?.data.map((d) => d.value) ?? [], format)]),
  ]);
  group.children.splice(1, 0, ser);
  if (doughnut) group.children.push(val('c:holeSize', HOLE));
  inked(at, root);
  return root;
}

/** Outside the circle. A ring has no such place for its labels: they are moved there from its middle. */
function labels({ at, item }: Drawing): XmlElement {
  const ring = item.chart.chart === 'doughnut';
  const radius = (item.plot.w / 2) * (1 - (1 - HOLE / 100) / 2);
  const own = [...(item.words ?? [])].sort((a, b) => a.category - b.category);
  const made = own.map((word) => {
    const mark = item.marks.find((m) => m.category === word.category);
    const turn = 2 * Math.PI * (((mark?.slice?.from ?? 0) + (mark?.slice?.to ?? 0)) / 2);
    const text = [words(at, word.text, word.size, word.color, word.bold)];
    if (!ring) return label(word.category, 'outEnd', text, shifted(item, word));
    const half = ((word.side === 'left' ? -1 : 1) * (word.width ?? 0)) / 2;
    const x = word.x + half - (item.plot.x + item.plot.w / 2 + radius * Math.sin(turn));
    const y = word.y - (item.plot.y + item.plot.h / 2 - radius * Math.cos(turn));
    return label(word.category, null, text, moved(item, x, y));
  });
  return el('c:dLbls', {}, [...made, ...flags(0), val('c:showLeaderLines', 0)]);
}
