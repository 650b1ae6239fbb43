import {
  type Deck,
  type PlacedDeck,
  type PlacedSlide,
  type Report,
  type ResolvedLayout,
  textsOf,
} from '../model/index.ts';
import { checkFooter } from './chrome.ts';
import { crossed } from './cross.ts';
import { decide } from './decide.ts';
import { evened } from './evened.ts';
import { reportWide, withoutFormulas } from './formulas.ts';
import { withSteadyLinks } from './links.ts';
import { missingIn } from './measure/index.ts';
import { filled } from './pages.ts';
import { withChrome } from './slide.ts';
import type { Fitting } from './style.ts';

/** Deck → the same deck with everything placed: the only stage that sets sizes and splits slides. */
export function fit(deck: Deck, report: Report): PlacedDeck {
  const fitting: Fitting = { deck, theme: deck.theme, density: deck.audience.density, lang: deck.lang, report };
  checkFooter(fitting);
  const layouts = new Map(deck.layouts.map((l) => [l.name, l]));
  const first = deck.slides.map((slide) =>
    decide({ slide, layout: layouts.get(slide.layout) as ResolvedLayout }, layouts, fitting),
  );
  const slides: PlacedSlide[] = [];
  const parts = new Map<string, string[]>();
  for (const { pages, own, layout, said } of evened(first, layouts, fitting)) {
    for (const args of said) report(...args);
    parts.set(
      own.slide.id,
      pages.map(({ id }) => id),
    );
    for (const placed of pages) {
      slides.push(withChrome(withSteadyLinks(placed, deck.lang), slides.length + 1, own, layout));
      reportMissing(placed, report);
      reportWide(placed, report);
    }
  }
  const printed = slides.map((slide, at) => filled(slide, at, slides, deck.lang));
  const shows = deck.shows?.map((show) => ({ ...show, slides: show.slides.flatMap((id) => parts.get(id) ?? []) }));
  return { ...deck, slides: crossed(printed, fitting), ...(shows ? { shows } : {}) };
}

/** Characters that the deck's fonts lack are drawn by whatever the machine has: room is kept for them, and the writer told. */
function reportMissing(slide: PlacedSlide, report: Report): void {
  const missing = missingIn([slide.title, ...textsOf(withoutFormulas(slide))].join(''));
  if (missing.length === 0) return;
  const characters = missing.map((c) => `${c} (U+${(c.codePointAt(0) as number).toString(16).toUpperCase()})`);
  report('glyph-missing', { characters: characters.join(' ') }, { ...slide.at, slide: slide.id });
}
