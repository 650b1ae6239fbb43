import { type PlacedDeck, textsOf } from '../model/index.ts';

/** `deck.json`: what stands on each slide, for machines. */
export function deckJson(deck: PlacedDeck): string {
  const slides = deck.slides.map((slide) => ({
    id: slide.id,
    section: slide.section,
    layout: slide.layout,
    title: slide.title,
    text: textsOf(slide),
    notes: [...slide.notes.map((n) => n.text), ...slide.sources].join('\n'),
    figures: slide.figures,
    sources: slide.sources,
    size: slide.size,
    fill: slide.fill,
    appendix: slide.appendix,
  }));
  return `${JSON.stringify({ slides }, null, 1)}\n`;
}
