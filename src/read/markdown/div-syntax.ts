import type { TokenizerAndRendererExtension } from 'marked';
import { noAttributes, parseAttributes } from '../attributes.ts';
import type { DivToken } from './tokens.ts';

const OPEN = /^ {0,3}:{3,}[ \t]*([^\s:{][^\s{]*)?[ \t]*(\{.*\})?[ \t]*:*[ \t]*$/u;
const CLOSE = /^ {0,3}:{3,}[ \t]*$/;
const ANY = /^ {0,3}:{3,}/;
const CODE = /^ {0,3}(`{3,}|~{3,})/;

/** `::: name {attributes}` … `:::`; a closing fence closes the innermost open one. */
export const divSyntax: TokenizerAndRendererExtension = {
  name: 'div',
  level: 'block',
  // Looking no further than the paragraph keeps marked linear: it asks again for every paragraph.
  start(source) {
    const end = source.indexOf('\n\n');
    const at = /(?:^|\n) {0,3}:{3,}/.exec(end < 0 ? source : source.slice(0, end));
    return at ? at.index : undefined;
  },
  tokenizer(source) {
    if (!ANY.test(source.slice(0, 8))) return undefined;
    const first = lineAt(source, 0);
    const bodyStart = Math.min(first.length + 1, source.length);
    if (CLOSE.test(first)) return { type: 'div-stray', raw: source.slice(0, bodyStart) };
    const { end, after } = closing(source, bodyStart);
    const { name, attributes, broken } = opening(first);
    const token: DivToken = {
      type: 'div',
      raw: source.slice(0, after),
      name,
      attributes,
      tokens: [],
      closed: end < after,
      broken,
    };
    this.lexer.blockTokens(source.slice(bodyStart, end), token.tokens);
    return token;
  },
};

const lineAt = (text: string, start: number): string => {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
};

/** Where the body ends, and where the text after the closing fence begins; the same where there is none. */
function closing(source: string, start: number): { end: number; after: number } {
  let depth = 1;
  let fence = '';
  for (let at = start; at < source.length; ) {
    const line = lineAt(source, at);
    const next = Math.min(at + line.length + 1, source.length);
    const mark = CODE.exec(line)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
    } else if (mark !== undefined) fence = mark;
    else if (CLOSE.test(line)) {
      if (--depth === 0) return { end: at, after: next };
    } else if (ANY.test(line)) depth++;
    at = next;
  }
  return { end: source.length, after: source.length };
}

function opening(line: string): Pick<DivToken, 'name' | 'attributes' | 'broken'> {
  const match = OPEN.exec(line);
  const braces = match?.[2];
  const parsed = braces === undefined ? { attributes: noAttributes(), length: 0 } : parseAttributes(braces);
  if (!match || !parsed || (braces !== undefined && parsed.length !== braces.length)) {
    return { name: line.replace(/^[ :\t]+/, ''), attributes: noAttributes(), broken: true };
  }
  const { attributes } = parsed;
  const name = match[1] ?? attributes.classes.shift() ?? '';
  return { name, attributes, broken: false };
}
