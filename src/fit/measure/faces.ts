/** How wide every character is, in em, without a font at hand. */
import advances from './advances.json' with { type: 'json' };

/**
 * `zh`: Noto Sans SC. `latin`: the widest of Arimo, Noto Sans and Noto Sans SC's Latin, per code point.
 * `arimo`: Arimo (= Liberation Sans), and Noto Sans SC for what it lacks.
 * `substitute`: DejaVu Sans, LibreOffice's Latin where Microsoft YaHei is missing.
 */
export type FaceName = keyof typeof advances;

/** Width in em of the UTF-16 unit (a high surrogate carries its pair; a low one is 0). */
export type Face = Float64Array;

/** Em of a colour emoji: Segoe UI Emoji's, the widest of those in use (Noto Color Emoji 1.245). */
export const EMOJI = 1.37;
/** Em of Latin in code: 0.6 (Liberation Mono; DejaVu Sans Mono 0.602), and 10 % more for other monospaced fonts. */
export const CODE = { drawn: 0.602, planned: 0.66 } as const;
/** Em of a tab between words. */
export const TAB = 2;

/**
 * What none of the fonts hold: 1 em, the empty box that stands for a character where no font of the machine has it either;
 * half as much again for scripts whose words only a dictionary tells apart (Thai, Lao, Burmese, Khmer), as their lines end
 * where we cannot know.
 */
const DEFAULTS: readonly (readonly [first: number, last: number, em: number])[] = [
  [0x0000, 0x001f, 0],
  [0x007f, 0x009f, 0],
  [0x00ad, 0x00ad, 0],
  [0x0300, 0x036f, 0],
  [0x0e00, 0x0eff, 1.5],
  [0x1000, 0x109f, 1.5],
  [0x1780, 0x17ff, 1.5],
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

export const faceOf = (name: FaceName): Face => once(name, () => build([name]));

/** @returns the face with `em` for everything narrower than an ideograph. */
export const monospaced = (name: FaceName, em: number): Face =>
  once(`${name} ${em}`, () => faceOf(name).map((width) => (width > 0 && width < 1 ? em : width)));

/** Drawn full-width by a Chinese face; runs in English take them from Arimo, on the web. */
const AMBIGUOUS = '\u00b7\u2014\u2018\u2019\u201c\u201d\u2026';

/** @returns the face of English runs in a Chinese deck on the web: Noto Sans SC with Arimo's quotes and dashes. */
export const englishIn = (zh: FaceName, arimo: FaceName): Face =>
  once(`${zh} with ${arimo}`, () => {
    const face = faceOf(zh).slice();
    for (const c of AMBIGUOUS) face[c.charCodeAt(0)] = faceOf(arimo)[c.charCodeAt(0)] as number;
    return face;
  });

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

/** @returns width in em of the code point above U+FFFF that starts at `high`. */
export function astral(code: number): number {
  if (code >= 0x1f3fb && code <= 0x1f3ff) return 1; // skin tones join the emoji before only where a font has both
  if (code >= 0xe0000) return 0; // tags, variation selectors
  if (code >= 0x1f000 && code <= 0x1faff) return EMOJI;
  return 1;
}
