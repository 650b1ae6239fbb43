import type { Block, Inline, Item, Lang, Note } from '../model/index.ts';
import { plain } from './plain.ts';

/** Speaker notes as paragraphs: lists keep their bullets, nesting becomes flat, tables read row by row. */
export function notesOf(blocks: readonly Block[], lang: Lang): Note[] {
  const note = (inlines: readonly Inline[], bullet = false): Note[] => {
    const text = plain(inlines);
    return text === '' ? [] : [{ text, bullet, lang: lang === 'en' ? 'en-US' : 'zh-CN' }];
  };
  const item = ({ head, inlines, children }: Item): Note[] => [
    ...note([...(head ? [...head, { type: 'text' as const, text: ' ' }] : []), ...inlines], true),
    ...children.flatMap(one),
  ];
  const one = (block: Block): Note[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return note(block.inlines);
      case 'list':
        return block.items.flatMap(item);
      case 'quote':
        return [...block.blocks.flatMap(one), ...note(block.attribution ?? [])];
      case 'code':
        return block.text.split('\n').flatMap((text) => note([{ type: 'code', text }]));
      case 'table':
        return [block.header, ...block.rows].flatMap((row) =>
          note(row.flatMap((c, i) => [...(i > 0 ? [{ type: 'text' as const, text: ' · ' }] : []), ...c.inlines])),
        );
      default:
        return [];
    }
  };
  return blocks.flatMap(one);
}
