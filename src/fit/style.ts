import type {
  Align,
  ColorRole,
  Deck,
  Density,
  Lang,
  Region,
  Report,
  ScaleRole,
  Slide,
  Theme,
  TypeSize,
} from '../model/index.ts';

/** What every step of fitting knows of the edition. */
export interface Fitting {
  deck: Deck;
  theme: Theme;
  density: Density;
  lang: Lang;
  report: Report;
}
/** And of the slide at hand. */
export interface SlideFitting extends Fitting {
  slide: Slide;
  /** Figures computed from others say so, unless the slide's source line does. */
  marksDerived: boolean;
  /** Where footnotes stand: on the slide, or in its notes where it has no room. */
  footnotes: 'slide' | 'notes';
  /** Body size that the slides of its layout have in this edition, points: no step goes above it. */
  most?: number;
}

/** How a run of paragraphs is set. Lengths in points. */
export interface TextStyle {
  size: number;
  line: number;
  /** Above each paragraph or item but the first. */
  gap: number;
  color: ColorRole;
  bold: boolean;
  align: Align;
  /** Hanging run-in heads; 0: heads run on in the text. */
  hang: number;
  marker: Region['marker'];
  /** Figures of the register stand out in bold. */
  boldFigures: boolean;
}

/**
 * Room below the last line that body text leaves free: 0.25 em (measured; see docs/decisions/text-measuring.md).
 * Other regions are drawn for so many whole lines.
 */
export const headroom = (region: Pick<Region, 'role'>, size: number): number =>
  region.role === 'body' ? 0.25 * size : 0;

export function roleSize({ theme, density }: Fitting, role: string): TypeSize {
  return theme.display[role] ?? theme.scale[density][role as ScaleRole] ?? theme.scale[density].body;
}

/** Line heights of other sizes than the role's own keep its proportion, in whole points. */
export const scaleLine = ([size, line]: TypeSize, to: number): number => Math.round((to * line) / size);

/** @returns sizes to try for a region, largest first: its role's, what it may grow by, and down to the audience's floor. */
export function sizeSteps(fitting: SlideFitting, region: Region): TypeSize[] {
  const role = roleSize(fitting, region.role);
  if (region.role !== 'body') return region.smaller ? [role, roleSize(fitting, region.smaller)] : [role];
  const floor = fitting.deck.audience.body;
  const steps: TypeSize[] = [];
  const most = Math.min(role[0] + region.grow, fitting.most ?? Number.POSITIVE_INFINITY);
  for (let size = Math.max(most, floor); size > floor; size -= 2) steps.push([size, scaleLine(role, size)]);
  steps.push([floor, scaleLine(role, floor)]);
  return steps;
}

/** Spaces between paragraphs, widest first, points: what a slide can afford is tried in this order. */
export const gapSteps = ({ theme, density }: Fitting): number[] => {
  const space = theme.scale[density].paragraphSpace;
  return [space * 3, space * 2, space * 1.4, space];
};

export const textStyle = (region: Region, [size, line]: TypeSize, gap: number): TextStyle => ({
  size,
  line,
  gap,
  color: region.color,
  bold: region.bold,
  align: region.align,
  hang: region.hang,
  marker: region.marker,
  boldFigures: region.role === 'body' && !region.bold,
});
