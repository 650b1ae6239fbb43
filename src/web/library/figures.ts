import { isForeign, type Lang } from '../../model/index.ts';
import { type Html, join, NONE, tag, words } from '../markup.ts';
import type { LibraryEntry, LibraryHead, Place } from './entry.ts';
import { atSlide, cell, column, foreign, libraryPage, opening, row, rowHead, table } from './page.ts';
import { type PrintedFigure, printedFigures } from './printed.ts';
import { libraryWord as say } from './words.ts';

/** Draws figures.html: every figure printed in an edition of the build, with its source and the pages it stands on. */
export function figuresPage(entries: readonly LibraryEntry[], head: LibraryHead, place: Place): Promise<string> {
  const { lang } = head;
  const figures = printedFigures(entries, head);
  const columns = (['asWritten', 'measures', 'source', 'standsOn'] as const).map((name) =>
    column(words(say(lang, name))),
  );
  const sections = [...new Set(figures.map(({ fact }) => fact.section))];
  const bodies = sections.map((section) =>
    tag(
      'tbody',
      { role: 'rowgroup' },
      row(
        tag(
          'th',
          { class: 'chapter', scope: 'rowgroup', role: 'rowheader', colspan: columns.length },
          words(sectionName(section, lang)),
        ),
      ),
      ...figures.filter(({ fact }) => fact.section === section).map((figure) => figureRow(figure, entries, lang)),
    ),
  );
  return libraryPage(
    head,
    place,
    '',
    opening(head, 'figures', 'figuresLead'),
    controls(entries, figures.length, lang),
    table('figures stacked', words(say(lang, 'figures')), columns, ...bodies),
  );
}

/** "2.5" is the number of a section, 前言 its name. */
const sectionName = (section: string, lang: Lang): string =>
  say(lang, /^\d/.test(section) ? 'section' : 'preface', { section });

function figureRow({ fact, lang: own, works, on }: PrintedFigure, entries: readonly LibraryEntry[], lang: Lang): Html {
  const held = entries.filter((_, n) => (on[n] ?? []).length > 0).map(({ deck }) => deck.audience.id);
  const sources = works.map(({ work, lang: told }) => {
    const about = [work.publisher, work.year]
      .filter(Boolean)
      .join(told === 'en' || (!told && lang === 'en') ? ', ' : '，');
    return tag(
      'span',
      { class: 'work', lang: told },
      words(bracketed(work.title, told ?? lang)),
      about === '' ? NONE : tag('span', { class: 'quiet' }, words(` ${about}`)),
    );
  });
  const formula = fact.derived?.formula;
  return tag(
    'tr',
    { role: 'row', id: `figure-${fact.id}`, 'data-in': held.join(' ') },
    rowHead(
      tag('span', { class: 'value', lang: own }, words(fact.text)),
      fact.derived ? tag('span', { class: 'tag derived' }, words(say(lang, 'derived'))) : NONE,
    ),
    cell(say(lang, 'measures'), {}, ...measured(fact, lang)),
    cell(
      say(lang, 'source'),
      {},
      ...(sources.length > 0 ? sources : [words(say(lang, 'sourceItself'))]),
      formula === undefined
        ? NONE
        : tag('span', { class: 'formula quiet', lang: own }, words(say(own ?? lang, 'formula', { formula }))),
    ),
    cell(say(lang, 'standsOn'), {}, ...entries.map((entry, n) => pagesIn(entry, on[n] ?? [], lang))),
  );
}

/** The register describes a figure in the briefing's own language. */
function measured({ entity, metric, year }: PrintedFigure['fact'], lang: Lang): Html[] {
  const mine = (text: string, style?: string) =>
    tag('span', { class: style, lang: isForeign(text, lang) ? 'zh-CN' : undefined }, words(text));
  const about = [entity, year].filter((text) => text !== undefined);
  const lines = [...(metric === undefined ? [] : [mine(metric)])];
  if (about.length > 0) lines.push(mine(about.join(' · '), 'about quiet'));
  return lines;
}

const bracketed = (title: string, lang: Lang): string =>
  lang === 'en' || title.startsWith('《') ? title : `《${title}》`;

function pagesIn({ deck, html }: LibraryEntry, on: readonly number[], lang: Lang): Html {
  if (on.length === 0) return NONE;
  const { audience, slides } = deck;
  const links = on.map((n) => {
    const text = words(String(n + 1));
    const title = slides[n]?.title;
    const label = `${say(lang, 'page', { n: n + 1 })} ${audience.name}`;
    return html === undefined
      ? tag('span', { class: 'page' }, text)
      : tag('a', { class: 'page', href: atSlide(html, slides[n]?.id ?? ''), title, 'aria-label': label }, text);
  });
  return tag(
    'div',
    { class: 'pages', 'data-edition': audience.id },
    tag('span', { class: 'quiet', lang: foreign(deck, lang) }, words(audience.name)),
    join(links),
  );
}

/** Shown by the script, which alone can obey it. */
function controls(entries: readonly LibraryEntry[], count: number, lang: Lang): Html {
  const told = tag(
    'p',
    { id: 'told', class: 'told', 'aria-live': 'polite', 'data-count': say(lang, 'figuresShown') },
    words(say(lang, 'figuresShown', { n: count })),
  );
  if (entries.length < 2) return told;
  const options = entries.map(({ deck }) =>
    tag('option', { value: deck.audience.id, lang: foreign(deck, lang) }, words(deck.audience.name)),
  );
  const every = tag('option', { value: '' }, words(say(lang, 'everyEdition')));
  const choice = tag('label', {}, words(say(lang, 'inEdition')), tag('select', { id: 'edition' }, every, ...options));
  return join([tag('div', { id: 'of', class: 'controls', hidden: true }, choice), told]);
}
