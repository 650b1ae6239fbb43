import { type Chart, type ChartType, type Fact, MOST_SERIES, type Series } from '../../model/index.ts';
import type { Page } from '../markdown/page.ts';
import type { Div } from './div.ts';

/** Parts of a whole that a pie still shows. */
const PARTS = 5;
/** A line through fewer points would promise a trend. */
const LEAST_TREND = 3;

type Code = Parameters<Page['reading']['report']>[0];
/** @returns what the message names, or null where the chart keeps the rule. */
type Rule = [code: Code, broken: (chart: Chart) => Record<string, string | number> | null];

const is = (chart: Chart, ...types: ChartType[]): boolean => types.includes(chart.chart);
const valuesOf = (chart: Chart): number[] => chart.series.flatMap((s) => s.data.flatMap((d) => d.value ?? []));

/** What a kind of chart must not draw; the first broken rule is told. */
const RULES: Rule[] = [
  [
    'chart-trend',
    (c) => (is(c, 'line', 'area') && c.categories.length < LEAST_TREND ? { points: c.categories.length } : null),
  ],
  ['chart-ends', (c) => (is(c, 'dumbbell', 'slope') && c.series.length !== 2 ? { columns: c.series.length } : null)],
  ['chart-panels', (c) => (c.panels && !is(c, 'bar', 'column', 'line', 'area') ? { type: c.chart } : null)],
  ['chart-axes', (c) => (is(c, 'scatter') && c.series.length !== 2 ? { columns: c.series.length } : null)],
  ['chart-whole', (c) => (is(c, 'pie', 'doughnut') && c.series.length !== 1 ? { columns: c.series.length } : null)],
  [
    'chart-parts',
    (c) =>
      is(c, 'pie', 'doughnut') && c.categories.length > PARTS ? { count: c.categories.length, most: PARTS } : null,
  ],
  [
    'chart-negative',
    (c) => {
      const parts = is(c, 'pie', 'doughnut') || c.stacked === 'share' || (is(c, 'area') && c.stacked !== undefined);
      const value = valuesOf(c).find((v) => v < 0);
      return parts && value !== undefined ? { value } : null;
    },
  ],
  [
    'chart-missing',
    (c) => {
      const gap = is(c, 'area')
        ? c.categories.findIndex((_, n) => c.series.some((s) => s.data[n]?.value === null))
        : -1;
      return gap < 0 ? null : { category: c.categories[gap] ?? '' };
    },
  ],
  ['chart-stacked', (c) => (c.stacked && (!is(c, 'bar', 'column', 'area') || c.line) ? { type: c.chart } : null)],
  ['chart-line', (c) => (c.line !== undefined && (!is(c, 'column') || c.series.length < 2) ? { type: c.chart } : null)],
  [
    'chart-series',
    (c) => (!c.panels && c.series.length > MOST_SERIES ? { count: c.series.length, most: MOST_SERIES } : null),
  ],
  ['chart-zero', (c) => (c.from && !is(c, 'line', 'scatter') ? { from: c.from, type: c.chart } : null)],
  [
    'chart-unsorted',
    (c) => {
      const late = is(c, 'line', 'area') ? unsorted(c.categories) : null;
      return late ? { one: late[0], other: late[1] } : null;
    },
  ],
];

/** @returns whether the chart may be drawn; what forbids it is reported. */
export function allowed(chart: Chart, div: Div, page: Page): boolean {
  if (valuesOf(chart).length === 0) {
    page.reading.report('data-empty', { name: div.name }, div.at);
    return false;
  }
  for (const [code, broken] of RULES) {
    const args = broken(chart);
    if (!args) continue;
    page.reading.report(code, args, div.at);
    return false;
  }
  // The two axes of a scatter measure two things.
  if (chart.chart !== 'scatter') oneScale(chart.series, div, page);
  return true;
}

const DATE = /^(\d{4})(?:[年./-](\d{1,2})?(?:[月./-](\d{1,2})?日?)?)?$/u;

/** @returns two dates of an axis that stand in the wrong order; null where they are sorted, or are no dates. */
function unsorted(categories: readonly string[]): [string, string] | null {
  const times = categories.map((text) => {
    const found = DATE.exec(text.replace(/\s/gu, ''));
    return found ? Number(found[1]) * 10000 + Number(found[2] ?? 0) * 100 + Number(found[3] ?? 0) : null;
  });
  if (times.includes(null)) return null;
  const late = times.findIndex((time, n) => n > 0 && (time as number) <= (times[n - 1] as number));
  return late < 0 ? null : [categories[late - 1] ?? '', categories[late] ?? ''];
}

/** Figures on one axis must measure the same in the same unit, as their register says. */
function oneScale(series: readonly Series[], div: Div, page: Page): void {
  const facts = series.flatMap((s) => s.data.flatMap((d) => page.reading.facts.get(d.fact ?? '') ?? []));
  // "(测算)" and the like say how a figure was found, not what it measures.
  const measures = (fact: Fact) => fact.metric?.replace(/[（(][^）)]*[）)]/gu, '').trim();
  for (const fact of facts) {
    const other = facts.find((f) => differ(measures(f), measures(fact)) || differ(f.unit, fact.unit));
    if (!other) continue;
    const name = ({ metric, unit, text }: Fact) => [metric ?? text, unit].filter(Boolean).join(', ');
    page.reading.report('chart-mixed', { one: name(other), other: name(fact) }, div.at);
    return;
  }
}
const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;
