import { type PlacedDeck, sectionsOf } from '../model/index.ts';
import { type PdfDocument, textString } from './document.ts';

interface Bookmark {
  title: string;
  page: number;
  children: Bookmark[];
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** Titles of slides, under their chapters where there are several. */
function bookmarks(deck: PlacedDeck, pages: readonly number[]): Bookmark[] {
  const slides = deck.slides.flatMap(({ title }, n): Bookmark[] => {
    const page = pages[n];
    return page === undefined ? [] : [{ title, page, children: [] }];
  });
  const sections = sectionsOf(deck);
  if (sections.length < 2) return slides;
  return sections.flatMap(({ chapter, slides: indexes }) => {
    const children = indexes.flatMap((n) => slides[n] ?? []);
    const [only] = children;
    if (!only) return [];
    // A chapter of one slide that bears its name, as the cover does, would say it twice.
    return children.length === 1 && bare(only.title) === bare(chapter)
      ? [only]
      : [{ title: chapter, page: only.page, children }];
  });
}

const countOf = (list: readonly Bookmark[]): number =>
  list.reduce((sum, { children }) => sum + 1 + countOf(children), 0);

/** Adds the deck's bookmarks, all of them unfolded. @returns the number of the outline's object */
export function addOutline({ objects }: PdfDocument, deck: PlacedDeck, pages: readonly number[]): number {
  let next = Math.max(...objects.keys()) + 1;
  const root = next++;
  /** Adds the items of one level. @returns what their parent says of them */
  const add = (list: readonly Bookmark[], parent: number): string => {
    if (list.length === 0) return '';
    const numbers = list.map(() => next++);
    for (const [i, { title, page, children }] of list.entries()) {
      const number = numbers[i] as number;
      const link = (key: string, to: number | undefined) => (to === undefined ? '' : `\n/${key} ${to} 0 R`);
      const around = `\n/Parent ${parent} 0 R${link('Prev', numbers[i - 1])}${link('Next', numbers[i + 1])}`;
      // Taken now, so that objects stand in the order of their numbers.
      objects.set(number, '');
      const beneath = add(children, number);
      objects.set(number, `<</Title ${textString(title)}${around}${beneath}\n/Dest [${page} 0 R /Fit]>>`);
    }
    return `\n/First ${numbers[0]} 0 R\n/Last ${numbers.at(-1)} 0 R\n/Count ${countOf(list)}`;
  };
  objects.set(root, '');
  objects.set(root, `<</Type /Outlines${add(bookmarks(deck, pages), root)}>>`);
  return root;
}
