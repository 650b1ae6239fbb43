import type { Block, BlockOf, Placed, PlacedGroup, Rect, Region } from '../model/index.ts';
import { placeCards } from './cards.ts';
import { placeChart } from './chart.ts';
import { placeHierarchy } from './hierarchy.ts';
import { placeKpi } from './kpi.ts';
import { placeMatrix } from './matrix.ts';
import { placeProcess } from './process.ts';
import { placeLine, placeStack, placeStat } from './stat.ts';
import type { SlideFitting } from './style.ts';
import { placeTimeline } from './timeline.ts';

type Handler<T extends Block['type']> = (
  block: BlockOf<T>,
  region: Region,
  room: Rect,
  fitting: SlideFitting,
) => Placed[];

/** How each figure is placed: one handler a kind. */
const HANDLERS: {
  [T in 'chart' | 'kpi' | 'cards' | 'matrix' | 'timeline' | 'process' | 'hierarchy']: Handler<T>;
} = {
  chart: placeChart,
  kpi: (block, region, room, fitting) =>
    numbers(block, region, room, fitting).map((g) => ({ ...g, region: region.name }) as Placed),
  cards: (block, region, room, fitting) => {
    const placed = placeCards(block, room, region.variant === 'open' ? 'open' : 'panel', fitting);
    return placed ? [{ ...placed, region: region.name }] : [];
  },
  matrix: (block, region, room, fitting) => [
    { ...placeMatrix(block, room, fitting), region: region.name, placeholder: true },
  ],

  timeline: (block, region, room, fitting) => diagram(placeTimeline(block, room, fitting), region),
  process: (block, region, room, fitting) => diagram(placeProcess(block, room, fitting), region),
  hierarchy: (block, region, room, fitting) => diagram(placeHierarchy(block, room, fitting), region),
};

/** How many cards stand on each slide, where all of them do not fit on one. */
const SHARES: Record<number, number[][]> = {
  4: [[2, 2]],
  5: [[3, 2]],
  6: [
    [3, 3],
    [2, 2, 2],
  ],
};

/** @returns the cards of each slide that they need, the fewest; of one slide, with its errors, where none holds them. */
export function cardPages(cards: BlockOf<'cards'>, region: Region, room: Rect, fitting: SlideFitting): Placed[][] {
  const variant = region.variant === 'open' ? 'open' : 'panel';
  const { items } = cards;
  for (const shares of [[items.length], ...(region.splits ? (SHARES[items.length] ?? []) : [])]) {
    const faults: string[] = [];
    const quiet: SlideFitting = { ...fitting, report: (code) => faults.push(code) };
    let first = 0;
    const pages = shares.map((count): Placed[] => {
      const own = { ...cards, items: items.slice(first, first + count) };
      const placed = placeCards(own, room, variant, quiet, first + 1);
      first += count;
      return placed ? [{ ...placed, region: region.name }] : [];
    });
    if (faults.length === 0) return pages;
  }
  return [placeFigure(cards, region, room, fitting)];
}

const diagram = (group: PlacedGroup | null, region: Region): Placed[] =>
  group ? [{ ...group, region: region.name }] : [];

function numbers(kpi: BlockOf<'kpi'>, { variant }: Region, room: Rect, fitting: SlideFitting): Placed[] {
  if (variant === 'stack') return [placeStack(kpi, room, fitting)];
  if (kpi.items.length > 1) return placeKpi(kpi, room, fitting);
  return [(variant === 'line' ? placeLine : placeStat)(kpi, room, fitting)];
}

export const isFigure = (block: Block): boolean => block.type in HANDLERS;

/** @returns the figure placed in its room; nothing for a block that is none. */
export function placeFigure(block: Block, region: Region, room: Rect, fitting: SlideFitting): Placed[] {
  const handler = HANDLERS[block.type as 'chart'] as Handler<'chart'> | undefined;
  return handler ? handler(block as BlockOf<'chart'>, region, room, fitting) : [];
}
