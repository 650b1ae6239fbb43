import { type ChartMark, type ColorRole, type PlacedChart, seriesColors, standsOut } from '../model/index.ts';
import { label, wrap } from './chart-label.ts';
import { legend } from './chart-legend.ts';
import { besides, categories, grid } from './chart-scale.ts';
import { series as lineOf } from './lines.ts';
import { type Html, round, tag } from './markup.ts';

/** Points between a bar or the axis and its words. */
const GAP = 8;

/** Bars or columns, clustered or on each other; with one series as a line over them where the chart says so. */
export const barChart = (item: PlacedChart): Html[] => {
  const { chart } = item;
  const line = chart.series.findIndex((s) => s.name === chart.line);
  const upright = item.marks.filter((mark) => mark.series !== line);
  return [
    ...(item.scale ? grid(item) : []),
    ...upright.map((mark) => bar(mark, item)),
    axis(item),
    ...(chart.chart === 'bar'
      ? chart.categories.map((name, n) => categoryLabel(name, n, item))
      : categories(item, false)),
    ...upright.flatMap((mark) => (mark.label ? [valueLabel(mark, item)] : [])),
    ...(line < 0 ? [] : lineOf(item, line)),
    ...besides(item.words),
    ...legend(item),
  ];
};

const fill = (mark: ChartMark, { chart }: PlacedChart): ColorRole => {
  if (chart.series.length > 1) return seriesColors(chart)[mark.series] as ColorRole;
  return standsOut(chart, mark.highlighted) ? 'title' : 'neutral';
};

function bar(mark: ChartMark, item: PlacedChart): Html {
  const { x, y, w, h } = mark.rect;
  return tag('rect', {
    x: round(item.plot.x + x),
    y: round(item.plot.y + y),
    width: round(w),
    height: round(h),
    style: `fill:var(--${fill(mark, item)})`,
  });
}

/** Where zero lies, as a share of the plot's length. */
const zero = ({ min, max }: PlacedChart): number => (max > min ? Math.min(1, Math.max(0, -min / (max - min))) : 0);

function axis(item: PlacedChart): Html {
  const { plot } = item;
  const across = item.chart.chart === 'bar';
  const at = across ? round(plot.x + plot.w * zero(item)) : round(plot.y + plot.h * (1 - zero(item)));
  const ends = across
    ? { x1: at, x2: at, y1: round(plot.y), y2: round(plot.y + plot.h) }
    : { x1: round(plot.x), x2: round(plot.x + plot.w), y1: at, y2: at };
  return tag('line', { ...ends, style: 'stroke:var(--ink)' });
}

function categoryLabel(name: string, n: number, { plot, labelSize: size, chart }: PlacedChart): Html {
  const lines = wrap(name, (plot.x - GAP) / size);
  return label(lines, {
    x: plot.x - GAP,
    y: plot.y + (plot.h * (n + 0.5)) / chart.categories.length,
    anchor: 'end',
    size,
  });
}

function valueLabel(mark: ChartMark, item: PlacedChart): Html {
  const { plot, valueSize: size } = item;
  const { x, y, w, h } = mark.rect;
  const color: ColorRole = mark.highlighted ? 'title' : 'ink';
  const { stacked, line } = item.chart;
  const style = { size, bold: standsOut(item.chart, mark.highlighted), color };
  const middle = { ...style, bold: true, anchor: 'middle', color: 'page', x: plot.x + x + w / 2 } as const;
  if (stacked) return label([mark.label], { ...middle, y: plot.y + y + h / 2 });
  if (line !== undefined) return label([mark.label], { ...middle, y: plot.y + y + h - GAP / 2 - size * 0.5 });
  const value = item.chart.series[mark.series]?.data[mark.category]?.value ?? 0;
  if (item.chart.chart === 'bar') {
    const left = value < 0;
    const end = plot.x + (left ? x - GAP : x + w + GAP);
    return label([mark.label], { ...style, x: end, y: plot.y + y + h / 2, anchor: left ? 'end' : 'start' });
  }
  const over = value < 0 ? y + h + GAP / 2 + size * 0.5 : y - GAP / 2 - size * 0.5;
  return label([mark.label], { ...style, x: plot.x + x + w / 2, y: plot.y + over, anchor: 'middle' });
}
