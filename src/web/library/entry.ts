import type { Diagnostic, Lang, OmitReason, PlacedDeck } from '../../model/index.ts';

/** One edition as the library tells of it. */
export interface LibraryEntry {
  deck: PlacedDeck;
  /** Ids of the source's slides that it holds; the deck's others are made, or continue one of these. */
  slides: readonly string[];
  /** Addresses relative to the page, with `/`; absent where that format was not built. */
  html?: string;
  downloads: readonly { format: 'pptx' | 'pdf' | 'handout'; path: string; bytes: number }[];
  /** Of the studio: the page that opens from disk, and the lighter one that a server is asked for. */
  studio?: { alone: string; served: string };
  /** Slides left out by choice or depth. */
  omitted: readonly { id: string; why: OmitReason }[];
  /** How many pieces handling withheld: they are counted and never named. */
  withheld: number;
  /** What its build had to say, in the briefing's language. */
  diagnostics: readonly Diagnostic[];
  files: readonly LibraryFile[];
}

export interface LibraryFile {
  path: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

/** A slide of the source that some edition of the build shows, in the source's order. */
export interface OutlineSlide {
  id: string;
  /** What it is about: slides of one short name in a chapter tell the same, each in its own way. */
  subject: string;
  chapter: string;
  /** The subject's short name, and the language that it is in. */
  label?: string;
  lang: Lang;
}

/** What the pages say of all editions; nothing here is of slides that none of them shows. */
export interface LibraryHead {
  title: string;
  subtitle?: string;
  unit?: string;
  lang: Lang;
  /** Of the briefing itself, and of what its diagnostics say. */
  own: Lang;
  version: string;
  outline: readonly OutlineSlide[];
  /** Ids of figures in the register's order. */
  register: readonly string[];
}

export const PAGES = ['index', 'compare', 'figures', 'checks'] as const;
export type PageName = (typeof PAGES)[number];

/** Where a page stands among the others. */
export interface Place {
  name: PageName;
  /** Those that this build has, with their addresses in this language. */
  addresses: ReadonlyMap<PageName, string>;
  /** Address of the same page in the other language. */
  other?: string;
  /** Given where the page has something for it to do. */
  script?: string;
}
