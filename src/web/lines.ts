import { type ChartMark, isFocus, type PlacedChart, seriesColors } from '../model/index.ts';
import { legend } from './chart-legend.ts';
import { besides, categories, grid } from './chart-scale.ts';
import { type Html, round, tag } from './markup.ts';

/** Points: a line, and the one that the slide is about. */
const LINE = 3;
const FOCUS = 5;

const middle = ({ rect }: ChartMark, { plot }: PlacedChart): [number, number] => [
  round(plot.x + rect.x + rect.w / 2),
  round(plot.y + rect.y + rect.h / 2),
];

/** Marks of a series in runs without a gap. */
function runs(item: PlacedChart, series: number): ChartMark[][] {
  const made: ChartMark[][] = [];
  let before = Number.NaN;
  for (const mark of item.marks.filter((m) => m.series === series)) {
    if (mark.category !== before + 1) made.push([]);
    made.at(-1)?.push(mark);
    before = mark.category;
  }
  return made;
}

/** Lines with a marker at each value; a missing value leaves a gap. */
export const lineChart = (item: PlacedChart): Html[] => [
  ...grid(item),
  ...categories(item, false),
  ...item.chart.series.flatMap((_, n) => series(item, n)),
  ...besides(item.words),
  ...(item.legend ? legend(item) : []),
];

/** @returns the line of one series and its markers; the series that the slide is about is thicker, its markers larger. */
export function series(item: PlacedChart, n: number): Html[] {
  const color = `var(--${seriesColors(item.chart)[n]})`;
  const focus = isFocus(item.chart, n);
  const width = focus ? FOCUS : LINE;
  const paths = runs(item, n).map((run) =>
    tag('path', {
      d: run.map((mark, k) => `${k === 0 ? 'M' : 'L'}${middle(mark, item).join(' ')}`).join(''),
      style: `fill:none;stroke:${color};stroke-width:${width};stroke-linejoin:round`,
    }),
  );
  const dots = item.marks
    .filter((mark) => mark.series === n)
    .map((mark) => {
      const [cx, cy] = middle(mark, item);
      const lit = focus || mark.highlighted;
      return tag('circle', { cx, cy, r: round((mark.rect.w / 2) * (lit ? 1.3 : 1)), style: `fill:${color}` });
    });
  return [...paths, ...dots];
}

/** Areas from their lower to their upper edge. */
export function areaChart(item: PlacedChart): Html[] {
  const colors = seriesColors(item.chart);
  const stacked = item.chart.stacked !== undefined;
  const areas = item.chart.series.flatMap((_, n) =>
    runs(item, n).map((run) => {
      const edge = (mark: ChartMark, down: number) =>
        `${round(item.plot.x + mark.rect.x)} ${round(item.plot.y + mark.rect.y + down)}`;
      const there = run.map((mark) => edge(mark, 0));
      const back = [...run].reverse().map((mark) => edge(mark, mark.rect.h));
      return tag('path', {
        d: `M${[...there, ...back].join('L')}Z`,
        style: `fill:var(--${colors[n]});fill-opacity:${stacked || item.chart.series.length === 1 ? 1 : 0.7}`,
      });
    }),
  );
  return [
    ...grid(item),
    ...areas,
    ...categories(item, true),
    ...besides(item.words),
    ...(item.legend ? legend(item) : []),
  ];
}

/** A line for each category from its start to its end, between two uprights. */
export function slopeChart(item: PlacedChart): Html[] {
  const { plot, chart } = item;
  const uprights = [plot.x, plot.x + plot.w].map((x) =>
    tag('line', {
      x1: round(x),
      x2: round(x),
      y1: round(plot.y),
      y2: round(plot.y + plot.h),
      style: 'fill:none;stroke:var(--rule)',
    }),
  );
  const named = { ...item, chart: { ...chart, categories: chart.series.map((s) => s.name) } };
  const lines = chart.categories.flatMap((_, n) => {
    const own = item.marks.filter((mark) => mark.category === n);
    const lit = own[0]?.highlighted && chart.highlight !== undefined;
    const color = `var(--${own[0]?.highlighted ? 'title' : 'neutral'})`;
    const [from, to] = own.map((mark) => middle(mark, item));
    const dots = own.map((mark) => {
      const [cx, cy] = middle(mark, item);
      return tag('circle', { cx, cy, r: mark.rect.w / 2, style: `fill:${color}` });
    });
    if (!from || !to) return dots;
    const ends = { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
    return [tag('line', { ...ends, style: `stroke:${color};stroke-width:${lit ? FOCUS : LINE}` }), ...dots];
  });
  return [...uprights, ...categories(named, true), ...lines, ...besides(item.words)];
}
