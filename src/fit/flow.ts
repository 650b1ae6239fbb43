import type { Block, Placed, PlacedText, Rect, Region } from '../model/index.ts';
import { placeFigure } from './figures.ts';
import { heightOf, type Line } from './line.ts';
import { paginate } from './paginate.ts';
import { placePicture } from './picture.ts';
import { height, OBJECT_GAP, type Piece, piecesOf } from './pieces.ts';
import { gapSteps, headroom, type SlideFitting, sizeSteps, type TextStyle, textStyle } from './style.ts';
import { LEAST_SPACE, type MeasuredTable, MOST_SPACE, placeTable } from './table.ts';
import { withoutTallRows } from './tall-rows.ts';

/** One page of a region. */
export interface Page {
  items: Placed[];
  size: number;
}
export interface Flowed {
  pages: Page[];
  /** Points too much, where the region may not be split. */
  over: number;
}

/** Blocks down a region: the largest size that fits, else the fewest pages at the audience's floor, balanced. */
export function flow(blocks: readonly Block[], region: Region, room: Rect, fitting: SlideFitting): Flowed {
  const steps = sizeSteps(fitting, region).flatMap((step) =>
    gapSteps(fitting).map((gap) => textStyle(region, step, gap)),
  );
  let style = steps[0] as TextStyle;
  for (style of steps) {
    const pieces = piecesOf(blocks, region, fitting, style, room);
    if (height(pieces) + headroom(region, style.size) <= room.h)
      return { pages: [page(pieces, region, room, fitting, style)], over: 0 };
  }
  if (!region.splits) {
    const pieces = piecesOf(blocks, region, fitting, style, room);
    return {
      pages: [page(pieces, region, room, fitting, style)],
      over: height(pieces) + headroom(region, style.size) - room.h,
    };
  }
  // On pages of their own tables need not make room for what no longer stands with them.
  const most = room.h - headroom(region, style.size);
  const pieces = piecesOf(blocks, region, fitting, style, room, 0.9).map((piece): Piece => {
    if (piece.kind !== 'table') return piece;
    const table = withoutTallRows(piece.table, most, fitting.lang);
    tallRows(table, most, fitting);
    return { kind: 'table', table };
  });
  return {
    pages: respaced(paginate(pieces, region, room, fitting, style), room).map((p) =>
      page(p, region, room, fitting, style),
    ),
    over: 0,
  };
}

/** Rows were dealt out as tight as they go: on pages of nothing but rows they take the room that the fullest leaves, all alike. */
function respaced(pages: Piece[][], room: Rect): Piece[][] {
  const tables = pages.flatMap(([only, ...rest]) => (only?.kind === 'table' && rest.length === 0 ? [only.table] : []));
  const more = Math.min(...tables.map((t) => (room.h - t.height) / t.rows.length), MOST_SPACE - LEAST_SPACE);
  if (tables.length < 2 || more <= 0) return pages;
  const apart = (table: MeasuredTable): MeasuredTable => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, height: row.height + more })),
    height: table.height + more * table.rows.length,
  });
  return pages.map((pieces) =>
    pieces.map((p) => (p.kind === 'table' && tables.includes(p.table) ? { ...p, table: apart(p.table) } : p)),
  );
}

/** A row that cannot be split, and is taller than a page of `most` points, is an error. */
function tallRows({ rows, header }: MeasuredTable, most: number, { report, slide }: SlideFitting): void {
  const over = header.height + Math.max(0, ...rows.map((r) => r.height)) - most;
  if (over > 0) report('row-tall', { over: Math.ceil(over) }, { ...slide.at, slide: slide.id });
}

/** Places the pieces of one page: text that belongs together in one box, objects in the room that is left. */
function page(pieces: Piece[], region: Region, room: Rect, fitting: SlideFitting, style: TextStyle): Page {
  const items: Placed[] = [];
  const objects = pieces.filter((p) => p.kind === 'object').length;
  const spare = Math.max(0, room.h - headroom(region, style.size) - height(pieces));
  let y = room.y;
  let lines: Line[] = [];
  let boxes = 0;
  const flush = (last: boolean) => {
    if (lines.length === 0) return;
    if (lines[0]) lines[0] = { ...lines[0], before: 0 };
    const h = heightOf(lines);
    const whole = last && boxes === 0 && items.length === 0;
    const bound = boxes === 0 ? { placeholder: 'body' as const } : {};
    const box: PlacedText = {
      kind: 'text',
      name: boxes === 0 ? region.name : `${region.name} ${boxes + 1}`,
      region: region.name,
      ...bound,
      rect: whole ? room : { ...room, y, h: h + headroom(region, style.size) },
      paragraphs: lines,
      anchor: whole ? region.anchor : 'top',
    };
    items.push(box);
    y += h;
    boxes++;
    lines = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') {
      if (lines.length === 0 && y > room.y) y += OBJECT_GAP;
      lines.push(piece.line);
      continue;
    }
    flush(false);
    if (y > room.y) y += OBJECT_GAP;
    const alone = pieces.length === 1;
    if (piece.kind === 'table') {
      const placed = placeTable(piece.table, piece.table.rows, { ...room, y, h: 0 }, fitting.slide.id, fitting.lang);
      items.push({ ...placed, region: region.name, placeholder: alone });
      y += placed.rect.h;
    } else {
      const h = Math.min(piece.least + spare / objects, room.y + room.h - y);
      const at = { ...room, y, h };
      const placed =
        piece.block.type === 'picture'
          ? placePicture(piece.block, at, region, alone, fitting)
          : placeFigure(piece.block, region, at, fitting);
      items.push(...placed);
      y += h;
    }
  }
  flush(true);
  return { items, size: style.size };
}
