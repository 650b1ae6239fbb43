import { type PlacedChart, seriesColors } from '../model/index.ts';
import { label, widthOf } from './chart-label.ts';
import { type Html, join, round, tag } from './markup.ts';

/** Names of several series, in the room above the plot. */
export function legend(item: PlacedChart): Html[] {
  const { series } = item.chart;
  if (series.length < 2) return [];
  const { labelSize: size } = item;
  const colors = seriesColors(item.chart);
  let x = item.plot.x;
  return series.map(({ name }, n) => {
    const color = colors[n];
    const box = { x: round(x), y: round(size * 0.3), width: size * 0.7, height: size * 0.7 };
    const html = join([
      tag('rect', { ...box, style: `fill:var(--${color})` }),
      label([name], { x: x + size, y: size * 0.65, anchor: 'start', size }),
    ]);
    x += size * (2 + widthOf(name));
    return html;
  });
}
