/** Classes of characters for line breaking, after UAX #14, as far as briefings need them. */

/** A plain object of numbers: fast to index. */
export const CLASS = {
  /** Letters and narrow symbols; the default. */
  AL: 0,
  /** Ideographs, kana, hangul, emoji: a line may break on either side. */
  ID: 1,
  /** Space. */
  SP: 2,
  /** Explicit line break. */
  NL: 3,
  /** Opening bracket, narrow. */
  OP: 4,
  /** Opening bracket, full-width. */
  OW: 5,
  /** Closing bracket, comma, stop, narrow. */
  CP: 6,
  /** Closing bracket, comma, stop, full-width; LibreOffice glues them to Latin that follows. */
  CL: 7,
  /** Never at the start of a line, and nothing more: ：；？！…, small kana, iteration marks. */
  NS: 8,
  /** Exclamation mark, narrow. */
  EX: 9,
  /** Straight quotes, guillemets, vertical bar: no break on either side. */
  QU: 10,
  /** Opening curly quote. */
  QO: 11,
  /** Closing curly quote. */
  QC: 12,
  /** Digits. */
  NU: 13,
  /** Before a number: $ ¥ £ + № */
  PR: 14,
  /** After a number: % ‰ ° ℃ */
  PO: 15,
  /** Hyphen-minus. */
  HY: 16,
  /** A line may break after: – ‐, tab, ideographic space. */
  BA: 17,
  /** Em dash. */
  B2: 18,
  /** Slash. */
  SY: 19,
  /** Middle dot: a letter to Chromium, never at the start of a line to LibreOffice. */
  MD: 20,
  /** Full-width tilde: an ideograph to Chromium, never at the start of a line to LibreOffice. */
  TI: 21,
  /** No break on either side. */
  GL: 22,
  /** Zero width space: a break on its far side. */
  ZW: 23,
  /** Combining mark, low surrogate: belongs to what stands before. */
  CM: 24,
  /** Question mark, narrow: Chromium breaks addresses after it. */
  QM: 25,
} as const;
export type ClassNumber = (typeof CLASS)[keyof typeof CLASS];
export const CLASSES = 26;

const LISTS: readonly (readonly [ClassNumber, string])[] = [
  [CLASS.SP, ' '],
  [CLASS.NL, '\n\v\f\r\u2028\u2029'],
  [CLASS.OP, '([{'],
  [CLASS.OW, '〈《「『【〔〖〘〚〝（［｛｟｢'],
  [CLASS.CP, ')]}.,:;'],
  [CLASS.CL, '、。〉》」』】〕〗〙〛〞〟，．）］｝｠｡｣､'],
  [CLASS.NS, '：；？！…‥‼⁇⁈⁉々〻〜・ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜'],
  [CLASS.EX, '!'],
  [CLASS.QM, '?'],
  [CLASS.QU, '"\'«»‹›|'],
  [CLASS.QO, '“‘'],
  [CLASS.QC, '”’'],
  [CLASS.PR, '$£¥€₩₽₹№+−±\\＄￥￡￦'],
  [CLASS.PO, '%‰°′″℃℉¢％￠'],
  [CLASS.HY, '-'],
  [CLASS.BA, '\t‐‒–\u2002\u2003\u2009\u3000'],
  [CLASS.B2, '—'],
  [CLASS.SY, '/'],
  [CLASS.MD, '·'],
  [CLASS.TI, '～'],
  [CLASS.GL, '\u00a0\u202f\u2007\u2011\u2060\ufeff\u200d'],
  [CLASS.ZW, '\u200b'],
];
const RANGES: readonly (readonly [ClassNumber, first: number, last: number])[] = [
  [CLASS.ID, 0x1100, 0x11ff],
  [CLASS.ID, 0x2e80, 0x2fff],
  [CLASS.ID, 0x3003, 0xa4cf],
  [CLASS.ID, 0xac00, 0xdbff],
  [CLASS.ID, 0xf900, 0xfaff],
  [CLASS.ID, 0xff02, 0xff5a],
  [CLASS.NU, 0x30, 0x39],
  [CLASS.CM, 0x300, 0x36f],
  [CLASS.CM, 0x20d0, 0x20ff],
  [CLASS.CM, 0xfe00, 0xfe0f],
  [CLASS.CM, 0xdc00, 0xdfff],
];

/** Class of every UTF-16 unit. */
export const CLASS_OF: Uint8Array = classes();

function classes(): Uint8Array {
  const out = new Uint8Array(0x10000);
  for (const [name, first, last] of RANGES) out.fill(name, first, last + 1);
  for (const [name, list] of LISTS) for (const char of list) out[char.charCodeAt(0)] = name;
  return out;
}

/** As LibreOffice sorts UTF-16 units into fonts: 0 takes that of its neighbours, 1 Latin, 2 Asian. */
export const SCRIPT_OF: Uint8Array = scripts();

function scripts(): Uint8Array {
  const out = new Uint8Array(0x10000).fill(1);
  out[0x20] = 0;
  out[0xa0] = 0;
  out.fill(2, 0x1100, 0x1200);
  out.fill(0, 0x2000, 0x2e80);
  out.fill(2, 0x2e80);
  return out.fill(0, 0xd800, 0xe000);
}

/** East Asian width F, W or H: what quotes look at on their far side (UAX #14, LB19a). */
export function isWide(unit: number): boolean {
  return (
    (unit >= 0x1100 && unit < 0x1160) ||
    (unit >= 0x2e80 && unit < 0xe000) ||
    (unit >= 0xf900 && unit < 0xfb00) ||
    unit >= 0xff01
  );
}
