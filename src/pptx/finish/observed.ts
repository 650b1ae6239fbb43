import type { Placed, PlacedDeck, PlacedParagraph, PlacedShape, PlacedText } from '../../model/index.ts';
import type { TextStyle } from './style.ts';

type Chrome = NonNullable<PlacedText['chrome']>;
type Hang = Pick<TextStyle, 'bullet' | 'left' | 'hang' | 'size' | 'line' | 'bold' | 'color'>;

/** What stands on the slides of one layout: layouts take from it what their regions do not say. */
export interface Observed {
  /** The first text of each region, and of each part of the running header and footer. */
  regions: Map<string, PlacedText>;
  chrome: Map<Chrome, PlacedText>;
  /** Kinds of item that took the placeholder of a region. */
  kinds: Map<string, Set<Placed['kind']>>;
  /** Shapes that the layout draws. */
  shapes: PlacedShape[];
  /** By region and level: how paragraphs hang, and what stands before those that are not first, counted. */
  hangs: Map<string, Map<string, { count: number; style: Hang }>>;
  befores: Map<string, Map<number, number>>;
}

const levelKey = (region: string, level: number): string => `${level} ${region}`;

/** One pass over every slide: what was seen, by the name of the layout. */
export function observe(deck: PlacedDeck): Map<string, Observed> {
  const seen = new Map<string, Observed>();
  for (const { name } of deck.layouts)
    seen.set(name, {
      regions: new Map(),
      chrome: new Map(),
      kinds: new Map(),
      shapes: [],
      hangs: new Map(),
      befores: new Map(),
    });
  for (const slide of deck.slides) {
    const at = seen.get(slide.layout);
    if (!at) continue;
    const first = at.shapes.length === 0;
    for (const item of slide.items) note(at, item, first);
  }
  return seen;
}

function note(at: Observed, item: Placed, first: boolean): void {
  if (item.kind === 'rect' || item.kind === 'line') {
    if (item.inLayout && first) at.shapes.push(item);
    return;
  }
  const bound = 'placeholder' in item && item.placeholder;
  if ('region' in item && item.region !== undefined && bound) {
    const kinds = at.kinds.get(item.region) ?? new Set();
    at.kinds.set(item.region, kinds.add(item.kind));
  }
  if (item.kind !== 'text') return;
  if (item.chrome && !at.chrome.has(item.chrome)) at.chrome.set(item.chrome, item);
  if (item.region === undefined || !bound) return;
  if (!at.regions.has(item.region)) at.regions.set(item.region, item);
  item.paragraphs.forEach((paragraph, n) => {
    count(at, item.region as string, paragraph, n);
  });
}

function count(at: Observed, region: string, p: PlacedParagraph, n: number): void {
  const key = levelKey(region, p.level);
  const { bullet, left, hang, size, line, bold, color } = p;
  const hangs = at.hangs.get(key) ?? new Map<string, { count: number; style: Hang }>();
  at.hangs.set(key, hangs);
  const name = [bullet, left, hang, size, line, bold, color].join();
  const known = hangs.get(name) ?? { count: 0, style: { bullet, left, hang, size, line, bold, color } };
  known.count++;
  hangs.set(name, known);
  if (n === 0) return;
  const befores = at.befores.get(key) ?? new Map<number, number>();
  at.befores.set(key, befores.set(p.before, (befores.get(p.before) ?? 0) + 1));
}

/** The commonest look of a region's level (the first seen among equals), or undefined where none was seen. */
export function usual(at: Observed, region: string, level: number): (Hang & { before: number }) | undefined {
  const key = levelKey(region, level);
  let best: { count: number; style: Hang } | undefined;
  for (const known of at.hangs.get(key)?.values() ?? []) if (!best || known.count > best.count) best = known;
  if (!best) return undefined;
  let [before, most] = [0, 0];
  for (const [points, times] of at.befores.get(key) ?? []) if (times > most) [before, most] = [points, times];
  return { ...best.style, before };
}
