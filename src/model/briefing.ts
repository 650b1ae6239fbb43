import type { Audience } from './audience.ts';
import type { Block, Condition, Depth, Inline, Place } from './block.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Fact, Work } from './figure.ts';
import type { TemplateChoice } from './template.ts';
import type { Translation } from './translation.ts';

export type Lang = 'zh-CN' | 'en';

/** The whole source: every section, for every audience. */
export interface Briefing {
  /** The folder's or file's name without extension: it names the output files. */
  id: string;
  title: string;
  subtitle?: string;
  lang: Lang;
  unit?: string;
  presenter?: string;
  /** ISO date, as printed nowhere but formatted for the edition's language. */
  date?: string;
  /** What the briefing rests on, printed at the foot of the cover. */
  basis?: string;
  /** Stands in the running footer in place of the edition's name. */
  footer?: string;
  /** Key in `pictures`: drawn on the cover and in the running header. */
  logo?: string;
  theme: string;
  /** Written into an agency's file; a profile's own stands before it. */
  template?: TemplateChoice;
  /** Handling levels from open to closed; the first is that of unmarked content. Empty: nothing is marked. */
  handling: string[];
  works: Work[];
  audiences: Audience[];
  sections: Section[];
  facts: Map<string, Fact>;
  pictures: Map<string, PictureFile>;
  /** The briefing in its other language, where any file of it is translated. */
  translation?: Translation;
  /** Every text read, by its path: the line of source under a diagnostic, and the inputs' hash. */
  texts: Map<string, string>;
  /** A plain file: `#` makes section slides, and nothing is expected of registers or profiles. */
  plain: boolean;
}

export interface PictureFile {
  path: string;
  bytes: Uint8Array;
  type: 'image/png' | 'image/jpeg' | 'image/gif';
  /** Pixels. */
  width: number;
  height: number;
  /** What the file itself holds, where `bytes` were made of it: browsers and newer programs show that. */
  original?: { bytes: Uint8Array; type: 'image/jpeg' | 'image/webp' | 'image/svg+xml' };
  /** What makes `bytes` stand upright; `width` and `height` are of the picture upright. */
  turn?: Turn;
}
/** Mirrored left to right first, then turned clockwise. */
export interface Turn {
  mirrored: boolean;
  quarters: 0 | 1 | 2 | 3;
}

export interface Section {
  /** The source document's own number ("2.5", "前言"); empty in a plain file. */
  number: string;
  /** The part it belongs to: breadcrumb, progress bar, sections of the PPTX. */
  chapter: string;
  /** From `#`. */
  title: Inline[];
  /** Short name for the breadcrumb. */
  label: string;
  file: string;
  slides: SourceSlide[];
  at: Place;
}

export interface SourceSlide {
  id: string;
  /** A claim, from `##`. */
  title: Inline[];
  /** Named by the writer; inferred by `compose` where absent. */
  layout?: string;
  /** Short name for breadcrumb, agenda and closing. */
  label?: string;
  /** "1/4": which of how many recommendations. */
  ordinal?: string;
  depth: Depth;
  appendix: boolean;
  when: Condition[];
  blocks: Block[];
  notes: Block[];
  /** `::: source` lines: printed after the works on the source line. */
  sourceNotes: Inline[][];
  /** Lines of `at.file` that it is written on, from its heading to its last content, both counted. */
  lines: [from: number, to: number];
  at: Place;
}

/** What `read` hands on: there is no briefing when an error made one impossible. */
export interface ReadResult {
  briefing: Briefing | null;
  diagnostics: Diagnostic[];
  /** Every text that was read, by path: diagnostics point at their lines. */
  texts: Map<string, string>;
}
