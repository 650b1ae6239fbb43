/** Classes of characters for line breaking, after UAX #14, as far as briefings need them. */

/** A plain object of numbers: fast to index, and free of enum's run-time oddities. */
export const CLASS = {
  /** Letters; the default. */
  AL: 0,
  /** Ideographs, kana, hangul, emoji: a line may break on either side. */
  ID: 1,
  /** Space. */
  SP: 2,
  /** Explicit line break. */
  NL: 3,
  /** Opening bracket, narrow. */
  OP: 4,
  /** Opening bracket or quote, full-width. */
  OW: 5,
  /** Closing bracket, narrow. */
  CP: 6,
  /** Closing bracket, comma or stop, full-width. */
  CL: 7,
  /** ! and ?, narrow. */
  EX: 8,
  /** Narrow . , : ; */
  IS: 9,
  /** Straight quotes. */
  QU: 10,
  /** Never at the start of a line: small kana, ・, iteration marks. */
  NS: 11,
  /** Digits. */
  NU: 12,
  /** Before a number: $ ¥ £ + № */
  PR: 13,
  /** After a number: % ‰ ° ℃ */
  PO: 14,
  /** Hyphen-minus. */
  HY: 15,
  /** Breaks after: – ‐, tab, soft hyphen, wide spaces. */
  BA: 16,
  /** Em dash. */
  B2: 17,
  /** Slash. */
  SY: 18,
  /** Ellipsis. */
  IN: 19,
  /** No break on either side. */
  GL: 20,
  /** Zero width space. */
  ZW: 21,
  /** Combining, joiner, low surrogate: belongs to what stands before. */
  CM: 22,
  /** Opening curly quote. */
  QO: 23,
  /** Closing curly quote. */
  QC: 24,
} as const;
export type ClassNumber = (typeof CLASS)[keyof typeof CLASS];
export const CLASSES = 25;

const LISTS: readonly (readonly [ClassNumber, string])[] = [
  [CLASS.SP, ' '],
  [CLASS.NL, '\n\v\f\r\u0085\u2028\u2029'],
  [CLASS.OP, '([{¡¿‚„⁅⟨'],
  [CLASS.OW, '〈《「『【〔〖〘〚〝（［｛｟｢'],
  [CLASS.CP, ')]}⟩'],
  [CLASS.CL, '、。〉》」』】〕〗〙〛〞〟，．：；！？）］｝｠｡｣､'],
  [CLASS.EX, '!?'],
  [CLASS.IS, '.,:;'],
  [CLASS.QU, '"\'«»‹›'],
  [CLASS.QO, '“‘'],
  [CLASS.QC, '”’'],
  [CLASS.NS, '‼⁇⁈⁉々〻〜・ゝゞヽヾーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜'],
  [CLASS.PR, '$£¥€₩₽№+−±＄￥￡￦₹'],
  [CLASS.PO, '%‰°′″℃℉¢％￠'],
  [CLASS.HY, '-'],
  [CLASS.BA, '\t\u00ad‐‒–|\u2002\u2003\u2009\u200a\u3000·'],
  [CLASS.B2, '—⸺'],
  [CLASS.SY, '/'],
  [CLASS.IN, '…‥'],
  [CLASS.GL, '\u00a0\u202f\u2007\u2011\u2060\ufeff\u034f'],
  [CLASS.ZW, '\u200b'],
  [CLASS.CM, '\u200c\u200d'],
];
const RANGES: readonly (readonly [ClassNumber, first: number, last: number])[] = [
  [CLASS.ID, 0x1100, 0x11ff],
  [CLASS.ID, 0x231a, 0x231b],
  [CLASS.ID, 0x2600, 0x27bf],
  [CLASS.ID, 0x2b00, 0x2bff],
  [CLASS.ID, 0x2e80, 0x2fff],
  [CLASS.ID, 0x3003, 0xa4cf],
  [CLASS.ID, 0xac00, 0xdbff],
  [CLASS.ID, 0xf900, 0xfaff],
  [CLASS.ID, 0xfe30, 0xfe4f],
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

/** Is the unit of a script that LibreOffice sets with the Asian font (spacing at its borders to Latin)? */
export function isHan(unit: number): boolean {
  return (unit >= 0x2e80 && unit < 0xa4d0) || (unit >= 0xac00 && unit < 0xd7b0) || (unit >= 0xf900 && unit < 0xfb00);
}
