import type { Shown } from './picture.ts';

/** What every drawing function is handed besides the item itself. */
export interface Drawing {
  /** BCP 47 of the document: runs in another language say so. */
  lang: string;
  /** By the picture's path. */
  pictures: ReadonlyMap<string, Shown>;
  /** A still picture of the slide: no ids, links, steps or text for screen readers. */
  still: boolean;
  /** On paper there is no script to follow a link to a slide, and no one to read the notes to. */
  paper?: boolean;
  /** Declarations of the slide by its layout's name, where an agency's template says how it looks. */
  backdrops?: ReadonlyMap<string, string>;
}

/** The corner that positions are counted from: the slide's, or that of the group around. */
export interface Origin {
  x: number;
  y: number;
}
export const SLIDE: Origin = { x: 0, y: 0 };
