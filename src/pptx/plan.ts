import type { Placed, PlacedGroup, PlacedShape, PlacedSlide, PlacedText, Rect } from '../model/index.ts';

/** What PptxGenJS draws as one shape. It knows no groups; `finish` makes them of the leaves. */
export type Leaf = Exclude<Placed, PlacedGroup>;
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
export type Keyed = KeyedLeaf | KeyedGroup;

export const isGroup = (node: Keyed): node is KeyedGroup => 'group' in node;
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
  const key = (item: Placed): Keyed =>
    item.kind === 'group' ? { group: item, children: item.items.map(key) } : { key: `k${++count}`, item };
  return ordered.map(key);
}

/** Every leaf beneath, in order. */
export function leaves(nodes: Keyed[]): KeyedLeaf[] {
  return nodes.flatMap((node) => (isGroup(node) ? leaves(node.children) : [node]));
}
