import type { Token } from 'marked';
import { type Inline, nearest } from '../../model/index.ts';
import { conditionsOf, normalized } from '../figures/index.ts';
import { meant } from '../reading.ts';
import type { FootnoteDefinition, FootnoteToken } from './footnote-syntax.ts';
import { readInlines } from './inlines.ts';
import { type Page, wrapped } from './page.ts';
import { type DivToken, withLines } from './tokens.ts';

/** A footnote's words where they were written. */
export interface Footnote {
  tokens: Token[];
  line: number;
  /** The divs that the definition stands in, the outermost first. */
  around: readonly DivToken[];
  used: boolean;
}

/** Finds every footnote that the tokens define, wherever they stand. One of an id that is taken is reported, not lost. */
export function findFootnotes(tokens: readonly Token[], line: number, page: Page, around: readonly DivToken[] = []) {
  for (const [token, at] of withLines(tokens, line)) {
    if (token.type === 'footnote-def') {
      const { id, tokens: words } = token as FootnoteDefinition;
      const first = page.footnotes.get(id);
      if (first) page.report('footnote-twice', { id, line: first.line }, at);
      else page.footnotes.set(id, { tokens: words, line: at, around, used: false });
    } else if (token.type === 'div' && 'tokens' in token && token.tokens)
      findFootnotes(token.tokens, at + 1, page, [...around, token as DivToken]);
  }
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
  // What is wrong with a condition is reported where its div is read.
  const silent = { ...page, report: () => {} };
  const conditions = found.around.flatMap((div) => conditionsOf(normalized(div), found.line, silent));
  return wrapped([{ type: 'footnote', id, children: readInlines(found.tokens, found.line, inner) }], conditions);
}

/** A footnote that nothing refers to would be lost without a word. */
export function reportUnused(page: Page): void {
  for (const [id, { used, line }] of page.footnotes) if (!used) page.report('footnote-unused', { id }, line);
}
