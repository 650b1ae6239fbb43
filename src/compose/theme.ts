import type { AreaName, Density, Rect, ResolvedLayout, Running, Theme, TypeSize } from '../model/index.ts';

/** Slide size and grid, points. */
export const SLIDE: Rect = { x: 0, y: 0, w: 960, h: 540 };
/** The body's width in our own themes, which layouts are drawn for. */
export const BODY_WIDTH = 840;
/** Twelve columns over a width, 24 apart where it is 840: x(c) = 72(c − 1), w(n) = 72n − 24. */
export function column(first: number, last: number, over: Pick<Rect, 'x' | 'w'>): { x: number; w: number } {
  const step = (over.w + 24) / 12;
  return { x: over.x + step * (first - 1), w: step * (last - first + 1) - 24 };
}

/** @returns the named areas of our own themes at a density (look/layouts.md's shared chrome), points. */
export function areas(theme: Theme, density: Density): Record<AreaName, Rect> {
  const { bodyTop, title } = theme.scale[density];
  return {
    slide: SLIDE,
    title: { x: 60, y: 52, w: 840, h: 2 * title[1] },
    subtitle: { x: 60, y: 52 + 2 * title[1], w: 840, h: bodyTop - 52 - 2 * title[1] },
    body: { x: 60, y: bodyTop, w: 840, h: 468 - bodyTop },
    source: { x: 60, y: 486, w: 624, h: 36 },
  };
}

/** Running header and footer of our own themes, points (look/layouts.md, "Shared chrome"). */
export function running(chrome: ResolvedLayout['chrome'], layout: string): Running {
  const dark = chrome === 'cover';
  const all: Running = {
    breadcrumb: { x: 60, y: 24, w: 624, h: 18 },
    footer: { x: 708, y: 486, w: 144, h: 18, align: 'right' },
    page: { x: 858, y: 486, w: 42, h: 18, align: 'right' },
    links: { x: 708, y: 504, w: 192, h: 18 },
    handling: { right: 900, y: dark ? 36 : 22, h: dark ? 24 : 22 },
    logo: { right: 900, y: 22, w: 132, h: 22 },
    progress: { x: 60, y: 0, w: 840, h: 6 },
    rule: { x: 60, y: 480, w: 840, h: 1 },
  };
  // On the cover right above the title.
  if (layout === 'cover') all.logo = { right: 900, y: 72, w: 240, h: 40 };
  return all;
}

/** @returns size and exact line height of a role of the type scale or of the display sizes. */
export function typeSize(theme: Theme, density: Density, role: string): TypeSize | undefined {
  const scaleOf = theme.scale[density] as unknown as Record<string, TypeSize>;
  return theme.display[role] ?? (Array.isArray(scaleOf[role]) ? scaleOf[role] : undefined);
}
