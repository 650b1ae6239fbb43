import type { Token, Tokens } from 'marked';
import { type Condition, type Inline, type Item, isBlank, type Picture } from '../../model/index.ts';
import { readBlocks } from './blocks.ts';
import { readInlines } from './inlines.ts';
import type { Page } from './page.ts';
import { trimmed } from './soft-breaks.ts';
import { withLines } from './tokens.ts';

/** One item of a list: its first run of text, and what is nested beneath. */
export function readItem(token: Tokens.ListItem, line: number, page: Page): Item {
  const placed = [...withLines(token.tokens, line)].filter(([t]) => t.type !== 'space');
  const words: Token[] = [];
  // A task's box stands before the text that it belongs to.
  while (placed.length > 0 && ['checkbox', 'text', 'paragraph'].includes((placed[0] as [Token, number])[0].type)) {
    const [first] = placed.shift() as [Token, number];
    words.push(first.type === 'paragraph' ? { ...first, type: 'text' } : first);
    if (first.type !== 'checkbox') break;
  }
  const pictures: Picture[] = [];
  const read = readInlines(words, line, page, pictures);
  const { when, inlines } = unwrapped(read);
  const children = placed.flatMap(([t, at]) => readBlocks([t], at, page));
  return {
    ...splitHead(inlines),
    children: [...pictures, ...children],
    ...(when.length > 0 ? { when } : {}),
    at: { file: page.file, line },
  };
}

/** `- [the whole item]{handling=内部}`: the condition is the item's. */
function unwrapped(inlines: Inline[]): { when: Condition[]; inlines: Inline[] } {
  const when: Condition[] = [];
  let inside = inlines;
  for (let only = inside[0]; inside.length === 1 && only?.type === 'when'; only = inside[0]) {
    when.push(only.when);
    inside = only.children;
  }
  return { when, inlines: inside };
}

/** Takes the leading strong run off: `- **现状** 我国…`. Bold letters of a longer word are no head. */
function splitHead(inlines: Inline[]): { head?: Inline[]; inlines: Inline[] } {
  const [first, ...rest] = inlines;
  if (first?.type !== 'strong') return { inlines };
  const after = rest[0];
  const joined = after?.type === 'text' && /^[\p{Script=Latin}\p{N}]/u.test(after.text);
  return joined ? { inlines } : { head: first.children, inlines: trimmed(rest) };
}

/** An item whose only words are its head is an ordinary item in bold, in a list. */
export function asListItem(item: Item): Item {
  const { head, ...rest } = item;
  if (!head || !isBlank(item.inlines) || item.inlines.length > 0) return item;
  return { ...rest, inlines: [{ type: 'strong', children: head }] };
}
