import type { Token, Tokens } from 'marked';
import type { Attributes } from '../attributes.ts';

/** Tokens of our own syntax, beside marked's. */
export interface DivToken extends Tokens.Generic {
  type: 'div';
  /** As written: `notes`, or the first class of `{.notes}`. */
  name: string;
  attributes: Attributes;
  tokens: Token[];
  closed: boolean;
  /** The opening line could not be read. */
  broken: boolean;
}
export interface SpanToken extends Tokens.Generic {
  type: 'span';
  attributes: Attributes;
  tokens: Token[];
}
export interface CiteToken extends Tokens.Generic {
  type: 'cite';
  keys: string[];
}
/** marked's heading, with the attributes at its line's end. */
export type HeadingToken = Tokens.Heading & { attributes?: Attributes };
/** marked's image or link, with the attributes right after it. */
export type WithAttributes<T> = T & { attributes?: Attributes };

const newlines = (text: string): number => {
  let count = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++;
  return count;
};

/** Each token with the line it begins on: marked's raws are the source, piece after piece. */
export function* withLines(tokens: readonly Token[], line: number): Generator<[token: Token, line: number]> {
  let at = line;
  for (const token of tokens) {
    yield [token, at + newlines(/^\s*/.exec(token.raw)?.[0] ?? '')];
    at += newlines(token.raw);
  }
}
