import { type Cell, CHART_TYPES, type Chart, type Inline, nearest, openText, textOf } from '../../model/index.ts';
import { checkStray } from '../markdown/conditions.ts';
import { readWords } from '../markdown/inlines.ts';
import type { Page } from '../markdown/page.ts';
import { parseNumber } from '../number.ts';
import { meant } from '../reading.ts';
import { allowed } from './chart-rules.ts';
import { datumOf, type Grid, gridOf } from './data.ts';
import { type Div, type DivKind, oneOf } from './div.ts';

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
  const type = pick('chart-type', values.get('type') ?? 'bar', CHART_TYPES, div, page);
  const stacked = stackedOf(div, page);
  const from = fromOf(div, page);
  if (!columns || type === null || stacked === null || from === null || hasConditions(grid, div, page)) return null;
  const title = titleOf(div, page);
  const names = grid.header.map((cell) => textOf(cell.inlines).trim());
  const told = (row: Cell[], n: number) => textOf(row[n]?.inlines ?? []).trim();
  const at = (r: number) => grid.places[r] ?? div.at;
  const plain = {
    categories: grid.rows.map((row) => told(row, columns.category)),
    series: columns.values.map((n) => ({
      name: names[n] ?? '',
      data: grid.rows.map((row, r) => datumOf(row[n] ?? { inlines: [] }, at(r), page)),
    })),
  };
  const { panels, delta } = columns;
  const data = panels === undefined ? plain : parted(plain, (r) => told(grid.rows[r] as Cell[], panels));
  const line = values.get('line');
  const highlight = values.get('highlight');
  const alt = values.get('alt');
  for (const words of [alt, values.get('unit')]) checkStray(words ?? '', div.line, page);
  const made: Chart = {
    type: 'chart',
    chart: type,
    title,
    categoryName: names[columns.category] ?? '',
    ...data,
    ...(stacked && { stacked }),
    ...(line !== undefined && { line: line.trim() }),
    ...(panels !== undefined && { panels: true }),
    ...(from !== undefined && { from }),
    ...(highlight !== undefined && { highlight: highlight.trim() }),
    ...(delta !== undefined && {
      delta: { head: grid.header[delta]?.inlines ?? [], cells: grid.rows.map((row) => row[delta]?.inlines ?? []) },
    }),
    ...(alt && { alt }),
    at: div.at,
  };
  if (highlight !== undefined)
    pick('chart-highlight', highlight, [...data.categories, ...data.series.map((s) => s.name)], div, page);
  if (line !== undefined)
    pick(
      'chart-column',
      line,
      data.series.map((s) => s.name),
      div,
      page,
    );
  return allowed(made, div, page) ? made : null;
}

/** A chart is drawn of numbers and names alone: what an edition may not hold of them has to be another chart's. */
function hasConditions({ header, rows, places }: Grid, div: Div, page: Page): boolean {
  const fault = [header, ...rows].findIndex((row) => row.some(({ inlines }) => openText(inlines) !== textOf(inlines)));
  if (fault >= 0) page.reading.report('chart-condition', {}, places[fault - 1] ?? div.at);
  return fault >= 0;
}

const STACKED = { true: 'sum', false: '', '100': 'share', '100%': 'share' } as const;

/** @returns '' where nothing is stacked, null after a report */
function stackedOf(div: Div, page: Page): Chart['stacked'] | '' | null {
  const found = oneOf(Object.keys(STACKED) as (keyof typeof STACKED)[], 'stacked', div, page);
  return found && STACKED[found];
}

/** @returns where the axis starts, if that is said; null after a report */
function fromOf(div: Div, page: Page): number | undefined | null {
  const text = div.attributes.values.get('from');
  if (text === undefined) return undefined;
  return parseNumber(text) ?? page.reading.fail('value-number', { key: 'from', value: text }, div.at);
}

/** What is measured, and its unit in parentheses. */
function titleOf(div: Div, page: Page): Inline[] {
  const { values } = div.attributes;
  const title = readWords(values.get('title') ?? '', div.line, page);
  if (title.length === 0) page.report('chart-no-title', {}, div.line);
  const unit = values.get('unit');
  if (!unit) return title;
  return [...title, { type: 'text', text: page.reading.lang === 'en' ? ` (${unit})` : `（${unit}）` }];
}

/** Rows of a long table, one series for each value of a column; categories stand in the order in which they first come. */
function parted(
  { categories, series }: Pick<Chart, 'categories' | 'series'>,
  panelOf: (row: number) => string,
): Pick<Chart, 'categories' | 'series'> {
  const rows = categories.map((category, r) => ({ category, panel: panelOf(r), datum: series[0]?.data[r] }));
  const unique = (texts: string[]) => [...new Set(texts)];
  const all = unique(categories);
  return {
    categories: all,
    series: unique(rows.map((r) => r.panel)).map((name) => ({
      name,
      data: all.map(
        (category) => rows.find((r) => r.panel === name && r.category === category)?.datum ?? { text: '', value: null },
      ),
    })),
  };
}

interface Picked {
  category: number;
  values: number[];
  delta?: number;
  panels?: number;
}

/** The columns that the attributes name; without names: the first is the category, all others are drawn. */
function pickColumns(div: Div, grid: Grid, page: Page): Picked | null {
  const { values } = div.attributes;
  const names = grid.header.map((cell) => textOf(cell.inlines).trim());
  const find = (name: string): number | null => {
    const found = pick('chart-column', name, names, div, page);
    return found === null ? null : names.indexOf(found);
  };
  const category = find(values.get('category') ?? values.get('label') ?? names[0] ?? '');
  const given = (key: string) => (values.has(key) ? find(values.get(key) ?? '') : undefined);
  const [delta, panels] = [given('delta'), given('multiples')];
  if (category === null || delta === null || panels === null) return null;
  const others = names.map((_, n) => n).filter((n) => n !== category && n !== delta && n !== panels);
  const picked = drawnColumns(values, names)?.map(find) ?? others;
  if (picked.includes(null)) return null;
  if (picked.length === 0) return page.reading.fail('data-empty', { name: div.name }, div.at);
  return {
    category,
    values: picked as number[],
    ...(delta !== undefined && { delta }),
    ...(panels !== undefined && { panels }),
  };
}

/** Names of the drawn columns: those of a scatter by their axes. */
function drawnColumns(values: ReadonlyMap<string, string>, names: readonly string[]): string[] | null {
  const [x, y, value] = [values.get('x'), values.get('y'), values.get('value')];
  if (x !== undefined || y !== undefined) return [x, y].filter((name) => name !== undefined);
  return value === undefined ? null : valueNames(value, names);
}

/** One name, or several parted by commas. */
function valueNames(value: string, names: readonly string[]): string[] {
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
