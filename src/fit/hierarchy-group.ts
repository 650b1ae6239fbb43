import { type HierarchyNode, type PlacedConnector, type PlacedGroup, word } from '../model/index.ts';
import { around, diagramAlt, diagramLabel, phrase } from './diagram.ts';
import { plain } from './plain.ts';
import type { SlideFitting } from './style.ts';

export const countOf = (nodes: readonly HierarchyNode[]): number =>
  nodes.reduce((sum, node) => sum + 1 + countOf(node.children), 0);
export const leavesOf = (nodes: readonly HierarchyNode[]): number =>
  nodes.reduce((sum, node) => sum + Math.max(1, leavesOf(node.children)), 0);

/** The group of a hierarchy in any form; what stands beneath a box is told with it. */
export function hierarchyGroup(
  nodes: readonly HierarchyNode[],
  lines: PlacedConnector[],
  entries: PlacedGroup[],
  fitting: SlideFitting,
): PlacedGroup {
  const { lang } = fitting;
  const label = diagramLabel(word(lang, 'hierarchy'), countOf(nodes), fitting);
  return {
    kind: 'group',
    figure: 'hierarchy',
    name: 'Hierarchy',
    alt: diagramAlt(label, told(nodes, fitting), fitting),
    label,
    rect: around([...lines, ...entries].map((i) => i.rect)),
    items: [...lines, ...entries],
  };
}

/** Each box with the names of those beneath it, from the top down. */
function told(nodes: readonly HierarchyNode[], fitting: SlideFitting): string[] {
  const en = fitting.lang === 'en';
  return nodes.flatMap(({ head, text, children }) => {
    const names = children.map((child) => plain(child.head)).join(en ? ', ' : '、');
    const beneath = names === '' ? '' : en ? ` (beneath it: ${names})` : `（下设：${names}）`;
    return [`${phrase(head, text, fitting)}${beneath}`, ...told(children, fitting)];
  });
}
