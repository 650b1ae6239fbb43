import type { Chart } from './block.ts';
import type { ColorRole } from './theme.ts';

/** Series in order; the first is the focus where nothing is highlighted. */
const SERIES: readonly ColorRole[] = ['title', 'neutral', 'cat4', 'cat5', 'signal', 'muted', 'ink'];
/** Series, or parts of a whole, that can still be told apart. */
export const MOST_SERIES = SERIES.length;

/** Is it the series that the slide is about? */
export const isFocus = (chart: Chart, series: number): boolean =>
  chart.highlight !== undefined && chart.series[series]?.name === chart.highlight;

/** Is it highlighted, or is nothing? Then its words are bold: one that is highlighted is told without colour. */
export const standsOut = ({ highlight }: Chart, highlighted: boolean): boolean =>
  highlighted || highlight === undefined;

/** @returns the colour of each of so many, of which one may be told apart: it takes the first colour, others keep theirs. */
export function colorsOf(count: number, focus = -1): ColorRole[] {
  const others = SERIES.slice(1);
  if (focus < 0) return Array.from({ length: count }, (_, n) => SERIES[n % SERIES.length] as ColorRole);
  return Array.from({ length: count }, (_, n) =>
    n === focus ? 'title' : (others[(n < focus ? n : n - 1) % others.length] as ColorRole),
  );
}

/** @returns the colour of each series of the chart. */
export const seriesColors = (chart: Chart): ColorRole[] =>
  colorsOf(
    chart.series.length,
    chart.series.findIndex((_, n) => isFocus(chart, n)),
  );
