import { sums, uprights } from '../../chart/points.ts';
import { niceScale } from '../../chart/scale.ts';
import type { Chart, PlacedChart, Rect, Region } from '../../model/index.ts';
import type { SlideFitting } from '../style.ts';
import { frame, measures, printedScale, scaleWidth, shareScale, stepsIn, thinned } from './frame.ts';

/** Points beneath the key, and beside the axis. */
const GAP = 8;

/** Areas over a drawn scale. PowerPoint has no place beside an area for its name: several are named in a key above. */
export function placeAreas(
  chart: Chart,
  region: Region,
  room: Rect,
  fitting: SlideFitting,
  all: Chart = chart,
): PlacedChart {
  const m = measures(region, fitting);
  const legend = chart.series.length > 1;
  const top = legend ? m.line + GAP : m.line / 2;
  const h = room.h - top - m.line - GAP;
  const share = chart.stacked === 'share';
  const values = chart.stacked ? sums(all) : all.series.flatMap((s) => s.data.flatMap((d) => d.value ?? []));
  const scale = share ? { min: 0, max: 1, step: 0.25 } : niceScale(values, 0, stepsIn(h, m));
  const printed = share ? shareScale(m.small) : printedScale(scale, m.small, all);
  // The first and the last category stand on the edges of the plot.
  const half = m.widest([chart.categories[0] ?? '', chart.categories.at(-1) ?? '']) / 2;
  const left = Math.max(half, scaleWidth(printed, m));
  const plot: Rect = { x: left, y: top, w: room.w - left - half, h };
  const marks = uprights(chart, { plot, min: scale.min, max: scale.max, edges: true, radius: 0 });
  return {
    ...frame(chart, room, fitting, m),
    plot,
    min: scale.min,
    max: scale.max,
    marks: marks.map((mark) => ({ ...mark, label: '' })),
    scale: printed,
    legend,
    every: thinned(plot.w / Math.max(1, chart.categories.length - 1), m.widest(chart.categories)),
  };
}
