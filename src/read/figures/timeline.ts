import type { Tokens } from 'marked';
import {
  type Block,
  type Fact,
  type Inline,
  type Item,
  isBlank,
  type TimelineItem,
  textOf,
} from '../../model/index.ts';
import { isVague, type Span, saysWhen, spanOf } from '../dates.ts';
import { readItem } from '../markdown/items.ts';
import type { Page } from '../markdown/page.ts';
import { trimmed } from '../markdown/soft-breaks.ts';
import { withLines } from '../markdown/tokens.ts';
import { wordsBeneath } from './beneath.ts';
import { type DivKind, take } from './div.ts';

/** An event with what its date spans, and where it was written. */
interface Dated {
  item: TimelineItem;
  span: Span | null;
  line: number;
}

/** What happened when: `- []{fact=…} **head** words`, or a date in plain words before the head. */
export const timeline: DivKind = {
  read(div, page): Block[] {
    const { token, line, rest } = take<Tokens.List>('list', div, page);
    const read = [...withLines(token?.items ?? [], line)].map(([item, at]) => ({
      item: readItem(item as Tokens.ListItem, at, page),
      line: at,
    }));
    if (read.length === 0) {
      page.report('div-no-list', { name: div.name }, div.line);
      return rest;
    }
    const events = read.map(({ item, line: at }) => readEvent(item, at, page));
    if (events.every((event) => event === null)) page.report('timeline-undated', {}, div.line);
    else
      for (const [n, event] of events.entries())
        if (!event) {
          const { item, line: at } = read[n] as (typeof read)[number];
          page.report('timeline-date', { item: textOf([...(item.head ?? []), ...item.inlines]).slice(0, 20) }, at);
        }
    const dated = events.filter((event) => event !== null);
    inOrder(dated, page);
    if (dated.length === 0) return rest;
    return [{ type: 'timeline', items: dated.map(({ item }) => item), at: div.at }, ...rest];
  },
};

/** @returns null where the item has no date. */
function readEvent(item: Item, line: number, page: Page): Dated | null {
  if (item.head) return null;
  const { inlines, when } = item;
  const n = inlines.findIndex((inline) => inline.type === 'strong' && !isBlank(inline.children));
  const strong = inlines[n];
  const { date, left } = splitDate(n < 0 ? inlines : inlines.slice(0, n), n < 0, page);
  if (isBlank(date)) return null;
  const after = n < 0 ? [] : inlines.slice(n + 1);
  const head = strong?.type === 'strong' ? strong.children : [];
  const text = trimmed([
    ...(isBlank(left) ? [] : left),
    ...trimmed(after),
    ...wordsBeneath(item, 'timeline', line, page),
  ]);
  const fact = factIn(date, page);
  const said = [fact?.text ?? '', fact?.qualifier ?? '', textOf(date)].join(' ');
  const vague = isVague(said) || /模糊|vague/i.test(said);
  const own = spanOf(fact ? fact.value : textOf(date));
  // The register gives a vague date one year; what it spans is in its words.
  const span = fact && vague ? (spanOf(`${fact.text} `) ?? own) : own;
  return { item: { date, vague, head, text, ...(when && { when }) }, span, line };
}

/** The date before the head: a figure that is one, or words that say when; without a head, the first word may. */
function splitDate(inlines: Inline[], alone: boolean, page: Page): { date: Inline[]; left: Inline[] } {
  const n = inlines.findIndex((inline) => factIn([inline], page)?.kind === 'date');
  if (n >= 0) return { date: [inlines[n] as Inline], left: [...inlines.slice(0, n), ...inlines.slice(n + 1)] };
  if (!alone) {
    const date = trimmed(inlines);
    return saysWhen(textOf(date)) ? { date, left: [] } : { date: [], left: date };
  }
  const [first, ...rest] = inlines;
  const word = first?.type === 'text' ? /^\s*(\S+)\s+/.exec(first.text) : null;
  if (first?.type !== 'text' || !word || !saysWhen(word[1] ?? '')) return { date: [], left: inlines };
  const text = { ...first, text: first.text.slice(word[0].length) };
  return { date: [{ type: 'text', text: word[1] ?? '' }], left: [text, ...rest] };
}

function factIn(inlines: readonly Inline[], page: Page): Fact | undefined {
  for (const inline of inlines) {
    const found = inline.type === 'figure' ? page.reading.facts.get(inline.fact) : undefined;
    const within = 'children' in inline ? factIn(inline.children, page) : undefined;
    if (found ?? within) return found ?? within;
  }
  return undefined;
}

/** Events stand in the order in which they happened; what may overlap is let be. */
function inOrder(events: readonly Dated[], page: Page): void {
  let latest: { span: Span; item: TimelineItem } | undefined;
  for (const { span, item, line } of events) {
    if (!span) continue;
    if (latest && latest.span.from > span.to) {
      const [date, before] = [textOf(item.date), textOf(latest.item.date)];
      const name = textOf(item.head).slice(0, 20) || date;
      page.report('timeline-order', { item: name, date, before }, line);
      return;
    }
    if (!latest || span.from > latest.span.from) latest = { span, item };
  }
}
