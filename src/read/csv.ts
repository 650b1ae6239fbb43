import { LIMITS } from './limits.ts';

export interface CsvRow {
  cells: string[];
  line: number;
}
export type CsvFault = { fault: 'quote' | 'after-quote' | 'too-many' | 'ragged' | 'header'; line: number };

/**
 * Reads RFC 4180: commas, `"` around cells that hold commas, quotes or line breaks, `""` for a quote.
 * The first row is the header; blank lines are skipped. @returns the rows, or the first fault.
 */
export function parseCsv(text: string): CsvRow[] | CsvFault {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const row = readRow(text, at, line);
    if ('fault' in row) return row;
    const blank = row.cells.length === 1 && row.cells[0]?.trim() === '';
    if (!blank) rows.push({ cells: row.cells, line });
    if (rows.length > LIMITS.csvRows || row.cells.length > LIMITS.csvColumns) return { fault: 'too-many', line };
    line += row.lines;
    at = row.end;
  }
  return wellFormed(rows);
}

function wellFormed(rows: CsvRow[]): CsvRow[] | CsvFault {
  const header = rows[0];
  if (!header || header.cells.every((cell) => cell === '')) return { fault: 'header', line: 1 };
  const ragged = rows.find((row) => row.cells.length !== header.cells.length);
  return ragged ? { fault: 'ragged', line: ragged.line } : rows;
}

type Read = { cells: string[]; end: number; lines: number };

function readRow(text: string, start: number, line: number): Read | CsvFault {
  const cells: string[] = [];
  let lines = 1;
  let i = start;
  for (;;) {
    if (text[i] === '"') {
      const cell = readQuoted(text, i + 1);
      if (cell === null) return { fault: 'quote', line };
      lines += cell.value.split('\n').length - 1;
      cells.push(cell.value.trim());
      i = cell.end;
      if (i < text.length && text[i] !== ',' && text[i] !== '\n') return { fault: 'after-quote', line };
    } else {
      const end = endOfBare(text, i);
      cells.push(text.slice(i, end).trim());
      i = end;
    }
    if (text[i] !== ',') return { cells, end: i + 1, lines };
    i++;
  }
}

function readQuoted(text: string, start: number): { value: string; end: number } | null {
  let value = '';
  for (let i = start; i < text.length; i++) {
    if (text[i] !== '"') continue;
    value += text.slice(start, i);
    if (text[i + 1] !== '"') return { value, end: i + 1 };
    value += '"';
    start = i + 2;
    i++;
  }
  return null;
}

function endOfBare(text: string, start: number): number {
  let i = start;
  while (i < text.length && text[i] !== ',' && text[i] !== '\n') i++;
  return i;
}
