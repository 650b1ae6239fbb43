import { Lexer, Marked, type Token, type TokenizerAndRendererExtension } from 'marked';
import { trailingAttributes } from '../attributes.ts';
import { LIMITS } from '../limits.ts';
import { divSyntax } from './div-syntax.ts';
import { footnoteDefinitionSyntax, footnoteSyntax } from './footnote-syntax.ts';
import { citeSyntax, imageSyntax, spanSyntax, strongSyntax } from './inline-syntax.ts';
import { mathBlockSyntax, mathSyntax } from './math-syntax.ts';
import type { HeadingToken } from './tokens.ts';

/** `## Title {#id layout=kpi appendix}`. */
const headingSyntax: TokenizerAndRendererExtension = {
  name: 'heading-attributes',
  level: 'block',
  tokenizer(source) {
    const match = /^ {0,3}(#{1,6})[ \t]+([^\n]*)(?:\n+|$)/.exec(source);
    const line = match?.[2]?.trimEnd();
    const found = line === undefined ? null : trailingAttributes(line);
    if (!match || line === undefined || !found) return undefined;
    const { attributes } = found;
    const named = attributes.id ?? attributes.classes[0] ?? [...attributes.values.keys()][0];
    if (named === undefined && !attributes.flags.includes('appendix')) return undefined;
    const text = line.slice(0, found.start).replace(/[ \t]+#*[ \t]*$/, '');
    const depth = match[1]?.length ?? 1;
    const token: HeadingToken = { type: 'heading', raw: match[0], depth, text, tokens: [], attributes };
    this.lexer.inline(text, token.tokens);
    return { ...token };
  },
};

const marked = new Marked({
  gfm: true,
  // marked asks the last one first.
  extensions: [
    strongSyntax,
    citeSyntax,
    spanSyntax,
    imageSyntax,
    footnoteSyntax,
    mathSyntax,
    headingSyntax,
    mathBlockSyntax,
    footnoteDefinitionSyntax,
    divSyntax,
  ],
});

/** The options are copied: a Lexer keeps its tokenizer in them. */
const newLexer = () => new Lexer({ ...marked.defaults });

/** @returns the tokens, or the length of the paragraph that is longer than `LIMITS.inline`. */
export function lex(source: string): Token[] | { tooLong: string } {
  const lexer = newLexer();
  lexer.blockTokens(source, lexer.tokens);
  const long = lexer.inlineQueue.find((piece) => piece.src.length > LIMITS.inline);
  if (long) return { tooLong: long.src };
  for (let n = 0; n < lexer.inlineQueue.length; n++) {
    const { src, tokens } = lexer.inlineQueue[n] as (typeof lexer.inlineQueue)[number];
    lexer.inlineTokens(src, tokens);
  }
  lexer.inlineQueue = [];
  return lexer.tokens;
}

/** Inline Markdown in an attribute's value: `title="EGDI，2020年"`. */
export function lexInline(source: string): Token[] {
  return newLexer().inlineTokens(source.slice(0, LIMITS.inline));
}
