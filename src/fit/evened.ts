import type { ResolvedLayout } from '../model/index.ts';
import { decide, type Placing } from './decide.ts';
import type { Fitting } from './style.ts';

/** Of the slides of a layout, this share must take a size for all others to be held to it. */
const SHARE = 0.8;

/** One body size a layout, in the whole edition: a slide with room to spare is no larger than the rest, and one that needs less says so. */
export function evened(
  first: readonly Placing[],
  layouts: ReadonlyMap<string, ResolvedLayout>,
  fitting: Fitting,
): Placing[] {
  const kinds = new Map<string, Placing[]>();
  for (const placing of first) {
    const kind = kinds.get(placing.layout.name);
    if (kind) kind.push(placing);
    else kinds.set(placing.layout.name, [placing]);
  }
  const most = new Map([...kinds].map(([name, placings]) => [name, commonSize(placings)]));
  return first.map((placing) => {
    const { own, layout, pages } = placing;
    const common = most.get(layout.name) as number;
    const size = pages[0]?.size ?? common;
    if (size > common) return decide({ slide: own.slide, layout }, layouts, fitting, common);
    if (size < common) placing.said.push(['size-smaller', { size, common }, { ...own.slide.at, slide: own.slide.id }]);
    return placing;
  });
}

function commonSize(placings: readonly Placing[]): number {
  const sizes = placings.map(({ pages }) => pages[0]?.size ?? 0).sort((a, b) => b - a);
  return sizes[Math.ceil(sizes.length * SHARE) - 1] as number;
}
