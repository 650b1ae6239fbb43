import type { Args, Block, Condition, DiagnosticCode, Inline, Picture } from '../../model/index.ts';
import type { Files } from '../files.ts';
import type { Reading } from '../reading.ts';
import type { Footnote } from './footnotes.ts';

/** One Markdown file while its tokens become typed blocks. */
export interface Page {
  reading: Reading;
  file: string;
  files: Files;
  /** Conditions of the divs around the token at hand; notes and source lines carry them along. */
  within: Condition[];
  /** Where notes, source lines and lone citations of the current slide go. */
  aside: Aside;
  /** Links to slides, checked when every slide is known. */
  links: SlideLink[];
  /** Footnotes that the file defines, by id. */
  footnotes: Map<string, Footnote>;
  /** Raw HTML was met: said once a file. */
  warnedOfHtml: boolean;
  report(code: DiagnosticCode, args: Args, line: number): void;
}

export interface Aside {
  notes: Block[];
  sourceNotes: Inline[][];
  cites: Inline[];
}
export interface SlideLink {
  link: { href: string };
  file: string;
  line: number;
}

/** Pictures met inside a run of text, to stand as blocks after it; null where there is no room for one. */
export type Lifted = Picture[] | null;

export const newAside = (): Aside => ({ notes: [], sourceNotes: [], cites: [] });

export function newPage(reading: Reading, file: string, files: Files): Page {
  return {
    reading,
    file,
    files,
    within: [],
    aside: newAside(),
    links: [],
    footnotes: new Map(),
    warnedOfHtml: false,
    report: (code, args, line) => reading.report(code, args, { file, line }),
  };
}

/** @returns the inlines under the conditions, the first outermost. */
export const wrapped = (inlines: Inline[], conditions: readonly Condition[]): Inline[] =>
  inlines.length === 0
    ? inlines
    : conditions.reduceRight<Inline[]>((children, when) => [{ type: 'when', when, children }], inlines);

/** Runs `inside` with one more condition around it. */
export function under<T>(page: Page, when: Condition | null, inside: () => T): T {
  if (when === null) return inside();
  page.within.push(when);
  try {
    return inside();
  } finally {
    page.within.pop();
  }
}

export const underAll = <T>(page: Page, conditions: readonly Condition[], inside: () => T): T =>
  conditions.reduceRight<() => T>((inner, when) => () => under(page, when, inner), inside)();
