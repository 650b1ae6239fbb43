import type { Token, Tokens } from 'marked';
import type { Block, Condition, Place } from '../../model/index.ts';
import type { Attributes } from '../attributes.ts';
import { readBlocks } from '../markdown/blocks.ts';
import type { Page } from '../markdown/page.ts';
import { withLines } from '../markdown/tokens.ts';

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
