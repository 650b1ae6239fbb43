import type { Placed, PlacedDeck } from '../model/index.ts';
import { emit } from './emit.ts';
import { finish } from './finish/index.ts';
import { scaled } from './scale.ts';

/**
 * The deck as a .pptx: the same bytes for the same deck, on any machine and in any time zone.
 * @throws Error when a slide names a layout or picture that the deck lacks, or when PptxGenJS writes what `finish` does
 * not know: both are defects of the program, never of a briefing.
 */
export async function pptx(deck: PlacedDeck): Promise<Uint8Array> {
  const { template } = deck;
  const own = template ? scaled(deck, template.size.cy / 12700 / deck.slide.h) : deck;
  const numbered = withoutNumbers(own);
  return finish(numbered, await emit(numbered));
}

/** A template that prints the slide's number by itself would show it twice. */
function withoutNumbers(deck: PlacedDeck): PlacedDeck {
  const numbered = new Set(deck.layouts.flatMap(({ name, frame }) => (frame?.numbered ? [name] : [])));
  if (numbered.size === 0) return deck;
  const isNumber = (item: Placed) => item.kind === 'text' && item.chrome === 'page';
  const slides = deck.slides.map((slide) =>
    numbered.has(slide.layout) ? { ...slide, items: slide.items.filter((item) => !isNumber(item)) } : slide,
  );
  return { ...deck, slides };
}
