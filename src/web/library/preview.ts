import type { Placed, PlacedDeck, PlacedSlide } from '../../model/index.ts';
import { backdropsOf } from '../backdrop.ts';
import { css, type Html, NONE, tag } from '../markup.ts';
import { stillPictures } from '../picture.ts';
import { drawSlide } from '../slide.ts';
import { colorStyle, wide } from '../style.ts';

/** A still of a slide, drawn by the deck's own code. */
export function preview(slide: PlacedSlide | undefined, deck: PlacedDeck): Html {
  if (!slide) return NONE;
  const pictures = stillPictures(slide, deck);
  const families = deck.theme.fonts[deck.lang === 'en' ? 'en' : 'zh'].web.map((name) => name.replace(/["';\\<]/g, ''));
  const { styles: backdrops, properties } = backdropsOf({ ...deck, slides: [slide] });
  const font = `font-family:${[...families, 'sans-serif'].join(',')}`;
  const style = css(colorStyle(deck.theme), font, wide(deck), properties);
  const still = { lang: deck.lang, pictures, still: true, backdrops };
  return tag('div', { class: 'preview', lang: deck.lang, 'aria-hidden': 'true', style }, drawSlide(slide, still));
}

const WEIGHT: Partial<Record<Placed['kind'], number>> = { chart: 4, group: 4, table: 3, picture: 2 };
const PLAIN = new Set(['cover', 'section', 'sources', 'appendix']);

/** The slide that the audience's order opens with, else the first that shows most. */
export function telling(deck: PlacedDeck): PlacedSlide | undefined {
  const able = deck.slides.filter((slide) => !slide.appendix && !PLAIN.has(slide.layout));
  const chosen = able.find((slide) => slide.id === deck.audience.first[0]);
  const weigh = (slide: PlacedSlide) => slide.items.reduce((sum, item) => sum + (WEIGHT[item.kind] ?? 0), 0);
  if (chosen) return chosen;
  let best = able[0] ?? deck.slides[0];
  for (const slide of able) if (best && weigh(slide) > weigh(best)) best = slide;
  return best;
}
