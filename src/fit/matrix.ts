import type { Cell, Lang, Matrix, PlacedParagraph, PlacedTable, Rect } from '../model/index.ts';
import { matrixAlt } from './alt.ts';
import { textWidth } from './measure/index.ts';
import { plain } from './plain.ts';
import { roleSize, type SlideFitting, scaleLine } from './style.ts';
import { measureTable } from './table.ts';

/** Points: a row is no higher than looks well. */
const TALLEST = 48;
const HEADER = 34;
/** Headings of mark columns may be this much smaller than cells, in points. */
const HEAD_STEPS = [2, 4, 6];
/** Points between a heading and its column's edges. */
const HEAD_GAP = 4;

/** Rows × columns of marks: equal columns for the marks, a tint beneath each; columns of text as wide as their text. */
export function placeMatrix(matrix: Matrix, room: Rect, fitting: SlideFitting): PlacedTable {
  const { lang, report, slide } = fitting;
  const role = roleSize(fitting, 'table');
  const [, line] = role;
  const where = { ...slide.at, slide: slide.id };
  const texts = matrix.rows.map((row) => row.map((cell) => plain(cell.inlines)));
  const marked = matrix.header.map((_, i) => i > 0 && texts.some((row) => row[i] === matrix.mark));
  const { columns, head, over } = columnsOf(matrix, marked, room.w, fitting);
  const count = marked.filter(Boolean).length;
  if (over > 0) report('matrix-wide', { columns: count, over: Math.ceil(over) }, where);
  const height = Math.min(TALLEST, (room.h - HEADER) / matrix.rows.length);
  if (height < line)
    report('matrix-tall', { rows: texts.length, over: Math.ceil((line - height) * texts.length) }, where);
  const align = matrix.header.map((_, i) =>
    i === 0 ? ('left' as const) : marked[i] ? ('center' as const) : ('right' as const),
  );
  const table = measureTable(
    { type: 'table', header: matrix.header, rows: matrix.rows, align },
    room.w,
    room.h,
    fitting,
  );
  const header = table.header.cells.map((cell) => ({
    ...cell,
    paragraphs: cell.paragraphs.map((p) => ({ ...single(p), size: head, line: scaleLine(role, head) })),
  }));
  const rows = table.rows.map(({ cells }, r) => ({
    height,
    cells: cells.map((cell, i) => ({
      ...cell,
      ...(marked[i] && texts[r]?.[i] === matrix.mark
        ? { paragraphs: cell.paragraphs.map((p) => mark(single(p), lang)), fill: 'tint' as const }
        : { paragraphs: cell.paragraphs.map(single) }),
    })),
  }));
  const all = [{ height: HEADER, cells: header }, ...rows];
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

/** One line, whatever a table's columns would have made of it: a margin against an orphan is not for it. */
const single = ({ right: _, ...p }: PlacedParagraph): PlacedParagraph => ({ ...p, lines: 1 });

/** A disc of a Latin face is 0.6 em wide, where a Chinese face's is 0.85. */
const LATIN_DISC = 1.4;
const mark = (p: PlacedParagraph, lang: Lang): PlacedParagraph =>
  lang === 'en' ? { ...p, runs: p.runs.map((run) => ({ ...run, size: Math.round(p.size * LATIN_DISC) })) } : p;

/** @returns whole points a column, the size at which every heading fits its own, and by how much the widest does not. */
function columnsOf({ header, rows }: Matrix, marked: boolean[], width: number, fitting: SlideFitting) {
  const [size] = roleSize(fitting, 'table');
  const wide = (cell: Cell | undefined, at: number, bold: boolean) =>
    textWidth([{ text: plain(cell?.inlines ?? []), size: at, bold }], fitting.lang);
  const columns = header.map((cell, i) =>
    marked[i]
      ? 0
      : Math.ceil(Math.max(wide(cell, size - 2, true), ...rows.map((r) => wide(r[i], size, i === 0)))) +
        (i === 0 ? 16 : 10),
  );
  const count = marked.filter(Boolean).length;
  const text = columns.reduce((sum, w) => sum + w, 0);
  const each = Math.floor((width - text) / Math.max(1, count));
  const rest = width - text - each * count;
  const widths = columns.map((w, i) => (marked[i] ? each : i === 0 ? w + rest : w));
  const needs = (head: number) =>
    Math.max(0, ...header.map((cell, i) => (marked[i] ? wide(cell, head, true) + HEAD_GAP : 0)));
  const head = HEAD_STEPS.map((s) => size - s).find((s) => needs(s) <= each) ?? size - (HEAD_STEPS.at(-1) as number);
  return { columns: widths, head, over: needs(head) - each };
}
