import type { Briefing, Lang, Section } from './briefing.ts';
import type { Fact, Work } from './figure.ts';

/** The briefing told in its other language (`NN-name.en.md`): the same slides by their ids, its own words. */
export interface Translation {
  lang: Lang;
  /** What stands in place of the original's; a key that is absent has no words in this language. */
  head: Pick<Briefing, 'title'> & Partial<Pick<Briefing, 'subtitle' | 'unit' | 'presenter' | 'basis' | 'footer'>>;
  /** Names of the levels, in the order of `Briefing.handling`. */
  handling: string[];
  works: Work[];
  facts: Map<string, Fact>;
  sections: Section[];
}

/** @returns the briefing as an edition in that language is made of it; the original where there is no translation. */
export function inLanguage(briefing: Briefing, lang: Lang): Briefing {
  const { translation } = briefing;
  if (lang === briefing.lang || translation?.lang !== lang) return briefing;
  const { subtitle: _, unit: __, presenter: ___, basis: ____, footer: _____, ...rest } = briefing;
  const { head, works, facts, sections } = translation;
  return { ...rest, ...head, lang, works, facts, sections };
}

/** Does a text hold what a reader of that language cannot read? Only Chinese in English is looked for. */
export const isForeign = (text: string, lang: Lang): boolean => lang === 'en' && /\p{Script=Han}/u.test(text);
