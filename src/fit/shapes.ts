import type { Deck, PlacedShape, Rect, ResolvedLayout, Theme } from '../model/index.ts';

/** Points: an outlined block's edge. */
const EDGE = 2;

/**
 * The rectangles of a layout, and those that its template drew.
 * @param filled names of the regions that hold something: a shape may stand with some of them only
 */
export function shapesOf(
  layout: ResolvedLayout,
  drawn: readonly { rect: Rect; fill: PlacedShape['fill'] }[],
  filled: ReadonlySet<string>,
  { theme, slide }: Pick<Deck, 'theme' | 'slide'>,
): PlacedShape[] {
  const own = layout.shapes.flatMap((s, i): PlacedShape[] => {
    if (s.with.length > 0 && !s.with.some((name) => filled.has(name))) return [];
    if (s.without.some((name) => filled.has(name))) return [];
    const always = s.with.length === 0 && s.without.length === 0;
    const shape: PlacedShape = { kind: 'rect', name: `Shape ${i + 1}`, rect: s.rect, fill: s.fill };
    return outlined(always ? { ...shape, inLayout: !layout.frame } : shape, theme, slide);
  });
  const marks = drawn.map((d, i): PlacedShape => ({ kind: 'rect', name: `Mark ${i + 1}`, rect: d.rect, fill: d.fill }));
  return [...own, ...marks];
}

/** A block of the cover's colour as its edges, where the theme wants no filled ones; edges along the slide's own are left out. */
function outlined(shape: PlacedShape, theme: Theme, slide: Deck['slide']): PlacedShape[] {
  if (theme.blocks === 'filled' || shape.fill !== 'cover') return [shape];
  const { x, y, w, h } = shape.rect;
  const edges: [name: string, rect: Rect, inside: boolean][] = [
    ['top', { x, y, w, h: EDGE }, y > 0],
    ['bottom', { x, y: y + h - EDGE, w, h: EDGE }, y + h < slide.h],
    ['left', { x, y, w: EDGE, h }, x > 0],
    ['right', { x: x + w - EDGE, y, w: EDGE, h }, x + w < slide.w],
  ];
  return edges.flatMap(([name, rect, inside]) =>
    inside ? [{ ...shape, name: `${shape.name} ${name}`, rect, fill: 'title' as const }] : [],
  );
}
