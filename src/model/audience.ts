import type { Depth, Place } from './block.ts';
import type { TemplateChoice } from './template.ts';

export type Density = 'leaders' | 'dept' | 'tech' | 'public' | 'intl';

/** A profile: how the briefing is told to one audience. */
export interface Audience {
  id: string;
  name: string;
  /** Overrides the briefing's language. */
  lang?: 'zh-CN' | 'en';
  /** What the edition is for: one line on the library page. */
  purpose: string;
  /** Planned minutes, from and to. */
  minutes: [number, number];
  /** Main slides at most; Infinity where there is no budget. */
  slides: number;
  /** Bullets a slide at most. */
  bullets: number;
  /** Characters a slide at most, words in English; absent: no budget. */
  characters?: number;
  /** Smallest body size, points. */
  body: number;
  /** The theme's type scale; found from `body` where the profile names none. */
  density: Density;
  depth: Depth;
  /** Highest level of handling that it may hold; absent: the first. */
  clearance?: string;
  /** Slide ids that come first, in this order. */
  first: string[];
  /** Slide ids left out by choice. */
  omit: string[];
  /** Slide ids taken in though they are deeper or written for others; handling is asked all the same. */
  also: string[];
  notes: 'none' | 'script' | 'plain';
  citations: 'none' | 'short' | 'full';
  /** Slide ids shown after the closing, outside the budget; those the source marks `appendix` follow. */
  appendix: string[] | 'none';
  sectionSlides: boolean;
  /** Made slides: the cover, the agenda and the list of sources. */
  cover: boolean;
  agenda: boolean;
  sources: 'main' | 'appendix' | 'none';
  /** From slide to slide. */
  transition: 'none' | 'fade' | 'push';
  /** Words of this edition's cover, in its language, in place of the briefing's own. */
  title?: string;
  subtitle?: string;
  unit?: string;
  presenter?: string;
  /** ISO date. */
  date?: string;
  /** Stands beside the subtitle: a copy number, or what is to be done with the paper. */
  marking?: string;
  theme?: string;
  template?: TemplateChoice;
  at: Place;
}

/** The type scale whose smallest body size is the nearest that is not above `body`. */
export function densityFor(body: number, lang: 'zh-CN' | 'en'): Density {
  if (body >= 28) return 'public';
  if (body >= 24) return 'leaders';
  if (body >= 20) return lang === 'en' ? 'intl' : 'dept';
  return 'tech';
}
