import type { Token, TokenizerAndRendererExtension, Tokens } from 'marked';

/** `[^id]` in text. */
export interface FootnoteToken extends Tokens.Generic {
  type: 'footnote';
  id: string;
}
/** `[^id]: words`, and lines that go on with them. */
export interface FootnoteDefinition extends Tokens.Generic {
  type: 'footnote-def';
  id: string;
  tokens: Token[];
}

const REFERENCE = /^\[\^([^\]\s^]{1,60})\]/u;
const DEFINITION =
  /^ {0,3}\[\^([^\]\s^]{1,60})\]:[ \t]*([^\n]*(?:\n(?![ \t]*(?:\n|$))(?! {0,3}(?:\[\^|#|:::|---|```|>|[-*+] |\d{1,9}[.)] ))[^\n]+)*)(?:\n+|$)/u;

export const footnoteSyntax: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'inline',
  start: (source) => source.indexOf('[^'),
  tokenizer(source) {
    const match = REFERENCE.exec(source);
    return match ? { type: 'footnote', raw: match[0], id: match[1] } : undefined;
  },
};

export const footnoteDefinitionSyntax: TokenizerAndRendererExtension = {
  name: 'footnote-def',
  level: 'block',
  start(source) {
    const end = source.indexOf('\n\n');
    const at = /(?:^|\n) {0,3}\[\^[^\]\s]+\]:/.exec(end < 0 ? source : source.slice(0, end));
    return at ? at.index : undefined;
  },
  tokenizer(source) {
    const match = DEFINITION.exec(source);
    if (!match) return undefined;
    const token: FootnoteDefinition = { type: 'footnote-def', raw: match[0], id: match[1] as string, tokens: [] };
    this.lexer.inline((match[2] as string).trim(), token.tokens);
    return { ...token };
  },
};
