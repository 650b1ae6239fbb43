import { type Choices, withSetting } from './choices.ts';
import type { View } from './index.ts';
import type { OutlineItem } from './outline.ts';

/** Slides that are made have settings of their own in place of ids. */
const MADE = { cover: 'cover', agenda: 'agenda', sources: 'sources' } as const;

/** @returns the choices with a slide taken in or left out. */
export function toggle(choices: Choices, view: View, item: OutlineItem): Choices {
  const { audience } = view;
  const base = baseOf(view);
  if (item.id === 'cover' || item.id === 'agenda') return withSetting(choices, base, MADE[item.id], false);
  if (item.id === 'sources') return withSetting(choices, base, 'sources', 'none');
  if (item.made) return withSetting(choices, base, 'sectionSlides', false);
  const without = (list: readonly string[]) => list.filter((id) => id !== item.id);
  if (item.out === undefined) {
    const left = withSetting(choices, base, 'omit', [...without(audience.omit), item.id]);
    return withSetting(left, base, 'also', without(audience.also));
  }
  const kept = withSetting(choices, base, 'omit', without(audience.omit));
  if (item.out !== 'choice') return withSetting(kept, base, 'also', [...without(audience.also), item.id]);
  // Backup slides are left out all together: taking one in takes them in.
  const alone = !audience.omit.includes(item.id) && audience.appendix === 'none';
  return alone ? withSetting(kept, base, 'appendix', []) : kept;
}

/** @returns the choices with a slide moved by so many places, within the main slides or the appendix. */
export function move(choices: Choices, view: View, item: OutlineItem, by: number): Choices {
  const base = baseOf(view);
  const list = view.outline.main.includes(item) ? 'main' : 'appendix';
  const free = view.outline[list].filter((one) => !one.made && !one.last).map(({ id }) => id);
  const from = free.indexOf(item.id);
  const to = Math.min(Math.max(from + by, 0), free.length - 1);
  if (from < 0 || from === to) return choices;
  const order = free.toSpliced(from, 1).toSpliced(to, 0, item.id);
  return withSetting(choices, base, list === 'main' ? 'first' : 'appendix', order);
}

/** @returns the choices with a slide made a backup slide, or a main one again where the source does not mark it. */
export function toAppendix(choices: Choices, view: View, item: OutlineItem, back: boolean): Choices {
  const { appendix } = view.audience;
  const ids = appendix === 'none' ? [] : appendix.filter((id) => id !== item.id);
  return withSetting(choices, baseOf(view), 'appendix', back ? [...ids, item.id] : ids);
}

/** The profile that the choices start from: what it says is no choice. */
function baseOf({ choices, data }: View) {
  const { audiences } = data.briefing;
  return audiences.find(({ id }) => id === choices.audience) ?? (audiences[0] as (typeof audiences)[number]);
}
