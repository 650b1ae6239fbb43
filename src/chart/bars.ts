import type { Chart, ChartMark, Rect } from '../model/index.ts';
import { marked } from './points.ts';

/** What bars need to know of their labels, points. */
export interface BarRoom {
  /** The plot area: from the axis to the far end of the room for value labels. */
  plot: Rect;
  /** Kept free past the longest bar for its label. */
  labels: number;
  gapWidth: number;
  /** Ends of a value axis that others share; found from the bars where absent. */
  scale?: { min: number; max: number } | undefined;
}
export interface Bars {
  marks: ChartMark[];
  /** Ends of the value axis. */
  min: number;
  max: number;
}

/**
 * Bars and columns, clustered, from zero; negative values reach to the other side of it.
 * The axis ends where the longest bar leaves room for its label, so marks and native bars agree.
 */
export function bars(chart: Chart, { plot, labels, gapWidth, scale }: BarRoom): Bars {
  const values = chart.series.flatMap((s) => s.data.flatMap((d) => (d.value === null ? [] : [d.value])));
  const along = chart.chart === 'bar' ? plot.w : plot.h;
  const stretch = along / Math.max(1, along - labels);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  // Where values lie on both sides of zero, so do their labels.
  const unit = (high - low) / Math.max(1, along - 2 * labels);
  const both = low < 0 && high > 0;
  const min = scale?.min ?? (both ? low - unit * labels : low * stretch);
  const max = scale?.max ?? (both ? high + unit * labels : high === 0 && low === 0 ? 1 : high * stretch);
  const at = (value: number) => ((value - min) / (max - min)) * along;
  const band = (chart.chart === 'bar' ? plot.h : plot.w) / chart.categories.length;
  const drawn = chart.series.map((series, s) => ({ series, s })).filter(({ series }) => series.name !== chart.line);
  const count = drawn.length;
  const thick = band / (count + gapWidth / 100);
  const marks = drawn.flatMap(({ series, s }, place) =>
    series.data.flatMap((datum, c): ChartMark[] => {
      if (datum.value === null) return [];
      const across = c * band + (band - thick * count) / 2 + place * thick;
      const [from, to] = [at(Math.min(0, datum.value)), at(Math.max(0, datum.value))];
      const rect: Rect =
        chart.chart === 'bar'
          ? { x: from, y: across, w: to - from, h: thick }
          : { x: across, y: plot.h - to, w: thick, h: to - from };
      return [{ series: s, category: c, rect, label: datum.text, highlighted: marked(chart, s, c) }];
    }),
  );
  return { marks, min, max };
}

/** @returns decimals of the values as written: the most that any of them has. */
export const decimalsOf = (chart: Chart): number =>
  Math.max(0, ...chart.series.flatMap((s) => s.data.map((d) => /\d\.(\d+)/.exec(d.text)?.[1]?.length ?? 0)));
