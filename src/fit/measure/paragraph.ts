/** A paragraph made ready for measuring: edges of every character and the places where a line may break. */
import type { Lang } from '../../model/index.ts';
import { CLASS, CLASS_OF, CLASSES, isWide, SCRIPT_OF } from './classes.ts';
import { astral, CODE, englishIn, type Face, faceOf, monospaced, widestOf } from './faces.ts';
import { type Program, pairsOf } from './pairs.ts';

/** A stretch of text in one style. */
export interface Span {
  text: string;
  /** Points; of sub- and superscripts the text's around them. */
  size: number;
  bold?: boolean;
  code?: boolean;
  /** A sub- or superscript. */
  script?: boolean;
  /** Leads somewhere: LibreOffice makes it a field, which moves to the next line as one. */
  link?: boolean;
  /** Em: a formula, drawn as one box so wide; LibreOffice draws its plain reading. */
  box?: number;
  /** In English: quotes of a Latin face in Chinese decks, on the web. */
  english?: boolean;
}

/** `planned`: the widest that either program may draw. `drawn`: as Chromium 156 and LibreOffice 7.4 do on Debian 12. */
export type Widths = 'planned' | 'drawn';

/** Sub- and superscripts are drawn at two thirds; LibreOffice takes 58 %. */
const SCRIPT = { planned: 0.66, drawn: { chromium: 0.66, libreoffice: 0.58 } } as const;

/**
 * Em that LibreOffice 7.4 puts wherever Asian text meets Latin text, full-width punctuation and the far side of a
 * space included (measured 0.2398).
 */
export const BORDER = 0.24;
/**
 * Em that it puts between signs of no script at a paragraph's start (“ — … →) and Asian text after them, as if the script
 * changed there (measured 0.24 in text, 0.29 in tables); before Latin there is none.
 */
const LEADING = { planned: 0.29, drawn: 0.24 } as const;

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
  /** Where the piece begins with a field, that field's end; else 0. */
  fields: Int32Array;
}

/** Characters kept: some 10 MB. */
const LIMIT = 500_000;
const cache = new Map<string, Paragraph>();
let kept = 0;

/** The spans that were asked for last, by program: they are asked for again, at other widths, before any others. */
const last: { spans?: readonly Span[]; lang?: Lang; widths?: Widths; made: Partial<Record<Program, Paragraph>> } = {
  made: {},
};

/** @returns the paragraph as `program` sees it; cached by words and style, whatever the size. */
export function paragraphOf(spans: readonly Span[], lang: Lang, program: Program, widths: Widths): Paragraph {
  if (last.spans !== spans || last.lang !== lang || last.widths !== widths)
    Object.assign(last, { spans, lang, widths, made: {} });
  const paragraph = last.made[program] ?? keptOf(spans, { lang, program, widths });
  last.made[program] = paragraph;
  return paragraph;
}

function keptOf(spans: readonly Span[], setting: Setting): Paragraph {
  let key = setting.program + setting.lang + setting.widths;
  const base = spans[0]?.size || 1;
  for (const span of spans) {
    const style = `${span.bold ? 'b' : ''}${span.code ? 'c' : ''}${span.script ? 's' : ''}${span.link ? 'l' : ''}${span.english ? 'e' : ''}${span.box ?? ''}`;
    key += `\u0000${style}${Math.round((span.size / base) * 1e4)}\u0000${span.text}`;
  }
  let paragraph = cache.get(key);
  if (!paragraph) {
    paragraph = prepare(spans, base, setting);
    kept += paragraph.text.length;
    if (kept > LIMIT) {
      cache.clear();
      kept = paragraph.text.length;
    }
    cache.set(key, paragraph);
  }
  return paragraph;
}

interface Setting {
  lang: Lang;
  program: Program;
  widths: Widths;
}

/** The fonts of a span: for characters set as Latin, and for those set as Asian. */
function facesFor(span: Span, { lang, program, widths }: Setting): { latin: Face; asian: Face } {
  const weight = span.bold ? 'bold' : 'regular';
  const [zh, latin, arimo] = [`zh-${weight}`, `latin-${weight}`, `arimo-${weight}`] as const;
  const drawn = widths === 'drawn';
  if (span.code) {
    const em = CODE[widths];
    return { latin: monospaced(lang === 'en' ? latin : zh, em), asian: monospaced(zh, em) };
  }
  if (lang === 'en') return { latin: faceOf(drawn ? arimo : latin), asian: faceOf(zh) };
  if (program === 'chromium') {
    const face = drawn && span.english ? englishIn(zh, arimo) : faceOf(zh);
    return { latin: face, asian: face };
  }
  const substitute = `substitute-${weight}` as const;
  if (drawn) return { latin: faceOf(substitute), asian: faceOf(zh) };
  const wide = widestOf(zh, latin, substitute);
  return { latin: wide, asian: wide };
}

function prepare(spans: readonly Span[], base: number, setting: Setting): Paragraph {
  const office = setting.program === 'libreoffice';
  const text = spans.map((span) => (span.box === undefined || office ? span.text : boxed(span.text))).join('');
  const left = new Float64Array(text.length + 1);
  const right = new Float64Array(text.length + 1);
  const { program, widths } = setting;
  const raised = widths === 'drawn' ? SCRIPT.drawn[program] : SCRIPT.planned;
  const fields: Field[] = [];
  let script = office ? firstScript(text) : 1;
  let leading = office && script === 2 && SCRIPT_OF[text.charCodeAt(0)] === 0;
  let at = 0;
  let x = 0;
  let beside = 0;
  for (const span of spans) {
    const { latin, asian } = facesFor(span, setting);
    const scale = (span.size / base) * (span.script ? raised : 1);
    // The allowance is of the size before it; planned for is the larger.
    const border = BORDER * (widths === 'drawn' && at > 0 ? beside : Math.max(scale, beside));
    if (office && span.link && span.text !== '') fields.push([at, at + span.text.length]);
    for (let i = 0; i < span.text.length; i++, at++) {
      const unit = span.text.charCodeAt(i);
      const own = office ? (SCRIPT_OF[unit] as number) : 0;
      if (own && own !== script) {
        script = own;
        x += i === 0 ? border : BORDER * scale;
      } else if (own && leading) {
        x += LEADING[widths] * scale;
      }
      if (own) leading = false;
      left[at] = x;
      const wide = !office && span.box !== undefined ? (i === 0 ? span.box : 0) : undefined;
      x += (wide ?? advance(script === 2 ? asian : latin, unit, span.text, i)) * scale;
      right[at + 1] = x;
    }
    beside = scale;
  }
  left[at] = x;
  return { text, left, right, ...pieces(text, program, fields) };
}

/** A formula is one piece: a line may end on either side of it, as beside an ideograph, and nowhere within. */
const boxed = (text: string): string => `\u5f0f${'\u0301'.repeat(Math.max(0, text.length - 1))}`;

function advance(face: Face, unit: number, text: string, at: number): number {
  return unit >= 0xd800 && unit < 0xdc00 ? astral(text.codePointAt(at) as number) : (face[unit] as number);
}

/** Characters of no script before the first letter take that letter's. */
function firstScript(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const script = SCRIPT_OF[text.charCodeAt(i)] as number;
    if (script) return script;
  }
  return 1;
}

type Pieces = Pick<Paragraph, 'ends' | 'trims' | 'forced' | 'fields'>;
type Field = readonly [from: number, to: number];

function pieces(text: string, program: Program, links: readonly Field[]): Pieces {
  const pairs = pairsOf(program);
  const ends = new Int32Array(text.length + 1);
  const trims = new Int32Array(text.length + 1);
  const forced = new Uint8Array(text.length + 1);
  const fields = new Int32Array(text.length + 1);
  let count = 0;
  let before: number = CLASS.GL;
  let trim = 0;
  const end = (offset: number) => {
    ends[count] = offset;
    trims[count] = trim;
    forced[count++] = before === CLASS.NL ? 1 : 0;
  };
  let link = 0;
  for (let i = 0; i < text.length; i++) {
    const field = links[link];
    if (field?.[0] === i) {
      // A line may end before a field whatever its words are; after it, the break depends on what stood before it.
      if (i > 0) end(i);
      fields[count] = field[1];
      i = field[1] - 1;
      trim = field[1];
      if (before === CLASS.GL || before === CLASS.NL) before = CLASS.AL;
      link += 1;
      continue;
    }
    const unit = text.charCodeAt(i);
    const kind = CLASS_OF[unit] as number;
    const must = before === CLASS.NL && !(unit === 0x0a && text.charCodeAt(i - 1) === 0x0d);
    if (must || pairs[before * CLASSES + kind] || (i > 0 && breaksInContext(text, i, before, kind, program))) end(i);
    if (kind !== CLASS.SP && kind !== CLASS.NL) trim = i + 1;
    if (kind !== CLASS.CM) before = kind;
  }
  end(text.length);
  const cut = <T extends Int32Array | Uint8Array>(list: T) => list.subarray(0, count) as T;
  return { ends: cut(ends), trims: cut(trims), forced: cut(forced), fields: cut(fields) };
}

/** Breaks that more than the two neighbours decide: at curly quotes (UAX #14, LB19a), in "2020-2025", in "IPv4/6". */
function breaksInContext(text: string, at: number, before: number, kind: number, program: Program): boolean {
  if (kind === CLASS.QO) {
    return isWide(text.charCodeAt(at - 1)) && isWide(text.charCodeAt(at + 1)) && !OPENERS.includes(before);
  }
  if (before === CLASS.QC) {
    return isWide(text.charCodeAt(at - 2)) && isWide(text.charCodeAt(at)) && WORDS.includes(kind);
  }
  if (before === CLASS.HY && kind === CLASS.NU) {
    const ahead = CLASS_OF[text.charCodeAt(at - 2)];
    return ahead === CLASS.AL || ahead === CLASS.NU;
  }
  if (before === CLASS.SY && kind === CLASS.NU) {
    return program === 'libreoffice' && CLASS_OF[text.charCodeAt(at - 2)] !== CLASS.NU;
  }
  return false;
}
const OPENERS: readonly number[] = [CLASS.OP, CLASS.OW, CLASS.QO, CLASS.QU, CLASS.GL];
const WORDS: readonly number[] = [CLASS.ID, CLASS.TI, CLASS.OW, CLASS.PO];
