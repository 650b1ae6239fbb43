import type { Token, Tokens } from 'marked';
import { type Block, type Condition, nearest, type Place } from '../../model/index.ts';
import type { Attributes } from '../attributes.ts';
import { readBlocks } from '../markdown/blocks.ts';
import type { Page } from '../markdown/page.ts';
import { withLines } from '../markdown/tokens.ts';
import { meant } from '../reading.ts';

/** A fenced div at hand. */
export interface Div {
  name: string;
  attributes: Attributes;
  tokens: Token[];
  /** Line of the opening fence; the body begins on the next. */
  line: number;
  at: Place;
}

export interface DivKind {
  /** `except` where `audience=` names who may not hold it. */
  audience?: 'only' | 'except';
  read(div: Div, page: Page): Block[];
}

/** @returns an attribute's value, one of those allowed; undefined where there is none, null after a report of another one */
export function oneOf<T extends string>(
  allowed: readonly T[],
  key: string,
  div: Div,
  page: Page,
): T | undefined | null {
  const value = div.attributes.values.get(key)?.replace(/\s/gu, '');
  if (value === undefined) return undefined;
  const hint = meant(page.reading.lang, nearest(value, allowed), allowed);
  return allowed.find((one) => one === value) ?? page.reading.fail('value-choice', { key, value, hint }, div.at);
}

export const bodyOf = (div: Div, page: Page): Block[] => readBlocks(div.tokens, div.line + 1, page);

/** The div's first token of a kind with its line, and the blocks that the other tokens make. */
export function take<T extends Tokens.List | Tokens.Table>(
  type: T['type'],
  div: Div,
  page: Page,
): { token: T | null; line: number; rest: Block[] } {
  const placed = [...withLines(div.tokens, div.line + 1)];
  const index = placed.findIndex(([token]) => token.type === type);
  const [token, line] = placed[index] ?? [null, div.line];
  const rest = placed.flatMap(([other, n], i) => (i === index ? [] : readBlocks([other], n, page)));
  return { token: token as T | null, line, rest };
}

export const conditional = (blocks: Block[], when: readonly Condition[], at: Place): Block[] =>
  when.length === 0 || blocks.length === 0 ? blocks : [{ type: 'conditional', blocks, when: [...when], at }];
