import type { Lang, Rect, Region } from '../model/index.ts';
import { splitLine } from './line.ts';
import { height, OBJECT_GAP, type Piece, pieceHeight } from './pieces.ts';
import { headroom, type SlideFitting, type TextStyle } from './style.ts';
import { dealRows, type MeasuredTable } from './table.ts';

/** Limits tried beneath the highest, when pages are evened out. */
const LIMITS = 12;

/** The fewest pages, and of all ways to have no more of them the one whose pages come out most even. */
export function paginate(
  pieces: Piece[],
  region: Region,
  room: Rect,
  fitting: SlideFitting,
  style: TextStyle,
): Piece[][] {
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
