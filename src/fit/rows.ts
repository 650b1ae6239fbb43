import type { Block, PlacedShape, PlacedText, Rect, Region } from '../model/index.ts';
import { heightOf, type Line } from './line.ts';
import { paragraphsOf } from './paragraphs.ts';
import { gapSteps, type SlideFitting, sizeSteps, textStyle } from './style.ts';

/** Points: the space of a row around its text at most and at least. */
const SPACE = { most: 64, least: 8 };

/**
 * Items spread evenly over a region, a hairline between them. One text box: its paragraphs' spaces make the rows, so the
 * text stays one editable list. Few items begin at the region's top, or stand in its middle, as its anchor says.
 */
export function placeRows(
  blocks: readonly Block[],
  region: Region,
  room: Rect,
  fitting: SlideFitting,
): { text: PlacedText; rules: PlacedShape[]; over: number; size: number } {
  let rows: Line[][] = [];
  let space = 0;
  let size = 0;
  for (const step of sizeSteps(fitting, region)) {
    const lines = paragraphsOf(
      blocks,
      fitting,
      { ...textStyle(region, step, gapSteps(fitting).at(-1) as number) },
      room.w,
    );
    rows = group(lines);
    size = step[0];
    const text = rows.reduce((h, r) => h + rowHeight(r), 0);
    space = (room.h - text) / rows.length;
    if (space >= SPACE.least) break;
  }
  const over = space < SPACE.least ? (SPACE.least - space) * rows.length : 0;
  const even = Math.min(space, region.rules ? SPACE.most : Number.POSITIVE_INFINITY);
  const used = rows.reduce((h, r) => h + rowHeight(r) + even, 0);
  const box = region.anchor === 'top' && even < space ? { ...room, h: used } : room;
  let y = box.y + (box.h - used) / 2;
  const rules: PlacedShape[] = [];
  for (const [i, row] of rows.entries()) {
    if (row[0]) row[0].before = i === 0 ? 0 : even;
    y += rowHeight(row) + even;
    if (region.rules && i < rows.length - 1)
      rules.push({
        kind: 'rect',
        name: `Rule ${i + 1}`,
        rect: { x: room.x, y: Math.round(y * 2) / 2, w: room.w, h: 1 },
        fill: 'rule',
      });
  }
  const text: PlacedText = {
    kind: 'text',
    name: region.name,
    region: region.name,
    placeholder: 'body',
    rect: box,
    paragraphs: rows.flat(),
    anchor: 'middle',
  };
  return { text, rules, over, size };
}

/** A row begins with each top-level item. */
function group(lines: Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    if (line.level === 0 && (line.as !== 'p' || rows.length === 0 || line.left === 0)) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

/** Without the space above its first paragraph, which the rows themselves decide. */
function rowHeight(row: Line[]): number {
  const [first, ...rest] = row;
  return first ? first.lines * first.line + heightOf(rest) : 0;
}
