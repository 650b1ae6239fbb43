import type { Tokens } from 'marked';
import { type Cell, type Datum, type Inline, isForeign, type Lang, textOf, visitInlines } from '../../model/index.ts';
import { translatedName } from '../files.ts';
import type { Page } from '../markdown/page.ts';
import { readCsvCell, readTable } from '../markdown/tables.ts';
import { parseNumber } from '../number.ts';
import { localPath } from '../paths.ts';
import { type Div, take } from './div.ts';

/** What a chart, table or matrix is drawn from: a CSV file, or a table inside the div. */
export interface Grid {
  header: Cell[];
  rows: Cell[][];
  /** Of each row: where a fault in it is shown. */
  places: { file: string; line: number }[];
}

const FAULTS = {
  quote: 'csv-quote',
  'after-quote': 'csv-after-quote',
  'too-many': 'csv-too-many',
  ragged: 'csv-ragged',
  header: 'csv-header',
} as const;

/** @returns the grid and the blocks beside it; no grid when there is none, which is reported. */
export function gridOf(div: Div, page: Page): { grid: Grid | null; rest: ReturnType<typeof take>['rest'] } {
  const { token, line, rest } = take<Tokens.Table>('table', div, page);
  const data = div.attributes.values.get('data');
  if (data !== undefined) return { grid: fromCsv(data, div, page), rest };
  const table = token ? readTable(token, line, page) : null;
  if (!table) {
    if (!token) page.report('data-none', { name: div.name }, div.line);
    return { grid: null, rest };
  }
  const places = table.rows.map((_, n) => ({ file: page.file, line: line + 2 + n }));
  return { grid: filled({ header: table.header, rows: table.rows, places }, div, page), rest };
}

function fromCsv(data: string, div: Div, page: Page): Grid | null {
  const path = localPath(data);
  if (typeof path !== 'string') return page.reading.fail('path-outside', { path: data }, div.at);
  const rows = page.files.tables.get(path);
  if (!rows) {
    const { texts, diagnostics } = page.reading;
    // What is there and cannot be read was reported.
    const said = texts.has(path) || diagnostics.some(({ file }) => file === path);
    return said ? null : page.reading.fail('data-missing', { path }, div.at);
  }
  if ('fault' in rows) {
    const at = { file: page.files.translated.get(path) ?? path, line: rows.line };
    return page.reading.fail(FAULTS[rows.fault], { path: at.file }, at);
  }
  const [head, ...body] = rows;
  const file = page.files.translated.get(path) ?? path;
  const from = { ...page, file, report: reportTo(page, file) };
  const row = (cells: string[], line: number): Cell[] =>
    cells.map((cell) => ({ inlines: readCsvCell(cell, line, from) }));
  const grid = {
    header: row(head?.cells ?? [], head?.line ?? 1),
    rows: body.map((r) => row(r.cells, r.line)),
    places: body.map((r) => ({ file, line: r.line })),
  };
  const { translating } = page.reading;
  if (translating && file === path && foreignIn(grid, translating))
    return page.reading.fail('translation-data', { path, wanted: translatedName(path, translating) }, div.at);
  return filled(grid, div, page);
}

/** Words of the original's language in a table that has no translation; what its figures say is the register's concern. */
const foreignIn = ({ header, rows }: Omit<Grid, 'places'>, lang: Lang): boolean =>
  [...header, ...rows.flat()].some(({ inlines }) => {
    let foreign = false;
    visitInlines(inlines, (inline) => {
      if (inline.type === 'text' && isForeign(inline.text, lang)) foreign = true;
    });
    return foreign;
  });

const reportTo =
  (page: Page, file: string): Page['report'] =>
  (code, args, line) =>
    page.reading.report(code, args, { file, line });

function filled(grid: Grid, div: Div, page: Page): Grid | null {
  return grid.rows.length > 0 ? grid : page.reading.fail('data-empty', { name: div.name }, div.at);
}

/** @returns a cell as a number to draw; text that is no number is reported and drawn as missing. */
export function datumOf(cell: Cell, place: { file: string; line: number }, page: Page): Datum {
  const text = textOf(cell.inlines).trim();
  if (text === '') return { text: '', value: null };
  const figure = onlyFigure(cell.inlines);
  if (figure) {
    const fact = page.reading.facts.get(figure.fact);
    const value = fact && fact.kind !== 'date' ? Number(fact.value) : Number.NaN;
    if (Number.isFinite(value)) return { text: figure.text, value, fact: figure.fact };
  }
  const value = figure ? null : parseNumber(text);
  if (value === null) page.reading.report('data-not-number', { text: text.slice(0, 40) }, place);
  return { text, value };
}

function onlyFigure(inlines: readonly Inline[]): Extract<Inline, { type: 'figure' }> | null {
  const [first] = inlines;
  if (inlines.length !== 1 || !first) return null;
  if (first.type === 'figure') return first;
  return 'children' in first ? onlyFigure(first.children) : null;
}
