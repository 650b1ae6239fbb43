import type { Placed, PlacedParagraph, Rect } from '../model/index.ts';

/** @returns how full a room is, to two decimals: 0 empty, 1 full to its last point. */
export function fillOf(items: readonly Placed[], room: Rect): number {
  const ends = items.map((item) => bottomOf(item) - room.y);
  const used = Math.max(0, ...ends);
  return Math.min(1, Math.round((used / room.h) * 100) / 100);
}

/** Where what an item shows ends, points from the slide's top; text that stands lower in its box counts by its height alone. */
export function bottomOf(item: Placed): number {
  return item.rect.y + (item.kind === 'text' ? textHeight(item.paragraphs) : item.rect.h);
}

const textHeight = (paragraphs: readonly PlacedParagraph[]): number =>
  paragraphs.reduce((h, p, i) => h + p.lines * p.line + (i === 0 ? 0 : p.before), 0);
