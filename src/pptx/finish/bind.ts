import type { Region } from '../../model/index.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import { type At, need, unexpected } from './context.ts';
import type { Placeholder } from './placeholders.ts';
import { placeholderMark } from './shapes.ts';

/** Takes a placeholder of the layout for an item, once on a slide; undefined: the item stands free. */
export function claim(
  at: At,
  ph: Placeholder | undefined,
  suits: (ph: Placeholder) => boolean,
): Placeholder | undefined {
  if (!ph || at.taken.has(ph) || !suits(ph)) return undefined;
  at.taken.add(ph);
  return ph;
}
export const region = (at: At, name: Region['name'] | undefined): Placeholder | undefined =>
  name === undefined ? undefined : at.plan.regions.get(name);

/**
 * Binds a shape to its placeholder by hand: PptxGenJS loses the type of table and picture placeholders and never binds
 * a table (gitbrent/PptxGenJS#1526).
 */
export function bind(at: At, names: XmlElement, ph: Placeholder): void {
  need('bind', at, names, 'p:nvPr').children = [placeholderMark(ph)];
  const [kind, locks] = LOCKS[names.name] ?? unexpected('bind', at, names.name);
  need('bind', at, names, kind).children = [
    el(locks, { noGrp: 1, ...(locks === 'a:picLocks' ? { noChangeAspect: 1 } : {}) }),
  ];
}
/** A placeholder may not be grouped. */
const LOCKS: Record<string, [kind: string, locks: string]> = {
  'p:nvSpPr': ['p:cNvSpPr', 'a:spLocks'],
  'p:nvPicPr': ['p:cNvPicPr', 'a:picLocks'],
  'p:nvGraphicFramePr': ['p:cNvGraphicFramePr', 'a:graphicFrameLocks'],
};
