import type { Block, Lang, Placed, PlacedText, Rect, Region, Table } from '../model/index.ts';
import { placeFigure } from './figures.ts';
import { heightOf, type Line, paragraphsOf, splitLine, TEXT_BLOCKS } from './paragraphs.ts';
import { pictureHeight, placePicture } from './picture.ts';
import { gapSteps, headroom, type SlideFitting, sizeSteps, type TextStyle, textStyle } from './style.ts';
import { dealRows, LEAST_SPACE, type MeasuredTable, MOST_SPACE, measureTable, placeTable } from './table.ts';
import { withoutTallRows } from './tall-rows.ts';

/** What flows down a region: text, which may be split, and objects. */
type Piece =
  | { kind: 'text'; line: Line }
  | { kind: 'table'; table: MeasuredTable }
  | { kind: 'object'; block: Block; least: number };

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

/** Points between text and an object beneath it. */
const OBJECT_GAP = 16;
/** Points: no picture or figure is drawn lower. */
const LEAST_PICTURE = 140;
const LEAST_FIGURE = 200;

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

/** @param tableShare share of the room that each table may take; absent: they make room for all else */
function piecesOf(
  blocks: readonly Block[],
  region: Region,
  fitting: SlideFitting,
  style: TextStyle,
  room: Rect,
  tableShare?: number,
): Piece[] {
  const pieces: (Piece | Table)[] = [];
  let text: Block[] = [];
  const flush = () => {
    for (const line of paragraphsOf(text, fitting, style, room.w)) pieces.push({ kind: 'text', line });
    text = [];
  };
  for (const block of blocks) {
    if (TEXT_BLOCKS.has(block.type)) text.push(block);
    else if (block.type !== 'rule') {
      flush();
      if (block.type === 'table') pieces.push(block);
      else
        pieces.push({
          kind: 'object',
          block,
          least: block.type === 'picture' ? pictureHeight(block, LEAST_PICTURE, room, fitting) : LEAST_FIGURE,
        });
    }
  }
  flush();
  return withTables(pieces, { ...room, h: room.h - headroom(region, style.size) }, region, fitting, tableShare);
}

/**
 * Tables share the room that all else leaves them: the more of it, the wider their rows are set.
 * @param share of the room that each table may take instead, 0–1
 */
function withTables(
  pieces: (Piece | Table)[],
  room: Rect,
  { columns }: Region,
  fitting: SlideFitting,
  share?: number,
): Piece[] {
  const others = pieces.filter((p): p is Piece => 'kind' in p);
  const tables = pieces.length - others.length;
  const gaps = OBJECT_GAP * Math.min(pieces.length - 1, 2 * tables);
  const left = share === undefined ? (room.h - height(others) - gaps) / tables : room.h * share;
  return pieces.map((p) =>
    'kind' in p ? p : { kind: 'table', table: measureTable(p, room.w, left, fitting, columns) },
  );
}

/** Points that a piece needs beneath another, or at the top of a page. */
function pieceHeight(piece: Piece, above: Piece | undefined): number {
  if (piece.kind !== 'text')
    return (piece.kind === 'table' ? piece.table.height : piece.least) + (above ? OBJECT_GAP : 0);
  const gap = !above ? 0 : above.kind === 'text' ? piece.line.before : OBJECT_GAP;
  return piece.line.lines * piece.line.line + gap;
}
const height = (pieces: Piece[]): number => pieces.reduce((h, p, i) => h + pieceHeight(p, pieces[i - 1]), 0);

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

/** Limits tried beneath the highest, when pages are evened out. */
const LIMITS = 12;

/** The fewest pages, and of all ways to have no more of them the one whose pages come out most even. */
function paginate(pieces: Piece[], region: Region, room: Rect, fitting: SlideFitting, style: TextStyle): Piece[][] {
  const most = room.h - headroom(region, style.size);
  const unevenness = (pages: Piece[][]) => pages.reduce((sum, p) => sum + height(p) ** 2, 0);
  let best = deal(pieces, most, most, room, fitting.lang);
  for (let i = LIMITS - 1; i > LIMITS / 3; i--) {
    const dealt = deal(pieces, (most * i) / LIMITS, most, room, fitting.lang);
    if (dealt.length > best.length) break;
    if (unevenness(dealt) < unevenness(best)) best = dealt;
  }
  return best;
}

/** Deals pieces to pages of `limit` points; a piece taller than that may use up to `most`. */
function deal(pieces: Piece[], limit: number, most: number, room: Rect, lang: Lang): Piece[][] {
  const pages: Piece[][] = [[]];
  const last = () => pages.at(-1) as Piece[];
  const queue = [...pieces];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    const used = height(last());
    const need = pieceHeight(piece, last().at(-1));
    // What was carried over with a piece leaves it less than a page's room: then it may use up to the most, too.
    const alone = last().every((p) => p.kind === 'text' && p.line.keepNext);
    if (used + need <= (alone ? most : limit)) {
      last().push(piece);
      continue;
    }
    const split = (to: number) => splitPiece(piece, to - used, most, room, lang, last().at(-1));
    const parts = split(limit) ?? (alone ? split(most) : null);
    if (parts) {
      last().push(parts[0]);
      queue.unshift(parts[1]);
      pages.push(carried(last()));
    } else if (last().length > 0) {
      queue.unshift(piece);
      pages.push(carried(last()));
    } else last().push(piece);
  }
  return pages.filter((p) => p.length > 0);
}

/** Lead-ins and headings at the foot of a page go over to the next; so does an item that only its sub-items would follow. */
function carried(full: Piece[]): Piece[] {
  const over: Piece[] = [];
  while (full.length > 1) {
    const piece = full.at(-1) as Piece;
    if (piece.kind !== 'text' || !piece.line.keepNext) break;
    over.unshift(full.pop() as Piece);
  }
  return over;
}

/** @returns the part that fits the room left, and the rest; null where the piece cannot be split there. */
function splitPiece(
  piece: Piece,
  left: number,
  most: number,
  room: Rect,
  lang: Lang,
  above: Piece | undefined,
): [Piece, Piece] | null {
  if (piece.kind === 'table') {
    const pages = dealRows(piece.table, left - (above ? OBJECT_GAP : 0), most);
    const [first, ...rest] = pages ?? [];
    if (!first || first.length === 0 || rest.length === 0) return null;
    const part = (rows: MeasuredTable['rows']): Piece => ({
      kind: 'table',
      table: { ...piece.table, rows, height: piece.table.header.height + rows.reduce((h, r) => h + r.height, 0) },
    });
    return [part(first), part(rest.flat())];
  }
  if (piece.kind !== 'text' || piece.line.lines < 4) return null;
  const fits = Math.floor((left - pieceHeight(piece, above) + piece.line.lines * piece.line.line) / piece.line.line);
  // Two lines at least stay together on either side.
  const lines = Math.min(fits, piece.line.lines - 2);
  // Cut off from what follows it, a last line may need one more: then the cut is a line earlier.
  for (let cut = lines; cut >= 2; cut--) {
    const parts = splitLine(piece.line, cut, room.w, lang);
    if (!parts) return null;
    const [head, tail] = parts;
    if (head.lines <= lines)
      return [
        { kind: 'text', line: { ...head, keepNext: false } },
        { kind: 'text', line: tail },
      ];
  }
  return null;
}
