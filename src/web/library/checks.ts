import type { Diagnostic, Lang } from '../../model/index.ts';
import { type Html, NONE, tag, words } from '../markup.ts';
import { CHECKS, type Check, checkOf, type State, stateOf } from './checked.ts';
import type { LibraryEntry, LibraryHead, Place } from './entry.ts';
import {
  address,
  atSlide,
  cell,
  column,
  editionName,
  foreign,
  libraryPage,
  opening,
  row,
  rowHead,
  size,
  table,
} from './page.ts';
import { type LibraryWord, libraryWord as say } from './words.ts';

/** Draws checks.html: how each edition stood its checks, what they had to say, and the hash of each of its files. */
export function checksPage(entries: readonly LibraryEntry[], head: LibraryHead, place: Place): Promise<string> {
  const { lang, version } = head;
  return libraryPage(
    head,
    place,
    '',
    opening(head, 'checks', 'checksLead'),
    states(entries, lang),
    meaning(lang),
    tag('h2', {}, words(say(lang, 'remarks'))),
    ...remarks(entries, head),
    tag('h2', {}, words(say(lang, 'hashes'))),
    tag('p', {}, words(say(lang, 'hashesLead'))),
    ...entries.map((entry) => hashes(entry, lang)),
    tag('p', { class: 'quiet' }, words(say(lang, 'madeWith', { version }))),
  );
}

function states(entries: readonly LibraryEntry[], lang: Lang): Html {
  const columns = (['edition', ...CHECKS, 'editionHash'] as const).map((name) => column(words(say(lang, name))));
  const rows = entries.map((entry) =>
    row(
      rowHead(...editionName(entry.deck, lang)),
      ...CHECKS.map((check) => cell(say(lang, check), {}, stateTag(stateOf(check, entry), lang))),
      cell(say(lang, 'editionHash'), {}, tag('code', { class: 'hash' }, words(entry.deck.hash))),
    ),
  );
  const body = tag('tbody', { role: 'rowgroup' }, ...rows);
  return table('checks stacked', words(say(lang, 'check')), columns, body);
}

function stateTag(state: State, lang: Lang): Html {
  if (typeof state === 'number')
    return tag('span', { class: 'tag signal' }, words(say(lang, 'warnings', { n: state })));
  return tag('span', { class: 'tag' }, words(say(lang, state)));
}

function meaning(lang: Lang): Html {
  const list = CHECKS.flatMap((check) => [
    tag('dt', {}, words(say(lang, check))),
    tag('dd', {}, words(say(lang, MEANS[check]))),
  ]);
  return tag('details', {}, tag('summary', {}, words(say(lang, 'meaning'))), tag('dl', { class: 'meaning' }, ...list));
}

const MEANS: Record<Check, LibraryWord> = {
  parity: 'parityMeans',
  leaks: 'leaksMeans',
  sourced: 'sourcedMeans',
  budgets: 'budgetsMeans',
  fit: 'fitMeans',
  content: 'contentMeans',
};

/** Warnings before notes; each with its slide. An edition with nothing to say is not listed. */
function remarks(entries: readonly LibraryEntry[], head: LibraryHead): Html[] {
  const { lang } = head;
  const lists = entries.flatMap((entry) => {
    const { diagnostics, deck } = entry;
    const sorted = (['warning', 'info'] as const).flatMap((of) =>
      diagnostics.filter(({ severity }) => severity === of),
    );
    if (sorted.length === 0) return [];
    const items = sorted.map((one) => remark(one, entry, head));
    return [tag('h3', {}, ...editionName(deck, lang)), tag('ul', { class: 'remarks' }, ...items)];
  });
  return lists.length > 0 ? lists : [tag('p', {}, words(say(lang, 'noRemarks')))];
}

function remark({ code, severity, message, slide }: Diagnostic, entry: LibraryEntry, head: LibraryHead): Html {
  const { lang, own } = head;
  const { deck, html } = entry;
  const at = slide === undefined ? -1 : deck.slides.findIndex(({ id }) => id === slide);
  const page = words(say(lang, 'page', { n: at + 1 }));
  const name = tag('span', { class: 'sr-only', lang: foreign(deck, lang) }, words(` ${deck.audience.name}`));
  const where = html === undefined ? page : tag('a', { class: 'page', href: atSlide(html, slide ?? '') }, page, name);
  // A slide that the edition leaves out may be one that this build shows to no one.
  const told = slide === undefined || at >= 0 || head.outline.some(({ id }) => id === slide);
  return tag(
    'li',
    {},
    severity === 'warning'
      ? tag('span', { class: 'tag signal' }, words(say(lang, 'warning')))
      : tag('span', { class: 'tag' }, words(say(lang, 'note'))),
    words(` ${say(lang, checkOf(code))} `),
    at < 0 ? NONE : where,
    words(' '),
    told ? tag('span', { lang: own === lang ? undefined : own }, words(message)) : NONE,
  );
}

/** Digits that people compare by eye; the others are there to be copied. */
const SHORT = 12;

function hashes({ deck, files }: LibraryEntry, lang: Lang): Html {
  const columns = (['file', 'size', 'hash'] as const).map((name) => column(words(say(lang, name))));
  const rows = files.map(({ path, bytes, sha256 }) =>
    row(
      rowHead(tag('a', { href: address(path) }, words(path))),
      cell(say(lang, 'size'), {}, words(size(bytes))),
      cell(
        say(lang, 'hash'),
        {},
        tag('code', { class: 'hash' }, tag('b', {}, words(sha256.slice(0, SHORT))), words(sha256.slice(SHORT))),
      ),
    ),
  );
  const body = tag('tbody', { role: 'rowgroup' }, ...rows);
  const caption = words(`${say(lang, 'hashes')} ${deck.audience.name}`);
  return tag('section', {}, tag('h3', {}, ...editionName(deck, lang)), table('hashes stacked', caption, columns, body));
}
