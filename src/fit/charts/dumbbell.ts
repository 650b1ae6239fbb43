import { decimalsOf } from '../../chart/bars.ts';
import { gridlines, niceScale } from '../../chart/scale.ts';
import type { Chart, ChartMark, PlacedChart, Rect, Region } from '../../model/index.ts';
import { chartAlt } from '../alt.ts';
import { textWidth } from '../measure/index.ts';
import { plain } from '../plain.ts';
import { roleSize, type SlideFitting } from '../style.ts';
import { crowded } from './frame.ts';

/** Points: half the width of an end, and what is free between it and its label, a category and the axis, axis and scale. */
const END = 9;
const LABEL_GAP = 6;
const NAME_GAP = 16;
const SCALE_GAP = 8;
/** A row is no lower than so many lines of its label. */
const LINES = 2.4;
/** Rows at most, however high the room. */
const MOST = 4;

/** What changed: a line from a hollow start to a filled end for each category, the values as written beside them. */
export function placeDumbbell(chart: Chart, region: Region, room: Rect, fitting: SlideFitting): PlacedChart {
  const { lang } = fitting;
  const [labelSize, line] = roleSize(fitting, region.role);
  const [noteSize, noteLine] = roleSize(fitting, 'caption');
  const wide = (text: string, size: number, bold: boolean) => textWidth([{ text, size, bold }], lang);
  const names = Math.max(...chart.categories.map((name) => wide(name, labelSize, false)));
  const axis = Math.min(names + NAME_GAP, room.w * 0.36);
  const values = chart.series.flatMap((s) => s.data.flatMap((d) => d.value ?? []));
  const scale = niceScale(values);
  const { min, max } = scale;
  const ends = chart.categories.flatMap((_, category) => endsOf(chart, category));
  const label = ({ series, text }: End) =>
    Math.max(wide(text, labelSize, true), wide(chart.series[series]?.name ?? '', noteSize, false));
  // The plot ends where the label of the furthest end still stands inside.
  const room4 = room.w - axis - END - LABEL_GAP;
  const share = (value: number) => (value - min) / (max - min);
  const rights = ends.filter((e) => e.side === 'right' && share(e.value) > 0);
  const w = Math.min(room.w - axis - END, ...rights.map((e) => (room4 - label(e) * 1.06) / share(e.value)));
  const plot: Rect = { x: axis, y: 0, w, h: room.h - noteLine - SCALE_GAP };
  const rows = chart.categories.length;
  crowded(chart, Math.min(MOST / rows, plot.h / rows / line / LINES), fitting);
  const marks = ends.map((end): ChartMark => {
    const x = share(end.value) * w;
    const y = ((end.category + 0.5) * plot.h) / rows;
    const { series, category, text } = end;
    const free = x - END - LABEL_GAP >= label(end);
    return {
      series,
      category,
      rect: { x: x - END, y: y - END, w: 2 * END, h: 2 * END },
      label: text,
      highlighted: chart.highlight === undefined || chart.categories[category] === chart.highlight,
      side: end.side === 'left' && !free ? 'above' : end.side,
    };
  });
  return {
    kind: 'chart',
    name: 'Chart',
    rect: room,
    chart,
    title: plain(chart.title),
    plot,
    min,
    max,
    marks,
    scale: { lines: gridlines(scale), size: noteSize },
    gapWidth: 0,
    decimals: decimalsOf(chart),
    labelSize,
    valueSize: labelSize,
    alt: chartAlt(chart, lang),
  };
}

interface End {
  series: number;
  category: number;
  value: number;
  text: string;
  side: 'left' | 'right';
}

/** The lower value's label stands at the left, whichever came first, so that the two never meet. */
function endsOf(chart: Chart, category: number): End[] {
  const [start, end] = chart.series.map((s) => s.data[category]);
  const falls = (start?.value ?? 0) > (end?.value ?? 0);
  return [start, end].flatMap((datum, series): End[] => {
    if (!datum || datum.value === null) return [];
    return [
      { series, category, value: datum.value, text: datum.text, side: (series === 0) !== falls ? 'left' : 'right' },
    ];
  });
}
