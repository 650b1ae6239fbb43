import { bars } from '../../chart/bars.ts';
import { points } from '../../chart/points.ts';
import { niceScale } from '../../chart/scale.ts';
import { stacked } from '../../chart/stacked.ts';
import type { Chart, ChartMark, ChartWord, PlacedChart, Rect, Region } from '../../model/index.ts';
import { seriesColors } from '../../model/index.ts';
import type { SlideFitting } from '../style.ts';
import { crowded, frame, type Measures, measures, printedScale, scaleWidth, stepsIn } from './frame.ts';

/** Percent between bars (look/tokens.yaml, chart_rules). */
const GAP_WIDTH = 62;
/** Points: between a category's label and the axis, and between a bar's end and its value. */
const LABEL_GAP = 10;
const VALUE_GAP = 14;
/** Points: half the marker of a line, and what is free between it and its name. */
const RADIUS = 5;
const NAME_GAP = 10;

/** Bars or columns: labels measured, the axis ended so that the longest bar's value stays inside. */
export function placeBars(
  chart: Chart,
  region: Region,
  room: Rect,
  fitting: SlideFitting,
  all: Chart = chart,
): PlacedChart {
  const m = measures(region, fitting);
  const { line } = m;
  const categories = m.widest(chart.categories);
  const values = m.widest(
    all.series.flatMap((s) => s.data.map((d) => d.text)),
    true,
  );
  const bar = chart.chart === 'bar';
  const count = chart.categories.length;
  // A column's name may take two lines.
  const folded = !bar && categories > room.w / count;
  const axis = bar ? Math.min(categories + LABEL_GAP, room.w * 0.4) : line * (folded ? 2 : 1) + 8;
  // Names of several series stand above the plot.
  const key = chart.series.length > 1 ? line + 8 : 0;
  const plot: Rect = bar
    ? { x: axis, y: key, w: room.w - axis, h: room.h - key }
    : { x: 0, y: key, w: room.w, h: room.h - key - axis };
  const side = chart.stacked || chart.line !== undefined ? 1 : chart.series.length;
  const least = Math.max(folded ? (categories * 1.1) / 2 : categories, chart.stacked ? 0 : values * side * 0.8);
  crowded(chart, bar ? plot.h / count / line / Math.max(1, side * 0.8) : room.w / count / least, fitting);
  const base = { ...frame(chart, room, fitting, m), plot, gapWidth: GAP_WIDTH };
  if (chart.line !== undefined) return { ...base, ...combined(chart, plot, room, m) };
  if (chart.stacked) {
    const made = stacked(chart, plot, GAP_WIDTH);
    return { ...base, ...made, marks: made.marks.map((mark) => inside(mark, m)) };
  }
  const labels = bar ? values + VALUE_GAP : line + 6;
  const at = { plot, labels, gapWidth: GAP_WIDTH };
  return { ...base, ...bars(chart, { ...at, ...(all !== chart && { scale: bars(all, at) }) }) };
}

/** A value is printed within its part only where that is large enough. */
function inside(mark: ChartMark, { line, wide }: Measures): ChartMark {
  const fits = mark.rect.w >= wide(mark.label, true) + 4 && mark.rect.h >= line;
  return fits ? mark : { ...mark, label: '' };
}

/** Columns and a line on one axis, whose scale is drawn; values at the feet of the columns, the line named at its end. */
function combined(
  chart: Chart,
  plot: Rect,
  room: Rect,
  m: Measures,
): Partial<PlacedChart> & Pick<PlacedChart, 'marks' | 'min' | 'max'> {
  const values = chart.series.flatMap((s) => s.data.flatMap((d) => d.value ?? []));
  const scale = niceScale(values, 0, stepsIn(plot.h, m));
  const printed = printedScale(scale, m.small, chart);
  const left = scaleWidth(printed, m);
  const n = chart.series.findIndex((s) => s.name === chart.line);
  const own = chart.series[n];
  const last = own?.data.findLastIndex((d) => d.value !== null) ?? -1;
  const text = `${own?.name ?? ''} ${own?.data[last]?.text ?? ''}`.trim();
  const right = Math.min(m.wide(text, true) + NAME_GAP, room.w * 0.3);
  const inner: Rect = { ...plot, x: left, w: room.w - left - right };
  const upright = bars(chart, { plot: inner, labels: 0, gapWidth: GAP_WIDTH, scale }).marks.map((mark) =>
    inside(mark, m),
  );
  const dots = points(chart, { plot: inner, ...scale, edges: false, radius: RADIUS }).map((mark) => ({
    ...mark,
    label: '',
  }));
  const end = dots.find((mark) => mark.category === last);
  const word: ChartWord[] = end
    ? [
        {
          series: n,
          category: last,
          text,
          // Beyond the last columns, which its point stands among.
          x: inner.x + inner.w + NAME_GAP / 2,
          y: inner.y + end.rect.y + RADIUS,
          side: 'right',
          bold: true,
          color: seriesColors(chart)[n] ?? 'ink',
          size: m.size,
          shift: { x: inner.w - end.rect.x - 2 * RADIUS, y: 0 },
        },
      ]
    : [];
  return { plot: inner, min: scale.min, max: scale.max, scale: printed, marks: [...upright, ...dots], words: word };
}
