/** Titles of two lines break where the sense does. */
import type { Lang } from '../../model/index.ts';
import { CLASS, CLASS_OF } from './classes.ts';
import { breakLines, lineCount } from './measure.ts';
import type { Span } from './paragraph.ts';

/** Characters after which a title likes to break. */
const PAUSES = '，：；。！？,:;!?—';
/** Weaker ones: between items of a list, after what is closed. */
const HALTS = '、）)》」』”’';
const OPENING = '“‘《「『（(【〈';
/** Words of one character that begin a phrase, and those that end one. */
const BEGINS = '与和及并或而从向对把将由以在为让使被比';
const ENDS = '的了起后前中时';
/** A second line is no shorter than this many characters. */
const SHORTEST = 4;
/** How far from the middle, in characters, a better kind of place may lie to be preferred. */
const COST = { pause: 0, halt: 5, phrase: 6, space: 6, script: 8, anywhere: 12 } as const;

/**
 * @param width points
 * @returns the UTF-16 offset at which the second line begins, or null where the title fits one line or needs more than two.
 */
export function titleBreak(spans: readonly Span[], width: number, lang: Lang): number | null {
  const natural = breakLines(spans, width, { lang });
  if (natural.length !== 1) return null;
  const text = spans.map((span) => span.text).join('');
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at <= text.length - SHORTEST; at++) {
    const cost = costOf(text, at);
    const offset = skipSpaces(text, at);
    const price = cost + Math.abs(offset - text.length / 2);
    if (price >= least || text.length - offset < SHORTEST || !halvesFit(spans, offset, width, lang)) continue;
    [best, least] = [offset, price];
  }
  return best ?? (natural[0] as number);
}

/** @returns lines of the title as it will be broken. */
export function titleLines(spans: readonly Span[], width: number, lang: Lang): number {
  return lineCount(spans, width, { lang });
}

const { OP, OW, QO, PR, GL, CP, CL, NS, EX, QM, QC, PO, MD, SY, HY, BA, CM } = CLASS;
const NEVER_BEFORE: readonly number[] = [CP, CL, NS, EX, QM, QC, PO, MD, SY, HY, BA, GL, CM];
const NEVER_AFTER: readonly number[] = [OP, OW, QO, PR, GL];

const isWord = (c: string): boolean => /[A-Za-z0-9\u00c0-\u024f%.]/.test(c);

/** What a break before the character at `at` costs, in characters of distance from the middle; infinite where none may be. */
function costOf(text: string, at: number): number {
  const before = text[at - 1] as string;
  const after = text[at] as string;
  if (isBound(before, after) || (OPENING.includes(after) && !PAUSES.includes(before))) return Number.POSITIVE_INFINITY;
  if (PAUSES.includes(before)) return COST.pause;
  if (HALTS.includes(before)) return COST.halt;
  if (before === ' ' || after === ' ') return COST.space;
  if (BEGINS.includes(after) || ENDS.includes(before)) return COST.phrase;
  return isWord(before) !== isWord(after) && !isWord(before) ? COST.script : COST.anywhere;
}

/** Do the two belong together: a bracket and its content, a number ("1,200"), a word ("China’s")? */
function isBound(before: string, after: string): boolean {
  if (NEVER_AFTER.includes(classOf(before)) || NEVER_BEFORE.includes(classOf(after))) return true;
  if (before === '—' && after === '—') return true;
  return isWord(after) && (isWord(before) || /[,:;!?'’/-]/.test(before));
}
const classOf = (c: string): number => CLASS_OF[c.charCodeAt(0)] as number;

function skipSpaces(text: string, at: number): number {
  let offset = at;
  while (text[offset] === ' ') offset++;
  return offset;
}

function halvesFit(spans: readonly Span[], offset: number, width: number, lang: Lang): boolean {
  const [head, tail] = cut(spans, offset);
  return lineCount(head, width, { lang }) === 1 && lineCount(tail, width, { lang }) === 1;
}

/** @returns the spans before and after the offset. */
export function cut(spans: readonly Span[], offset: number): [head: Span[], tail: Span[]] {
  const head: Span[] = [];
  const tail: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const here = Math.min(Math.max(offset - at, 0), span.text.length);
    if (here > 0) head.push({ ...span, text: span.text.slice(0, here) });
    if (here < span.text.length) tail.push({ ...span, text: span.text.slice(here) });
    at += span.text.length;
  }
  return [head, tail];
}
