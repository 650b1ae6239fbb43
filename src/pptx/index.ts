import type { PlacedDeck } from '../model/index.ts';
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
  return finish(own, await emit(own));
}
