import { useRef } from 'preact/hooks';
import type { OutlineItem, View } from '../engine/index.ts';

/** Slides left out just now stay where they were in the outline, so that the hand that did it can undo it there. */
export interface Ghosts {
  /** Notes where a slide stands before it is left out. */
  leave(item: OutlineItem): void;
  has(id: string): boolean;
  /** @returns the list with those that stood in it. */
  among(list: readonly OutlineItem[]): OutlineItem[];
}

export function useGhosts({ outline }: View): Ghosts {
  const places = useRef(new Map<string, string>());
  const lists = [outline.main, outline.appendix];
  const held = new Set(lists.flat().map(({ id }) => id));
  const out = new Map(outline.out.map((item) => [item.id, item]));
  for (const id of places.current.keys()) if (held.has(id) || !out.has(id)) places.current.delete(id);
  return {
    leave({ id }) {
      const list = lists.find((one) => one.some((item) => item.id === id)) ?? [];
      const at = list.findIndex((item) => item.id === id);
      const ghost = [...places.current].find(([, after]) => after === list[at - 1]?.id)?.[0];
      places.current.set(id, ghost ?? list[at - 1]?.id ?? '');
    },
    has: (id) => places.current.has(id),
    among(list) {
      const after = (id: string): OutlineItem[] =>
        [...places.current].flatMap(([ghost, place]) => {
          const item = place === id ? out.get(ghost) : undefined;
          return item ? [item, ...after(ghost)] : [];
        });
      return list.flatMap((item) => [item, ...after(item.id)]);
    },
  };
}
