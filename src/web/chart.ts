import type { ChartType, PlacedChart } from '../model/index.ts';
import { barChart } from './bars.ts';
import type { Drawing, Origin } from './draw.ts';
import { dumbbell } from './dumbbell.ts';
import { areaChart, lineChart, slopeChart } from './lines.ts';
import { type Html, NONE, place, round, tag, words } from './markup.ts';
import { pieChart } from './pie.ts';
import { scatterChart } from './scatter.ts';

/** How each type of chart is drawn within its picture. */
const DRAW: Record<ChartType, (item: PlacedChart) => Html[]> = {
  bar: barChart,
  column: barChart,
  line: lineChart,
  area: areaChart,
  pie: pieChart,
  doughnut: pieChart,
  scatter: scatterChart,
  slope: slopeChart,
  dumbbell,
};

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
    ...DRAW[item.chart.chart](item),
  );
  const table = drawing.still ? NONE : tag('div', { class: 'sr-only' }, dataTable(item));
  return tag('div', { class: 'box', 'data-region': item.region, style: place(item.rect, origin) }, svg, table);
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
          ...chart.series.map((s) => tag('td', {}, words(s.data[n]?.text || '—'))),
        ),
      ),
    ),
  );
}
