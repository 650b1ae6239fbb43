/** Widths and lines of text, as Chromium and LibreOffice will draw them, from tables alone. */
import type { Lang } from '../../model/index.ts';
import { CLASS, CLASS_OF } from './classes.ts';
import type { Program } from './pairs.ts';
import { type Paragraph, paragraphOf, type Span } from './paragraph.ts';

/** Share of a width that is planned with; the rest takes rounding of both programs. */
export const PLANNED = 0.99;

export interface LineOptions {
  lang: Lang;
  /** Points missing from the first line (a run-in head, an indent); negative where it hangs out. */
  first?: number;
}

/** @returns natural width on one line, points, with LibreOffice's allowance between scripts. */
export function textWidth(spans: readonly Span[], lang: Lang): number {
  return Math.max(width(spans, lang, 'libreoffice'), width(spans, lang, 'chromium'));
}

/** @returns natural width on one line as Chromium draws it, points. */
export function chromiumWidth(spans: readonly Span[], lang: Lang): number {
  return width(spans, lang, 'chromium');
}

function width(spans: readonly Span[], lang: Lang, program: Program): number {
  const { text, left } = paragraphOf(spans, lang, program);
  return (left[text.length] as number) * (spans[0]?.size ?? 0);
}

/** @returns lines needed in `width` points: those of the program that needs more, at least 1. */
export function lineCount(spans: readonly Span[], width: number, options: LineOptions): number {
  return breakLines(spans, width, options).length + 1;
}

/** @returns UTF-16 offsets at which the lines after the first begin, in the program that needs more lines. */
export function breakLines(spans: readonly Span[], width: number, options: LineOptions): number[] {
  const room = width * PLANNED;
  const chromium = breaksOf(spans, room, options, 'chromium');
  const libreoffice = breaksOf(spans, room, options, 'libreoffice');
  return libreoffice.length > chromium.length ? libreoffice : chromium;
}

/** @returns breaks as one program makes them in exactly `width` points. */
export function breaksOf(spans: readonly Span[], width: number, options: LineOptions, program: Program): number[] {
  const size = spans[0]?.size ?? 0;
  if (!size) return [];
  const paragraph = paragraphOf(spans, options.lang, program);
  return fill(paragraph, width / size, (width - (options.first ?? 0)) / size);
}

function fill({ text, left, right, ends, trims, forced }: Paragraph, room: number, firstRoom: number): number[] {
  const breaks: number[] = [];
  let start = 0;
  let limit = (left[0] as number) + firstRoom;
  const breakAt = (offset: number) => {
    breaks.push(offset);
    start = offset;
    limit = (left[offset] as number) + room;
  };
  let from = 0;
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] as number;
    const trim = trims[i] as number;
    if ((right[trim] as number) > limit && from > start) breakAt(from);
    if ((right[trim] as number) > limit && trim > start) {
      // overflow-wrap: anywhere, a character at a time, at least one on every line
      for (let at = start + 1; at < trim; at++) {
        if ((right[at + 1] as number) > limit && CLASS_OF[text.charCodeAt(at)] !== CLASS.CM) breakAt(at);
      }
    }
    if (forced[i] && end > start) {
      if (end < text.length || forced[i]) breakAt(end);
    }
    from = end;
  }
  return breaks;
}
