import type { Condition, Depth, Inline, Section, SourceSlide } from '../model/index.ts';
import type { Aside } from './markdown/page.ts';

/** A slide while its file is read: its title and id may still be to be found. */
export interface SlideDraft extends Aside {
  id?: string;
  /** null: the title of the slide before is carried on. */
  title: Inline[] | null;
  layout?: string;
  label?: string;
  ordinal?: string;
  depth: Depth;
  appendix: boolean;
  when: Condition[];
  blocks: SourceSlide['blocks'];
  line: number;
  /** First and last line of what it is written in. */
  lines: [from: number, to: number];
}

/** A section while its file is read. */
export interface SectionDraft extends Omit<Section, 'slides'> {
  drafts: SlideDraft[];
}
