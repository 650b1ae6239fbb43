import { isForeign, type Lang, type OmitReason } from '../../model/index.ts';
import { type Html, join, NONE, tag, words } from '../markup.ts';
import { reasonsOf } from './editions.ts';
import type { LibraryEntry, LibraryHead, Place } from './entry.ts';
import { atSlide, cell, column, editionName, foreign, libraryPage, opening, row, rowHead, table } from './page.ts';
import { type Shown, type Subject, subjectsOf } from './subjects.ts';
import { type LibraryWord, libraryWord as say } from './words.ts';

/**
 * Draws compare.html: every subject of the editions built, side by side. Its script narrows the table to two of them
 * and says how they differ.
 */
export function comparePage(entries: readonly LibraryEntry[], head: LibraryHead, place: Place): Promise<string> {
  const { lang } = head;
  const subjects = subjectsOf(entries, head);
  const columns = [
    column(words(say(lang, 'subject'))),
    ...entries.map(({ deck }) =>
      tag('th', { scope: 'col', role: 'columnheader', 'data-edition': deck.audience.id }, ...editionName(deck, lang)),
    ),
    tag('th', { scope: 'col', role: 'columnheader', class: 'verdict', hidden: true }, words(say(lang, 'verdict'))),
  ];
  const chapters = [...new Set(subjects.map(({ chapter }) => chapter))];
  const bodies = chapters.map((chapter) =>
    tag(
      'tbody',
      { role: 'rowgroup' },
      chapter === '' ? NONE : chapterRow(chapter, entries.length + 1, lang),
      ...subjects.filter((one) => one.chapter === chapter).map((one) => subjectRow(one, entries, head)),
    ),
  );
  const caption = words(say(lang, 'compare'));
  return libraryPage(
    head,
    place,
    '',
    opening(head, 'compare', 'compareLead'),
    controls(entries, head),
    table('compare stacked', caption, columns, totals(entries, head), ...bodies),
  );
}

const chapterRow = (chapter: string, span: number, lang: Lang): Html =>
  row(
    tag(
      'th',
      { class: 'chapter', scope: 'rowgroup', role: 'rowheader', colspan: span },
      tag('span', { lang: isForeign(chapter, lang) ? 'zh-CN' : undefined }, words(chapter)),
    ),
  );

/** How much each edition holds and leaves out; what handling withheld is only counted. */
function totals(entries: readonly LibraryEntry[], { lang }: LibraryHead): Html {
  const cells = entries.map((entry) => {
    const { audience, slides } = entry.deck;
    const main = slides.filter((slide) => !slide.appendix).length;
    const backup = slides.length - main;
    const held = [say(lang, 'mainPages', { n: main }), ...(backup > 0 ? [say(lang, 'backup', { n: backup })] : [])];
    const reasons = reasonsOf(entry, lang).join(lang === 'en' ? ' · ' : '，');
    const left = `${say(lang, 'omitted')}${lang === 'en' ? ': ' : '：'}${reasons}`;
    return cell(
      audience.name,
      { 'data-edition': audience.id },
      tag('strong', {}, words(held.join(lang === 'en' ? ' ' : '，'))),
      tag('span', { class: 'reasons quiet' }, words(reasons === '' ? say(lang, 'nothing') : left)),
    );
  });
  return tag('tbody', { role: 'rowgroup' }, row(rowHead(words(say(lang, 'together'))), ...cells, verdict()));
}

const verdict = (): Html => tag('td', { role: 'cell', class: 'verdict', hidden: true });

function subjectRow(subject: Subject, entries: readonly LibraryEntry[], head: LibraryHead): Html {
  const { lang } = head;
  const ways = subject.ids.size;
  const variants = [...new Set(subject.shown.map((shown) => shown.map(({ said }) => said).join('\n\n')))];
  const cells = entries.map((entry, n) => {
    const shown = subject.shown[n] ?? [];
    const ids = shown.map(({ id }) => id).sort();
    const attrs = {
      'data-edition': entry.deck.audience.id,
      'data-ids': ids.length > 0 ? ids.join(' ') : undefined,
      'data-text': ids.length > 0 ? variants.indexOf(shown.map(({ said }) => said).join('\n\n')) : undefined,
      'data-lang': ids.length > 0 ? entry.deck.lang : undefined,
    };
    const inner = shown.length > 0 ? shown.map((slide) => slideIn(slide, entry, head)) : notHeld(subject, entry, head);
    return cell(entry.deck.audience.name, attrs, ...inner);
  });
  return tag(
    'tr',
    { role: 'row', 'data-subject': true },
    rowHead(
      tag('span', { lang: subject.lang }, words(subject.name)),
      ways > 1 ? tag('span', { class: 'tag ways' }, words(say(lang, 'ways', { n: ways }))) : NONE,
    ),
    ...cells,
    verdict(),
  );
}

function slideIn({ id, pages, appendix, title }: Shown, { deck, html }: LibraryEntry, { lang }: LibraryHead): Html {
  const n = pages.length > 1 ? `${pages[0]}–${pages.at(-1)}` : `${pages[0]}`;
  const page = words(say(lang, 'page', { n }));
  const name = tag('span', { class: 'sr-only', lang: foreign(deck, lang) }, words(` ${deck.audience.name}`));
  return tag(
    'div',
    { class: 'held' },
    html === undefined ? tag('span', {}, page) : tag('a', { class: 'page', href: atSlide(html, id) }, page, name),
    appendix ? tag('span', { class: 'tag' }, words(say(lang, 'inBackup'))) : NONE,
    tag('span', { class: 'title', lang: foreign(deck, lang) }, words(title)),
  );
}

const WHY: Record<OmitReason, LibraryWord> = { audience: 'whyAudience', depth: 'whyDepth', choice: 'whyChoice' };

/** Reasons are those of this edition; where it has none to tell, none is told. */
function notHeld({ ids }: Subject, { omitted }: LibraryEntry, { lang }: LibraryHead): Html[] {
  const why = new Set(omitted.flatMap((one) => (ids.has(one.id) ? [say(lang, WHY[one.why])] : [])));
  const reasons = [...why].join(lang === 'en' ? ', ' : '、');
  const out = tag('span', { class: 'tag' }, words(say(lang, 'notHeld')));
  return reasons === '' ? [out] : [out, words(' '), tag('span', { class: 'quiet' }, words(reasons))];
}

/** Shown by the script, which alone can obey them; the words that it needs stand on them. */
function controls(entries: readonly LibraryEntry[], { lang }: LibraryHead): Html {
  const options = entries.map(({ deck }) =>
    tag('option', { value: deck.audience.id, lang: foreign(deck, lang) }, words(deck.audience.name)),
  );
  const choice = (id: string, label: 'firstEdition' | 'secondEdition') =>
    tag('label', {}, words(say(lang, label)), tag('select', { id }, ...options));
  const check = (id: string, label: 'onlyDifferent' | 'sideBySide') =>
    tag('label', { class: 'check' }, tag('input', { type: 'checkbox', id }), words(say(lang, label)));
  const said = Object.fromEntries(
    (['same', 'words', 'translated', 'told', 'only'] as const).map((name) => [`data-${name}`, say(lang, name)]),
  );
  return join([
    tag(
      'div',
      { id: 'narrow', class: 'controls', role: 'group', 'aria-label': say(lang, 'choose'), hidden: true, ...said },
      choice('first', 'firstEdition'),
      choice('second', 'secondEdition'),
      check('different', 'onlyDifferent'),
      entries.length > 2 ? check('all', 'sideBySide') : NONE,
    ),
    tag('p', { id: 'told', class: 'told', 'aria-live': 'polite' }),
  ]);
}
