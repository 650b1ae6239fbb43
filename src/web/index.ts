import type { Host, PlacedDeck } from '../model/index.ts';
import { backdropsOf } from './backdrop.ts';
import type { Drawing } from './draw.ts';
import { fontsOf } from './fonts.ts';
import { css, type Html, inlineScript, inlineStyle, join, NONE, round, scriptHash, tag, words } from './markup.ts';
import { picturesOf } from './picture.ts';
import { drawSlide } from './slide.ts';
import { colorStyle, fontStyle, slideStyle, wide } from './style.ts';

export { FACES, faceRule } from './fonts.ts';
export { type LibraryEntry, libraryPages } from './library/index.ts';
export { paperPage } from './paper.ts';
export { type Stills, stills } from './stills.ts';
export { studioPage } from './studio-page.ts';

/**
 * Draws a deck as one page that asks for nothing: styles, script, fonts and pictures are inside.
 * @returns the whole of index.html, the same for the same deck
 * @throws what `host.asset('deck.js')`, `host.asset('deck.css')` and `host.font` throw
 */
export async function web(deck: PlacedDeck, host: Host): Promise<string> {
  const [runtime, interfaceStyle, fonts] = await Promise.all([
    host.asset('deck.js'),
    host.asset('deck.css'),
    fontsOf(deck, host),
  ]);
  const script = inlineScript(runtime);
  const { styles, properties } = backdropsOf(deck);
  const { pictures, rules } = picturesOf(deck);
  const drawing: Drawing = { lang: deck.lang, pictures, still: false, backdrops: styles };
  const colors = `:root{${css(colorStyle(deck.theme), wide(deck), properties)}}`;
  const style = [interfaceStyle, colors, fontStyle(fonts, deck.lang), slideStyle(), rules, paper(deck)].join('\n');
  const html = tag(
    'html',
    { lang: deck.lang },
    head(deck, await policy(script), style),
    tag(
      'body',
      {},
      tag(
        'main',
        {
          class: 'reveal',
          'data-edition': deck.audience.name,
          'data-handling': deck.handling,
          'data-minutes': deck.audience.minutes.join('–'),
          'data-limit': deck.audience.minutes[1],
          'data-transition': deck.audience.transition === 'none' ? undefined : deck.audience.transition,
          'data-wide': deck.slide.w === 960 ? undefined : round(deck.slide.w),
        },
        tag(
          'div',
          { class: 'slides' },
          join(
            deck.slides.map((slide) => drawSlide(slide, drawing)),
            '\n',
          ),
        ),
      ),
      tag('script', {}, script),
    ),
  );
  return `<!doctype html>\n${html}\n`;
}

/** A sheet of the slide's own proportions, and the speaker's frames, where they are not those of our themes. */
const paper = ({ slide: { w, h } }: PlacedDeck): string =>
  w === 960
    ? ''
    : `@media print{@page{size:${round((w * 4) / 3)}px ${round((h * 4) / 3)}px;margin:0}}.speaker .frame{aspect-ratio:${round(w)}/${h}}`;

function head(deck: PlacedDeck, csp: string, style: string): Html {
  const { head: about, audience } = deck;
  return tag(
    'head',
    {},
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: csp }),
    tag('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
    tag('meta', { name: 'generator', content: 'Briefdeck' }),
    tag('meta', { name: 'briefdeck-hash', content: deck.hash }),
    about.unit === undefined ? NONE : tag('meta', { name: 'author', content: about.unit }),
    tag('title', {}, words(`${about.title} · ${audience.name}`)),
    tag('style', {}, inlineStyle(style)),
    tag('noscript', {}, tag('style', {}, inlineStyle(WITHOUT_SCRIPT))),
  );
}

/** Where scripts are off the slides stand one below the other, and the page scrolls. */
const WITHOUT_SCRIPT =
  'html,body,.reveal,.reveal .slides{height:auto;overflow:auto;position:static}' +
  '.reveal .slides>section.slide{display:block;position:relative;opacity:1;margin:0 auto 16px;perspective:none}' +
  '.reveal .slides .fragment{opacity:1;visibility:visible}';

/** Only our own script, by its hash; no request to anywhere, not even to this folder. */
async function policy(script: string): Promise<string> {
  return [
    "default-src 'none'",
    `script-src 'sha256-${await scriptHash(script)}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
