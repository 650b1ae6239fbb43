import type { Tokens } from 'marked';
import { type Block, type Item, isBlank, type Process, type ProcessStep } from '../../model/index.ts';
import { readWords } from '../markdown/inlines.ts';
import { readItem } from '../markdown/items.ts';
import type { Page } from '../markdown/page.ts';
import { trimmed } from '../markdown/soft-breaks.ts';
import { withLines } from '../markdown/tokens.ts';
import { wordsBeneath } from './beneath.ts';
import { type Div, type DivKind, take } from './div.ts';

/** Steps that follow one another: `- **head** words`; `loop`: the last leads back to the first. */
export const process: DivKind = {
  read(div, page): Block[] {
    const { token, line, rest } = take<Tokens.List>('list', div, page);
    const items = [...withLines(token?.items ?? [], line)].flatMap(
      ([item, at]) => readStep(readItem(item as Tokens.ListItem, at, page), at, page) ?? [],
    );
    if (items.length === 0) {
      page.report('div-no-list', { name: div.name }, div.line);
      return rest;
    }
    const loop = div.attributes.flags.includes('loop');
    return [{ type: 'process', items, loop, ...baseOf(div, page), at: div.at }, ...rest];
  },
};

/** Without a run-in head the item's words are its name. */
function readStep(item: Item, line: number, page: Page): ProcessStep | null {
  const { when } = item;
  const beneath = wordsBeneath(item, 'process', line, page);
  const head = item.head ?? item.inlines;
  if (isBlank(head)) return null;
  const text = trimmed([...(item.head ? item.inlines : []), ...beneath]);
  return { head, text, ...(when && { when }) };
}

/** `base=`: what every step rests on, and `label=` what that is called. */
function baseOf(div: Div, page: Page): Pick<Process, 'base'> {
  const { values } = div.attributes;
  const words = (key: string) => readWords(values.get(key) ?? '', div.line, page);
  if (!values.has('base')) {
    if (values.has('label')) page.report('process-label', {}, div.line);
    return {};
  }
  return { base: { label: words('label'), words: words('base') } };
}
