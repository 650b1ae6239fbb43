import type { Token } from 'marked';
import { type Inline, nearest } from '../../model/index.ts';
import { meant } from '../reading.ts';
import type { FootnoteDefinition, FootnoteToken } from './footnote-syntax.ts';
import { readInlines } from './inlines.ts';
import type { Page } from './page.ts';
import { withLines } from './tokens.ts';

/** A footnote's words where they were written. */
export interface Footnote {
  tokens: Token[];
  line: number;
  used: boolean;
}

/** @returns every footnote that the tokens define, wherever they stand. */
export function footnotesIn(tokens: readonly Token[], line: number, into = new Map<string, Footnote>()) {
  for (const [token, at] of withLines(tokens, line)) {
    if (token.type === 'footnote-def') {
      const { id, tokens: words } = token as FootnoteDefinition;
      if (!into.has(id)) into.set(id, { tokens: words, line: at, used: false });
    } else if (token.type === 'div' && 'tokens' in token && token.tokens) footnotesIn(token.tokens, at + 1, into);
  }
  return into;
}

/** @returns the mark of a footnote with its words; one that is nowhere defined is reported. */
export function readFootnote({ raw, id }: FootnoteToken, line: number, page: Page): Inline[] {
  const found = page.footnotes.get(id);
  if (!found) {
    const ids = [...page.footnotes.keys()];
    const { plain, lang } = page.reading;
    const args = { id, hint: meant(lang, nearest(id, ids), ids) };
    page.report(plain ? 'footnote-none-plain' : 'footnote-none', args, line);
    return [{ type: 'text', text: raw }];
  }
  found.used = true;
  // A footnote within a footnote would never end.
  const inner = { ...page, footnotes: new Map() };
  return [{ type: 'footnote', id, children: readInlines(found.tokens, found.line, inner) }];
}

/** A footnote that nothing refers to would be lost without a word. */
export function reportUnused(page: Page): void {
  for (const [id, { used, line }] of page.footnotes) if (!used) page.report('footnote-unused', { id }, line);
}
