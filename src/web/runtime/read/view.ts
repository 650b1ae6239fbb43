import { element } from '../element.ts';
import { SLIDE } from '../size.ts';
import { say } from '../words.ts';
import { type Chapter, chaptersOf, type Item } from './chapters.ts';
import { paperOf } from './paper.ts';
import { toolsOf } from './tools.ts';

const make = element.bind(null, document) as <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attrs?: Record<string, string | number | boolean | (() => void)>,
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[K];

/** Width from which the contents stand beside the text, CSS px. */
const WIDE = 1100;

/** Puts the whole edition in the place of the slides, as a page to read: their own elements, without their places. */
export function readingView(): void {
  const deck = document.querySelector<HTMLElement>('main.reveal');
  if (!deck) return;
  const facts = deck.dataset;
  const slides = [...deck.querySelectorAll<HTMLElement>('section.slide')];
  const head = headOf(slides[0], facts);
  const chapters = chaptersOf(slides);
  document.documentElement.classList.add('read');
  document.documentElement.style.setProperty('--slide', `${SLIDE.width}px`);
  const main = make('main', { id: 'text', tabindex: -1 }, head, ...chapters.map(chapterOf));
  document.body.replaceChildren(
    make('a', { class: 'skip', href: '#text' }, say('skip')),
    toolsOf(main),
    make('div', { class: 'columns' }, contentsOf(chapters), main),
  );
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href^="#/"]'))
    link.setAttribute('href', `#${link.getAttribute('href')?.slice(2)}`);
  document.title = `${document.title} · ${say('read')}`;
  document.head.append(paperOf(facts.handling ?? ''));
  if (location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}

/** What the cover says, and for whom the edition is. */
function headOf(cover: HTMLElement | undefined, facts: DOMStringMap): HTMLElement {
  const [title = document.title] = document.title.split(' · ');
  const texts = (region: string) =>
    cover ? [...cover.querySelectorAll(`[data-region^="${region}"]`)].map((e) => e.textContent?.trim() ?? '') : [];
  const values = texts('label-value');
  const names = texts('label-').filter((text) => !values.includes(text));
  const pairs = names.flatMap((name, n) => {
    const value = values[n];
    return name && value && value !== facts.edition
      ? [make('div', {}, make('dt', {}, name), make('dd', {}, value))]
      : [];
  });
  const lines = ['subtitle', 'note'].flatMap(texts).filter(Boolean);
  const mark = facts.handling ? [make('span', { class: 'mark' }, facts.handling)] : [];
  return make(
    'header',
    { class: 'title' },
    make('p', { class: 'quiet' }, facts.edition ?? '', ' ', ...mark),
    make('h1', {}, title),
    ...(pairs.length ? [make('dl', { class: 'facts' }, ...pairs)] : []),
    ...lines.map((line) => make('p', {}, line)),
  );
}

const idOf = (n: number): string => `chapter-${n + 1}`;

function chapterOf({ name, items }: Chapter, n: number): HTMLElement {
  const level = name ? 3 : 2;
  const heading = name ? [make('h2', { id: idOf(n) }, name)] : [];
  return make('section', { class: 'chapter' }, ...heading, ...items.map((item) => articleOf(item, level)));
}

function articleOf(item: Item, level: 2 | 3): HTMLElement {
  const { id, number, title, continued, content, notes, sources } = item;
  const link = make('a', { href: `?#/${encodeURIComponent(id)}`, class: 'number' }, say('slide', { n: number }));
  const heading = continued ? [] : [make(`h${level}`, {}, title, ' ', link)];
  const script = notes.length ? [make('div', { class: 'script' }, make('p', {}, say('notes')), ...notes)] : [];
  const made = make('article', { id }, ...heading, ...content, ...sources, ...script);
  if (level === 3)
    for (const inner of made.querySelectorAll('h3')) {
      if (inner.parentElement !== made || !inner.querySelector('.number')) rename(inner, 'h4');
    }
  return made;
}

function rename(heading: Element, name: 'h4'): void {
  heading.replaceWith(make(name, {}, ...heading.childNodes));
}

function contentsOf(chapters: readonly Chapter[]): HTMLElement {
  const entries = chapters.map(({ name, items }, n) => {
    const list = items
      .filter((item) => !item.continued)
      .map((item) => make('li', {}, make('a', { href: `#${item.id}` }, item.title)));
    const head = name ? [make('a', { href: `#${idOf(n)}`, class: 'chapter-link' }, name)] : [];
    return make('li', {}, ...head, make('ol', {}, ...list));
  });
  const open = matchMedia(`(min-width: ${WIDE}px)`).matches;
  return make(
    'nav',
    { class: 'contents', 'aria-label': say('contents') },
    make('details', { open }, make('summary', {}, say('contents')), make('ol', {}, ...entries)),
  );
}
