import type { Lang, OmitReason } from '../../model/index.ts';
import { type Html, join, NONE, tag, words } from '../markup.ts';
import { slideStyle } from '../style.ts';
import { warningsOf } from './checked.ts';
import type { LibraryEntry, LibraryHead, Place } from './entry.ts';
import { address, cell, column, foreign, libraryPage, mark, row, rowHead, size, table } from './page.ts';
import { preview, telling } from './preview.ts';
import { printedFigures } from './printed.ts';
import { libraryWord as say } from './words.ts';

/** Names that fit the column; the rest are counted. */
const NAMED = 5;

/** Draws index.html: what each edition is for, what it holds, and its files. */
export function editionsPage(entries: readonly LibraryEntry[], head: LibraryHead, place: Place): Promise<string> {
  const { lang, title } = head;
  const line = [head.subtitle, head.unit].filter(Boolean).join(' · ');
  const intro = tag(
    'div',
    { class: 'intro' },
    tag('div', {}, tag('h1', {}, words(title)), line === '' ? NONE : tag('p', { class: 'lead' }, words(line))),
    glance(entries, head, place),
  );
  const columns = COLUMNS.map((name) => column(words(say(lang, name))));
  const rows = entries.flatMap((entry) => [edition(entry, head), under(entry, lang, place.addresses.get('compare'))]);
  const body = tag('tbody', { role: 'rowgroup' }, ...rows);
  return libraryPage(head, place, slideStyle(), intro, table('editions', words(say(lang, 'index')), columns, body));
}

/** Columns of the table, in order. */
const COLUMNS = ['preview', 'edition', 'slides', 'minutes', 'omitted', 'files'] as const;

/** Four facts of all editions; the last two lead to the pages that tell more. */
function glance(entries: readonly LibraryEntry[], head: LibraryHead, { addresses }: Place): Html {
  const { lang, outline } = head;
  const levels = new Set(entries.map(({ deck }) => deck.handling));
  const [first] = levels;
  const level = levels.size > 1 ? say(lang, 'byEdition') : first;
  const figures = printedFigures(entries, head).length;
  const warnings = entries.reduce((sum, entry) => sum + warningsOf(entry).length, 0);
  const fact = (name: Html, value: Html) => tag('div', {}, tag('dt', {}, name), tag('dd', {}, value));
  const linked = (href: string | undefined, text: string, style?: string) =>
    href === undefined ? words(text) : tag('a', { href, class: style }, words(text));
  const of = levels.size === 1 && entries[0] ? foreign(entries[0].deck, lang) : undefined;
  const state = warnings > 0 ? say(lang, 'warningsSaid', { n: warnings }) : say(lang, 'passed');
  return tag(
    'dl',
    { class: 'glance', 'aria-label': say(lang, 'facts') },
    level === undefined ? NONE : fact(words(say(lang, 'handling')), tag('span', { lang: of }, words(level))),
    fact(words(say(lang, 'subjects')), words(say(lang, 'slideCount', { n: outline.length }))),
    figures === 0
      ? NONE
      : fact(words(say(lang, 'figure')), linked(addresses.get('figures'), say(lang, 'figureCount', { n: figures }))),
    fact(words(say(lang, 'check')), linked(addresses.get('checks'), state, warnings > 0 ? 'signal' : undefined)),
  );
}

function edition(entry: LibraryEntry, head: LibraryHead): Html {
  const { deck } = entry;
  const { lang } = head;
  const { audience, slides } = deck;
  const own = foreign(deck, lang);
  const main = slides.filter((slide) => !slide.appendix).length;
  const backup = slides.length - main;
  return row(
    tag('td', { role: 'cell', class: 'picture' }, preview(telling(deck), deck)),
    rowHead(
      tag('span', { class: 'edition', lang: own }, words(audience.name)),
      mark(deck, lang),
      tag('span', { class: 'purpose', lang: own }, words(audience.purpose)),
    ),
    cell(
      say(lang, 'slides'),
      {},
      tag('strong', { class: 'count' }, words(String(main))),
      backup ? tag('span', { class: 'quiet' }, words(say(lang, 'backup', { n: backup }))) : NONE,
    ),
    cell(say(lang, 'minutes'), {}, words(duration(audience.minutes, lang))),
    cell(say(lang, 'omitted'), {}, ...leftOut(entry, head)),
    tag('td', { role: 'cell', class: 'actions' }, actions(entry, lang)),
  );
}

/** The ways to the edition's files: two by two where they are many. */
function actions({ deck: { audience }, html, downloads, studio }: LibraryEntry, lang: Lang): Html {
  // The edition is part of the name, for those who jump from link to link.
  const name = tag('span', { class: 'sr-only' }, words(` ${audience.name}`));
  const links: Html[] = [];
  if (html !== undefined)
    links.push(tag('a', { class: 'primary', href: address(html) }, words(say(lang, 'present')), name));
  for (const { format, path, bytes } of downloads) {
    const note = tag('span', { class: 'size' }, words(` ${size(bytes)}`));
    links.push(tag('a', { href: address(path), download: true }, words(say(lang, format)), name, note));
  }
  if (studio) {
    const query = `?${new URLSearchParams({ audience: audience.id })}`;
    const attrs = { href: address(studio.alone) + query, 'data-served': address(studio.served) + query };
    links.push(tag('a', attrs, words(say(lang, 'customise')), name));
  }
  return downloads.length > 1 ? tag('div', { class: 'files' }, ...links) : join(links);
}

const duration = ([from, to]: readonly [number, number], lang: Lang): string =>
  to === 0 ? '—' : say(lang, 'about', { m: from === to ? to : `${from}–${to}` });

/** Slides of the strip: as many as stand in a row on a wide screen. */
const FIRST = 4;

/** Under the edition's row: its first slides, for those who open them, and the way to what it leaves out. */
function under({ deck }: LibraryEntry, lang: Lang, compare: string | undefined): Html {
  const first = deck.slides.filter((slide) => !slide.appendix).slice(0, FIRST);
  const own = foreign(deck, lang);
  const name = tag('span', { class: 'sr-only', lang: own }, words(` ${deck.audience.name}`));
  const stills = first.map((slide, n) =>
    tag('li', {}, preview(slide, deck), tag('span', { class: 'quiet', lang: own }, words(`${n + 1} ${slide.title}`))),
  );
  const summary = tag('summary', {}, words(say(lang, 'first', { n: first.length })), name);
  const href = `${compare}#${new URLSearchParams({ a: deck.audience.id })}`;
  const inner = tag(
    'div',
    { class: 'under' },
    first.length === 0 ? NONE : tag('details', {}, summary, tag('ol', { class: 'strip' }, ...stills)),
    compare === undefined ? NONE : tag('a', { class: 'more', href }, words(say(lang, 'slideBySlide')), name),
  );
  return row(tag('td', { role: 'cell', colspan: COLUMNS.length }, inner));
}

/** How many slides an edition leaves out for each reason, in words. */
export function reasonsOf({ omitted, withheld }: LibraryEntry, lang: Lang): string[] {
  const counts = (['audience', 'depth', 'choice'] satisfies OmitReason[]).map(
    (why) => [why, omitted.filter((one) => one.why === why).length] as const,
  );
  const said = counts.flatMap(([why, n]) => (n > 0 ? [say(lang, why, { n })] : []));
  return withheld > 0 ? [...said, say(lang, 'withheld', { n: withheld })] : said;
}

/** Some names of what was left out, and how much of it for which reason. */
function leftOut(entry: LibraryEntry, { lang, outline }: LibraryHead): Html[] {
  const said = reasonsOf(entry, lang);
  if (said.length === 0) return [words(say(lang, 'nothing'))];
  // What this build shows to no one is not in the outline, and so not named.
  const labelled = outline.filter(({ label }) => label !== undefined);
  // Untranslated names stand aside where others can be read.
  const readable = labelled.filter((slide) => slide.lang === lang);
  const own = readable.length === 0 ? labelled[0]?.lang : undefined;
  const slides = new Map((own ? labelled : readable).map((slide) => [slide.id, slide]));
  // The same subject told another way is not left out.
  const held = new Set(entry.deck.slides.map(({ id }) => slides.get(id)?.subject));
  const left = entry.omitted.flatMap(({ id }) => slides.get(id) ?? []).filter(({ subject }) => !held.has(subject));
  const names = [...new Map(left.map(({ subject, label = '' }) => [subject, label])).values()];
  const first = names.slice(0, NAMED).join((own ?? lang) === 'en' ? ', ' : '、');
  const line = names.length > NAMED ? say(own ?? lang, 'more', { names: first }) : first;
  const reasons = tag('span', { class: 'reasons quiet' }, words(said.join(lang === 'en' ? ' · ' : '，')));
  return line === '' ? [reasons] : [tag('span', { lang: own }, words(line)), reasons];
}
