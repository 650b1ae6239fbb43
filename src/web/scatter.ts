import type { PlacedChart } from '../model/index.ts';
import { label } from './chart-label.ts';
import { besides, grid } from './chart-scale.ts';
import { type Html, round, tag } from './markup.ts';

const GAP = 8;

/** Points over two scales, whose names stand at their ends. */
export function scatterChart(item: PlacedChart): Html[] {
  const { plot, across, chart, labelSize } = item;
  const { lines, size, labels } = across ?? { lines: [0, 1], size: labelSize };
  const [min, max] = [lines[0] ?? 0, lines.at(-1) ?? 1];
  const foot = plot.y + plot.h;
  const uprights = lines.flatMap((value, n) => {
    const x = plot.x + (plot.w * (value - min)) / (max - min);
    const ends = { x1: round(x), x2: round(x), y1: round(plot.y), y2: round(foot) };
    const at = { x, y: foot + GAP / 2 + size * 0.6, anchor: 'middle', size, color: 'muted' } as const;
    return [tag('line', { ...ends, style: 'fill:none;stroke:var(--rule)' }), label([labels?.[n] ?? String(value)], at)];
  });
  const [x, y] = chart.series;
  const names = [
    label([x?.name ?? ''], { x: plot.x + plot.w, y: foot + GAP / 2 + size * 1.9, anchor: 'end', size, color: 'muted' }),
    label([y?.name ?? ''], { x: 0, y: size * 0.6, anchor: 'start', size, color: 'muted' }),
  ];
  const dots = item.marks.map(({ rect, category, highlighted }) => {
    const lit = chart.highlight !== undefined && chart.categories[category] === chart.highlight;
    const color = highlighted ? 'title' : 'neutral';
    const at = { cx: round(plot.x + rect.x + rect.w / 2), cy: round(plot.y + rect.y + rect.h / 2) };
    return tag('circle', { ...at, r: round((rect.w / 2) * (lit ? 1.3 : 1)), style: `fill:var(--${color})` });
  });
  return [...uprights, ...grid(item), ...names, ...dots, ...besides(item.words)];
}
