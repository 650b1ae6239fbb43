import type { Fact, Lang, Work } from '../../model/index.ts';
import type { LibraryEntry, LibraryHead } from './entry.ts';
import { foreign } from './page.ts';

/** A figure that stands on a slide of some edition. */
export interface PrintedFigure {
  fact: Fact;
  /** Language of its words, where it is not the page's. */
  lang: Lang | undefined;
  /** Its own, and for a derived one those of the figures that it is computed from. */
  works: { work: Work; lang: Lang | undefined }[];
  /** For each edition the places of slides in the deck, from 0. */
  on: number[][];
}

/** @returns the figures in the register's order, told in the page's language where an edition of it holds them. */
export function printedFigures(entries: readonly LibraryEntry[], { lang, register }: LibraryHead): PrintedFigure[] {
  const pages = entries.map(({ deck }) => {
    const on = new Map<string, number[]>();
    for (const [n, { figures }] of deck.slides.entries())
      for (const id of new Set(figures)) on.set(id, [...(on.get(id) ?? []), n]);
    return on;
  });
  return register.flatMap((id) => {
    const holders = entries.filter((_, n) => pages[n]?.has(id));
    const teller = holders.find(({ deck }) => foreign(deck, lang) === undefined) ?? holders[0];
    const fact = teller?.deck.head.facts.get(id);
    if (!teller || !fact) return [];
    const own = foreign(teller.deck, lang);
    const works = worksOf(fact, teller).map((work) => ({ work, lang: own }));
    return [{ fact, lang: own, works, on: pages.map((on) => on.get(id) ?? []) }];
  });
}

function worksOf({ work, derived }: Fact, { deck: { head } }: LibraryEntry): Work[] {
  const keys = new Set([work, ...(derived?.from ?? []).map((id) => head.facts.get(id)?.work)]);
  return head.works.filter(({ key }) => keys.has(key));
}
