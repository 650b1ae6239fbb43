import type {
  Align,
  BlockOf,
  Cell,
  ColorRole,
  Lang,
  PlacedCell,
  PlacedParagraph,
  PlacedTable,
  Rect,
  Table,
  TableColumn,
  TypeSize,
} from '../model/index.ts';
import { word } from '../model/index.ts';
import { tableAlt } from './alt.ts';
import { bare } from './boxes.ts';
import { textWidth } from './measure/index.ts';
import { measured } from './paragraphs.ts';
import { runsOf, spansOf, textOfRuns } from './runs.ts';
import { type Fitting, roleSize, scaleLine } from './style.ts';

/** Points left and right of a cell's text, and the space above and below that a row may have, widest first. */
export const CELL_X = 12;
const ROW_SPACES = [44, 36, 28, 24, 20, 16, 12, 8];
/** No column is narrower than two characters. */
const NARROWEST = 2;

export interface TableStyle {
  size: number;
  line: number;
  /** Points above and below the text together. */
  space: number;
  /** How each column's cells are set where that is not as in any table. */
  dress: readonly Dress[];
}
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
  let table: MeasuredTable | undefined;
  for (const space of ROW_SPACES) {
    table = setTable(block, width, fitting, { size, line, space, dress });
    if (table.height <= height) break;
  }
  return table as MeasuredTable;
}

/** How the cells of one column are set; what is absent is as in any table. */
interface Dress {
  size?: TypeSize;
  color?: ColorRole;
  bold?: boolean;
  align?: Align;
  /** Points that it wants at least. */
  width?: number;
}

/** What a column of nothing but this leads to: its neighbours are where something stood and where it goes. */
const ARROW = '→';
const ARROW_WIDTH = 72;

const NOTHING: Cell = { inlines: [] };
const isArrow = ({ inlines }: Cell): boolean => textOfRuns(runsOf(inlines, PLAIN)).trim() === ARROW;

/** The layout's own columns, where there are as many; else those beside a column of arrows. */
function dressOf(block: Table, columns: readonly TableColumn[], fitting: Fitting): Dress[] {
  if (columns.length === block.header.length)
    return columns.map(({ role, ...column }) => ({ ...column, ...(role && { size: roleSize(fitting, role) }) }));
  const arrow = block.header.findIndex((_, c) => block.rows.every((row) => isArrow(row[c] ?? NOTHING)));
  if (arrow < 1) return [];
  const [body, lead] = [roleSize(fitting, 'body'), roleSize(fitting, 'lead')];
  return block.header.map((_, c): Dress => {
    if (c === arrow) return { size: lead, color: 'neutral', bold: false, align: 'center', width: ARROW_WIDTH };
    return c > arrow ? { size: lead, color: 'title', bold: true } : { size: body, color: 'ink', bold: false };
  });
}
const PLAIN = { lang: 'zh-CN', facts: new Map(), figures: false } as const;

function setTable(block: Table, width: number, fitting: Fitting, style: TableStyle): MeasuredTable {
  const head = { ...style, size: style.size - 2, line: scaleLine([style.size, style.line], style.size - 2) };
  const columns = columnWidths(block, width, fitting.lang, style);
  const row = (cells: Cell[], s: TableStyle, isHead: boolean) => setRow(cells, columns, block, fitting, s, isHead);
  const header = row(block.header, { ...head, dress: [], space: Math.min(14, style.space) }, true);
  const rows = block.rows.map((cells) => row(cells, style, false));
  return { block, columns, header, rows, height: header.height + rows.reduce((h, r) => h + r.height, 0) };
}

function setRow(cells: Cell[], columns: number[], block: Table, fitting: Fitting, style: TableStyle, head: boolean) {
  const placed = columns.map((width, i): PlacedCell => {
    const cell = cells[i] ?? { inlines: [] };
    const inner = width - (i === 0 ? CELL_X : 2 * CELL_X);
    return {
      paragraphs: [cellParagraph(head && isArrow(cell) ? NOTHING : cell, i, inner, block, fitting, style, head)],
      anchor: head ? 'bottom' : 'middle',
    };
  });
  const text = Math.max(...placed.map(({ paragraphs: [p] }) => (p ? p.lines * p.line : style.line)));
  return { height: text + style.space, cells: placed };
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
    align: dress?.align ?? block.align[column] ?? 'left',
  };
  const plain = { ...bare(runs, setting), ...(head ? {} : tone(textOfRuns(runs), lang)) };
  return measured(plain, width, lang);
}

/**
 * Columns from their content: each at least as wide as its longest word, the rest dealt out by what the text still wants.
 * @returns points, whole, adding up to `width`
 */
export function columnWidths(block: BlockOf<'table'>, width: number, lang: Lang, style: TableStyle): number[] {
  const rows = [block.header, ...block.rows];
  const wants = block.header.map((_, c) => {
    const inset = c === 0 ? CELL_X : 2 * CELL_X;
    let natural = NARROWEST * style.size;
    let least = 2 * style.size;
    for (const [r, cells] of rows.entries()) {
      const runs = runsOf(cells[c]?.inlines ?? [], { lang, facts: new Map(), figures: false });
      const dress = r === 0 ? undefined : style.dress[c];
      const bold = r === 0 || (dress?.bold ?? c === 0);
      const size = dress?.size?.[0] ?? style.size;
      natural = Math.max(natural, textWidth(spansOf(runs, size, bold), lang), dress?.width ?? 0);
      least = Math.max(least, longestWord(textOfRuns(runs), size, bold, lang));
    }
    return { natural: natural * 1.03 + inset, least: Math.min(least, width / block.header.length) + inset };
  });
  keepNarrow(wants, width);
  const natural = wants.reduce((sum, w) => sum + w.natural, 0);
  const least = wants.reduce((sum, w) => sum + w.least, 0);
  const spare = width - natural;
  const share = Math.max(0, Math.min(1, (width - least) / Math.max(1, natural - least)));
  // Spare room goes to columns of text; a column of numbers or short words stays about as narrow as it is.
  const weights = wants.map((w) => w.natural ** 1.6);
  const heavy = weights.reduce((sum, w) => sum + w, 0);
  const exact = wants.map((w, i) =>
    spare >= 0 ? w.natural + (spare * (weights[i] as number)) / heavy : w.least + (w.natural - w.least) * share,
  );
  return wholePoints(exact, width);
}

/** A column that wants no more than an even share of the room has it: only wide ones are set in more lines. */
function keepNarrow(wants: { natural: number; least: number }[], width: number): void {
  let [room, rest] = [width, wants];
  for (let before = 0; before !== rest.length; ) {
    before = rest.length;
    const share = room / rest.length;
    const narrow = rest.filter((w) => w.natural <= share);
    for (const w of narrow) {
      w.least = w.natural;
      room -= w.natural;
    }
    rest = rest.filter((w) => !narrow.includes(w));
  }
}

function longestWord(text: string, size: number, bold: boolean, lang: Lang): number {
  const words = text.match(/[A-Za-z0-9\u00c0-\u024f.,'’%()-]+/g) ?? [];
  return words.reduce((most, w) => Math.max(most, textWidth([{ text: w, size, bold }], lang)), 0);
}

/** Rounds so that the sum stays exact. */
function wholePoints(exact: number[], width: number): number[] {
  let carried = 0;
  let used = 0;
  return exact.map((w, i) => {
    if (i === exact.length - 1) return width - used;
    carried += w;
    const whole = Math.round(carried) - used;
    used += whole;
    return whole;
  });
}

/** @returns rows dealt out to pages of `first`, then `height` points, as even as they go; null when one row is taller than a page. */
export function dealRows(table: MeasuredTable, first: number, height: number): PlacedTable['rows'][] | null {
  const deal = (limits: [number, number]): PlacedTable['rows'][] => {
    const pages: PlacedTable['rows'][] = [[]];
    let room = limits[0] - table.header.height;
    for (const row of table.rows) {
      if (row.height > room && (pages.at(-1) as unknown[]).length > 0) {
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
