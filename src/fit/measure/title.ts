/** Titles of two lines break where the sense does. */
import type { Lang } from '../../model/index.ts';
import { breakLines, lineCount } from './measure.ts';
import type { Span } from './paragraph.ts';

/** Characters after which a title likes to break. */
const PAUSES = '，：；、。！？,:;!?—）)》」』”’';
const OPENING = '“‘《「『（(【〈';
/** A second line is no shorter than this many characters. */
const SHORTEST = 4;

/**
 * @param width points
 * @returns the UTF-16 offset at which the second line begins, or null where the title fits one line or needs more than two.
 */
export function titleBreak(spans: readonly Span[], width: number, lang: Lang): number | null {
  const natural = breakLines(spans, width, { lang });
  if (natural.length !== 1) return null;
  const text = spans.map((span) => span.text).join('');
  let best: number | null = null;
  for (let at = 1; at <= text.length - SHORTEST; at++) {
    if (!isPause(text, at)) continue;
    const offset = skipSpaces(text, at);
    if (text.length - offset < SHORTEST || !halvesFit(spans, offset, width, lang)) continue;
    if (best === null || Math.abs(offset - text.length / 2) < Math.abs(best - text.length / 2)) best = offset;
  }
  return best ?? (natural[0] as number);
}

/** @returns lines of the title as it will be broken. */
export function titleLines(spans: readonly Span[], width: number, lang: Lang): number {
  return lineCount(spans, width, { lang });
}

function isPause(text: string, at: number): boolean {
  const before = text[at - 1] as string;
  const after = text[at] as string;
  if (!PAUSES.includes(before) || PAUSES.includes(after)) return false;
  return !OPENING.includes(after) && !(/[,.:]/.test(before) && /\d/.test(after));
}

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
