import type { Inline, Item } from '../../model/index.ts';
import type { Page } from '../markdown/page.ts';

/** @returns the words of an item's further paragraphs; lists, tables and pictures beneath it are reported. */
export function wordsBeneath(item: Item, figure: string, line: number, page: Page): Inline[] {
  if (item.children.some((block) => block.type !== 'paragraph')) page.report('diagram-nested', { figure }, line);
  return item.children.flatMap((block) => {
    if (block.type !== 'paragraph') return [];
    return [{ type: 'text' as const, text: page.reading.lang === 'en' ? ' ' : '' }, ...block.inlines];
  });
}
