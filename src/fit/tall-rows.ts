import { cellRoom, type Lang, type PlacedCell, type PlacedParagraph, type PlacedTable } from '../model/index.ts';
import { CELL_X } from './columns.ts';
import { type Line, splitLine } from './line.ts';
import type { MeasuredTable } from './table.ts';

type Row = PlacedTable['rows'][number];

/** Lines of a cell that stay together, as in any paragraph. */
const LEAST_LINES = 2;

/**
 * @param most points of a page
 * @returns the table with every row that is taller than a page, beneath the header, set as several rows, as even as they go
 */
export function withoutTallRows(table: MeasuredTable, most: number, lang: Lang): MeasuredTable {
  const room = most - table.header.height;
  if (table.rows.every((row) => row.height <= room)) return table;
  const rows = table.rows.flatMap((row) => (row.height > room ? parts(row, room, table.columns, lang) : [row]));
  return { ...table, rows, height: table.header.height + rows.reduce((h, r) => h + r.height, 0) };
}

const textHeight = (p: PlacedParagraph | undefined): number => (p ? p.lines * p.line : 0);
const tallest = (cells: readonly PlacedCell[]): number =>
  Math.max(...cells.map(({ paragraphs: [p] }) => textHeight(p)));

function parts(row: Row, room: number, columns: readonly number[], lang: Lang): Row[] {
  const space = row.height - tallest(row.cells);
  const text = tallest(row.cells);
  const count = Math.ceil(text / (room - space));
  // Lines are not shared out exactly: the last part may need what is over.
  for (let n = count; n <= count + 1; n++) {
    const done = deal(row, Math.min(room - space, text / n + lineOf(row) - 1), space, columns, lang);
    if (done?.every(({ height }) => height <= room)) return done;
  }
  return [row];
}
const lineOf = ({ cells }: Row): number => Math.max(...cells.map(({ paragraphs: [p] }) => p?.line ?? 0));

/** @returns rows of at most `most` points of text; null where a cell cannot be cut so. */
function deal(row: Row, most: number, space: number, columns: readonly number[], lang: Lang): Row[] | null {
  const done: Row[] = [];
  const table = { columns: [...columns], inset: { x: CELL_X, y: 0 } };
  let rest = row.cells;
  while (tallest(rest) > most) {
    const halves = rest.map((cell, c) => cut(cell, c, most, cellRoom(table, c, cell), lang));
    if (!halves.every((half) => half !== null)) return null;
    const head = halves.map(([first]) => first);
    done.push({ height: tallest(head) + space, cells: head });
    rest = halves.map(([, second]) => second);
  }
  done.push({ height: tallest(rest) + space, cells: rest });
  return done;
}

/** A cell that goes on does so in the next part; one that is at its end is empty there, but the first, which names the row, again. */
function cut(
  cell: PlacedCell,
  column: number,
  most: number,
  width: number,
  lang: Lang,
): [PlacedCell, PlacedCell] | null {
  const [p] = cell.paragraphs;
  if (!p || textHeight(p) <= most) return [cell, column === 0 || !p ? cell : empty(cell, p)];
  const fits = Math.min(Math.floor(most / p.line), p.lines - 1);
  for (let lines = fits; lines >= LEAST_LINES; lines--) {
    const halves = splitLine({ ...p, keepNext: false }, lines, width, lang);
    if (!halves) return null;
    const [head, tail] = halves.map(bareLine) as [PlacedParagraph, PlacedParagraph];
    if (head.lines <= fits) return [top(cell, head), top(cell, tail)];
  }
  return null;
}

const bareLine = ({ keepNext: _, ...p }: Line): PlacedParagraph => p;
const top = (cell: PlacedCell, p: PlacedParagraph): PlacedCell => ({ ...cell, paragraphs: [p] });
const empty = (cell: PlacedCell, p: PlacedParagraph): PlacedCell => top(cell, { ...p, runs: [], lines: 1 });
