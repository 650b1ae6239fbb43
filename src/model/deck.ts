import type { Audience } from './audience.ts';
import type { Block, Inline, Place } from './block.ts';
import type { Lang } from './briefing.ts';
import type { EditionHead, Show } from './edition.ts';
import type { ResolvedLayout } from './layout.ts';
import type { Template } from './template.ts';
import type { ColorRole, Rect, Theme } from './theme.ts';

/** What `compose` makes of an edition: typed blocks in the regions of layouts. `fit` places them. */
export interface Deck {
  head: EditionHead;
  audience: Audience;
  lang: Lang;
  theme: Theme;
  /** Points: 540 high, and as wide as the slide's proportions want. */
  slide: { w: number; h: number };
  /** The agency's file that the PPTX is written into. */
  template?: Template;
  handling?: string;
  /** Every layout of the theme at this density; slides name theirs. */
  layouts: ResolvedLayout[];
  /** Chapters in order of first slide: the segments of the progress bar. */
  chapters: string[];
  slides: Slide[];
  /** Only of a master. */
  shows?: Show[];
  /** Short hash of the inputs and the tool's version. */
  hash: string;
}

export interface Slide {
  id: string;
  /** The source's own section number. */
  section: string;
  chapter: string;
  /** `章 › 节` of the running header. */
  breadcrumb: string[];
  layout: string;
  title: Inline[];
  appendix: boolean;
  /** In reading order; a region without content is absent. */
  fills: Fill[];
  /** Decorative rectangles that the layout's markup drew. */
  shapes: { rect: Rect; fill: ColorRole }[];
  /** Does the layout's markup ask for the running header and footer? */
  chrome: boolean;
  notes: Block[];
  /** Lines for the end of the notes, and for the source line on the slide. */
  sources: string[];
  /** Works cited, by key, in order of first citation. */
  works: string[];
  at: Place;
}

export interface Fill {
  region: string;
  blocks: Block[];
}
