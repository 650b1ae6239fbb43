import { type NamedSection, type PlacedDeck, sectionsOf } from '../../model/index.ts';
import { cleanText } from '../../xml/tree.ts';

/** Named sections of the deck, by names that XML can hold. */
export function sections({ head, lang, slides }: PlacedDeck): NamedSection[] {
  return sectionsOf({
    lang,
    head: { title: cleanText(head.title) },
    slides: slides.map((slide) => ({ ...slide, chapter: cleanText(slide.chapter) })),
  });
}
