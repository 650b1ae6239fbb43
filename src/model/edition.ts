import type { Audience } from './audience.ts';
import type { Block, Inline, Place } from './block.ts';
import type { Briefing, Lang } from './briefing.ts';

/** The briefing for one audience: what it may not hold is not in it. No block in it carries a condition. */
export interface Edition {
  briefing: EditionHead;
  audience: Audience;
  lang: Lang;
  slides: EditionSlide[];
  /** Left out by choice, depth or budget; what handling withholds is only counted. */
  omitted: { id: string; why: OmitReason }[];
  withheld: number;
  /** The highest level of what it holds; absent where the briefing has no levels. */
  handling?: string;
  /** Only of a master, which holds everything: the way of each audience through it. */
  shows?: Show[];
}

/** The slides that one audience is shown, in the order of its edition; what that edition leaves out of a slide is not hidden. */
export interface Show {
  audience: string;
  name: string;
  /** Ids of slides. */
  slides: string[];
}

/** What of the briefing every edition may know. */
export type EditionHead = Pick<
  Briefing,
  | 'id'
  | 'title'
  | 'subtitle'
  | 'lang'
  | 'unit'
  | 'presenter'
  | 'date'
  | 'basis'
  | 'footer'
  | 'logo'
  | 'theme'
  | 'works'
  | 'facts'
  | 'pictures'
  | 'plain'
>;

export type OmitReason = 'audience' | 'depth' | 'choice';

export interface EditionSlide {
  id: string;
  section: string;
  chapter: string;
  sectionTitle: Inline[];
  sectionLabel: string;
  /** A section slide made from `#`. */
  opensSection: boolean;
  title: Inline[];
  layout?: string;
  label?: string;
  ordinal?: string;
  appendix: boolean;
  blocks: Block[];
  notes: Block[];
  sourceNotes: Inline[][];
  at: Place;
}
