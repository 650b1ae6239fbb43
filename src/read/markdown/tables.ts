import type { Tokens } from 'marked';
import { type Align, type Cell, type Inline, isBlank, type Table } from '../../model/index.ts';
import { checkStray } from './conditions.ts';
import { readFigure, readInlines } from './inlines.ts';
import type { Page } from './page.ts';

/** How some kinds of Markdown join a cell to the one above. */
const SPAN = '^^';

/** @returns the table, or null when its header row is empty; that is reported. */
export function readTable(token: Tokens.Table, line: number, page: Page): Table | null {
  const header = token.header.map((cell) => readCell(cell, line, page));
  const lines = token.raw.split('\n').slice(2);
  const rows = token.rows.map((row, n) => {
    const at = line + 2 + n;
    if (cellsIn(lines[n] ?? '') > header.length) page.report('table-row-long', { columns: header.length }, at);
    if (row.some(({ text }) => text.trim() === SPAN)) page.report('table-span', { written: SPAN }, at);
    return row.map((cell) => readCell(cell, at, page));
  });
  if (header.every((cell) => isBlank(cell.inlines))) {
    page.report('table-no-header', {}, line);
    return null;
  }
  const align = token.align.map((side): Align => side ?? 'left');
  return { type: 'table', header, rows, align, at: { file: page.file, line } };
}

/** A cell that reads `fact:id` is that figure. */
function readCell(token: Tokens.TableCell, line: number, page: Page): Cell {
  const inlines = readInlines(token.tokens, line, page);
  const only = inlines[0];
  const id = inlines.length === 1 && only?.type === 'text' ? factOf(only.text) : null;
  return { inlines: id === null ? inlines : readFigure(id, '', line, page) };
}

/** @returns the id in `fact:id`, or null. */
export const factOf = (text: string): string | null => /^fact:\s*(\S+)$/u.exec(text.trim())?.[1] ?? null;

/** A cell of a CSV file: plain text, or `fact:id`. */
export function readCsvCell(text: string, line: number, page: Page): Inline[] {
  const id = factOf(text);
  if (id !== null) return readFigure(id, '', line, page);
  checkStray(text, line, page);
  return text === '' ? [] : [{ type: 'text', text }];
}

/** Cells of a row as written; marked drops those beyond the header. */
function cellsIn(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
