import type { Token } from 'marked';
import type { Inline } from '../../model/index.ts';
import type { Page } from './page.ts';

type Placed = [token: Token, line: number];

/**
 * Reads the HTML tag at `placed[n]`: `<br>`, `<sub>…</sub>` and `<sup>…</sup>` are understood, comments vanish,
 * and any other tag is shown as it was written. @returns the inlines and the last token that they took.
 */
export function readHtml(
  placed: readonly Placed[],
  n: number,
  page: Page,
  convert: (inner: readonly Placed[]) => Inline[],
): { inlines: Inline[]; last: number } {
  const [token, line] = placed[n] as Placed;
  const tag = token.raw;
  if (tag.startsWith('<!--')) return { inlines: [], last: n };
  if (/^<br\s*\/?>$/i.test(tag)) return { inlines: [{ type: 'break' }], last: n };
  const script = /^<(sub|sup)>$/i.exec(tag)?.[1]?.toLowerCase() as 'sub' | 'sup' | undefined;
  if (script) {
    const end = placed.findIndex(([t], i) => i > n && t.type === 'html' && t.raw.toLowerCase() === `</${script}>`);
    if (end > 0) return { inlines: [{ type: script, children: convert(placed.slice(n + 1, end)) }], last: end };
  }
  warnOfHtml(tag, line, page);
  return { inlines: [{ type: 'text', text: tag }], last: n };
}

/** Said once a file, at the first tag. */
export function warnOfHtml(tag: string, line: number, page: Page): void {
  const span = /\b(?:col|row)span\s*=\s*["']?\d*["']?/i.exec(tag)?.[0];
  if (span !== undefined) page.report('html-span', { written: span }, line);
  if (page.warnedOfHtml) return;
  page.warnedOfHtml = true;
  page.report('html-as-text', { tag: tag.trim().slice(0, 40) }, line);
}

/** @returns the text without its comments; null when one is not closed. */
export function withoutComments(text: string): string | null {
  const rest = text.replace(/<!--[\s\S]*?-->/g, (comment) => '\n'.repeat(comment.split('\n').length - 1));
  return rest.includes('<!--') ? null : rest;
}
