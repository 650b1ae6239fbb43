import {
  type Placed,
  type PlacedConnector,
  type PlacedGroup,
  type PlacedShape,
  type Rect,
  type TimelineItem,
  word,
} from '../model/index.ts';
import { around, connector, diagramAlt, diagramLabel, phrase } from './diagram.ts';
import { plain } from './plain.ts';
import type { SlideFitting } from './style.ts';

/** Points: a marker's side, the edge of a hollow one, the line's thickness. */
export const MARKER = 16;
const EDGE = 2;
export const LINE = 3;

/** The group of a timeline in either form. */
export function timelineGroup(
  items: readonly TimelineItem[],
  lines: Placed[],
  entries: PlacedGroup[],
  fitting: SlideFitting,
): PlacedGroup {
  const label = diagramLabel(word(fitting.lang, 'timeline'), items.length, fitting);
  const said = items.map(
    ({ date, head, text }) => phrase(date, [], fitting) + gap(fitting) + phrase(head, text, fitting),
  );
  return {
    kind: 'group',
    figure: 'timeline',
    name: 'Timeline',
    alt: diagramAlt(label, said, fitting),
    label,
    rect: around([...lines, ...entries].map((i) => i.rect)),
    items: [...lines, ...entries],
  };
}
const gap = ({ lang }: SlideFitting): string => (lang === 'en' ? ', ' : '，');

/** A point in time is filled; a vague one is hollow. */
export function marker(n: number, vague: boolean, rect: Rect): PlacedShape {
  const shape: PlacedShape = { kind: 'rect', name: `Marker ${n}`, rect, fill: 'title' };
  return vague ? { ...shape, hollow: EDGE } : shape;
}

/** The line from marker to marker. */
export const between = (markers: readonly PlacedShape[], side: 'right' | 'bottom'): PlacedConnector[] =>
  markers.slice(1).map((to, i) => {
    const from = markers[i] as PlacedShape;
    const stroke = { color: 'neutral' as const, width: LINE, arrow: false };
    const other = side === 'right' ? ('left' as const) : ('top' as const);
    return connector(`Line ${i + 1}`, { ...from, side }, { ...to, side: other }, stroke);
  });

export const nameOf = (item: TimelineItem | undefined): string => plain(item?.head ?? []) || plain(item?.date ?? []);
