import type { Matrix, PlacedTable, Rect } from '../model/index.ts';
import { matrixAlt } from './alt.ts';
import { textWidth } from './measure/index.ts';
import { plain } from './plain.ts';
import { roleSize, type SlideFitting } from './style.ts';
import { measureTable } from './table.ts';

/** Points: a row is no higher, and a mark's column no wider, than it looks well. */
const TALLEST = 48;
const HEADER = 34;

/** Rows × columns of marks: equal columns for the marks, a tint beneath each. */
export function placeMatrix(matrix: Matrix, room: Rect, fitting: SlideFitting): PlacedTable {
  const { lang } = fitting;
  const align = matrix.header.map((_, i) => (i === 0 ? ('left' as const) : ('center' as const)));
  const table = measureTable(
    { type: 'table', header: matrix.header, rows: matrix.rows, align },
    room.w,
    room.h,
    fitting,
  );
  const [size] = roleSize(fitting, 'table');
  const bold = { size, bold: true };
  const first =
    Math.max(...matrix.rows.map((r) => textWidth([{ text: plain(r[0]?.inlines ?? []), ...bold }], lang))) + 24;
  const others = matrix.header.length - 1;
  const each = Math.floor((room.w - first) / others);
  const columns = [room.w - each * others, ...Array.from({ length: others }, () => each)];
  const height = Math.min(TALLEST, (room.h - HEADER) / matrix.rows.length);
  const rows = table.rows.map(({ cells }) => ({
    height,
    cells: cells.map((cell, i) => {
      const marked =
        i > 0 && plain(matrix.rows[table.rows.findIndex((r) => r.cells === cells)]?.[i]?.inlines ?? []) === matrix.mark;
      return marked ? { ...cell, fill: 'tint' as const } : cell;
    }),
  }));
  const all = [{ ...table.header, height: HEADER }, ...rows].map((row) => ({
    ...row,
    cells: row.cells.map((c) => ({ ...c, paragraphs: c.paragraphs.map((p) => ({ ...p, lines: 1 })) })),
  }));
  const over =
    Math.max(
      ...matrix.header.slice(1).map((h) => textWidth([{ text: plain(h.inlines), size: size - 2, bold: true }], lang)),
    ) + 4;
  if (over > each)
    fitting.report(
      'matrix-wide',
      { columns: others, over: Math.ceil(over - each) },
      { ...fitting.slide.at, slide: fitting.slide.id },
    );
  if (height < roleSize(fitting, 'table')[1])
    fitting.report(
      'matrix-tall',
      { rows: rows.length, over: Math.ceil((roleSize(fitting, 'table')[1] - height) * rows.length) },
      { ...fitting.slide.at, slide: fitting.slide.id },
    );
  return {
    kind: 'table',
    name: 'Matrix',
    rect: { ...room, h: HEADER + height * rows.length },
    columns,
    rows: all,
    firstColumn: true,
    inset: { x: 2, y: 0 },
    alt: matrixAlt(all, matrix.mark, plain(matrix.legend), lang),
  };
}
