// Writes src/fit/measure/advances.json: how wide the fonts draw every character that is not 1 em wide; math-advances.json,
// the same of the font of formulas; and coverage.json:
// which characters they hold.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';

const FONTS = new URL('../node_modules/@expo-google-fonts/', import.meta.url);
/** Read off DejaVu Sans 2.37: what LibreOffice puts for the Latin of a Chinese font that the machine lacks. */
const DEJAVU = JSON.parse(readFileSync(new URL('dejavu-sans.json', import.meta.url), 'utf8'));
const TARGET = new URL('../src/fit/measure/advances.json', import.meta.url);

/** Where text of a briefing may leave 1 em: first and last code point. */
const RANGES = [
  [0x20, 0x24f], // Latin
  [0x250, 0x2ff], // phonetic, modifiers
  [0x370, 0x52f], // Greek, Cyrillic
  [0x590, 0x5ff], // Hebrew
  [0x1e00, 0x1fff], // Latin and Greek extended
  [0x2000, 0x20cf], // punctuation, super- and subscripts, currencies
  [0x2100, 0x218f], // letter-like, number forms
  [0x2190, 0x22ff], // arrows, operators
  [0x2300, 0x23ff], // technical
  [0x2460, 0x27bf], // enclosed, boxes, shapes, symbols, dingbats
  [0x2e3a, 0x2e3b],
  [0x3000, 0x303f],
  [0x3130, 0x318f], // half-width by design in Noto Sans SC
  [0xfb00, 0xfb06],
  [0xff01, 0xffee], // half-width forms
];

/** @returns advances of one font in 1/1000 em: a code point's width, or undefined where the font lacks it. */
export function fontAdvances(path) {
  const font = create(readFileSync(new URL(path, FONTS)));
  const metrics = font.hmtx.metrics; // `advanceWidth` of a glyph throws on some fonts
  return (code) => {
    if (!font.hasGlyphForCodePoint(code)) return undefined;
    const glyph = Math.min(font.glyphForCodePoint(code).id, metrics.length - 1);
    return Math.round((metrics.get(glyph).advance * 1000) / font.unitsPerEm);
  };
}

/** The faces of one weight: as zh text draws them, the widest that Latin text may be drawn in, and Arimo, as English decks are. */
function weight(han, arimo, noto) {
  const latin = (code) => {
    const wide = han(code);
    const drawn = [arimo(code), noto(code)];
    // A full-width form is what Chinese text draws, not Latin text, unless nothing else has the character.
    if (wide !== 1000 || drawn.every((w) => w === undefined)) drawn.push(wide);
    const known = drawn.filter((w) => w !== undefined);
    return known.length ? Math.max(...known) : undefined;
  };
  return { zh: (code) => han(code) ?? latin(code), latin, arimo: (code) => arimo(code) ?? han(code) };
}

/** Where a formula's characters stand. */
const MATH_RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2c6, 0x2dd],
  [0x370, 0x3ff],
  [0x2000, 0x209f],
  [0x20d0, 0x20ff],
  [0x2100, 0x214f],
  [0x2190, 0x22ff],
  [0x2308, 0x230b],
  [0x23dc, 0x23e1],
  [0x25a0, 0x25cf],
  [0x27c0, 0x27ff],
  [0x2a00, 0x2aff],
  [0x1d400, 0x1d7ff], // letters in italics, bold, script
];

/** `[first code point, width, width, …]` for every unbroken stretch of known widths. */
export function stretches(advance, ranges = RANGES) {
  const out = [];
  for (const [first, last] of ranges) {
    let open;
    for (let code = first; code <= last; code++) {
      const width = advance(code);
      if (width === undefined) open = undefined;
      else if (open) open.push(width);
      else {
        open = [code, width];
        out.push(open);
      }
    }
  }
  return out;
}

const path = (family, file, style) => `${family}/${style}/${file}_${style}.ttf`;
function weightOf(style) {
  return weight(
    fontAdvances(path('noto-sans-sc', 'NotoSansSC', style)),
    fontAdvances(path('arimo', 'Arimo', style)),
    fontAdvances(path('noto-sans', 'NotoSans', style)),
  );
}

/** @returns the text of advances.json. */
export function advances() {
  const regular = weightOf('400Regular');
  const bold = weightOf('700Bold');
  const faces = {
    'zh-regular': stretches(regular.zh),
    'zh-bold': stretches(bold.zh),
    'latin-regular': stretches(regular.latin),
    'latin-bold': stretches(bold.latin),
    'arimo-regular': stretches(regular.arimo),
    'arimo-bold': stretches(bold.arimo),
    'substitute-regular': DEJAVU.regular,
    'substitute-bold': DEJAVU.bold,
  };
  const lines = Object.entries(faces).map(([name, face]) => `"${name}":${JSON.stringify(face)}`);
  return `{${lines.join(',\n')}}\n`;
}

/** @returns the text of math-advances.json. */
export function mathAdvances() {
  const math = fontAdvances(path('noto-sans-math', 'NotoSansMath', '400Regular'));
  return `${JSON.stringify(stretches(math, MATH_RANGES))}\n`;
}

/** @returns the text of coverage.json: first and last code point, in turn, of every stretch that both weights of either family hold. */
export function coverage() {
  const held = ['400Regular', '700Bold'].map((style) => [
    create(readFileSync(new URL(path('noto-sans-sc', 'NotoSansSC', style), FONTS))).characterSet,
    create(readFileSync(new URL(path('arimo', 'Arimo', style), FONTS))).characterSet,
  ]);
  const [regular, bold] = held.map((sets) => new Set(sets.flat()));
  const codes = [...regular].filter((code) => bold.has(code)).sort((a, b) => a - b);
  const ranges = [];
  for (const code of codes) {
    if (ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code;
    else ranges.push(code, code);
  }
  return `${JSON.stringify(ranges)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, advances());
  writeFileSync(new URL('math-advances.json', TARGET), mathAdvances());
  writeFileSync(new URL('coverage.json', TARGET), coverage());
}
