import { type Inline, mapInlines } from '../../model/index.ts';
import type { MathToken } from './math-syntax.ts';
import type { Page } from './page.ts';

/** @returns the formula; one that is no LaTeX is reported on its own line, and stands as written. */
export function readFormula({ raw, latex, display }: MathToken, line: number, page: Page): Inline[] {
  const written: Inline[] = [{ type: 'text', text: raw.trim() }];
  const { math, plain } = page.reading;
  if (!math) return written;
  const found = math(latex.trim(), display);
  if ('tree' in found) return [{ type: 'math', ...found }];
  const before = raw.slice(0, raw.indexOf(latex.trim()));
  const at = 'offset' in found ? before + latex.trim().slice(0, found.offset) : before;
  const where = line + (at.match(/\n/g)?.length ?? 0);
  const short = latex.trim().replace(/\s+/g, ' ').slice(0, 60);
  if ('why' in found) page.report(plain ? 'math-broken-plain' : 'math-broken', { latex: short, why: found.why }, where);
  else page.report('math-element', { latex: short, element: found.element }, where);
  return written;
}

/** A title is printed in lists, links and file properties too: a formula in it is its plain reading, and it has no footnotes. */
export const inWords = (inlines: readonly Inline[]): Inline[] =>
  mapInlines(inlines, (one) => {
    if (one.type === 'footnote') return [];
    return [one.type === 'math' ? { type: 'text', text: one.text } : one];
  });
