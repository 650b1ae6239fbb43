import type { ChartMark, ColorRole, PlacedChart } from '../model/index.ts';
import { label, widthOf, wrap } from './chart-label.ts';
import type { Drawing, Origin } from './draw.ts';
import { dumbbell } from './dumbbell.ts';
import { type Html, join, NONE, place, round, tag, words } from './markup.ts';

/** Series in order; the first is the focus where nothing is highlighted. */
const SERIES: readonly ColorRole[] = ['title', 'neutral', 'cat4', 'cat5', 'signal'];
/** Points between a bar or the axis and its words. */
const GAP = 8;

/** @returns the chart as one picture with its words, and its data as a table for who does not see it. */
export function drawChart(item: PlacedChart, drawing: Drawing, origin: Origin): Html {
  const { w, h } = item.rect;
  const svg = tag(
    'svg',
    {
      role: drawing.still ? undefined : 'img',
      'aria-label': drawing.still ? undefined : item.alt,
      viewBox: `0 0 ${round(w)} ${round(h)}`,
      width: round(w),
      height: round(h),
    },
    ...(item.chart.chart === 'dumbbell' ? dumbbell(item) : bars(item)),
  );
  const table = drawing.still ? NONE : tag('div', { class: 'sr-only' }, dataTable(item));
  return tag('div', { class: 'box', 'data-region': item.region, style: place(item.rect, origin) }, svg, table);
}

const bars = (item: PlacedChart): Html[] => [
  ...item.marks.map((mark) => bar(mark, item)),
  axis(item),
  ...item.chart.categories.map((name, n) => categoryLabel(name, n, item)),
  ...item.marks.map((mark) => valueLabel(mark, item)),
  ...legend(item),
];

const fill = (mark: ChartMark, item: PlacedChart): ColorRole => {
  if (item.chart.series.length > 1) return SERIES[mark.series % SERIES.length] as ColorRole;
  return mark.highlighted || item.chart.highlight === undefined ? 'title' : 'neutral';
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

function categoryLabel(name: string, n: number, item: PlacedChart): Html {
  const { plot, labelSize: size } = item;
  const count = Math.max(1, item.chart.categories.length);
  if (item.chart.chart === 'bar') {
    const lines = wrap(name, (plot.x - GAP) / size);
    return label(lines, { x: plot.x - GAP, y: plot.y + (plot.h * (n + 0.5)) / count, anchor: 'end', size });
  }
  const band = plot.w / count;
  const lines = wrap(name, (band * 0.96) / size);
  const y = plot.y + plot.h + GAP / 2 + (lines.length * size * 1.2) / 2;
  return label(lines, { x: plot.x + band * (n + 0.5), y, anchor: 'middle', size });
}

function valueLabel(mark: ChartMark, item: PlacedChart): Html {
  const { plot, valueSize: size } = item;
  const { x, y, w, h } = mark.rect;
  const color: ColorRole = mark.highlighted ? 'title' : 'ink';
  const style = { size, bold: true, color };
  const value = item.chart.series[mark.series]?.data[mark.category]?.value ?? 0;
  if (item.chart.chart === 'bar') {
    const left = value < 0;
    const end = plot.x + (left ? x - GAP : x + w + GAP);
    return label([mark.label], { ...style, x: end, y: plot.y + y + h / 2, anchor: left ? 'end' : 'start' });
  }
  const over = value < 0 ? y + h + GAP / 2 + size * 0.5 : y - GAP / 2 - size * 0.5;
  return label([mark.label], { ...style, x: plot.x + x + w / 2, y: plot.y + over, anchor: 'middle' });
}

/** Names of several series, in the room above the plot. */
function legend(item: PlacedChart): Html[] {
  const { series } = item.chart;
  if (series.length < 2) return [];
  const { labelSize: size } = item;
  let x = item.plot.x;
  return series.map(({ name }, n) => {
    const color = SERIES[n % SERIES.length] as ColorRole;
    const box = { x: round(x), y: round(size * 0.3), width: size * 0.7, height: size * 0.7 };
    const html = join([
      tag('rect', { ...box, style: `fill:var(--${color})` }),
      label([name], { x: x + size, y: size * 0.65, anchor: 'start', size }),
    ]);
    x += size * (2 + widthOf(name));
    return html;
  });
}

function dataTable({ chart, title }: PlacedChart): Html {
  const header = [chart.categoryName, ...chart.series.map((s) => s.name)];
  return tag(
    'table',
    {},
    tag('caption', {}, words(title)),
    tag(
      'thead',
      {},
      tag('tr', {}, ...header.map((name) => (name ? tag('th', { scope: 'col' }, words(name)) : tag('td', {})))),
    ),
    tag(
      'tbody',
      {},
      ...chart.categories.map((name, n) =>
        tag(
          'tr',
          {},
          tag('th', { scope: 'row' }, words(name)),
          ...chart.series.map((s) => tag('td', {}, words(s.data[n]?.text ?? ''))),
        ),
      ),
    ),
  );
}
