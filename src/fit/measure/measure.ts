/** Widths and lines of text, as Chromium and LibreOffice will draw them, from tables alone. */
import type { Lang } from '../../model/index.ts';
import { CLASS, CLASS_OF } from './classes.ts';
import { missingIn } from './coverage.ts';
import type { Program } from './pairs.ts';
import { type Paragraph, paragraphOf, type Span, type Widths } from './paragraph.ts';

/** Em: text that fills its line to the last fraction of a point still fits in Chromium, and no longer in LibreOffice. */
const EXACT: Record<Program, number> = { chromium: 1e-6, libreoffice: -2e-3 };

/** Share of a width that is planned with; the rest takes rounding of both programs. */
export const PLANNED = 0.99;

export interface LineOptions {
  lang: Lang;
  /** Points missing from the first line (a run-in head, an indent); negative where it hangs out. */
  first?: number;
  /** A label stands before the text, in its hanging indent. */
  labelled?: boolean;
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
  const { text, left } = paragraphOf(spans, lang, program, 'planned');
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
  const libreoffice = officeBreaks(spans, room, options);
  return libreoffice.length > chromium.length ? libreoffice : chromium;
}

/** An address amid other words: LibreOffice breaks it at places that depend on what stands around it. */
const ADDRESS = /[\w.~-]+(?:[/?=&#%][\w.~-]*){2,}/g;
const SIGNS = /[/?=&#%]/;

/** Where a line may end: `ends` tells whether one may by LibreOffice's own table. */
type Way = (at: number, ends: boolean) => boolean;

/**
 * @returns LibreOffice's breaks where it needs most lines: with addresses whole, or broken before each of their signs, and
 * one more within each, three where it is longer than a line; and, where a piece is longer than the line, cut at any
 * character, closers too, and with Chromium's places to break as well, since a piece that is cut anywhere fills its lines
 * better than one that breaks where the rules of some surrounding let it.
 */
function officeBreaks(spans: readonly Span[], room: number, options: LineOptions): number[] {
  const breaks = breaksOf(spans, room, options, 'libreoffice');
  if (breaks.length === 0) return breaks;
  const size = spans[0]?.size ?? 0;
  const paragraph = paragraphOf(spans, options.lang, 'libreoffice', 'planned');
  const text = spans.map((span) => span.text).join('');
  const found = [...text.matchAll(ADDRESS)];
  const inside = (at: number) => found.some(({ 0: { length }, index }) => at > index && at < index + length);
  const ways: Way[] = [];
  if (found.length > 0)
    ways.push(
      (at, ends) => ends && !inside(at),
      (at, ends) => ends || (inside(at) && SIGNS.test(text[at] as string)),
    );
  if (hasLongPiece(paragraph, room / size)) {
    const chromium = new Set(paragraphOf(spans, options.lang, 'chromium', 'planned').ends);
    ways.push(
      (_, ends) => ends,
      (at, ends) => ends || (chromium.has(at) && !inField(paragraph, at)),
    );
  }
  const most = ways
    .map((may) => fill(brokenAt(paragraph, may), room / size, (room - (options.first ?? 0)) / size, false))
    .reduce((a, b) => (b.length > a.length ? b : a), breaks);
  const more = found.flatMap(({ 0: { length }, index }) => {
    const parts = length * NARROW * size > room ? 4 : 2;
    return Array.from({ length: parts - 1 }, (_, i) => index + Math.ceil((length * (i + 1)) / parts));
  });
  // Where the first word is longer than the line, LibreOffice leaves the label alone on a line of its own.
  if (options.labelled && firstPiece(paragraph) > (room - (options.first ?? 0)) / size)
    more.push(Math.ceil((most[0] ?? text.length) / 2));
  // What stands in for a glyph that no font of the deck has differs from machine to machine: it may cost a line.
  const [missing] = UNUSUAL.test(text) ? missingIn(text) : [];
  if (missing !== undefined) more.push(text.indexOf(missing) + missing.length);
  return more.length === 0
    ? most
    : [...new Set([...most, ...more])].filter((at) => at < text.length).sort((a, b) => a - b);
}

/** Beyond Latin, general punctuation and Chinese: looked up only then, since every text is measured. */
const UNUSUAL = /[^\0-\u024f\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;
/** Em: no Latin text is narrower on average. */
const NARROW = 0.45;

const startOf = ({ ends }: Paragraph, piece: number): number => (piece === 0 ? 0 : (ends[piece - 1] as number));
const hasLongPiece = (paragraph: Paragraph, room: number): boolean =>
  paragraph.trims.some(
    (trim, i) => (paragraph.right[trim] as number) - (paragraph.left[startOf(paragraph, i)] as number) > room,
  );
const firstPiece = ({ fields, trims, right }: Paragraph): number =>
  right[Math.max(fields[0] ?? 0, trims[0] ?? 0)] as number;
const inField = (paragraph: Paragraph, at: number): boolean =>
  paragraph.fields.some((field, i) => at > startOf(paragraph, i) && at < field);

/** The same paragraph with other places to break. */
function brokenAt(paragraph: Paragraph, may: Way): Paragraph {
  const { text, ends, trims, forced, fields } = paragraph;
  const own = new Map([...ends].map((end, i) => [end, i]));
  const begin = new Map([...fields].map((field, i) => [startOf(paragraph, i), field]));
  const at = Array.from({ length: text.length }, (_, i) => i).filter((i) => i > 0 && may(i, own.has(i)));
  if (at.at(-1) !== text.length) at.push(text.length);
  const of = (list: Int32Array | Uint8Array, end: number, other: number): number => {
    const i = own.get(end);
    return i === undefined ? other : (list[i] as number);
  };
  return {
    ...paragraph,
    ends: Int32Array.from(at),
    trims: Int32Array.from(at, (end) => of(trims, end, end)),
    forced: Uint8Array.from(at, (end) => of(forced, end, 0)),
    fields: Int32Array.from(at, (_, i) => begin.get(i === 0 ? 0 : (at[i - 1] as number)) ?? 0),
  };
}

/** @returns breaks as one program makes them in exactly `width` points: at the widths planned with, or those drawn. */
export function breaksOf(
  spans: readonly Span[],
  width: number,
  options: LineOptions,
  program: Program,
  widths: Widths = 'planned',
): number[] {
  const size = spans[0]?.size ?? 0;
  if (!size) return [];
  const paragraph = paragraphOf(spans, options.lang, program, widths);
  const room = width / size + EXACT[program];
  return fill(paragraph, room, room - (options.first ?? 0) / size, program === 'libreoffice');
}

/** Fills lines of `room` em, the first of `firstRoom`. @returns where the later ones begin. */
function fill(paragraph: Paragraph, room: number, firstRoom: number, office: boolean): number[] {
  const { left, right, ends, trims, forced, fields } = paragraph;
  const breaks: number[] = [];
  let start = 0;
  let limit = firstRoom;
  const breakAt = (offset: number) => {
    breaks.push(offset);
    start = offset;
    limit = (left[offset] as number) + room;
  };
  for (let i = 0, from = 0; i < ends.length; i++) {
    const end = ends[i] as number;
    const trim = trims[i] as number;
    const field = fields[i] as number;
    if ((right[trim] as number) > limit && from > start) {
      const back = office && !field ? pieceBeforeSlash(paragraph, i - 1, start) : i - 1;
      breakAt(ends[back] as number);
      if (back < i - 1) {
        i = back;
        from = start;
        continue;
      }
    }
    if (field && (right[field] as number) > limit) {
      // A field longer than the line is cut anywhere, and nothing follows it on its last line.
      splitPiece(paragraph, start, field, () => limit, breakAt, false);
      if (field < paragraph.text.length) breakAt(field);
    }
    if ((right[trim] as number) > limit) splitPiece(paragraph, start, trim, () => limit, breakAt, office);
    if (forced[i]) breakAt(end);
    from = end;
  }
  return breaks;
}

/**
 * LibreOffice breaks after a slash only where the line has no space to break at.
 * @returns the piece that ends the line: `last`, or an earlier one that ends in a space.
 */
function pieceBeforeSlash({ text, ends, trims }: Paragraph, last: number, start: number): number {
  if (text[(ends[last] as number) - 1] !== '/') return last;
  for (let i = last - 1; i >= 0 && (ends[i] as number) > start; i--) {
    if ((trims[i] as number) < (ends[i] as number)) return i;
  }
  return last;
}

/**
 * overflow-wrap: anywhere, as LibreOffice does too: a character at a time, at least one on every line.
 * @param office no line begins with a full-width closer, nor ends with an opener: what stands before goes over with it
 */
function splitPiece(
  { text, right }: Paragraph,
  start: number,
  trim: number,
  limit: () => number,
  breakAt: (offset: number) => void,
  office: boolean,
): void {
  let from = start;
  for (let at = start + 1; at < trim; at++) {
    if ((right[at + 1] as number) <= limit() || CLASS_OF[text.charCodeAt(at)] === CLASS.CM) continue;
    const cut = office ? besideClosers(text, at, from) : at;
    breakAt(cut);
    from = cut;
    at = cut;
  }
}

const NEVER_FIRST: readonly number[] = [CLASS.CL, CLASS.NS, CLASS.QC, CLASS.CM];
const NEVER_LAST: readonly number[] = [CLASS.OW, CLASS.QO];

/** @returns the place at or before `at` where LibreOffice cuts a piece that begins its line at `from`; `at` where there is none. */
function besideClosers(text: string, at: number, from: number): number {
  const kind = (n: number): number => CLASS_OF[text.charCodeAt(n)] as number;
  let cut = at;
  while (cut > from && (NEVER_FIRST.includes(kind(cut)) || NEVER_LAST.includes(kind(cut - 1)))) cut--;
  return cut > from ? cut : at;
}
