import type { HierarchyNode, PlacedConnector, PlacedGroup, PlacedParagraph, Rect, TypeSize } from '../model/index.ts';
import { type Anchored, around, connector, entry, high, shapeBox, wordOver, wordsOf } from './diagram.ts';
import { plain } from './plain.ts';
import type { SlideFitting } from './style.ts';

/** A node of a tree with its rectangle and its words. */
export interface Boxed {
  node: HierarchyNode;
  level: number;
  rect: Rect;
  words: PlacedParagraph[];
  children: Boxed[];
}

/** Points inside a box. */
export const INSET = { x: 10, y: 8 };

/** @returns a box's words, measured for its inner width: the head, then the rest. */
export function boxWords(
  { head, text }: HierarchyNode,
  level: number,
  width: number,
  size: TypeSize,
  align: 'left' | 'center',
  fitting: SlideFitting,
): PlacedParagraph[] {
  const top = level === 0;
  const strong = wordsOf(head, width, { size, color: top ? 'page' : 'title', bold: true, align }, fitting);
  if (text.length === 0) return [strong];
  return [strong, { ...wordsOf(text, width, { size, color: top ? 'page' : 'ink', align }, fitting), before: 2 }];
}

/** @returns points that a box's words lack in its inner width and height. */
export const boxOver = (words: PlacedParagraph[], width: number, height: number, fitting: SlideFitting): number =>
  Math.max(high(words) - height, ...words.map((p) => wordOver(p, width, fitting)));

/** The boxes as they stand beneath one another, and the connectors between them. */
export function drawTree(boxes: Boxed[], way: 'down' | 'right', fitting: SlideFitting) {
  const lines: PlacedConnector[] = [];
  let count = 0;
  const stroke = { color: 'title' as const, width: 1.5, arrow: false };
  const visit = (box: Boxed): { entry: PlacedGroup; at: Anchored } => {
    const name = `Box ${++count}`;
    const at: Anchored = { name, rect: box.rect, side: way === 'down' ? 'bottom' : 'right' };
    const top = box.level === 0;
    const shape = { form: 'rect' as const, fill: top ? ('title' as const) : ('panel' as const), inset: INSET };
    const drawn = { ...shapeBox(name, box.rect, box.words, shape), ...(top ? {} : { outline: 1 }) };
    const beneath = box.children.map(visit);
    for (const child of beneath)
      lines.push(
        connector(`Line ${lines.length + 1}`, at, { ...child.at, side: way === 'down' ? 'top' : 'left' }, stroke),
      );
    const items = [drawn, ...beneath.map((child) => child.entry)];
    return { entry: entry(`Item ${name}`, around(items.map((i) => i.rect)), items), at };
  };
  const entries = boxes.map((box) => visit(box).entry);
  return { lines, entries, fitting };
}

/** Every box beneath these, and these, each before those beneath it. */
export const allBoxes = (boxes: readonly Boxed[]): Boxed[] => boxes.flatMap((b) => [b, ...allBoxes(b.children)]);
export const nameOf = (box: Boxed | undefined): string => plain(box?.node.head ?? []);
