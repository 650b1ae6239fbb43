import type { Block, BlockOf, Cell, Condition, HierarchyNode, Inline, Item, ProcessStep } from './block.ts';

/** What a stage does with the pieces of a block; `rebuild` asks it for every piece, in reading order. */
export interface Rebuilder {
  inlines(list: Inline[]): Inline[];
  blocks(list: Block[]): Block[];
  /** May a piece under these conditions stay? */
  holds(when: readonly Condition[] | undefined): boolean;
  /** The conditions that a piece which stays carries on; absent: none. */
  kept?(when: readonly Condition[] | undefined): Condition[] | undefined;
}

type Rule<T extends Block['type']> = (block: BlockOf<T>, by: Rebuilder) => Block | null;

/** One line a kind of block: the block made anew from its rebuilt pieces, or null when nothing of it is left. */
const RULES: { [T in Block['type']]: Rule<T> } = {
  paragraph: (b, by) => some(b, 'inlines', by.inlines(b.inlines)),
  heading: (b, by) => some(b, 'inlines', by.inlines(b.inlines)),
  list: (b, by) => some(b, 'items', items(b.items, by)),
  table: ({ caption, ...b }, by) => cells({ ...b, ...optional('caption', caption, by) }, by),
  picture: ({ caption, ...b }, by) => ({ ...b, ...optional('caption', caption, by) }),
  quote: ({ attribution, ...b }, by) =>
    some({ ...b, ...optional('attribution', attribution, by) }, 'blocks', by.blocks(b.blocks)),
  code: (b) => b,
  rule: (b) => b,
  chart: (b, by) => ({
    ...b,
    title: by.inlines(b.title),
    ...(b.delta && { delta: { head: by.inlines(b.delta.head), cells: b.delta.cells.map((c) => by.inlines(c)) } }),
  }),
  kpi: (b, by) => {
    const items = b.items.flatMap(({ label, value, context, when }) => {
      if (!by.holds(when)) return [];
      const made = { label: by.inlines(label), value: by.inlines(value), context: by.inlines(context) };
      return emptied(label, made.label) || emptied(value, made.value) ? [] : [{ ...made, ...still(when, by) }];
    });
    const strip = b.strip && { ...b.strip, part: by.inlines(b.strip.part), rest: by.inlines(b.strip.rest) };
    return some({ ...b, ...(strip && { strip }) }, 'items', items);
  },
  cards: ({ key, ...b }, by) => {
    const items = b.items.flatMap(({ head, blocks, tag, when }) => {
      if (!by.holds(when)) return [];
      const made = { head: by.inlines(head), blocks: by.blocks(blocks), ...optional('tag', tag, by) };
      return emptied(head, made.head) ? [] : [{ ...made, ...still(when, by) }];
    });
    return some({ ...b, ...optional('key', key, by) }, 'items', items);
  },
  matrix: (b, by) => cells({ ...b, legend: by.inlines(b.legend) }, by),
  timeline: (b, by) => {
    const items = headed(b.items, by, ({ date, vague }) => ({ date: by.inlines(date), vague }));
    return some(
      b,
      'items',
      items.filter((item) => !isBlank(item.date)),
    );
  },
  process: ({ base, ...b }, by) => {
    const made = base && { label: by.inlines(base.label), words: by.inlines(base.words) };
    const kept = made && !isBlank(made.words) ? { base: made } : {};
    return some({ ...b, ...kept }, 'items', headed(b.items, by));
  },
  hierarchy: (b, by) => some(b, 'nodes', nodes(b.nodes, by)),
  columns: (b, by) => {
    const held = b.columns.filter((c) => by.holds(c.when));
    const made = held.map(({ head, blocks, when }) => ({
      blocks: by.blocks(blocks),
      ...optional('head', head, by),
      ...still(when, by),
    }));
    return some(
      b,
      'columns',
      made.filter((c) => c.blocks.length > 0),
    );
  },
  ask: (b, by) => some({ ...b, label: by.inlines(b.label) }, 'blocks', by.blocks(b.blocks)),
  conditional: (b, by) => some(b, 'blocks', by.blocks(b.blocks)),
};

/** @returns the block made anew, or null when nothing of it is left. Its own `when` is the caller's to ask. */
export function rebuild(block: Block, by: Rebuilder): Block | null {
  return (RULES[block.type] as Rule<Block['type']>)(block as never, by);
}

/** Each inline is replaced by what `each` returns for it; children are rebuilt before their parent. */
export function mapInlines(list: readonly Inline[], each: (inline: Inline) => Inline[]): Inline[] {
  return list.flatMap((inline) =>
    'children' in inline ? each({ ...inline, children: mapInlines(inline.children, each) }) : each(inline),
  );
}

/** Calls `seen` for every inline and block beneath, in reading order; changes nothing. */
export function visit(
  blocks: readonly Block[],
  seen: { inline?: (inline: Inline) => void; block?: (block: Block) => void },
) {
  const by: Rebuilder = {
    inlines: (list) => {
      visitInlines(list, (inline) => seen.inline?.(inline));
      return list;
    },
    blocks: (list) => {
      visit(list, seen);
      return list;
    },
    holds: () => true,
  };
  for (const block of blocks) {
    seen.block?.(block);
    rebuild(block, by);
  }
}

export function visitInlines(list: readonly Inline[], seen: (inline: Inline) => void): void {
  for (const inline of list) {
    seen(inline);
    if ('children' in inline) visitInlines(inline.children, seen);
  }
}

/** @returns what the inlines print, as plain text; a line break is a space. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((i) =>
      i.type === 'footnote'
        ? ''
        : 'children' in i
          ? textOf(i.children)
          : 'text' in i
            ? i.text
            : i.type === 'break'
              ? ' '
              : '',
    )
    .join('');
}

/** @returns what the inlines print for anyone: words under a condition are not in it. */
export const openText = (inlines: readonly Inline[]): string =>
  textOf(mapInlines(inlines, (inline) => (inline.type === 'when' ? [] : [inline])));

/** Nothing that prints is left. */
export const isBlank = (inlines: readonly Inline[]): boolean => textOf(inlines).trim() === '';

const emptied = (before: readonly Inline[] | undefined, after: readonly Inline[]): boolean =>
  before !== undefined && !isBlank(before) && isBlank(after);

function some<B extends Block, K extends keyof B>(block: B, key: K, left: B[K] & readonly unknown[]): B | null {
  const gone = key === 'inlines' ? isBlank(left as readonly Inline[]) : left.length === 0;
  return gone ? null : { ...block, [key]: left };
}

function optional<K extends string>(key: K, inlines: Inline[] | undefined, by: Rebuilder): { [P in K]?: Inline[] } {
  const made = inlines && by.inlines(inlines);
  return made && !isBlank(made) ? ({ [key]: made } as { [P in K]?: Inline[] }) : {};
}

/** A row is gone when every cell that printed is blank now; a table without rows goes too. */
function cells<T extends { header: Cell[]; rows: Cell[][] }>(table: T, by: Rebuilder): T | null {
  const row = (list: Cell[]) => list.map((cell) => ({ ...cell, inlines: by.inlines(cell.inlines) }));
  const blank = (list: Cell[]) => list.every((cell) => isBlank(cell.inlines));
  const rows = table.rows.flatMap((before) => {
    const after = row(before);
    return blank(after) && !blank(before) ? [] : [after];
  });
  return rows.length === 0 && table.rows.length > 0 ? null : { ...table, header: row(table.header), rows };
}

/** @returns the conditions that stay on a piece, where the rebuilder keeps any. */
function still(when: readonly Condition[] | undefined, by: Rebuilder): { when?: Condition[] } {
  const kept = by.kept?.(when);
  return kept?.length ? { when: kept } : {};
}

/** An item whose own words are gone goes with everything beneath it. */
function items(list: Item[], by: Rebuilder): Item[] {
  return list
    .filter((item) => by.holds(item.when))
    .flatMap(({ when, ...item }) => {
      const inlines = by.inlines(item.inlines);
      const head = item.head && by.inlines(item.head);
      if (emptied([...(item.head ?? []), ...item.inlines], [...(head ?? []), ...inlines])) return [];
      const { head: _, ...rest } = item;
      const own = { ...rest, ...(head && !isBlank(head) ? { head } : {}), ...still(when, by) };
      return [{ ...own, inlines, children: by.blocks(item.children) }];
    });
}

/** Steps, events and the like: one whose head is gone goes with its words. `own` rebuilds what else they hold. */
function headed<T extends ProcessStep>(
  list: T[],
  by: Rebuilder,
  own?: (item: T) => Omit<T, keyof ProcessStep>,
): (Omit<T, 'when'> & ProcessStep)[] {
  return list.flatMap(({ when, ...item }) => {
    if (!by.holds(when)) return [];
    const more = own?.(item as T);
    const made = { ...item, ...more, head: by.inlines(item.head), text: by.inlines(item.text), ...still(when, by) };
    return emptied(item.head, made.head) ? [] : [made];
  });
}

/** What stands beneath a node that is gone goes with it. */
const nodes = (list: HierarchyNode[], by: Rebuilder): HierarchyNode[] =>
  headed(list, by, ({ children }) => ({ children: nodes(children, by) }));
