import type { Lang, PlacedDeck } from '../../model/index.ts';
import { type Html, inlineScript, join, NONE, scriptHash, tag, words } from '../markup.ts';
import { sameLanguage } from '../run.ts';
import { type LibraryHead, PAGES, type PageName, type Place } from './entry.ts';
import { LIBRARY_STYLE } from './style.ts';
import { type LibraryWord, libraryWord as say } from './words.ts';

/**
 * The frame of every page of the library: it asks for nothing, and reads without its script.
 * @param style rules that this page alone needs
 */
export async function libraryPage(head: LibraryHead, place: Place, style: string, ...main: Html[]): Promise<string> {
  const { lang } = head;
  const script = place.script === undefined ? undefined : inlineScript(place.script);
  const csp = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src 'sha256-${await scriptHash(script)}'`]),
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const name = place.name === 'index' ? say(lang, 'library') : say(lang, place.name);
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
      tag('meta', { name: 'color-scheme', content: 'light dark' }),
      tag('title', {}, words(`${head.title} · ${name}`)),
      tag('style', {}, `${LIBRARY_STYLE}${style}` as Html),
    ),
    tag(
      'body',
      {},
      tag('a', { class: 'skip', href: '#main' }, words(say(lang, 'skip'))),
      tag(
        'header',
        {},
        tag('p', { class: 'product' }, words(say(lang, 'library'))),
        navigation(lang, place),
        tag('p', { class: 'quiet' }, words(say(lang, 'offline')), other(lang, place)),
      ),
      tag('main', { id: 'main', tabindex: -1 }, ...main),
      script === undefined ? NONE : tag('script', {}, script),
    ),
  );
  return `<!doctype html>\n${html}\n`;
}

function navigation(lang: Lang, { name, addresses }: Place): Html {
  if (addresses.size < 2) return NONE;
  const links = PAGES.flatMap((page) => {
    const href = addresses.get(page);
    const current = page === name ? 'page' : undefined;
    return href === undefined ? [] : [tag('a', { href, 'aria-current': current }, words(say(lang, page)))];
  });
  return tag('nav', { 'aria-label': say(lang, 'pages') }, ...links);
}

function other(lang: Lang, { other: href }: Place): Html {
  if (href === undefined) return NONE;
  const to = lang === 'en' ? 'zh-CN' : 'en';
  return tag('a', { class: 'switch', href, lang: to, hreflang: to }, words(say(to, 'language')));
}

/** How the pages beside index.html begin. */
export const opening = ({ lang, title }: LibraryHead, name: PageName, lead: LibraryWord): Html =>
  join([
    tag('p', { class: 'quiet of' }, words(title)),
    tag('h1', {}, words(say(lang, name))),
    tag('p', { class: 'lead' }, words(say(lang, lead))),
  ]);

/** @returns the language to mark words of the deck with on a page of `lang`; undefined where they are in it. */
export const foreign = ({ lang: own }: Pick<PlacedDeck, 'lang'>, lang: Lang): Lang | undefined =>
  sameLanguage(own, lang) ? undefined : own;

/** The name of an edition, in its own language, with its handling mark. */
export const editionName = (deck: PlacedDeck, lang: Lang): Html[] => [
  tag('span', { lang: foreign(deck, lang) }, words(deck.audience.name)),
  mark(deck, lang),
];

export const mark = (deck: PlacedDeck, lang: Lang): Html =>
  deck.handling === undefined ? NONE : tag('span', { class: 'mark', lang: foreign(deck, lang) }, words(deck.handling));

/** @returns an address as it is written in a link. */
export const address = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The web deck at a slide. */
export const atSlide = (html: string, id: string): string => `${address(html)}#/${encodeURIComponent(id)}`;

/** @returns bytes in decimal units, as file managers show them. */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${Math.round(bytes / 1e5) / 10} MB`;
}

/** A column's heading is said again before each cell where a narrow screen stacks them. */
export const cell = (label: string, attrs: Record<string, string | number | undefined>, ...inner: Html[]): Html =>
  tag('td', { role: 'cell', 'data-label': label, ...attrs }, ...inner);

/** Roles are written out: on narrow screens the parts are stacked, and browsers then forget that it is a table. */
export function table(style: string, caption: Html, columns: readonly Html[], ...bodies: Html[]): Html {
  return tag(
    'table',
    { role: 'table', class: style },
    tag('caption', { class: 'sr-only' }, caption),
    tag('thead', { role: 'rowgroup' }, tag('tr', { role: 'row' }, ...columns)),
    ...bodies,
  );
}
export const column = (...inner: Html[]): Html => tag('th', { scope: 'col', role: 'columnheader' }, ...inner);
export const row = (...cells: Html[]): Html => tag('tr', { role: 'row' }, ...cells);
export const rowHead = (...inner: Html[]): Html => tag('th', { scope: 'row', role: 'rowheader' }, ...inner);
