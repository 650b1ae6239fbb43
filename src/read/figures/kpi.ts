import type { Tokens } from 'marked';
import { type Block, type Inline, type Item, isBlank, type Kpi, type KpiItem } from '../../model/index.ts';
import { findFact } from '../facts.ts';
import { readWords } from '../markdown/inlines.ts';
import { readItem } from '../markdown/items.ts';
import type { Page } from '../markdown/page.ts';
import { trimmed } from '../markdown/soft-breaks.ts';
import { withLines } from '../markdown/tokens.ts';
import { parseNumber } from '../number.ts';
import { type Div, type DivKind, take } from './div.ts';

/** Figure cards: `- **label** []{fact=…} what it is compared with`. */
export const kpi: DivKind = {
  read(div, page): Block[] {
    const { token, line, rest } = take<Tokens.List>('list', div, page);
    const items = [...withLines(token?.items ?? [], line)].flatMap(([item, at]) => {
      const made = readKpi(readItem(item as Tokens.ListItem, at, page), at, page);
      return made ? [made] : [];
    });
    if (items.length === 0) {
      page.report('div-no-list', { name: div.name }, div.line);
      return rest;
    }
    const strip = readStrip(div, page);
    return [{ type: 'kpi', items, ...(strip && { strip }), at: div.at }, ...rest];
  },
};

function readKpi(item: Item, line: number, page: Page): KpiItem | null {
  const n = item.inlines.findIndex(hasValue);
  const value = item.inlines[n];
  if (!item.head || !value) {
    page.report('kpi-shape', {}, line);
    return null;
  }
  const context = [...item.inlines.slice(0, n), ...item.inlines.slice(n + 1)];
  const more = item.children.flatMap((block) => (block.type === 'paragraph' ? block.inlines : []));
  if (item.children.some((block) => block.type !== 'paragraph')) page.report('kpi-nested', {}, line);
  const { when } = item;
  return { label: item.head, value: [value], context: trimmed([...context, ...more]), ...(when && { when }) };
}

/** A figure, or strong words, alone or under emphasis and conditions. */
function hasValue(inline: Inline): boolean {
  if (inline.type === 'figure') return true;
  if (inline.type === 'strong') return !isBlank(inline.children);
  return 'children' in inline && inline.type !== 'tag' && inline.children.some(hasValue);
}

/** `share=`: a figure of the register, or a number; 65, 65% and 0.65 are the same share. */
function readStrip(div: Div, page: Page): Kpi['strip'] {
  const { values } = div.attributes;
  const share = values.get('share');
  if (share === undefined) return undefined;
  const plain = parseNumber(share);
  const fact = plain === null ? findFact(share, page.reading, div.at) : null;
  if (plain === null && fact === null) return undefined;
  const number = plain ?? Number(fact?.value);
  const part = number > 1 || share.endsWith('%') ? number / 100 : number;
  if (!(part >= 0 && part <= 1)) {
    page.report('kpi-share', { share }, div.line);
    return undefined;
  }
  const words = (key: string) => readWords(values.get(key) ?? '', div.line, page);
  return { share: part, part: words('part'), rest: words('rest') };
}
