import type { Cell, Lang, PlacedCell, PlacedParagraph, PlacedTable, Rect, Table, TableColumn } from '../model/index.ts';
import { word } from '../model/index.ts';
import { tableAlt } from './alt.ts';
import { bare } from './boxes.ts';
import {
  CELL_X,
  columnWidths,
  type Dress,
  dressOf,
  insetOf,
  isArrow,
  NOTHING,
  sideOf,
  type TableStyle,
} from './columns.ts';
import { measured } from './line.ts';
import { runsOf, textOfRuns } from './runs.ts';
import { type Fitting, roleSize, scaleLine } from './style.ts';

/** Points above and below a row's text together, widest first. */
const ROW_SPACES = [56, 50, 44, 36, 28, 24, 20, 16, 12, 8];
export const MOST_SPACE = 56;
export const LEAST_SPACE = 8;

/** A table measured for a width: its rows can be dealt out to pages. */
export interface MeasuredTable {
  block: Table;
  columns: number[];
  header: PlacedTable['rows'][number];
  rows: PlacedTable['rows'];
  height: number;
}

/** @returns the table with the widest row spacing that fits `height` points; the tightest when none does. */
export function measureTable(
  block: Table,
  width: number,
  height: number,
  fitting: Fitting,
  columns: readonly TableColumn[] = [],
): MeasuredTable {
  const [size, line] = roleSize(fitting, 'table');
  const dress = dressOf(block, columns, fitting);
  const plain = setTable(block, width, fitting, { size, line, dress });
  const space = ROW_SPACES.find((one) => spaced(plain, one).height <= height) ?? LEAST_SPACE;
  return spaced(plain, space);
}

/** Rows of their text alone: words break the same whatever the space around them. */
function setTable(block: Table, width: number, fitting: Fitting, style: TableStyle): MeasuredTable {
  const head = { ...style, size: style.size - 2, line: scaleLine([style.size, style.line], style.size - 2) };
  const columns = columnWidths(block, width, fitting.lang, style);
  const row = (cells: Cell[], s: TableStyle, isHead: boolean) => setRow(cells, columns, block, fitting, s, isHead);
  // The header stands over its column, in its own type.
  const sides = style.dress.map(({ align }): Dress => (align ? { align } : {}));
  const header = row(block.header, { ...head, dress: sides }, true);
  return { block, columns, header, rows: block.rows.map((cells) => row(cells, style, false)), height: 0 };
}

/** @param space points above and below a row's text together; the header keeps to a little */
function spaced(bare: MeasuredTable, space: number): MeasuredTable {
  const header = { ...bare.header, height: bare.header.height + Math.min(14, space) };
  const rows = bare.rows.map((row) => ({ ...row, height: row.height + space }));
  return { ...bare, header, rows, height: header.height + rows.reduce((h, r) => h + r.height, 0) };
}

function setRow(cells: Cell[], columns: number[], block: Table, fitting: Fitting, style: TableStyle, head: boolean) {
  const placed = columns.map((width, i): PlacedCell => {
    const cell = cells[i] ?? { inlines: [] };
    const inner = width - insetOf(i, block, style.dress[i]);
    return {
      paragraphs: [cellParagraph(head && isArrow(cell) ? NOTHING : cell, i, inner, block, fitting, style, head)],
      anchor: head ? 'bottom' : 'middle',
    };
  });
  const text = Math.max(...placed.map(({ paragraphs: [p] }) => (p ? p.lines * p.line : style.line)));
  return { height: text, cells: placed };
}

/** A word that says something is missing is told apart: 待定 in the signal colour, 未提及 and 未评级 muted. */
function tone(text: string, lang: Lang): Partial<PlacedParagraph> {
  if (text === word(lang, 'undecided')) return { color: 'signal', bold: true };
  return text === word(lang, 'notMentioned') || text === word(lang, 'unrated') ? { color: 'muted' } : {};
}

function cellParagraph(
  cell: Cell,
  column: number,
  width: number,
  block: Table,
  fitting: Fitting,
  style: TableStyle,
  head: boolean,
) {
  const { lang, deck } = fitting;
  const runs = runsOf(cell.inlines, { lang, facts: deck.head.facts, figures: false });
  const first = column === 0;
  const dress = style.dress[column];
  const setting = {
    size: dress?.size ?? ([style.size, style.line] as const),
    bold: dress?.bold ?? (head || first),
    color: dress?.color ?? (head ? ('muted' as const) : first ? ('title' as const) : ('ink' as const)),
    align: sideOf(column, block, dress),
  };
  const plain = { ...bare(runs, setting), ...(head ? {} : tone(textOfRuns(runs), lang)) };
  return measured(plain, width, lang);
}

/** @returns rows dealt out to pages of `first`, then `height` points, as even as they go; null when one row is taller than a page. */
export function dealRows(table: MeasuredTable, first: number, height: number): PlacedTable['rows'][] | null {
  const deal = (limits: [number, number]): PlacedTable['rows'][] => {
    const pages: PlacedTable['rows'][] = [[]];
    let room = limits[0] - table.header.height;
    for (const row of table.rows) {
      // A first page with less room than the others may stay empty.
      const better = pages.length === 1 && limits[0] < limits[1];
      if (row.height > room && (better || (pages.at(-1) as unknown[]).length > 0)) {
        pages.push([]);
        room = limits[1] - table.header.height;
      }
      (pages.at(-1) as PlacedTable['rows']).push(row);
      room -= row.height;
    }
    return pages;
  };
  if (table.rows.some((r) => r.height > Math.max(first, height) - table.header.height)) return null;
  const pages = deal([first, height]);
  if (pages.length === 1) return pages;
  const even =
    table.header.height +
    (table.height - table.header.height) / pages.length +
    Math.max(...table.rows.map((r) => r.height)) / 2;
  const balanced = deal([Math.min(first, even), Math.min(height, even)]);
  return balanced.length === pages.length ? balanced : pages;
}

/** @returns the table placed with some of its rows, its header first. */
export function placeTable(
  table: MeasuredTable,
  rows: PlacedTable['rows'],
  at: Rect,
  title: string,
  lang: Lang,
): PlacedTable {
  const all = [table.header, ...rows];
  return {
    kind: 'table',
    name: 'Table',
    rect: { ...at, h: all.reduce((h, r) => h + r.height, 0) },
    columns: table.columns,
    rows: all,
    firstColumn: true,
    inset: { x: CELL_X, y: 0 },
    alt: tableAlt(all, title, lang),
  };
}
