import type { PlacedDeck } from '../model/index.ts';
import { backdropsOf } from './backdrop.ts';
import type { Drawing } from './draw.ts';
import { familiesOf } from './fonts.ts';
import { css, type Html } from './markup.ts';
import { stillPictures } from './picture.ts';
import { drawSlide } from './slide.ts';
import { colorStyle, fontStyle, slideStyle, wide } from './style.ts';

/** A deck's slides for a page that has all of our faces, drawn as in the deck itself. */
export interface Stills {
  /** Rules for `.slide`; colours stand on `scope`. */
  style: string;
  /** Points. */
  width: number;
  height: number;
  /** @returns the slide at that place, from 0. */
  slide(at: number): Html;
}

/** @param scope selector of the element around the slides */
export function stills(deck: PlacedDeck, scope: string): Stills {
  const { styles: backdrops, properties } = backdropsOf(deck);
  const fonts = fontStyle({ faces: '', ...familiesOf(deck, () => true) }, deck.lang);
  const colors = `${scope}{${css(colorStyle(deck.theme), wide(deck), properties)}}`;
  return {
    style: [colors, fonts, slideStyle()].join('\n'),
    width: deck.slide.w,
    height: deck.slide.h,
    slide: (at) => {
      const slide = deck.slides[at] as PlacedDeck['slides'][number];
      const drawing: Drawing = { lang: deck.lang, pictures: stillPictures(slide, deck), still: true, backdrops };
      return drawSlide(slide, drawing);
    },
  };
}
