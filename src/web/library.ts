import type { Lang, OmitReason, Placed, PlacedDeck, PlacedSlide } from '../model/index.ts';
import { backdropsOf } from './backdrop.ts';
import { LIBRARY_STYLE } from './library-style.ts';
import { libraryWord as say } from './library-words.ts';
import { css, type Html, join, NONE, tag, words } from './markup.ts';
import { stillPictures } from './picture.ts';
import { sameLanguage } from './run.ts';
import { drawSlide } from './slide.ts';
import { colorStyle, slideStyle, wide } from './style.ts';

/** One edition as the library lists it. */
export interface LibraryEntry {
  deck: PlacedDeck;
  /** Addresses relative to the page, with `/`; absent where that format was not built. */
  html?: string;
  downloads: readonly { format: 'pptx' | 'pdf' | 'handout'; path: string; bytes: number }[];
  /** Of the studio, where there is one. */
  studio?: string;
  /** Slides left out by choice or depth. */
  omitted: readonly { id: string; why: OmitReason }[];
  /** How many pieces handling withheld: they are counted and never named. */
  withheld: number;
}

export interface LibraryHead {
  title: string;
  subtitle?: string;
  unit?: string;
  lang: Lang;
  /** Address of the same page in the other language. */
  other?: string;
  /** Short names of slides, by id. */
  labels: ReadonlyMap<string, string>;
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
        tag('p', { class: 'quiet' }, words(say(lang, 'offline')), other(head)),
      ),
      tag('main', { id: 'main' }, tag('h1', {}, words(head.title)), lead(head), table(entries, head)),
    ),
  );
  return `<!doctype html>\n${html}\n`;
}

function other({ lang, other: href }: LibraryHead): Html {
  if (href === undefined) return NONE;
  const to = lang === 'en' ? 'zh-CN' : 'en';
  return tag('a', { class: 'switch', href, lang: to, hreflang: to }, words(say(to, 'language')));
}

function lead({ subtitle, unit }: LibraryHead): Html {
  const line = [subtitle, unit].filter(Boolean).join(' · ');
  return line === '' ? NONE : tag('p', { class: 'lead' }, words(line));
}

/** Columns of the table, in order. */
const COLUMNS = ['preview', 'edition', 'slides', 'minutes', 'omitted', 'files'] as const;

/** Roles are written out: on narrow screens the parts are stacked, and browsers then forget that it is a table. */
function table(entries: readonly LibraryEntry[], head: LibraryHead): Html {
  const { lang } = head;
  const header = COLUMNS.map((name) => tag('th', { scope: 'col', role: 'columnheader' }, words(say(lang, name))));
  // What this build shows to no one is not named.
  const shown = new Set(entries.flatMap(({ deck }) => deck.slides.map((slide) => slide.id)));
  const labels = new Map([...head.labels].filter(([id]) => shown.has(id)));
  return tag(
    'table',
    { role: 'table' },
    tag('caption', { class: 'sr-only' }, words(say(lang, 'caption'))),
    tag('thead', { role: 'rowgroup' }, tag('tr', { role: 'row' }, ...header)),
    tag('tbody', { role: 'rowgroup' }, ...entries.flatMap((entry) => [row(entry, labels, lang), strip(entry, lang)])),
  );
}

const ownLang = (deck: PlacedDeck, lang: Lang): string | undefined =>
  sameLanguage(deck.lang, lang) ? undefined : deck.lang;

function row(entry: LibraryEntry, labels: ReadonlyMap<string, string>, lang: Lang): Html {
  const { deck } = entry;
  const { audience, slides } = deck;
  const own = ownLang(deck, lang);
  const cell = (label: string, ...inner: Html[]) => tag('td', { role: 'cell', 'data-label': label }, ...inner);
  const main = slides.filter((slide) => !slide.appendix).length;
  const backup = slides.length - main;
  const mark = deck.handling === undefined ? NONE : tag('span', { class: 'mark', lang: own }, words(deck.handling));
  return tag(
    'tr',
    { role: 'row' },
    tag('td', { role: 'cell', class: 'picture' }, preview(telling(deck), deck)),
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
    cell(say(lang, 'minutes'), words(duration(audience.minutes, lang))),
    cell(say(lang, 'omitted'), ...leftOut(entry, labels, lang)),
    tag('td', { role: 'cell', class: 'actions' }, files(entry, lang)),
  );
}

/** The ways to the edition's files: two by two where they are many. */
function files({ deck, html, downloads }: LibraryEntry, lang: Lang): Html {
  const { name } = deck.audience;
  const present = html === undefined ? [] : [link(html, 'primary', say(lang, 'present'), name)];
  const links = downloads.map(({ format, path, bytes }) =>
    link(path, 'secondary', say(lang, format), name, size(bytes)),
  );
  return downloads.length > 1 ? tag('div', { class: 'files' }, ...present, ...links) : join([...present, ...links]);
}

const duration = ([from, to]: readonly [number, number], lang: Lang): string =>
  to === 0 ? '—' : say(lang, 'about', { m: from === to ? to : `${from}–${to}` });

/** Slides of the strip: as many as stand in a row on a wide screen. */
const FIRST = 4;

/** The first slides, under the edition's row, for those who open it. */
function strip({ deck }: LibraryEntry, lang: Lang): Html {
  const first = deck.slides.filter((slide) => !slide.appendix).slice(0, FIRST);
  if (first.length === 0) return NONE;
  const own = ownLang(deck, lang);
  const name = tag('span', { class: 'sr-only', lang: own }, words(` ${deck.audience.name}`));
  const stills = first.map((slide, n) =>
    tag('li', {}, preview(slide, deck), tag('span', { class: 'quiet', lang: own }, words(`${n + 1} ${slide.title}`))),
  );
  const summary = tag('summary', {}, words(say(lang, 'first', { n: first.length })), name);
  const inner = tag('details', {}, summary, tag('ol', { class: 'strip' }, ...stills));
  return tag('tr', { role: 'row' }, tag('td', { role: 'cell', colspan: COLUMNS.length }, inner));
}

function link(path: string, style: string, text: string, edition: string, after = ''): Html {
  const href = path.split('/').map(encodeURIComponent).join('/');
  // The edition is part of the name, for those who jump from link to link.
  const name = tag('span', { class: 'sr-only' }, words(` ${edition}`));
  const note = after ? tag('span', { class: 'size' }, words(` ${after}`)) : NONE;
  return tag('a', { class: style, href, download: style === 'secondary' }, words(text), name, note);
}

const REASONS: readonly OmitReason[] = ['audience', 'depth', 'choice'];

/** Some names of what was left out, and how much of it for which reason. */
function leftOut({ deck, omitted, withheld }: LibraryEntry, labels: ReadonlyMap<string, string>, lang: Lang): Html[] {
  const counts = REASONS.map((why) => [why, omitted.filter((one) => one.why === why).length] as const);
  const said = counts.flatMap(([why, n]) => (n > 0 ? [say(lang, why, { n })] : []));
  if (withheld > 0) said.push(say(lang, 'withheld', { n: withheld }));
  if (said.length === 0) return [words(say(lang, 'nothing'))];
  // The same subject told another way is not left out.
  const held = new Set(deck.slides.map(({ id }) => labels.get(id)));
  const left = omitted.flatMap(({ id }) => labels.get(id) ?? []).filter((name) => !held.has(name));
  const names = [...new Set(left)];
  const some = names.slice(0, NAMED).join(lang === 'en' ? ', ' : '、');
  const line = names.length > NAMED ? say(lang, 'more', { names: some }) : some;
  const reasons = tag('span', { class: 'reasons quiet' }, words(said.join(lang === 'en' ? ' · ' : '，')));
  return line === '' ? [reasons] : [words(line), reasons];
}

/** @returns bytes in decimal units, as file managers show them. */
function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${Math.round(bytes / 1e5) / 10} MB`;
}

/** A still of a slide, drawn by the deck's own code. */
function preview(slide: PlacedSlide | undefined, deck: PlacedDeck): Html {
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
function telling(deck: PlacedDeck): PlacedSlide | undefined {
  const able = deck.slides.filter((slide) => !slide.appendix && !PLAIN.has(slide.layout));
  const chosen = able.find((slide) => slide.id === deck.audience.first[0]);
  const weigh = (slide: PlacedSlide) => slide.items.reduce((sum, item) => sum + (WEIGHT[item.kind] ?? 0), 0);
  if (chosen) return chosen;
  let best = able[0] ?? deck.slides[0];
  for (const slide of able) if (best && weigh(slide) > weigh(best)) best = slide;
  return best;
}
