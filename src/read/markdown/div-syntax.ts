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
    const lines = source.split('\n');
    const first = lines[0] as string;
    const raw = (count: number) => {
      const text = lines.slice(0, count).join('\n');
      return count < lines.length ? `${text}\n` : text;
    };
    if (CLOSE.test(first)) return { type: 'div-stray', raw: raw(1) };
    const { end, closed } = closing(lines);
    const { name, attributes, broken } = opening(first);
    const body = lines.slice(1, end).join('\n');
    const token: DivToken = {
      type: 'div',
      raw: raw(closed ? end + 1 : end),
      name,
      attributes,
      tokens: [],
      closed,
      broken,
    };
    this.lexer.blockTokens(body, token.tokens);
    return token;
  },
};

function closing(lines: readonly string[]): { end: number; closed: boolean } {
  let depth = 1;
  let fence = '';
  for (let n = 1; n < lines.length; n++) {
    const line = lines[n] as string;
    const mark = CODE.exec(line)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
    } else if (mark !== undefined) fence = mark;
    else if (CLOSE.test(line)) {
      if (--depth === 0) return { end: n, closed: true };
    } else if (ANY.test(line)) depth++;
  }
  return { end: lines.length, closed: false };
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
