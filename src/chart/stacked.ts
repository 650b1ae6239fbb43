import type { Chart, ChartMark, Rect } from '../model/index.ts';
import type { Bars } from './bars.ts';
import { marked, sums } from './points.ts';

/** Bars or columns on each other: positive values away from zero, negative ones to the other side; or shares of 100 %. */
export function stacked(chart: Chart, plot: Rect, gapWidth: number): Bars {
  const totals = sums(chart);
  const share = chart.stacked === 'share';
  const valueAt = (s: number, c: number) => {
    const value = chart.series[s]?.data[c]?.value ?? 0;
    return share ? value / (totals[c] || 1) : value;
  };
  const reach = (sign: 1 | -1) =>
    chart.categories.map((_, c) => chart.series.reduce((sum, _s, s) => sum + Math.max(0, sign * valueAt(s, c)), 0));
  const max = share ? 1 : Math.max(...reach(1), 0) || (Math.max(...reach(-1)) > 0 ? 0 : 1);
  const min = share ? 0 : 0 - Math.max(...reach(-1), 0);
  const across = chart.chart === 'bar';
  const along = across ? plot.w : plot.h;
  const at = (value: number) => ((value - min) / (max - min)) * along;
  const band = (across ? plot.h : plot.w) / chart.categories.length;
  const thick = band / (1 + gapWidth / 100);
  const ends = chart.categories.map(() => ({ up: 0, down: 0 }));
  const marks = chart.series.flatMap((series, s) =>
    series.data.flatMap((datum, c): ChartMark[] => {
      if (datum.value === null) return [];
      const end = ends[c] as { up: number; down: number };
      const value = valueAt(s, c);
      const side = value < 0 ? 'down' : 'up';
      const [from, to] = [end[side], end[side] + value].sort((a, b) => a - b).map(at) as [number, number];
      end[side] += value;
      const place = c * band + (band - thick) / 2;
      const rect: Rect = across
        ? { x: from, y: place, w: to - from, h: thick }
        : { x: place, y: plot.h - to, w: thick, h: to - from };
      return [{ series: s, category: c, rect, label: datum.text, highlighted: marked(chart, s, c) }];
    }),
  );
  return { marks, min, max };
}
