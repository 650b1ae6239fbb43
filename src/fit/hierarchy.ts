import type { Hierarchy, HierarchyNode, PlacedGroup, Rect, TypeSize } from '../model/index.ts';
import { type ChainStyle, measureChain } from './chain.ts';
import { around, bodySizes, type Form, fittingForm, headSize } from './diagram.ts';
import { countOf, hierarchyGroup, leavesOf } from './hierarchy-group.ts';
import { plain } from './plain.ts';
import type { SlideFitting } from './style.ts';
import { tree } from './tree.ts';
import { sideways } from './tree-sideways.ts';

/** Levels and boxes that a slide holds. */
const LEVELS = 4;
const BOXES = 12;
/** Boxes side by side at most; more lie beneath one another, in a tree on its side. */
const ACROSS = 5;

/** A chain of boxes where each has one beneath it, else a tree: upright, or on its side where its words need that. */
export function placeHierarchy({ nodes }: Hierarchy, room: Rect, fitting: SlideFitting): PlacedGroup | null {
  const [levels, boxes] = [depthOf(nodes), countOf(nodes)];
  const { slide, report, lang } = fitting;
  const where = { ...slide.at, slide: slide.id };
  if (levels > LEVELS || boxes > BOXES) {
    report('hierarchy-large', { levels, boxes, mostLevels: LEVELS, mostBoxes: BOXES }, where);
    return null;
  }
  if (boxes < 2) {
    const instead = lang === 'en' ? 'a sentence' : '一句话';
    report('figure-count', { figure: 'hierarchy', count: boxes, least: 2, most: BOXES, instead }, where);
    return null;
  }
  return fittingForm(forms(nodes, room, fitting), lang === 'en' ? 'a table with two columns' : '两列的表格', fitting);
}

function* forms(nodes: HierarchyNode[], room: Rect, fitting: SlideFitting): Generator<Form> {
  const sizes = bodySizes(fitting);
  if (isChain(nodes)) for (const look of looks(sizes, fitting)) yield chain(nodes, room, look, fitting);
  else if (leavesOf(nodes) <= ACROSS) for (const size of sizes) yield tree(nodes, room, size, fitting);
  if (!isChain(nodes)) for (const size of sizes) yield sideways(nodes, room, size, fitting);
}

const depthOf = (nodes: readonly HierarchyNode[]): number =>
  nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((node) => depthOf(node.children)));
const isChain = (nodes: readonly HierarchyNode[]): boolean =>
  nodes.length === 0 || (nodes.length === 1 && isChain(nodes[0]?.children ?? []));

type Look = Pick<ChainStyle, 'size' | 'head' | 'width' | 'kickers'>;

/** Points: boxes are so wide, and may be narrower where the words beside them need the room. */
const WIDTHS = [408, 312, 240];

/** Looks of a chain, roomiest first; heads shrink to the body's size before the body does. */
function looks(sizes: readonly TypeSize[], fitting: SlideFitting): Look[] {
  return sizes.flatMap((size) =>
    [headSize(size, fitting), size].flatMap((head) =>
      [true, false].flatMap((kickers) => WIDTHS.map((width) => ({ size, head, width, kickers }))),
    ),
  );
}

function chain(nodes: HierarchyNode[], room: Rect, look: Look, fitting: SlideFitting): Form {
  const links: HierarchyNode[] = [];
  for (let at = nodes[0]; at; at = at.children[0]) links.push(at);
  const style = { ...look, height: 78, gap: 36, least: 20, numbered: false, name: 'Box' };
  const measured = measureChain(links, room, style, fitting);
  const draw = (): PlacedGroup => {
    const { lines, entries } = measured.draw();
    return hierarchyGroup(nodes, lines, nested(entries), fitting);
  };
  return { over: measured.over, item: plain(links[measured.worst]?.head ?? []), draw };
}

/** Each link holds the next, as the list that it was written as. */
function nested(entries: PlacedGroup[]): PlacedGroup[] {
  const [first, ...rest] = entries;
  if (!first || rest.length === 0) return entries;
  const beneath = nested(rest);
  const items = [...first.items, ...beneath];
  return [{ ...first, items, rect: around(items.map((i) => i.rect)) }];
}
