import type { HierarchyNode, PlacedGroup, PlacedParagraph, Rect, TypeSize } from '../model/index.ts';
import { type Form, high, most } from './diagram.ts';
import { hierarchyGroup, leavesOf } from './hierarchy-group.ts';
import type { SlideFitting } from './style.ts';
import { allBoxes, type Boxed, boxOver, boxWords, drawTree, INSET, nameOf } from './tree-boxes.ts';

/** Points: between leaves, a box's width at most, between levels at most and at least, a box's height at least. */
const GUTTER = 24;
const WIDEST = 264;
const BETWEEN = { most: 48, least: 28 };
const LEAST = 56;
/** Each leaf has its column; a node stands over the middle of those beneath it. */
export function tree(nodes: HierarchyNode[], room: Rect, size: TypeSize, fitting: SlideFitting): Form {
  const leaves = leavesOf(nodes);
  const slot = (room.w + GUTTER) / leaves;
  let column = 0;
  const place = (node: HierarchyNode, level: number): Boxed => {
    const from = column;
    const children = node.children.map((child) => place(child, level + 1));
    if (children.length === 0) column++;
    const [first, last] = [children[0], children.at(-1)];
    const middle = first && last ? (centre(first) + centre(last)) / 2 : room.x - GUTTER / 2 + (from + 0.5) * slot;
    const w = Math.min(WIDEST, (column - from) * slot - GUTTER);
    const words = boxWords(node, level, w - 2 * INSET.x, size, 'center', fitting);
    return { node, level, rect: { x: middle - w / 2, y: 0, w, h: 0 }, words, children };
  };
  const boxes = nodes.map((node) => place(node, 0));
  const all = allBoxes(boxes);
  const levels = 1 + most(all.map((b) => b.level));
  const heights = Array.from({ length: levels }, (_, level) =>
    Math.max(LEAST, most(all.filter((b) => b.level === level).map((b) => high(b.words) + 2 * INSET.y))),
  );
  const sum = heights.reduce((total, h) => total + h, 0);
  const gap = Math.min(BETWEEN.most, Math.max(BETWEEN.least, (room.h - sum) / Math.max(1, levels - 1)));
  const used = sum + gap * (levels - 1);
  let y = room.y + Math.max(0, Math.min(24, (room.h - used) / 2));
  for (const [level, h] of heights.entries()) {
    for (const box of all) if (box.level === level) Object.assign(box.rect, { y, h });
    y += h + gap;
  }
  const needs = all.map((b) => Math.max(used - room.h, boxOver(b.words, b.rect.w - 2 * INSET.x, b.rect.h, fitting)));
  const worst = used > room.h ? tallest(all) : all[needs.indexOf(most(needs))];
  const draw = (): PlacedGroup => {
    const { lines, entries } = drawTree(boxes, 'down', fitting);
    return hierarchyGroup(nodes, lines, entries, fitting);
  };
  return { over: most(needs), item: nameOf(worst), draw };
}

const centre = ({ rect }: Boxed): number => rect.x + rect.w / 2;
const tall = (words: PlacedParagraph[]): number => high(words);
const tallest = (boxes: Boxed[]): Boxed | undefined =>
  boxes.find((b) => tall(b.words) === most(boxes.map((one) => tall(one.words))));
