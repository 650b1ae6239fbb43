import { type Chart, type ChartType, type Fact, nearest, type Series, textOf } from '../../model/index.ts';
import { readWords } from '../markdown/inlines.ts';
import type { Page } from '../markdown/page.ts';
import { meant } from '../reading.ts';
import { datumOf, type Grid, gridOf } from './data.ts';
import type { Div, DivKind } from './div.ts';

const TYPES: readonly ChartType[] = ['bar', 'column', 'dumbbell'];

export const chart: DivKind = {
  read(div, page) {
    const { grid, rest } = gridOf(div, page);
    const made = grid && draw(div, grid, page);
    return made ? [made, ...rest] : rest;
  },
};

function draw(div: Div, grid: Grid, page: Page): Chart | null {
  const { values } = div.attributes;
  const columns = pickColumns(div, grid, page);
  if (values.get('type') === 'line' && grid.rows.length < LEAST_TREND) {
    return page.reading.fail('chart-trend', { points: grid.rows.length }, div.at);
  }
  const type = pick('chart-type', values.get('type') ?? 'bar', TYPES, div, page);
  if (!columns || type === null) return null;
  const title = readWords(values.get('title') ?? '', div.line, page);
  if (title.length === 0) page.report('chart-no-title', {}, div.line);
  const names = grid.header.map((cell) => textOf(cell.inlines));
  const categories = grid.rows.map((row) => textOf(row[columns.category]?.inlines ?? []).trim());
  const series = columns.values.map((n) => ({
    name: names[n] ?? '',
    data: grid.rows.map((row, r) => datumOf(row[n] ?? { inlines: [] }, grid.places[r] ?? div.at, page)),
  }));
  if (series.every((one) => one.data.every((datum) => datum.value === null))) {
    return page.reading.fail('data-empty', { name: div.name }, div.at);
  }
  if (type === 'dumbbell' && series.length !== 2) {
    return page.reading.fail('chart-ends', { columns: series.length }, div.at);
  }
  oneScale(series, div, page);
  const highlight = values.get('highlight');
  if (highlight !== undefined) pick('chart-highlight', highlight, categories, div, page);
  const { delta } = columns;
  const alt = values.get('alt');
  return {
    type: 'chart',
    chart: type,
    title,
    categoryName: names[columns.category] ?? '',
    categories,
    series,
    ...(highlight !== undefined && { highlight }),
    ...(delta !== undefined && {
      delta: { head: grid.header[delta]?.inlines ?? [], cells: grid.rows.map((row) => row[delta]?.inlines ?? []) },
    }),
    ...(alt && { alt }),
    at: div.at,
  };
}

/** A line through fewer points would promise a trend. */
const LEAST_TREND = 3;

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

interface Picked {
  category: number;
  values: number[];
  delta?: number;
}

/** The columns that the attributes name; without names: the first is the category, all others are drawn. */
function pickColumns(div: Div, grid: Grid, page: Page): Picked | null {
  const { values } = div.attributes;
  const names = grid.header.map((cell) => textOf(cell.inlines).trim());
  const find = (name: string): number | null => {
    const found = pick('chart-column', name, names, div, page);
    return found === null ? null : names.indexOf(found);
  };
  const category = find(values.get('category') ?? names[0] ?? '');
  const delta = values.has('delta') ? find(values.get('delta') ?? '') : undefined;
  if (category === null || delta === null) return null;
  const drawn = valueNames(values.get('value'), names).map(find);
  const others = names.map((_, n) => n).filter((n) => n !== category && n !== delta);
  const picked = values.has('value') ? drawn : others;
  if (picked.includes(null)) return null;
  if (picked.length === 0) return page.reading.fail('data-empty', { name: div.name }, div.at);
  return { category, values: picked as number[], ...(delta !== undefined && { delta }) };
}

/** One name, or several parted by commas. */
function valueNames(value: string | undefined, names: readonly string[]): string[] {
  if (value === undefined) return [];
  return names.includes(value.trim()) ? [value.trim()] : value.split(/[,，、]/u).map((name) => name.trim());
}

/** @returns the name when it is one of those allowed; otherwise it is reported with the nearest. */
function pick<T extends string>(
  code: 'chart-type' | 'chart-column' | 'chart-highlight',
  name: string,
  allowed: readonly T[],
  div: Div,
  page: Page,
): T | null {
  const found = allowed.find((one) => one === name.trim());
  const hint = meant(page.reading.lang, nearest(name, allowed), allowed);
  return found ?? page.reading.fail(code, { name, hint }, div.at);
}
