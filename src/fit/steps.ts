import type { Placed, PlacedParagraph } from '../model/index.ts';

/**
 * Steps counted through the whole slide, box after box in reading order, from 1: boxes counted their own. PowerPoint
 * animates no part of a group, so what stands in one comes with the slide, on both sides.
 */
export function stepped(items: readonly Placed[]): Placed[] {
  let at = 0;
  return items.map((item) => {
    if (item.kind === 'text') {
      let last: number | undefined;
      const count = (p: PlacedParagraph): PlacedParagraph => {
        if (p.step === undefined) return p;
        if (p.step !== last) at++;
        last = p.step;
        return { ...p, step: at };
      };
      return item.paragraphs.some((p) => p.step !== undefined)
        ? { ...item, paragraphs: item.paragraphs.map(count) }
        : item;
    }
    return item.kind === 'group' ? { ...item, items: item.items.map(still) } : item;
  });
}

function still(item: Placed): Placed {
  if (item.kind === 'group') return { ...item, items: item.items.map(still) };
  if (item.kind !== 'text') return item;
  return { ...item, paragraphs: item.paragraphs.map(({ step: _, ...p }) => p) };
}
