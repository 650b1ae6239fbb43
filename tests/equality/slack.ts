/** How much wider letters may be drawn, in programs that were not measured, before a line more is needed. */

import type { Span } from '../../src/fit/measure/index.ts';
import { breaksOf } from '../../src/fit/measure/measure.ts';
import { spansOf } from '../../src/fit/runs.ts';
import { cellRoom, type Lang, type Placed, type PlacedDeck, type PlacedParagraph } from '../../src/model/index.ts';

/** A paragraph and the points that its lines have. */
interface Held {
  paragraph: PlacedParagraph;
  width: number;
}

function paragraphsOf(item: Placed): Held[] {
  switch (item.kind) {
    case 'group':
      return item.items.flatMap(paragraphsOf);
    case 'text': {
      const inset = item.shape ? item.shape.inset.x + (item.shape.point ?? item.shape.inset.x) : 0;
      return item.paragraphs.map((paragraph) => ({ paragraph, width: item.rect.w - inset }));
    }
    case 'table':
      return item.rows.flatMap(({ cells }) =>
        cells.flatMap((cell, n) => {
          const width = cellRoom(item, n, cell);
          return cell.paragraphs.map((paragraph) => ({ paragraph, width }));
        }),
      );
    default:
      return [];
  }
}

/** Letters, digits and spaces as spans of their own, so many times as wide. */
const widened = (spans: readonly Span[], times: number): Span[] =>
  spans.flatMap((span) =>
    span.text
      .split(/([\u0020-\u024f]+)/)
      .map((text, n) => ({ ...span, text, size: span.size * (n % 2 === 1 ? times : 1) }))
      .filter(({ text }) => text !== ''),
  );

function holds({ paragraph: p, width }: Held, times: number, lang: Lang): boolean {
  const room = width - p.left - (p.right ?? 0);
  const spans = widened(spansOf(p.runs, p.size, p.bold), times);
  return breaksOf(spans, room, { lang }, 'chromium', 'drawn').length < p.lines;
}

/** @returns shares of the deck's paragraphs, and of its slides, that keep their lines with letters so many times as wide. */
export function holding(deck: PlacedDeck, times: number): { paragraphs: number; slides: number } {
  const slides = deck.slides.map((slide) =>
    slide.items
      .flatMap(paragraphsOf)
      .filter((h) => h.paragraph.runs.length > 0 && !h.paragraph.runs.some((r) => r.breakBefore)),
  );
  const kept = slides.map((list) => list.map((h) => holds(h, times, deck.lang)));
  const all = kept.flat();
  return {
    paragraphs: all.filter(Boolean).length / all.length,
    slides: kept.filter((list) => list.every(Boolean)).length / kept.length,
  };
}
