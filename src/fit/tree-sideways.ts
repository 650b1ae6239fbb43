import type { HierarchyNode, PlacedGroup, Rect, TypeSize } from '../model/index.ts';
import { type Form, high, most, runIn } from './diagram.ts';
import { hierarchyGroup } from './hierarchy-group.ts';
import { textWidth } from './measure/index.ts';
import { spansOf } from './runs.ts';
import type { SlideFitting } from './style.ts';
import { allBoxes, type Boxed, boxOver, boxWords, drawTree, INSET, nameOf } from './tree-boxes.ts';

/** Points: between levels, between rows at most and at least, a row's height at most. */
const GUTTER = 40;
const BETWEEN = { most: 20, least: 8 };
const HIGHEST = 72;
/** A level is no narrower than so many ems, nor wider than this share of what its successors leave. */
const NARROWEST = 5;
const SHARE = 0.4;

/** The tree on its side: levels as columns from the left, each leaf a row of its own. */
export function sideways(nodes: HierarchyNode[], room: Rect, size: TypeSize, fitting: SlideFitting): Form {
  const widths = columnWidths(nodes, room.w, size, fitting);
  const xs = widths.map((_, i) => room.x + widths.slice(0, i).reduce((sum, w) => sum + w + GUTTER, 0));
  const set = (node: HierarchyNode, level: number): Boxed => {
    // A leaf goes on to the right edge: it has nothing beneath it that would need the room.
    const w = node.children.length > 0 ? (widths[level] as number) : room.x + room.w - (xs[level] as number);
    const words = wordsIn(node, level, w - 2 * INSET.x, size, fitting);
    const rect = { x: xs[level] as number, y: 0, w, h: high(words) + INSET.y };
    return { node, level, rect, words, children: node.children.map((child) => set(child, level + 1)) };
  };
  const boxes = nodes.map((node) => set(node, 0));
  const all = allBoxes(boxes);
  const leaves = all.filter((b) => b.children.length === 0);
  const needed = leaves.reduce((sum, b) => sum + b.rect.h, 0);
  const gaps = leaves.length - 1;
  const spare = room.h - needed - BETWEEN.least * gaps;
  const even = Math.min(
    HIGHEST,
    Math.max(most(leaves.map((b) => b.rect.h)), (room.h - BETWEEN.most * gaps) / leaves.length),
  );
  const gap = Math.max(BETWEEN.least, Math.min(BETWEEN.most, (room.h - even * leaves.length) / Math.max(1, gaps)));
  const fits = even * leaves.length + gap * gaps <= room.h;
  let y = room.y + (fits ? Math.max(0, (room.h - even * leaves.length - gap * gaps) / 3) : 0);
  for (const leaf of leaves) {
    if (fits) leaf.rect.h = even;
    leaf.rect.y = y;
    y += leaf.rect.h + (fits ? gap : BETWEEN.least);
  }
  for (const box of [...all].reverse()) if (box.children.length > 0) beside(box);
  const needs = all.map((b) => boxOver(b.words, b.rect.w - 2 * INSET.x, b.rect.h, fitting));
  const over = Math.max(-spare, most(needs));
  const worst =
    spare < 0 ? leaves.find((b) => b.rect.h === most(leaves.map((l) => l.rect.h))) : all[needs.indexOf(most(needs))];
  const draw = (): PlacedGroup => {
    const { lines, entries } = drawTree(boxes, 'right', fitting);
    return hierarchyGroup(nodes, lines, entries, fitting);
  };
  return { over, item: nameOf(worst), draw };
}

/** A leaf's words run on after its head: its box is wide and low. */
function wordsIn(node: HierarchyNode, level: number, width: number, size: TypeSize, fitting: SlideFitting) {
  if (node.children.length > 0 || level === 0) return boxWords(node, level, width, size, 'left', fitting);
  // The box's edge is drawn in its text's colour: that of the head.
  const words = runIn(node, width, { size, color: 'ink' }, fitting);
  const runs = words.runs.map((run) => ({ ...run, color: run.color ?? ('ink' as const) }));
  return [{ ...words, runs, color: 'title' as const }];
}

/** A node stands at the middle of what is beneath it, as high as its words or as all of that. */
function beside(box: Boxed): void {
  const [first, last] = [box.children[0] as Boxed, box.children.at(-1) as Boxed];
  const [top, bottom] = [first.rect.y, last.rect.y + last.rect.h];
  const h = Math.min(bottom - top, Math.max(high(box.words) + 2 * INSET.y, 56));
  const middle = (first.rect.y + first.rect.h / 2 + last.rect.y + last.rect.h / 2) / 2;
  Object.assign(box.rect, { y: middle - h / 2, h });
}

/** Levels that have others beneath them are as wide as their heads need; the last has what is left. */
function columnWidths(nodes: HierarchyNode[], width: number, size: TypeSize, fitting: SlideFitting): number[] {
  const levels: HierarchyNode[][] = [];
  for (let level = nodes; level.length > 0; level = level.flatMap((node) => node.children)) levels.push(level);
  let left = width;
  return levels.map((level, i) => {
    if (i === levels.length - 1) return left;
    const inner = level.filter((node) => node.children.length > 0);
    const heads = inner.map((node) => boxWords(node, i, width, size, 'left', fitting)[0]);
    const natural = most(heads.map((p) => (p ? textWidth(spansOf(p.runs, p.size, true), fitting.lang) : 0)));
    const w = Math.min(left * SHARE, Math.max(NARROWEST * size[0], natural * 1.04 + 2 * INSET.x));
    left -= w + GUTTER;
    return w;
  });
}
