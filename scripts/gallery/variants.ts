import { LAYOUT_NAMES, SHIPPED_THEMES } from '../../src/compose/shipped.ts';

/** Every value of each thing that a gallery varies, in the order in which it is shown. */
export const AXES = {
  lang: ['zh', 'en'],
  length: ['short', 'typical', 'long'],
  theme: [...SHIPPED_THEMES.keys()],
  density: ['leaders', 'dept', 'tech', 'public', 'intl'],
  layout: LAYOUT_NAMES,
} as const satisfies Record<string, readonly string[]>;
export type Axis = keyof typeof AXES;
/** What is to be shown: the values wanted of each axis. */
export type Wanted = Record<Axis, readonly string[]>;

/** One deck: all layouts in one language, at one length, in one theme and density. */
export interface Variant {
  lang: string;
  length: string;
  theme: string;
  density: string;
}

export const nameOf = ({ lang, length, theme, density }: Variant): string => [lang, length, theme, density].join('-');

export const variantsOf = ({ lang, length, theme, density }: Wanted): Variant[] =>
  theme.flatMap((t) =>
    density.flatMap((d) => lang.flatMap((l) => length.map((n) => ({ theme: t, density: d, lang: l, length: n })))),
  );
