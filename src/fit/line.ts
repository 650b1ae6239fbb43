import type { Lang, PlacedParagraph } from '../model/index.ts';
import { lineWithFormulas } from './formulas.ts';
import { breakLines, type LineOptions, type Span } from './measure/index.ts';
import { cutRuns, spansOf, textOfRuns } from './runs.ts';

/** A paragraph with what splitting must know. */
export interface Line extends PlacedParagraph {
  /** Stays with the next one: a heading, or a lead-in that ends in a colon. */
  keepNext: boolean;
}

export const heightOf = (paragraphs: readonly PlacedParagraph[]): number =>
  paragraphs.reduce((sum, p) => sum + p.before + p.lines * p.line, 0);

/** Counts the lines of a paragraph in a region of that width, points. */
export function measured<T extends PlacedParagraph>(p: T, width: number, lang: Lang): T {
  p.line = lineWithFormulas(p);
  const spans = spansOf(p.runs, p.size, p.bold);
  // A run-in head fills the hanging indent; without one the first line starts where the others do.
  const room = width - p.left;
  const options = { lang, labelled: p.label !== undefined };
  const breaks = breakLines(spans, room, options);
  const right = orphanMargin(p, spans, breaks, room, options);
  // A margin of an earlier measuring, in other room, is no longer true.
  if (right > 0) p.right = right;
  else delete p.right;
  p.lines = breaks.length + 1;
  return p;
}

/** A last line of fewer characters than this is an orphan; so is one of the others' remains, in Chinese. */
const ORPHAN = 3;

/** @returns points to keep free at the right so that the last line has company, without a line more; 0 where there is no orphan. */
function orphanMargin(p: PlacedParagraph, spans: Span[], breaks: number[], room: number, options: LineOptions): number {
  const last = breaks.at(-1);
  const text = textOfRuns(p.runs);
  if (last === undefined || options.lang === 'en' || text.length - last > ORPHAN || p.as === 'pre') return 0;
  for (let right = p.size; right <= room / 3; right += p.size) {
    const narrower = breakLines(spans, room - right, options);
    if (narrower.length > breaks.length) return 0;
    if (text.length - (narrower.at(-1) as number) > ORPHAN) return right;
  }
  return 0;
}

/** Splits a paragraph after so many lines; the rest carries on without its marker. */
export function splitLine(p: Line, lines: number, width: number, lang: Lang): [Line, Line] | null {
  const options = { lang, labelled: p.label !== undefined };
  const breaks = breakLines(spansOf(p.runs, p.size, p.bold), width - p.left, options);
  const offset = breaks[lines - 1];
  if (offset === undefined) return null;
  const [head, tail] = cutRuns(p.runs, offset);
  // The margin against an orphan was the whole paragraph's.
  const { right: _, ...whole } = p;
  const { label: __, number: ___, ...rest } = whole;
  return [
    measured({ ...whole, runs: head }, width, lang),
    measured({ ...rest, runs: tail, bullet: 'none', hang: 0, before: 0 }, width, lang),
  ];
}
