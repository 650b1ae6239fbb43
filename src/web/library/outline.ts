import { type Briefing, inLanguage, type Lang } from '../../model/index.ts';
import type { LibraryEntry, OutlineSlide } from './entry.ts';

/**
 * The slides that some edition shows, by the source's order: what this build shows to no one is not named. Subjects are
 * those of the briefing's own language; their names are told in the page's, where any slide of theirs has one.
 */
export function outlineOf(briefing: Briefing, entries: readonly LibraryEntry[], lang: Lang): OutlineSlide[] {
  const shown = new Set(entries.flatMap(({ deck }) => deck.slides.map(({ id }) => id)));
  const told = slidesOf(inLanguage(briefing, lang));
  const own = slidesOf(briefing).filter(({ id }) => shown.has(id));
  const chapters = new Map<string, string>();
  const names = new Map<string, { label: string; lang: Lang }>();
  const tellings = own.map((slide) => {
    const { id, chapter, label } = slide;
    const subject = `${chapter}\n${label ?? `#${id}`}`;
    const other = told.find((one) => one.id === id);
    if (other && !chapters.has(chapter)) chapters.set(chapter, other.chapter);
    const name = other?.label ?? label;
    const known = names.get(subject);
    if (name !== undefined && (known === undefined || (known.lang !== lang && other?.label !== undefined)))
      names.set(subject, { label: name, lang: other?.label === undefined ? briefing.lang : lang });
    return { id, chapter, subject };
  });
  return tellings.map(({ id, chapter, subject }) => {
    const named = names.get(subject) ?? { lang: briefing.lang };
    return { id, subject, chapter: chapters.get(chapter) ?? chapter, ...named };
  });
}

const slidesOf = ({ sections }: Briefing) =>
  sections.flatMap(({ chapter, slides }) => slides.map(({ id, label }) => ({ id, label, chapter })));
