import { useRef } from 'preact/hooks';
import type { OutlineItem, View } from '../engine/index.ts';

/** Slides left out just now stay where they were in the outline, so that the hand that did it can undo it there. */
export interface Ghosts {
  /** Notes where a slide stands before it is left out. */
  leave(item: OutlineItem): void;
  /** @returns the list with those that stood in it, each after the slide that it came after. */
  among(list: readonly OutlineItem[]): OutlineItem[];
}

export function useGhosts({ outline }: View): Ghosts {
  /** What each came after, in the order in which they were left out. */
  const places = useRef(new Map<string, string>()).current;
  const out = new Map(outline.out.map((item) => [item.id, item]));
  const after = (id: string): OutlineItem[] =>
    [...places].flatMap(([ghost, place]) => {
      const item = place === id ? out.get(ghost) : undefined;
      return item ? [item, ...after(ghost)] : [];
    });
  return {
    leave({ id }) {
      const list = [outline.main, outline.appendix].find((one) => one.some((item) => item.id === id)) ?? [];
      const before = list[list.findIndex((item) => item.id === id) - 1]?.id;
      places.delete(id);
      if (before !== undefined) places.set(id, before);
    },
    among: (list) => list.flatMap((item) => [item, ...after(item.id)]),
  };
}
