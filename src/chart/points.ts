import type { Chart, ChartMark, Rect } from '../model/index.ts';

/** Where the points of lines and areas stand. */
export interface PointRoom {
  plot: Rect;
  /** Ends of the value axis. */
  min: number;
  max: number;
  /** First and last category on the edges of the plot, or each in the middle of its band. */
  edges: boolean;
  /** Points: half the size of a marker. */
  radius: number;
}

/** Middle of a category along the plot, points. */
export const alongOf = (n: number, count: number, w: number, edges: boolean): number =>
  edges ? (count > 1 ? (n * w) / (count - 1) : w / 2) : ((n + 0.5) * w) / count;

/** @returns a marker for each value of the series that are drawn as lines; what is missing has none. */
export function points(chart: Chart, { plot, min, max, edges, radius }: PointRoom): ChartMark[] {
  return chart.series.flatMap((series, s) =>
    chart.line !== undefined && series.name !== chart.line
      ? []
      : series.data.flatMap((datum, category): ChartMark[] => {
          if (datum.value === null) return [];
          const x = alongOf(category, chart.categories.length, plot.w, edges);
          const y = plot.h * (1 - (datum.value - min) / (max - min));
          const rect = { x: x - radius, y: y - radius, w: 2 * radius, h: 2 * radius };
          return [{ series: s, category, rect, label: datum.text, highlighted: marked(chart, s, category) }];
        }),
  );
}

/** @returns for each value of an area the upright from its lower to its upper edge; stacked ones stand on each other. */
export function uprights(chart: Chart, { plot, min, max }: PointRoom): ChartMark[] {
  const below = chart.categories.map(() => 0);
  const at = (value: number) => plot.h * (1 - (value - min) / (max - min));
  return chart.series.flatMap((series, s) =>
    series.data.flatMap((datum, category): ChartMark[] => {
      if (datum.value === null) return [];
      const base = chart.stacked ? (below[category] as number) : Math.max(0, min);
      const value = chart.stacked === 'share' ? datum.value / (sums(chart)[category] || 1) : datum.value;
      const top = chart.stacked ? base + value : value;
      below[category] = (below[category] as number) + value;
      const x = alongOf(category, chart.categories.length, plot.w, true);
      const rect = { x, y: Math.min(at(top), at(base)), w: 0, h: Math.abs(at(base) - at(top)) };
      return [{ series: s, category, rect, label: datum.text, highlighted: marked(chart, s, category) }];
    }),
  );
}

/** @returns what the series of each category add up to, without regard to sign. */
export const sums = (chart: Chart): number[] =>
  chart.categories.map((_, c) => chart.series.reduce((sum, s) => sum + Math.abs(s.data[c]?.value ?? 0), 0));

/** Is it the category, or of the series, that the slide is about? */
export const marked = (chart: Chart, series: number, category: number): boolean =>
  chart.highlight !== undefined &&
  (chart.series[series]?.name === chart.highlight || chart.categories[category] === chart.highlight);
