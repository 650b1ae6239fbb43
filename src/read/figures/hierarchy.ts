import type { Tokens } from 'marked';
import { type Block, type HierarchyNode, type Inline, type Item, isBlank } from '../../model/index.ts';
import { readItem } from '../markdown/items.ts';
import type { Page } from '../markdown/page.ts';
import { trimmed } from '../markdown/soft-breaks.ts';
import { withLines } from '../markdown/tokens.ts';
import { wordsBeneath } from './beneath.ts';
import { type DivKind, take } from './div.ts';

/** Who stands above whom: a nested list, each item `- **head** words`. */
export const hierarchy: DivKind = {
  read(div, page): Block[] {
    const { token, line, rest } = take<Tokens.List>('list', div, page);
    const nodes = [...withLines(token?.items ?? [], line)].flatMap(
      ([item, at]) => readNode(readItem(item as Tokens.ListItem, at, page), at, page) ?? [],
    );
    if (nodes.length === 0) {
      page.report('div-no-list', { name: div.name }, div.line);
      return rest;
    }
    return [{ type: 'hierarchy', nodes, at: div.at }, ...rest];
  },
};

function readNode(item: Item, line: number, page: Page): HierarchyNode | null {
  const { head, text } = named(item);
  if (isBlank(head)) return null;
  const { when } = item;
  const lists = item.children.flatMap((block) => (block.type === 'list' ? [block] : []));
  const others = item.children.filter((block) => block.type !== 'list');
  const beneath = wordsBeneath({ ...item, children: others }, 'hierarchy', line, page);
  const children = lists.flatMap((list) => list.items.flatMap((i) => readNode(i, i.at?.line ?? line, page) ?? []));
  return { head, text: trimmed([...text, ...beneath]), children, ...(when && { when }) };
}

/** Without a run-in head the item's words are its name; a nested item that is all in bold is its name alone. */
function named({ head, inlines }: Item): { head: Inline[]; text: Inline[] } {
  if (head) return { head, text: inlines };
  const [only] = inlines;
  return { head: inlines.length === 1 && only?.type === 'strong' ? only.children : inlines, text: [] };
}
