import type { PlacedDeck } from './placed.ts';
import { word } from './words.ts';

/** A stretch of the deck that a reader is led to by name. */
export interface NamedSection {
  /** Unique in the deck. */
  name: string;
  /** As its chapter is called. */
  chapter: string;
  /** Indexes of its slides. */
  slides: number[];
}

type Sectioned = Pick<PlacedDeck, 'lang' | 'slides'> & { head: Pick<PlacedDeck['head'], 'title'> };

/**
 * Named sections of the deck: one for each chapter that runs through, the briefing's title for what comes before the
 * first, and the appendix. A slide of no chapter stays with the one before it. A chapter that comes back is told apart
 * by its first slide's section number, or counted: names are unique.
 */
export function sectionsOf(deck: Sectioned): NamedSection[] {
  const out: NamedSection[] = [];
  const used = new Set<string>();
  let current: string | undefined;
  deck.slides.forEach((slide, n) => {
    const chapter = chapterOf(deck, slide, current);
    if (chapter !== current || out.length === 0) {
      out.push({ name: unique(chapter, slide.section, used), chapter, slides: [] });
      current = chapter;
    }
    out[out.length - 1]?.slides.push(n);
  });
  return out;
}

function chapterOf(deck: Sectioned, slide: PlacedDeck['slides'][number], current: string | undefined): string {
  if (slide.appendix) return word(deck.lang, 'appendix');
  if (slide.layout === 'cover') return deck.head.title;
  return slide.chapter || current || deck.head.title;
}

function unique(name: string, section: string, used: Set<string>): string {
  const told = section !== '' && !name.includes(section) ? [`${name} · ${section}`] : [];
  const free = [name, ...told].find((candidate) => !used.has(candidate)) ?? counted(name, used);
  used.add(free);
  return free;
}
function counted(name: string, used: Set<string>): string {
  let n = 2;
  while (used.has(`${name} ${n}`)) n++;
  return `${name} ${n}`;
}
