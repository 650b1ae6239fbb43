import { cellInsets, type PlacedTable } from '../../model/index.ts';
import { child, childrenOf, el, type XmlElement } from '../../xml/tree.ts';
import { emu } from '../units.ts';
import { TABLE_STYLE, TABLE_TEXT } from './base.ts';
import { bind, claim, region } from './bind.ts';
import { type At, need, unexpected } from './context.ts';
import { solidFill } from './paint.ts';
import { ANCHOR } from './shapes.ts';
import { type BaseStyle, FREE, UNKNOWN } from './style.ts';
import { dressText } from './text.ts';

/** Style of a cell's text by the table's style: the header's stands over the first column's. */
function cellStyle(at: At, item: PlacedTable, row: number, column: number): BaseStyle {
  if (at.faces) return UNKNOWN;
  // Programs disagree whether the header or the first column rules the cell where they meet: it says its own colour.
  const corner = column === 0 && item.firstColumn;
  if (row === 0) return { ...FREE, bold: true, color: corner ? undefined : (TABLE_TEXT['a:firstRow'] ?? 'ink') };
  if (column === 0 && item.firstColumn) return { ...FREE, bold: true, color: TABLE_TEXT['a:firstCol'] ?? 'ink' };
  return FREE;
}

/** PptxGenJS gives every table of every deck one modification id. @throws Error where it writes none: the defect is gone. */
export function dropModificationId(at: { number: number }, names: XmlElement): void {
  const held = need('dropModificationId', at, names, 'p:nvPr');
  if (!child(held, 'p:extLst')) unexpected('dropModificationId', at, 'the table has no modification id');
  held.children = [];
}

/**
 * PptxGenJS writes tables without a header row and a style, so that screen readers read cells without their heads
 * (gitbrent/PptxGenJS#1299). @throws Error where it flags a row by itself: the defect is gone.
 */
export function flagHeads(at: { number: number }, table: XmlElement, firstColumn: boolean): void {
  const properties = need('flagHeads', at, table, 'a:tblPr');
  if (properties.attrs.firstRow !== undefined) unexpected('flagHeads', at, 'the table has a header row already');
  const flags = firstColumn ? { firstRow: 1, firstCol: 1 } : { firstRow: 1 };
  Object.assign(properties, el('a:tblPr', flags, [el('a:tableStyleId', {}, [TABLE_STYLE])]));
}

/**
 * A table as it was planned: the rows' heights and the columns' widths are what PptxGenJS was given.
 * @throws Error where it wrote other rows or cells.
 */
export function finishTable(at: At, frame: XmlElement, item: PlacedTable): void {
  const names = need('finishTable', at, frame, 'p:nvGraphicFramePr');
  dropModificationId(at, names);
  const ph = item.placeholder
    ? claim(at, region(at, item.region), ({ type }) => type === undefined || type === 'tbl')
    : undefined;
  if (ph) bind(at, names, ph);
  const table = need('finishTable', at, frame, 'a:graphic', 'a:graphicData', 'a:tbl');
  flagHeads(at, table, item.firstColumn);
  const rows = childrenOf(table, 'a:tr');
  if (rows.length !== item.rows.length) unexpected('finishTable', at, `${rows.length} rows for ${item.rows.length}`);
  rows.forEach((row, r) => {
    const cells = childrenOf(row, 'a:tc');
    if (cells.length !== item.columns.length)
      unexpected('finishTable', at, `${cells.length} cells for ${item.columns.length} columns`);
    cells.forEach((cell, c) => {
      finishCell(at, cell, item, r, c);
    });
  });
}

function finishCell(at: At, element: XmlElement, item: PlacedTable, row: number, column: number): void {
  const cell = item.rows[row]?.cells[column];
  if (!cell) unexpected('finishCell', at, `row ${row} has no cell ${column}`);
  const { x, y } = item.inset;
  const { left, right } = cellInsets(column, item.columns.length, cell.paragraphs[0]?.align, x);
  const margins = { marL: emu(left), marR: emu(right), marT: emu(y), marB: emu(y) };
  const fill = cell.fill ? [solidFill(at.deck.theme, cell.fill)] : [];
  Object.assign(
    need('finishCell', at, element, 'a:tcPr'),
    el('a:tcPr', { ...margins, anchor: ANCHOR[cell.anchor] }, fill),
  );
  const base = cellStyle(at, item, row, column);
  const body = need('finishCell', at, element, 'a:txBody');
  if (cell.paragraphs.length > 0) {
    dressText(at, body, cell.paragraphs, [base]);
    return;
  }
  // An empty cell keeps the height of a line of its table, not of the default 18 pt.
  const like = item.rows.flatMap((r) => r.cells.flatMap((c) => c.paragraphs))[0];
  dressText(at, body, [], [base]);
  const end = child(body, 'a:p', 'a:endParaRPr');
  if (end && like) end.attrs.sz = String(Math.round(like.size * 100));
}
