import { alongOf } from '../../chart/points.ts';
import { niceScale } from '../../chart/scale.ts';
import { spread } from '../../chart/spread.ts';
import type { Chart, ChartMark, ChartWord, ColorRole, PlacedChart, Rect, Region } from '../../model/index.ts';
import type { SlideFitting } from '../style.ts';
import { crowded, frame, measures } from './frame.ts';

/** Points: half a marker, and what is free beside it. */
const RADIUS = 6;
const GAP = 8;

/** A line for each category from where it began to where it ended: names and values at the left, values at the right. */
export function placeSlope(chart: Chart, region: Region, room: Rect, fitting: SlideFitting): PlacedChart {
  const m = measures(region, fitting);
  const textOf = (series: number, category: number) => {
    const value = chart.series[series]?.data[category]?.text ?? '';
    return series === 0 ? `${chart.categories[category]} ${value}` : value;
  };
  const sides = [0, 1].map(
    (s) =>
      m.widest(
        chart.categories.map((_, c) => textOf(s, c)),
        true,
      ) +
      GAP +
      RADIUS,
  );
  const heads = chart.series.map((s) => m.wide(s.name) / 2);
  const left = Math.min(Math.max(sides[0] ?? 0, heads[0] ?? 0), room.w * 0.45);
  const right = Math.max(sides[1] ?? 0, heads[1] ?? 0);
  const plot: Rect = { x: left, y: m.line / 2, w: room.w - left - right, h: room.h - m.line * 1.5 - GAP };
  crowded(chart, plot.h / m.line / chart.categories.length, fitting);
  const { min, max } = niceScale(
    chart.series.flatMap((s) => s.data.flatMap((d) => d.value ?? [])),
    Number.POSITIVE_INFINITY,
  );
  const marks = chart.series.flatMap((one, series) =>
    one.data.flatMap((datum, category): ChartMark[] => {
      if (datum.value === null) return [];
      const x = alongOf(series, 2, plot.w, true) - RADIUS;
      const y = plot.h * (1 - (datum.value - min) / (max - min)) - RADIUS;
      const highlighted = chart.highlight === undefined || chart.categories[category] === chart.highlight;
      return [{ series, category, rect: { x, y, w: 2 * RADIUS, h: 2 * RADIUS }, label: datum.text, highlighted }];
    }),
  );
  const words = [0, 1].flatMap((series) => {
    const own = marks.filter((mark) => mark.series === series);
    const middles = own.map(({ rect }) => plot.y + rect.y + RADIUS);
    const places = spread(middles, m.line, plot.y, plot.y + plot.h);
    return own.map(({ rect, category, highlighted }, n): ChartWord => {
      const color: ColorRole = highlighted ? 'title' : 'ink';
      const [x, side] = series === 0 ? [rect.x - GAP, 'left' as const] : [rect.x + 2 * RADIUS + GAP, 'right' as const];
      const y = places[n] as number;
      const text = textOf(series, category);
      const shift = { x: 0, y: y - (middles[n] as number) };
      return { series, category, text, x: plot.x + x, y, side, bold: highlighted, color, size: m.size, shift };
    });
  });
  return {
    ...frame(chart, room, fitting, m),
    plot,
    min,
    max,
    marks: marks.map((k) => ({ ...k, label: '' })),
    words,
    legend: false,
  };
}
