import type { Block, Lang, Placed, PlacedText, Rect, Region } from '../model/index.ts';
import { placeFigure } from './figures.ts';
import { heightOf, type Line, paragraphsOf, splitLine, TEXT_BLOCKS } from './paragraphs.ts';
import { pictureHeight, placePicture } from './picture.ts';
import { gapSteps, headroom, type SlideFitting, sizeSteps, type TextStyle, textStyle } from './style.ts';
import { dealRows, type MeasuredTable, measureTable, placeTable } from './table.ts';

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
  const pieces = piecesOf(blocks, region, fitting, style, room);
  if (!region.splits)
    return {
      pages: [page(pieces, region, room, fitting, style)],
      over: height(pieces) + headroom(region, style.size) - room.h,
    };
  return {
    pages: paginate(pieces, region, room, fitting, style).map((p) => page(p, region, room, fitting, style)),
    over: 0,
  };
}

function piecesOf(
  blocks: readonly Block[],
  region: Region,
  fitting: SlideFitting,
  style: TextStyle,
  room: Rect,
): Piece[] {
  const pieces: Piece[] = [];
  let text: Block[] = [];
  const flush = () => {
    for (const line of paragraphsOf(text, fitting, style, room.w)) pieces.push({ kind: 'text', line });
    text = [];
  };
  for (const block of blocks) {
    if (TEXT_BLOCKS.has(block.type)) text.push(block);
    else if (block.type !== 'rule') {
      flush();
      if (block.type === 'table')
        pieces.push({
          kind: 'table',
          table: measureTable(block, room.w, blocks.length === 1 ? room.h : room.h * 0.9, fitting, region.columns),
        });
      else
        pieces.push({
          kind: 'object',
          block,
          least: block.type === 'picture' ? pictureHeight(block, LEAST_PICTURE, room, fitting) : LEAST_FIGURE,
        });
    }
  }
  flush();
  return pieces;
}

/** Points that a piece needs beneath another. */
function pieceHeight(piece: Piece, first: boolean): number {
  if (piece.kind === 'text') return piece.line.lines * piece.line.line + (first ? 0 : piece.line.before);
  return (piece.kind === 'table' ? piece.table.height : piece.least) + (first ? 0 : OBJECT_GAP);
}
const height = (pieces: Piece[]): number => pieces.reduce((h, p, i) => h + pieceHeight(p, i === 0), 0);

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

/** The fewest pages, then the limit lowered as far as it makes no more: pages come out even. */
function paginate(pieces: Piece[], region: Region, room: Rect, fitting: SlideFitting, style: TextStyle): Piece[][] {
  const most = room.h - headroom(region, style.size);
  const whole = deal(pieces, most, most, room, fitting.lang);
  let best = whole;
  let [low, high] = [most / 3, most];
  for (let i = 0; i < 7; i++) {
    const limit = (low + high) / 2;
    const dealt = deal(pieces, limit, most, room, fitting.lang);
    if (dealt.length <= whole.length) [best, high] = [dealt, limit];
    else low = limit;
  }
  return best;
}

/** Deals pieces to pages of `limit` points; a piece taller than that may use up to `most`. */
function deal(pieces: Piece[], limit: number, most: number, room: Rect, lang: Lang): Piece[][] {
  const pages: Piece[][] = [[]];
  let used = 0;
  const last = () => pages.at(-1) as Piece[];
  const turn = () => {
    pages.push(carried(last()));
    used = height(last());
  };
  const queue = [...pieces];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    const need = pieceHeight(piece, last().length === 0);
    if (used + need <= limit || (last().length === 0 && need <= most)) {
      last().push(piece);
      used += need;
      continue;
    }
    const parts = splitPiece(piece, limit - used, most, room, lang, last().length === 0);
    if (parts) {
      if (parts[0]) last().push(parts[0]);
      queue.unshift(parts[1]);
      turn();
    } else if (last().length > 0) {
      queue.unshift(piece);
      turn();
      if (last().length > 0 && height(last()) + pieceHeight(piece, false) > limit) {
        // What was carried over with it leaves no room: it goes on regardless, and is measured again there.
        last().push(queue.shift() as Piece);
        used = height(last());
      }
    } else {
      last().push(piece);
      used += need;
    }
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

/** @returns the part that fits the room left (or null) and the rest; null where the piece cannot be split there. */
function splitPiece(
  piece: Piece,
  left: number,
  most: number,
  room: Rect,
  lang: Lang,
  alone: boolean,
): [Piece | null, Piece] | null {
  if (piece.kind === 'table') {
    const pages = dealRows(piece.table, alone ? most : left - OBJECT_GAP, most);
    const [first, ...rest] = pages ?? [];
    if (!first || rest.length === 0) return null;
    const part = (rows: MeasuredTable['rows']): Piece => ({
      kind: 'table',
      table: { ...piece.table, rows, height: piece.table.header.height + rows.reduce((h, r) => h + r.height, 0) },
    });
    return first.length === 0 ? null : [part(first), part(rest.flat())];
  }
  if (piece.kind !== 'text' || piece.line.lines < 4) return null;
  const lines = Math.floor((left - (alone ? 0 : piece.line.before)) / piece.line.line);
  if (lines < 2 || piece.line.lines - lines < 2) return null;
  const parts = splitLine(piece.line, lines, room.w, lang);
  return (
    parts && [
      { kind: 'text', line: parts[0] },
      { kind: 'text', line: parts[1] },
    ]
  );
}
