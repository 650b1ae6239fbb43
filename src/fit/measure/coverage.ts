/** Which characters the fonts that travel with a deck hold. */
import ranges from './coverage.json' with { type: 'json' };

/** Drawn by no glyph of their own: controls, joiners, variation selectors. */
const UNDRAWN = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/u;

/** @returns the characters of a text that neither Noto Sans SC nor Arimo holds in both weights, each once, in order. */
export function missingIn(text: string): string[] {
  const missing = new Set<string>();
  for (const character of text)
    if (character > '\u02ff' && !held(character.codePointAt(0) as number) && !UNDRAWN.test(character))
      missing.add(character);
  return [...missing];
}

/** `ranges` are first and last code point in turn, ascending. */
function held(code: number): boolean {
  let [low, high] = [0, ranges.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (code < (ranges[2 * middle] as number)) high = middle - 1;
    else if (code > (ranges[2 * middle + 1] as number)) low = middle + 1;
    else return true;
  }
  return false;
}
