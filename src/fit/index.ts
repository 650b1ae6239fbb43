import {
  type Deck,
  type Lang,
  type PlacedDeck,
  type PlacedSlide,
  type Report,
  type ResolvedLayout,
  type Slide,
  textsOf,
  word,
} from '../model/index.ts';
import { checkFooter } from './chrome.ts';
import { missingIn } from './measure/index.ts';
import { filled } from './pages.ts';
import { plain } from './plain.ts';
import { fitSlide, withChrome } from './slide.ts';
import type { Fitting } from './style.ts';

/** Deck → the same deck with everything placed: the only stage that sets sizes and splits slides. */
export function fit(deck: Deck, report: Report): PlacedDeck {
  const fitting: Fitting = { deck, theme: deck.theme, density: deck.audience.density, lang: deck.lang, report };
  checkFooter(fitting);
  const layouts = new Map(deck.layouts.map((l) => [l.name, l]));
  const slides: PlacedSlide[] = [];
  for (const slide of deck.slides) {
    const layout = layouts.get(slide.layout) as ResolvedLayout;
    const own = {
      ...fitting,
      slide,
      marksDerived: !saysDerived(slide, deck.lang),
    };
    for (const placed of fitSlide(own, layout)) {
      slides.push(withChrome(placed, slides.length + 1, own, layout));
      reportMissing(placed, report);
    }
  }
  return { ...deck, slides: slides.map((slide, at) => filled(slide, at, slides, deck.lang)) };
}

/** Characters that the deck's fonts lack are drawn by whatever the machine has: room is kept for them, and the writer told. */
function reportMissing(slide: PlacedSlide, report: Report): void {
  const missing = missingIn([slide.title, ...textsOf(slide)].join(''));
  if (missing.length === 0) return;
  const characters = missing.map((c) => `${c} (U+${(c.codePointAt(0) as number).toString(16).toUpperCase()})`);
  report('glyph-missing', { characters: characters.join(' ') }, { ...slide.at, slide: slide.id });
}

/** Does the slide's source line say what is derived? Where it has none, the notes' line does. */
function saysDerived({ fills, sources }: Slide, lang: Lang): boolean {
  const line = fills
    .find((f) => f.region === 'source')
    ?.blocks.flatMap((b) => (b.type === 'paragraph' ? b.inlines : []));
  const text = line ? plain(line) : sources.join('');
  return text.toLowerCase().includes(word(lang, 'derived').toLowerCase());
}
