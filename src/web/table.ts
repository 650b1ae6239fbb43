import { cellInsets, type PlacedCell, type PlacedTable } from '../model/index.ts';
import type { Drawing, Origin } from './draw.ts';
import { css, type Html, join, NONE, place, round, tag, words } from './markup.ts';
import { drawParagraphs, paragraphWords, textStyle } from './paragraph.ts';

/** @returns a real table, its columns and rows as high and wide as planned. */
export function drawTable(item: PlacedTable, drawing: Drawing, origin: Origin): Html {
  const caption = drawing.still ? NONE : tag('caption', { class: 'sr-only' }, words(item.alt));
  const columns = item.columns.map((width) => tag('col', { style: `width:${round(width)}px` }));
  const rows = item.rows.map((row, r) =>
    tag(
      'tr',
      { style: `height:${round(row.height)}px` },
      ...row.cells.map((cell, c) => drawCell(cell, item, r, c, drawing)),
    ),
  );
  return tag(
    'table',
    { class: 'box', 'data-region': item.region, style: place(item.rect, origin) },
    caption,
    tag('colgroup', {}, ...columns),
    tag('thead', {}, ...rows.slice(0, 1)),
    tag('tbody', {}, ...rows.slice(1)),
  );
}

function drawCell(cell: PlacedCell, table: PlacedTable, row: number, column: number, drawing: Drawing): Html {
  const [first, ...more] = cell.paragraphs;
  const { left, right } = cellInsets(column, table.columns.length, first?.align, table.inset.x);
  const y = round(table.inset.y);
  const style = css(
    first && textStyle(first),
    `padding:${y}px ${round(right)}px ${y}px ${round(left)}px`,
    cell.anchor !== 'middle' && `vertical-align:${cell.anchor}`,
    cell.fill && `background:var(--${cell.fill})`,
  );
  let inner = NONE;
  if (first) inner = more.length ? drawParagraphs(cell.paragraphs, first, drawing) : paragraphWords(first, drawing);
  // A mark is an image of its meaning: the meaning is spoken, and only the mark is text, as in the PPTX.
  if (cell.spoken !== undefined) inner = tag('span', { role: 'img', 'aria-label': cell.spoken }, inner);
  const scope = row === 0 ? 'col' : 'row';
  const heads = (row === 0 || (column === 0 && table.firstColumn)) && cell.paragraphs.length > 0;
  return heads ? tag('th', { scope, style }, inner) : tag('td', { style }, join([inner]));
}
