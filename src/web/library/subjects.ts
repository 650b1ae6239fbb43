import { type Lang, type PlacedSlide, textsOf } from '../../model/index.ts';
import type { LibraryEntry, LibraryHead } from './entry.ts';
import { foreign } from './page.ts';
import { libraryWord as say } from './words.ts';

/** A slide of the source as one edition shows it, its continuations counted in. */
export interface Shown {
  id: string;
  /** Counted from 1. */
  pages: number[];
  appendix: boolean;
  title: string;
  /** Its words, whatever their order: alike where two editions say the same. */
  said: string;
}

/** What is told under one name: the same slide, or one slide or another, in each edition. */
export interface Subject {
  name: string;
  /** Given where the name is not in the page's language. */
  lang?: Lang | undefined;
  chapter: string;
  ids: Set<string>;
  /** What each edition shows of it, in the order of the editions. */
  shown: Shown[][];
}

/** Slides that are made, by their layout. */
const MADE = ['cover', 'agenda', 'sources', 'appendix'] as const;

/** @returns what the editions of the build tell, in the source's order, what is made for them at the end. */
export function subjectsOf(entries: readonly LibraryEntry[], head: LibraryHead): Subject[] {
  const editions = entries.map(shownIn);
  const subjects = new Map<string, Subject>();
  const add = (key: string, id: string, { name, lang, chapter }: Pick<Subject, 'name' | 'lang' | 'chapter'>) => {
    const shown = editions.map(() => []);
    const subject = subjects.get(key) ?? { name, lang, chapter, ids: new Set(), shown };
    subjects.set(key, subject);
    subject.ids.add(id);
    for (const [n, slides] of editions.entries()) subject.shown[n]?.push(...slides.filter((slide) => slide.id === id));
  };
  const known = new Set(head.outline.map(({ id }) => id));
  for (const { id, subject, label, lang, chapter } of head.outline) {
    const named =
      label === undefined
        ? titled(id, entries, head.lang)
        : { name: label, lang: lang === head.lang ? undefined : lang };
    add(subject, id, { ...named, chapter });
  }
  const made = say(head.lang, 'made');
  for (const slide of entries.flatMap(({ deck }) => deck.slides)) {
    const { id, layout } = slide;
    if (known.has(id) || !editions.some((slides) => slides.some((one) => one.id === id))) continue;
    known.add(id);
    const fixed = MADE.find((name) => name === layout);
    const named = fixed ? { name: say(head.lang, fixed) } : titled(id, entries, head.lang);
    add(`#${id}`, id, { ...named, chapter: made });
  }
  return [...subjects.values()];
}

/** The title in an edition of the page's language, else in the first that shows it. */
function titled(id: string, entries: readonly LibraryEntry[], lang: Lang): Pick<Subject, 'name' | 'lang'> {
  const all = entries.flatMap(({ deck }) => {
    const slide = deck.slides.find((one) => one.id === id);
    return slide ? [{ name: slide.title, lang: foreign(deck, lang) }] : [];
  });
  return all.find((one) => one.lang === undefined) ?? all[0] ?? { name: id };
}

function shownIn({ deck, slides: own }: LibraryEntry): Shown[] {
  const shown: (Shown & { texts: Set<string> })[] = [];
  for (const [n, slide] of deck.slides.entries()) {
    const last = shown.at(-1);
    const texts = wordsOf(slide);
    if (last && !own.includes(slide.id) && continues(slide.id, last.id)) {
      last.pages.push(n + 1);
      for (const text of texts) last.texts.add(text);
    } else {
      const title = slide.title.replace(PART, '');
      shown.push({ id: slide.id, pages: [n + 1], appendix: slide.appendix, title, said: '', texts: new Set(texts) });
    }
  }
  return shown.map(({ texts, ...slide }) => ({ ...slide, said: [...texts].sort().join('\n') }));
}

/** The end of a continued slide's title. */
const PART = /[ ]?[（(]\d+\/\d+[）)]$/;
const continues = (id: string, from: string): boolean =>
  id.startsWith(`${from}-`) && /^\d+$/.test(id.slice(from.length + 1));

/** Title and body; how fully sources are cited is the edition's own affair. */
const wordsOf = (slide: PlacedSlide): string[] => [
  slide.title.replace(PART, ''),
  ...textsOf({ ...slide, items: slide.items.filter((item) => !('region' in item) || item.region !== 'source') }),
];
