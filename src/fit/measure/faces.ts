/** How wide every character is, in em, without a font at hand. */
import advances from './advances.json' with { type: 'json' };

/**
 * `zh`: Noto Sans SC. `latin`: the widest of Arimo, Noto Sans and Noto Sans SC's Latin, per code point.
 * `substitute`: DejaVu Sans, LibreOffice's Latin where Microsoft YaHei is missing.
 */
export type FaceName = keyof typeof advances;

/** Width in em of the UTF-16 unit (a high surrogate carries its pair; a low one is 0). */
export type Face = Float64Array;

/** Em of a colour emoji: Segoe UI Emoji's, the widest of those in use (Noto Color Emoji 1.245). */
export const EMOJI = 1.37;
/** Em of Latin in code: 0.6 (Liberation Mono, DejaVu Sans Mono 0.602) and 10 % for other monospaced fonts. */
export const CODE = 0.66;
/** Em of a tab between words. */
export const TAB = 2;

/** Scripts that none of the fonts hold, by their usual width. */
const DEFAULTS: readonly (readonly [first: number, last: number, em: number])[] = [
  [0x0000, 0x001f, 0],
  [0x007f, 0x009f, 0],
  [0x00ad, 0x00ad, 0],
  [0x0100, 0x10ff, 0.7],
  [0x0300, 0x036f, 0],
  [0x1e00, 0x1fff, 0.7],
  [0x200b, 0x200f, 0],
  [0x202a, 0x202e, 0],
  [0x2060, 0x206f, 0],
  [0x20d0, 0x20ff, 0],
  [0xd800, 0xdbff, 1],
  [0xdc00, 0xdfff, 0],
  [0xfe00, 0xfe0f, 0],
  [0xfeff, 0xfeff, 0],
];

const isEmoji = /\p{Emoji_Presentation}/u;
const made = new Map<string, Face>();

/** @returns the face, with code (monospaced) widths for everything narrower than an ideograph where `code` is set. */
export function faceOf(name: FaceName, code = false): Face {
  return once(code ? `${name} code` : name, () => (code ? monospaced(faceOf(name)) : build([name])));
}

/** @returns the widest of the faces, character by character. */
export function widestOf(...names: FaceName[]): Face {
  return once(names.join('|'), () => build(names));
}

function once(key: string, make: () => Face): Face {
  const face = made.get(key) ?? make();
  made.set(key, face);
  return face;
}

function build(names: FaceName[]): Face {
  const known = new Float64Array(0x10000);
  for (const name of names) {
    for (const stretch of advances[name]) {
      const first = stretch[0] as number;
      for (let i = 1; i < stretch.length; i++) {
        const code = first + i - 1;
        known[code] = Math.max(known[code] as number, (stretch[i] as number) / 1000);
      }
    }
  }
  const face = new Float64Array(0x10000).fill(1);
  for (const [first, last, em] of DEFAULTS) face.fill(em, first, last + 1);
  for (let code = 0x2300; code < 0x2c00; code++) if (isEmoji.test(String.fromCharCode(code))) face[code] = EMOJI;
  for (let code = 0; code < 0x10000; code++) {
    const width = known[code] as number;
    if (width > 0) face[code] = width;
  }
  face[0x09] = TAB;
  return face;
}

function monospaced(face: Face): Face {
  return face.map((width) => (width > 0 && width < 1 ? CODE : width));
}

/** @returns width in em of the code point above U+FFFF that starts at `high`. */
export function astral(code: number): number {
  if (code >= 0x1f3fb && code <= 0x1f3ff) return 0; // skin tones join the emoji before
  if (code >= 0xe0000) return 0; // tags, variation selectors
  if (code >= 0x1f000 && code <= 0x1faff) return EMOJI;
  return 1;
}
