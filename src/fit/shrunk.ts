import type { TypeSize } from '../model/index.ts';
import type { Fitting } from './style.ts';

/** What of the theme's sizes is tried where a template's room is too small for the whole of them. */
export const SHRUNK = [0.92, 0.84, 0.76, 0.68];

/** Roles of running text, which the audience's floor holds for. */
const HELD = new Set(['body', 'lead']);

/** The same edition with its sizes of type times `share`, in whole points; running text no smaller than the audience's floor. */
export function shrunk(fitting: Fitting, share: number): Fitting {
  const { deck, density } = fitting;
  const floor = deck.audience.body;
  const smaller = (role: string, [size, line]: TypeSize): TypeSize => {
    const to = HELD.has(role) ? Math.min(size, Math.max(floor, Math.round(size * share))) : Math.round(size * share);
    return [to, Math.round((line * to) / size)];
  };
  const sizes = <T extends object>(all: T): T =>
    Object.fromEntries(
      Object.entries(all).map(([role, own]) => [role, Array.isArray(own) ? smaller(role, own as never) : own]),
    ) as T;
  const scale = sizes(deck.theme.scale[density]);
  const theme = {
    ...deck.theme,
    scale: { ...deck.theme.scale, [density]: { ...scale, paragraphSpace: Math.round(scale.paragraphSpace * share) } },
    display: sizes(deck.theme.display),
  };
  return { ...fitting, theme, deck: { ...deck, theme } };
}
