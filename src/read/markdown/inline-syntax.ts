import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { type Attributes, parseAttributes } from '../attributes.ts';
import type { CiteToken, SpanToken } from './tokens.ts';

/** `[words]{attributes}`, and attributes right after a link (dropped with a warning by the reader of links). */
export const spanSyntax: TokenizerAndRendererExtension = {
  name: 'span',
  level: 'inline',
  start: (source) => source.indexOf('['),
  tokenizer(source) {
    if (source[0] !== '[') return undefined;
    const end = closingBracket(source);
    if (end < 0) return undefined;
    if (source[end + 1] === '(') return linkWithAttributes(this.lexer.options.tokenizer?.link(source), source);
    const parsed = parseAttributes(source.slice(end + 1));
    if (!parsed || !says(parsed.attributes)) return undefined;
    const token: SpanToken = {
      type: 'span',
      raw: source.slice(0, end + 1 + parsed.length),
      attributes: parsed.attributes,
      tokens: this.lexer.inlineTokens(source.slice(1, end)),
    };
    return token;
  },
};

/** `![alt](file.png){caption="…"}`. */
export const imageSyntax: TokenizerAndRendererExtension = {
  name: 'image-attributes',
  level: 'inline',
  start: (source) => source.indexOf('!['),
  tokenizer(source) {
    if (!source.startsWith('![')) return undefined;
    return linkWithAttributes(this.lexer.options.tokenizer?.link(source), source);
  },
};

/** `[@key]`, `[@one; @two]`. */
export const citeSyntax: TokenizerAndRendererExtension = {
  name: 'cite',
  level: 'inline',
  start: (source) => source.indexOf('[@'),
  tokenizer(source) {
    const match = /^\[(@[^\s;\]@[]+(?:\s*[;,；，]\s*@[^\s;\]@[]+)*)\](?![({])/u.exec(source);
    if (!match) return undefined;
    const keys = (match[1] as string).split('@').map((key) => key.replace(/[\s;,；，]+$/u, ''));
    const token: CiteToken = { type: 'cite', raw: match[0], keys: keys.filter((key) => key !== '') };
    return token;
  },
};

/**
 * `**结论：**后文`: CommonMark's flanking rules ask for a space that Chinese does not write, and would print the
 * asterisks. Words between two pairs that touch no space are strong.
 * https://github.com/commonmark/commonmark-spec/issues/650
 */
export const strongSyntax: TokenizerAndRendererExtension = {
  name: 'cjk-strong',
  level: 'inline',
  start: (source) => source.indexOf('**'),
  tokenizer(source) {
    const match = /^\*\*(?![\s*])([^*\\`]{1,400}?)(?<!\s)\*\*(?!\*)/u.exec(source);
    const words = match?.[1];
    if (!match || words === undefined || !/^[\p{P}\p{S}]|[\p{P}\p{S}]$/u.test(words)) return undefined;
    return { type: 'strong', raw: match[0], text: words, tokens: this.lexer.inlineTokens(words) };
  },
};

type LinkToken = Tokens.Link | Tokens.Image;

function linkWithAttributes(token: LinkToken | undefined, source: string): Tokens.Generic | undefined {
  if (!token) return undefined;
  const parsed = parseAttributes(source.slice(token.raw.length));
  if (!parsed || !says(parsed.attributes)) return undefined;
  const raw = source.slice(0, token.raw.length + parsed.length);
  return { ...(token as Tokens.Generic), raw, attributes: parsed.attributes };
}

/** Braces with nothing but bare words are text: `f[0]{x}`. */
const says = (found: Attributes): boolean =>
  found.id !== undefined || found.classes.length > 0 || found.values.size > 0;

function closingBracket(source: string): number {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '[') depth++;
    else if (c === ']' && --depth === 0) return i;
  }
  return -1;
}
