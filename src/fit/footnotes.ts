import type { Inline, Note, Placed, PlacedParagraph, PlacedText, Rect, Run } from '../model/index.ts';
import { bare } from './boxes.ts';
import { heightOf, measured } from './line.ts';
import { plain } from './plain.ts';
import { runsOf } from './runs.ts';
import { roleSize, type SlideFitting } from './style.ts';

/** Points between the words above and the footnotes. */
const GAP = 10;

interface Footnote {
  number: number;
  inlines: Inline[];
}

/** @returns the footnotes whose marks these items print, in their order. */
export function footnotesOf(items: readonly Placed[]): Footnote[] {
  const found = new Map<number, Footnote>();
  const take = (list: readonly PlacedParagraph[]) => {
    for (const { runs, label = [] } of list)
      for (const { note } of [...label, ...runs]) if (note) found.set(note.number, note);
  };
  const visit = (item: Placed): void => {
    if (item.kind === 'text') take(item.paragraphs);
    else if (item.kind === 'table') for (const { cells } of item.rows) for (const cell of cells) take(cell.paragraphs);
    else if (item.kind === 'group') item.items.forEach(visit);
  };
  items.forEach(visit);
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** @returns every footnote of the slide, before anything is placed. */
export function footnotesIn({ slide }: SlideFitting): Footnote[] {
  const found = new Map<number, Footnote>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      const one = value as Partial<Extract<Inline, { type: 'footnote' }>>;
      if (one.type === 'footnote' && one.number !== undefined)
        found.set(one.number, { number: one.number, inlines: one.children ?? [] });
      else Object.values(value).forEach(visit);
    }
  };
  visit(slide.fills);
  return [...found.values()].sort((a, b) => a.number - b.number);
}

function paragraphs(notes: readonly Footnote[], width: number, fitting: SlideFitting): PlacedParagraph[] {
  const { lang, deck } = fitting;
  const [size, line] = roleSize(fitting, 'source');
  return notes.map(({ number, inlines }) => {
    const mark: Run = { text: `${number}`, script: 'sup', lang: lang === 'en' ? 'en-US' : 'zh-CN' };
    const { script: _, ...space } = { ...mark, text: ' ' };
    const runs = [mark, space, ...runsOf(inlines, { lang, facts: deck.head.facts, figures: false })];
    return measured(bare(runs, { size: [size, line], color: 'muted' }), width, lang);
  });
}

/** Where the footnotes of a slide stand: beneath all else that it holds, above its source line. */
export interface FootnoteRoom {
  rect: Rect;
  /** @returns a region's room without what the footnotes need. */
  cut(room: Rect): Rect;
}

/** @param rooms of the regions that are filled, the source line's apart */
export function footnoteRoom(rooms: readonly Rect[], fitting: SlideFitting): FootnoteRoom | null {
  const notes = fitting.footnotes === 'slide' ? footnotesIn(fitting) : [];
  if (notes.length === 0 || rooms.length === 0) return null;
  const left = Math.min(...rooms.map((r) => r.x));
  const right = Math.max(...rooms.map((r) => r.x + r.w));
  const bottom = Math.max(...rooms.map((r) => r.y + r.h));
  const h = heightOf(paragraphs(notes, right - left, fitting));
  const rect = { x: left, y: bottom - h, w: right - left, h };
  const end = rect.y - GAP;
  return { rect, cut: (room) => (room.y + room.h > end ? { ...room, h: end - room.y } : room) };
}

/** @returns the footnotes of one page, at the foot of their room. */
export function placeFootnotes(items: readonly Placed[], room: FootnoteRoom, fitting: SlideFitting): PlacedText[] {
  const list = paragraphs(footnotesOf(items), room.rect.w, fitting);
  if (list.length === 0) return [];
  return [
    { kind: 'text', name: 'Footnotes', region: 'footnotes', rect: room.rect, paragraphs: list, anchor: 'bottom' },
  ];
}

/** @returns the footnotes of one page as lines of its notes, where the slide has no room for them. */
export const footnoteNotes = (items: readonly Placed[]): Note[] =>
  footnotesOf(items).map(({ number, inlines }) => ({ text: `${number} ${plain(inlines)}`, bullet: false }));
