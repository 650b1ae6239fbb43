/** A paragraph made ready for measuring: edges of every character and the places where a line may break. */
import type { Lang } from '../../model/index.ts';
import { CLASS, CLASS_OF, CLASSES, isHan } from './classes.ts';
import { astral, type Face, faceOf, widestOf } from './faces.ts';
import { type Program, pairsOf } from './pairs.ts';

/** A stretch of text in one style. */
export interface Span {
  text: string;
  /** Points; the caller scales sub- and superscripts. */
  size: number;
  bold?: boolean;
  code?: boolean;
}

/** Em that LibreOffice puts between an ideograph and Latin or a digit that touch. */
export const BORDER = 0.25;

/** All in em of the first span's size. */
export interface Paragraph {
  text: string;
  /** Left edge of every UTF-16 unit, after any border; one more than there are units. */
  left: Float64Array;
  /** Right edge of the unit before. */
  right: Float64Array;
  /** Ends of unbreakable pieces, the last one the text's length. */
  ends: Int32Array;
  /** The piece's end without trailing spaces, which hang. */
  trims: Int32Array;
  /** 1 where a line must end. */
  forced: Uint8Array;
}

const LIMIT = 4000;
const cache = new Map<string, Paragraph>();

/** @returns the paragraph as `program` sees it; cached by words and style, whatever the size. */
export function paragraphOf(spans: readonly Span[], lang: Lang, program: Program): Paragraph {
  let key = program + lang;
  const base = spans[0]?.size || 1;
  for (const span of spans) {
    key += `\u0000${span.bold ? 'b' : ''}${span.code ? 'c' : ''}${Math.round((span.size / base) * 1e4)}\u0000${span.text}`;
  }
  let paragraph = cache.get(key);
  if (!paragraph) {
    if (cache.size >= LIMIT) cache.clear();
    paragraph = prepare(spans, base, lang, program);
    cache.set(key, paragraph);
  }
  return paragraph;
}

function faceFor(span: Span, lang: Lang, program: Program): Face {
  const latin = span.bold ? 'latin-bold' : 'latin-regular';
  const zh = span.bold ? 'zh-bold' : 'zh-regular';
  if (span.code) return faceOf(lang === 'en' ? latin : zh, true);
  if (lang === 'en') return faceOf(latin);
  return program === 'chromium' ? faceOf(zh) : widestOf(zh, latin);
}

function prepare(spans: readonly Span[], base: number, lang: Lang, program: Program): Paragraph {
  const text = spans.map((span) => span.text).join('');
  const left = new Float64Array(text.length + 1);
  const right = new Float64Array(text.length + 1);
  const border = program === 'libreoffice' ? BORDER : 0;
  let at = 0;
  let x = 0;
  for (const span of spans) {
    const face = faceFor(span, lang, program);
    const scale = span.size / base;
    for (let i = 0; i < span.text.length; i++, at++) {
      const unit = span.text.charCodeAt(i);
      if (border && at > 0 && meets(text.charCodeAt(at - 1), unit)) x += border * scale;
      left[at] = x;
      x +=
        (unit >= 0xd800 && unit < 0xdc00 ? astral(span.text.codePointAt(i) as number) : (face[unit] as number)) * scale;
      right[at + 1] = x;
    }
  }
  left[at] = x;
  return { text, left, right, ...pieces(text, program) };
}

/** Does an ideograph touch a Latin letter or digit here? */
function meets(a: number, b: number): boolean {
  return isHan(a) ? isWord(b) : isHan(b) && isWord(a);
}
function isWord(unit: number): boolean {
  return (unit >= 0x30 && unit < 0x250 && CLASS_OF[unit] !== CLASS.IS) || (unit >= 0x370 && unit < 0x530);
}

function pieces(text: string, program: Program): Pick<Paragraph, 'ends' | 'trims' | 'forced'> {
  const pairs = pairsOf(program);
  const ends: number[] = [];
  const trims: number[] = [];
  const forced: number[] = [];
  let before: number = CLASS.CM;
  let trim = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = CLASS_OF[unit] as number;
    const must = before === CLASS.NL && !(unit === 0x0a && text.charCodeAt(i - 1) === 0x0d);
    if (i > 0 && (must || pairs[before * CLASSES + kind])) {
      ends.push(i);
      trims.push(trim);
      forced.push(must ? 1 : 0);
    }
    if (kind !== CLASS.SP && kind !== CLASS.NL) trim = i + 1;
    if (kind !== CLASS.CM || i === 0) before = kind;
  }
  ends.push(text.length);
  trims.push(trim);
  forced.push(before === CLASS.NL ? 1 : 0);
  return { ends: Int32Array.from(ends), trims: Int32Array.from(trims), forced: Uint8Array.from(forced) };
}
