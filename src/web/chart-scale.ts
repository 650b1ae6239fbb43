import type { ChartWord, PlacedChart } from '../model/index.ts';
import { type Label, label, wrap } from './chart-label.ts';
import { type Html, round, tag } from './markup.ts';

/** Points between the plot and the words of a scale or of a category. */
const GAP = 8;

/** Gridlines across the plot with the values of the upright scale at its left. */
export function grid({ plot, min, max, scale, labelSize }: PlacedChart): Html[] {
  const { lines, size, labels } = scale ?? { lines: [], size: labelSize };
  return lines.flatMap((value, n) => {
    const y = plot.y + plot.h * (1 - (value - min) / (max - min));
    const ends = { x1: round(plot.x), x2: round(plot.x + plot.w), y1: round(y), y2: round(y) };
    const at: Label = { x: plot.x - GAP, y, anchor: 'end', size, color: 'muted' };
    const color = value === 0 ? 'ink' : 'rule';
    return [
      tag('line', { ...ends, style: `fill:none;stroke:var(--${color})` }),
      label([labels?.[n] ?? String(value)], at),
    ];
  });
}

/** Names of the categories beneath the plot: every so many, on two lines where one is too wide for its band. */
export function categories(item: PlacedChart, edges: boolean): Html[] {
  const { plot, labelSize: size, every = 1 } = item;
  const names = item.chart.categories;
  const step = plot.w / Math.max(1, names.length - (edges ? 1 : 0));
  return names.flatMap((name, n) => {
    if (n % every !== 0) return [];
    const lines = wrap(name, (step * every * 0.96) / size);
    const y = plot.y + plot.h + GAP / 2 + (lines.length * size * 1.2) / 2;
    return [label(lines, { x: plot.x + step * (n + (edges ? 0 : 0.5)), y, anchor: 'middle', size })];
  });
}

const ANCHOR = { left: 'end', right: 'start', above: 'middle', below: 'middle', middle: 'middle' } as const;

/** Values and names beside their points. */
export const besides = (words: readonly ChartWord[] = []): Html[] =>
  words.map(({ text, x, y, side, size, bold, color }) =>
    label([text], { x, y, anchor: ANCHOR[side], size, bold, color, clear: true }),
  );
