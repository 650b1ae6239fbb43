import type { Lang, Placed, PlacedDeck, PlacedSlide } from '../model/index.ts';
import { dataUrl } from './base64.ts';
import { LIBRARY_STYLE } from './library-style.ts';
import { libraryWord as say } from './library-words.ts';
import { type Html, NONE, tag, words } from './markup.ts';
import { sameLanguage } from './run.ts';
import { drawSlide } from './slide.ts';
import { colorStyle, slideStyle } from './style.ts';

/** One edition as the library lists it. */
export interface LibraryEntry {
  deck: PlacedDeck;
  /** Addresses relative to the page, with `/`; absent where that format was not built. */
  html?: string;
  pptx?: { path: string; bytes: number };
  /** Short names of what was left out by choice or depth; never of what handling withheld. */
  omitted: string[];
}

export interface LibraryHead {
  title: string;
  subtitle?: string;
  unit?: string;
  lang: Lang;
}

/** Names that fit the column; the rest are counted. */
const NAMED = 5;

/**
 * Draws the page of all editions: what each is for, what it holds, and its files. It needs no script and asks for
 * nothing.
 * @returns the whole of index.html, the same for the same editions
 */
export function library(entries: readonly LibraryEntry[], head: LibraryHead): string {
  const { lang } = head;
  const csp = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  const html = tag(
    'html',
    { lang },
    tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', { 'http-equiv': 'Content-Security-Policy', content: csp }),
      tag('meta', { name: 'viewport', content: 'width=device-width,initial-scale=1' }),
      tag('meta', { name: 'generator', content: 'Briefdeck' }),
      tag('title', {}, words(`${head.title} · ${say(lang, 'library')}`)),
      tag('style', {}, `${LIBRARY_STYLE}${slideStyle()}` as Html),
    ),
    tag(
      'body',
      {},
      tag('a', { class: 'skip', href: '#main' }, words(say(lang, 'skip'))),
      tag(
        'header',
        {},
        tag('p', { class: 'product' }, words(say(lang, 'library'))),
        tag('p', { class: 'quiet' }, words(say(lang, 'offline'))),
      ),
      tag(
        'main',
        { id: 'main' },
        tag('h1', {}, words(head.title)),
        tag('p', { class: 'lead' }, words([head.subtitle, head.unit].filter(Boolean).join(' · '))),
        table(entries, lang),
      ),
    ),
  );
  return `<!doctype html>\n${html}\n`;
}

/** Roles are written out: on narrow screens the parts are stacked, and browsers then forget that it is a table. */
function table(entries: readonly LibraryEntry[], lang: Lang): Html {
  const heads = [
    say(lang, 'preview'),
    say(lang, 'edition'),
    say(lang, 'slides'),
    say(lang, 'minutes'),
    say(lang, 'omitted'),
    say(lang, 'files'),
  ];
  const header = heads.map((name) => tag('th', { scope: 'col', role: 'columnheader' }, words(name)));
  return tag(
    'table',
    { role: 'table' },
    tag('caption', { class: 'sr-only' }, words(say(lang, 'caption'))),
    tag('thead', { role: 'rowgroup' }, tag('tr', { role: 'row' }, ...header)),
    tag('tbody', { role: 'rowgroup' }, ...entries.map((entry) => row(entry, lang))),
  );
}

function row({ deck, html, pptx, omitted }: LibraryEntry, lang: Lang): Html {
  const { audience, slides } = deck;
  const own = sameLanguage(deck.lang, lang) ? undefined : deck.lang;
  const cell = (label: string, ...inner: Html[]) => tag('td', { role: 'cell', 'data-label': label }, ...inner);
  const main = slides.filter((slide) => !slide.appendix).length;
  const backup = slides.length - main;
  const mark = deck.handling === undefined ? NONE : tag('span', { class: 'mark' }, words(deck.handling));
  return tag(
    'tr',
    { role: 'row' },
    tag('td', { role: 'cell', class: 'picture' }, preview(deck)),
    tag(
      'th',
      { scope: 'row', role: 'rowheader', class: 'name' },
      tag('span', { class: 'edition', lang: own }, words(audience.name)),
      mark,
      tag('span', { class: 'purpose', lang: own }, words(audience.purpose)),
    ),
    cell(
      say(lang, 'slides'),
      tag('strong', { class: 'count' }, words(String(main))),
      backup ? tag('span', { class: 'quiet' }, words(say(lang, 'backup', { n: backup }))) : NONE,
    ),
    cell(say(lang, 'minutes'), words(say(lang, 'about', { m: audience.minutes.join('–') }))),
    cell(say(lang, 'omitted'), words(leftOut(omitted, lang))),
    tag(
      'td',
      { role: 'cell', class: 'actions' },
      html === undefined ? NONE : link(html, 'primary', say(lang, 'present'), audience.name),
      pptx === undefined ? NONE : link(pptx.path, 'secondary', say(lang, 'download'), audience.name, size(pptx.bytes)),
    ),
  );
}

function link(path: string, style: string, text: string, edition: string, after = ''): Html {
  const href = path.split('/').map(encodeURIComponent).join('/');
  // The edition is part of the name, for those who jump from link to link.
  const name = tag('span', { class: 'sr-only' }, words(` ${edition}`));
  const note = after ? tag('span', { class: 'size' }, words(` ${after}`)) : NONE;
  return tag('a', { class: style, href, download: style === 'secondary' }, words(text), name, note);
}

function leftOut(names: readonly string[], lang: Lang): string {
  if (names.length === 0) return say(lang, 'nothing');
  const between = lang === 'en' ? ', ' : '、';
  const shown = names.slice(0, NAMED).join(between);
  return names.length > NAMED ? shown + say(lang, 'more', { n: names.length - NAMED }) : shown;
}

/** @returns bytes in decimal units, as file managers show them. */
function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${Math.round(bytes / 1e5) / 10} MB`;
}

/** A still of the edition's most telling slide, drawn by the deck's own code. */
function preview(deck: PlacedDeck): Html {
  const slide = telling(deck);
  if (!slide) return NONE;
  const pictures = new Map<string, string>();
  for (const src of sources(slide.items)) {
    const file = deck.head.pictures.get(src);
    if (file) pictures.set(src, dataUrl(file.type, file.bytes));
  }
  const families = deck.theme.fonts[deck.lang === 'en' ? 'en' : 'zh'].web.map((name) => name.replace(/["';\\<]/g, ''));
  const style = `${colorStyle(deck.theme)};font-family:${families.join(',')}`;
  const still = { lang: deck.lang, pictures, still: true };
  return tag('div', { class: 'preview', 'aria-hidden': 'true', style }, drawSlide(slide, still));
}

const sources = (items: readonly Placed[]): string[] =>
  items.flatMap((item) => (item.kind === 'picture' ? [item.src] : item.kind === 'group' ? sources(item.items) : []));

const WEIGHT: Partial<Record<Placed['kind'], number>> = { chart: 4, group: 4, table: 3, picture: 2 };
const PLAIN = new Set(['cover', 'section', 'sources', 'appendix']);

/** The slide that the audience's order opens with, else the first that shows most. */
function telling(deck: PlacedDeck): PlacedSlide | undefined {
  const able = deck.slides.filter((slide) => !slide.appendix && !PLAIN.has(slide.layout));
  const chosen = able.find((slide) => slide.id === deck.audience.first[0]);
  const weigh = (slide: PlacedSlide) => slide.items.reduce((sum, item) => sum + (WEIGHT[item.kind] ?? 0), 0);
  if (chosen) return chosen;
  let best = able[0] ?? deck.slides[0];
  for (const slide of able) if (best && weigh(slide) > weigh(best)) best = slide;
  return best;
}
