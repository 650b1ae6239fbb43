import type { Chart, ChartMark, Rect } from '../model/index.ts';

/** @returns the parts of a whole clockwise from the top, in the order written; each with its turns of the circle, 0–1. */
export function slices(chart: Chart, circle: Rect): ChartMark[] {
  const data = chart.series[0]?.data ?? [];
  const whole = data.reduce((sum, d) => sum + (d.value ?? 0), 0) || 1;
  let from = 0;
  return data.flatMap((datum, category): ChartMark[] => {
    if (datum.value === null) return [];
    const to = from + datum.value / whole;
    const slice = { from, to };
    from = to;
    const highlighted = chart.categories[category] === chart.highlight;
    return [{ series: 0, category, rect: circle, label: datum.text, highlighted, slice }];
  });
}

/** A point on the circle: `turns` clockwise from the top. */
export const onCircle = (x: number, y: number, radius: number, turns: number): [x: number, y: number] => [
  x + radius * Math.sin(2 * Math.PI * turns),
  y - radius * Math.cos(2 * Math.PI * turns),
];
