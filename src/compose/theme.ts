import type { Density, Rect, Theme, TypeSize } from '../model/index.ts';

/** Slide size and grid, points. */
export const SLIDE: Rect = { x: 0, y: 0, w: 960, h: 540 };
/** x(c) = 60 + 72(c − 1); w(n) = 72n − 24. */
export const column = (first: number, last: number): { x: number; w: number } => ({
  x: 60 + 72 * (first - 1),
  w: 72 * (last - first + 1) - 24,
});

/** The areas that a layout's regions stand in. */
export const AREA_NAMES = ['slide', 'title', 'body', 'source'] as const;
export type AreaName = (typeof AREA_NAMES)[number];

/** @returns the named areas of our own themes at a density (look/layouts.md's shared chrome), points. */
export function areas(theme: Theme, density: Density): Record<AreaName, Rect> {
  const { bodyTop, title } = theme.scale[density];
  return {
    slide: SLIDE,
    title: { x: 60, y: 52, w: 840, h: 2 * title[1] },
    body: { x: 60, y: bodyTop, w: 840, h: 468 - bodyTop },
    source: { x: 60, y: 486, w: 624, h: 36 },
  };
}

/** @returns size and exact line height of a role of the type scale or of the display sizes. */
export function typeSize(theme: Theme, density: Density, role: string): TypeSize | undefined {
  const scaleOf = theme.scale[density] as unknown as Record<string, TypeSize>;
  return theme.display[role] ?? (Array.isArray(scaleOf[role]) ? scaleOf[role] : undefined);
}
