import type { LayoutShape, PlacedDeck, Rect, ResolvedLayout } from '../../model/index.ts';
import { type Observed, observe } from './observed.ts';
import { sameRect } from './paint.ts';
import {
  type Chrome,
  chromePlaceholders,
  datePlaceholder,
  foundPlaceholder,
  type Placeholder,
  regionIndexes,
  regionPlaceholder,
} from './placeholders.ts';

export type DrawnShape = Pick<LayoutShape, 'kind' | 'fill'> & { rect: Rect; opacity?: number; hollow?: number };

/** A layout as its part is written, and as the slides bound to it are compared with. */
export interface LayoutPlan {
  layout: ResolvedLayout;
  /** Path of the part. */
  part: string;
  regions: Map<string, Placeholder>;
  chrome: Map<Chrome, Placeholder>;
  /** Of our own layouts: where "Insert › Date" puts it. */
  date?: Placeholder;
  shapes: DrawnShape[];
}

/** @returns the layouts' plans by name, in the deck's order. */
export function planLayouts(deck: PlacedDeck): Map<string, LayoutPlan> {
  const seen = observe(deck);
  const indexes = regionIndexes(deck, seen);
  const rule = footRule(seen);
  return new Map(
    deck.layouts.map((layout, n) => {
      const at = seen.get(layout.name) as Observed;
      const regions = new Map<string, Placeholder>();
      for (const region of layout.regions)
        regions.set(region.name, regionPlaceholder(deck, layout, region, at, indexes.get(region.name) as number));
      for (const [name, text] of at.regions)
        if (!regions.has(name)) regions.set(name, foundPlaceholder(name, text, indexes.get(name) as number));
      const chrome = chromePlaceholders(layout, at);
      const part = `ppt/slideLayouts/slideLayout${n + 1}.xml`;
      const date = datePlaceholder(layout);
      return [layout.name, { layout, part, regions, chrome, ...(date && { date }), shapes: drawn(layout, at, rule) }];
    }),
  );
}

/** The line above the footer, from whichever layout's slides show it: layouts without slides need it too. */
function footRule(seen: Map<string, Observed>): DrawnShape | undefined {
  for (const { shapes } of seen.values()) for (const shape of shapes) if (shape.chrome === 'rule') return shape;
  return undefined;
}

function drawn(layout: ResolvedLayout, at: Observed, rule: DrawnShape | undefined): DrawnShape[] {
  const always = layout.shapes.filter((s) => s.with.length === 0 && s.without.length === 0);
  const unused = at.shapes.length === 0 && rule && layout.chrome === 'full' ? [rule] : [];
  const out: DrawnShape[] = [];
  for (const shape of [...always, ...at.shapes, ...unused])
    if (!out.some((o) => o.fill === shape.fill && sameRect(o.rect, shape.rect))) out.push(shape);
  return out;
}
