import type {
  Placed,
  PlacedConnector,
  PlacedGroup,
  PlacedShape,
  PlacedSlide,
  PlacedText,
  Rect,
} from '../model/index.ts';

/** What PptxGenJS draws as one shape. It knows no groups, which `finish` makes of the leaves, and no connectors. */
export type Leaf = Exclude<Placed, PlacedGroup | PlacedConnector>;
export type LeafOf<K extends Leaf['kind']> = Leaf extends infer T extends Leaf
  ? T extends { kind: infer Q }
    ? K extends Q
      ? T
      : never
    : never
  : never;
export interface KeyedLeaf {
  /** The shape's `objectName` in what PptxGenJS writes, by which `finish` finds it again. */
  key: string;
  item: Leaf;
}
export interface KeyedGroup {
  group: PlacedGroup;
  children: Keyed[];
}
export interface KeyedConnector {
  connector: PlacedConnector;
}
export type Keyed = KeyedLeaf | KeyedGroup | KeyedConnector;

export const isGroup = (node: Keyed): node is KeyedGroup => 'group' in node;
export const isConnector = (node: Keyed): node is KeyedConnector => 'connector' in node;
const isShape = (item: Placed): item is PlacedShape => item.kind === 'rect' || item.kind === 'line';
const isTitle = (item: Placed): item is PlacedText => item.kind === 'text' && item.placeholder === 'title';
const meets = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/**
 * The slide's items in the order of its shape tree, which is reading order: the title first, then decoration, then the
 * rest. Decoration that lies under the title goes before it. What belongs to the layout is left out.
 */
export function keyed(slide: PlacedSlide): Keyed[] {
  const own = slide.items.filter((item) => !(isShape(item) && item.inLayout));
  const title = own.find(isTitle);
  const shapes = own.filter(isShape);
  const under = title ? shapes.filter((s) => meets(s.rect, title.rect)) : [];
  const rest = own.filter((item) => item !== title && !isShape(item));
  const ordered = [...under, ...(title ? [title] : []), ...shapes.filter((s) => !under.includes(s)), ...rest];
  let count = 0;
  const key = (item: Placed): Keyed => {
    if (item.kind === 'connector') return { connector: item };
    return item.kind === 'group' ? { group: item, children: flat(item.items).map(key) } : { key: `k${++count}`, item };
  };
  return ordered.map(key);
}

/** A diagram is one group: the entries of its list are none of their own. */
const flat = (items: readonly Placed[]): Placed[] =>
  items.flatMap((item) => (item.kind === 'group' && item.figure === 'entry' ? flat(item.items) : [item]));

/** Every leaf beneath, in order. */
export function leaves(nodes: Keyed[]): KeyedLeaf[] {
  return nodes.flatMap((node) => {
    if (isGroup(node)) return leaves(node.children);
    return isConnector(node) ? [] : [node];
  });
}
