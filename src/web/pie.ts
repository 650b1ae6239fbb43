import { colorsOf, type PlacedChart } from '../model/index.ts';
import { besides } from './chart-scale.ts';
import { type Html, round, tag } from './markup.ts';

/** The hole of a doughnut, as a share of the circle. */
const HOLE = 0.55;
/** Points: what parts two slices. */
const EDGE = 2;

/** Parts of a whole, clockwise from the top. */
export function pieChart(item: PlacedChart): Html[] {
  const { plot, chart } = item;
  const radius = plot.w / 2;
  const [x, y] = [plot.x + radius, plot.y + radius];
  const at = (turns: number, r: number) =>
    `${round(x + r * Math.sin(2 * Math.PI * turns))} ${round(y - r * Math.cos(2 * Math.PI * turns))}`;
  const hole = chart.chart === 'doughnut' ? radius * HOLE : 0;
  const colors = colorsOf(chart.categories.length, chart.categories.indexOf(chart.highlight ?? ''));
  const parts = item.marks.map(({ slice, category }) => {
    // An arc of a whole turn has no direction.
    const [from, to] = [slice?.from ?? 0, Math.min(slice?.to ?? 0, (slice?.from ?? 0) + 0.9999)];
    const large = to - from > 0.5 ? 1 : 0;
    const outer = `M${at(from, radius)}A${round(radius)} ${round(radius)} 0 ${large} 1 ${at(to, radius)}`;
    const inner =
      hole > 0
        ? `L${at(to, hole)}A${round(hole)} ${round(hole)} 0 ${large} 0 ${at(from, hole)}`
        : `L${round(x)} ${round(y)}`;
    return tag('path', {
      d: `${outer}${inner}Z`,
      style: `fill:var(--${colors[category]});stroke:var(--page);stroke-width:${EDGE}`,
    });
  });
  return [...parts, ...besides(item.words)];
}
