import type { Block, Rect, Region, Table } from '../model/index.ts';
import type { Line } from './line.ts';
import { paragraphsOf, TEXT_BLOCKS } from './paragraphs.ts';
import { pictureHeight } from './picture.ts';
import { headroom, type SlideFitting, type TextStyle } from './style.ts';
import { type MeasuredTable, measureTable } from './table.ts';

/** What flows down a region: text, which may be split, and objects. */
export type Piece =
  | { kind: 'text'; line: Line }
  | { kind: 'table'; table: MeasuredTable }
  | { kind: 'object'; block: Block; least: number };

/** Points between text and an object beneath it. */
export const OBJECT_GAP = 16;
/** Points: no picture or figure is drawn lower. */
const LEAST_PICTURE = 140;
const LEAST_FIGURE = 200;

/**
 * Blocks in the order in which they stand, text as single paragraphs.
 * @param tableShare share of the room that each table may take; absent: they make room for all else
 */
export function piecesOf(
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
export function pieceHeight(piece: Piece, above: Piece | undefined): number {
  if (piece.kind !== 'text')
    return (piece.kind === 'table' ? piece.table.height : piece.least) + (above ? OBJECT_GAP : 0);
  const gap = !above ? 0 : above.kind === 'text' ? piece.line.before : OBJECT_GAP;
  return piece.line.lines * piece.line.line + gap;
}
export const height = (pieces: Piece[]): number => pieces.reduce((h, p, i) => h + pieceHeight(p, pieces[i - 1]), 0);
