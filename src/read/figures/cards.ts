import type { Tokens } from 'marked';
import { type Block, type CardItem, type Item, isBlank } from '../../model/index.ts';
import { readWords } from '../markdown/inlines.ts';
import { readItem } from '../markdown/items.ts';
import type { Page } from '../markdown/page.ts';
import { trimmed } from '../markdown/soft-breaks.ts';
import { withLines } from '../markdown/tokens.ts';
import { type DivKind, take } from './div.ts';

/** Cards: `- **head** text [计划]{.tag}`, with nested lists or paragraphs. */
export const cards: DivKind = {
  read(div, page): Block[] {
    const { token, line, rest } = take<Tokens.List>('list', div, page);
    const items = [...withLines(token?.items ?? [], line)].flatMap(([item, at]) => {
      const made = readCard(readItem(item as Tokens.ListItem, at, page), at, page);
      return made ? [made] : [];
    });
    if (items.length === 0) {
      page.report('div-no-list', { name: div.name }, div.line);
      return rest;
    }
    const numbered = div.attributes.flags.includes('numbered') || token?.ordered === true;
    const key = div.attributes.values.get('key');
    const words = key ? readWords(key, div.line, page) : undefined;
    return [{ type: 'cards', items, numbered, ...(words && { key: words }), at: div.at }, ...rest];
  },
};

function readCard(item: Item, line: number, page: Page): CardItem | null {
  if (!item.head) {
    page.report('card-shape', {}, line);
    return null;
  }
  const { when } = item;
  const at = { file: page.file, line };
  const n = item.inlines.findIndex((inline) => inline.type === 'tag');
  const tag = item.inlines[n];
  const inlines = trimmed(item.inlines.filter((_, i) => i !== n));
  const text: Block[] = isBlank(inlines) ? [] : [{ type: 'paragraph', inlines, at }];
  const blocks = [...text, ...item.children];
  return { head: item.head, blocks, ...(tag?.type === 'tag' && { tag: tag.children }), ...(when && { when }) };
}
