import type { Host, PlacedDeck } from '../model/index.ts';
import { backdropsOf } from './backdrop.ts';
import { fontsOf } from './fonts.ts';
import { css, type Html, join, round, tag, words } from './markup.ts';
import { picturesOf } from './picture.ts';
import { drawSlide } from './slide.ts';
import { colorStyle, fontStyle, slideStyle, wide } from './style.ts';

/** A slide's points are CSS pixels; on paper a point is 4/3 of one. */
const PER_POINT = 4 / 3;

/**
 * The deck for paper: the same slides one below the other, a sheet each, everything on them shown; nothing to steer and
 * no script. What a browser prints, and takes pictures of.
 * @throws what `host.font` throws
 */
export async function paperPage(deck: PlacedDeck, host: Host): Promise<string> {
  const { styles, properties } = backdropsOf(deck);
  const { pictures, rules } = picturesOf(deck);
  const drawing = { lang: deck.lang, pictures, still: false, paper: true, backdrops: styles };
  const colors = `:root{${css(colorStyle(deck.theme), wide(deck), properties)}}`;
  const style = [colors, fontStyle(await fontsOf(deck, host), deck.lang), slideStyle(), rules, sheets(deck)].join('\n');
  const csp = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  const html = tag(
    'html',
    { lang: deck.lang },
    tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', { 'http-equiv': 'Content-Security-Policy', content: csp }),
      tag('title', {}, words(deck.head.title)),
      tag('style', {}, style.replace(/<(?=\/style)/gi, '\\3c ') as Html),
    ),
    tag(
      'body',
      {},
      tag(
        'main',
        {},
        join(
          deck.slides.map((slide) => drawSlide(slide, drawing)),
          '\n',
        ),
      ),
    ),
  );
  return `<!doctype html>\n${html}\n`;
}

/** Sheets of the slide's own size; what stands out of a slide must not reach the next. */
const sheets = ({ slide: { w, h } }: PlacedDeck): string =>
  `body{margin:0}section.slide{overflow:clip;break-after:page;break-inside:avoid}section.slide:last-child{break-after:auto}` +
  `@page{size:${round(w * PER_POINT)}px ${round(h * PER_POINT)}px;margin:0}` +
  '@media print{section.slide{zoom:1.3333333;print-color-adjust:exact;-webkit-print-color-adjust:exact}}';
