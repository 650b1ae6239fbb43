/**
 * Reads a number as people write it: `0.60`, `−3.5`, `3 000`, `25,000`, `65%`, full-width forms.
 * @returns its value as written (65 for `65%`), or null when the text is no number.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[−–‒]/u, '-')
    .replace(/%$/, '')
    .trim();
  const grouped = /^[-+]?\d{1,3}(?:[ ,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/u.test(plain);
  const digits = grouped ? plain.replace(/[^\d.+-]/gu, '') : plain;
  return /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(digits) ? Number(digits) : null;
}
