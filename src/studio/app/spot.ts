import type { OutlineItem, View } from '../engine/index.ts';

/** The slide that is looked at: which of its continuations, from 0. */
export interface Spot {
  id: string;
  part: number;
}

/** Slides that are made have names by what they are. */
const MADE = { cover: 'cover', agenda: 'agenda', sources: 'sources', appendix: 'divider' } as const;

/** @returns the word of a made slide's name; undefined: it is called as it is. */
export const madeName = ({ id, made }: OutlineItem): (typeof MADE)[keyof typeof MADE] | undefined =>
  made && id in MADE ? MADE[id as keyof typeof MADE] : undefined;

/** Items in the order in which one pages through them. */
export const shownItems = ({ outline }: View): OutlineItem[] => [...outline.main, ...outline.appendix];

/** @returns the item that is looked at: in the deck, or left out; the first where it is neither. */
export function itemAt(view: View, { id }: Spot): OutlineItem | undefined {
  const all = shownItems(view);
  return all.find((item) => item.id === id) ?? view.outline.out.find((item) => item.id === id) ?? all[0];
}

/** @returns the place in the deck, from 0; undefined where the slide is left out. */
export function placeAt(view: View, spot: Spot): number | undefined {
  const item = itemAt(view, spot);
  return item?.at[Math.min(item.id === spot.id ? spot.part : 0, item.at.length - 1)];
}
