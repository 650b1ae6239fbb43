import type { Placed, PlacedConnector, PlacedGroup, PlacedShape, PlacedText } from '../model/index.ts';
import type { Drawing, Origin } from './draw.ts';
import { type Html, place, tag } from './markup.ts';
import { drawShape } from './shape.ts';
import { drawText } from './text.ts';

/** Draws any item: handed in, because groups hold every kind. */
export type DrawItem = (item: Placed, drawing: Drawing, origin: Origin) => Html;

const isShape = (item: Placed): item is PlacedShape => item.kind === 'rect' || item.kind === 'line';
const isGroup = (item: Placed, figure: PlacedGroup['figure']): item is PlacedGroup =>
  item.kind === 'group' && item.figure === figure;

/** How a figure's members become HTML. Shapes are drawn before it, in the same box. */
type DrawFigure = (group: PlacedGroup, drawing: Drawing, origin: Origin, draw: DrawItem) => Html[];

const FIGURES: Record<PlacedGroup['figure'], DrawFigure> = {
  // A description list holds nothing but its entries: what else stands in the figure follows it.
  kpi: (group, drawing, origin, draw) => [
    tag(
      'dl',
      {},
      ...group.items
        .filter((item) => isGroup(item, 'kpi-item'))
        .map((item) => entry(item as PlacedGroup, drawing, origin)),
    ),
    ...rest(group, 'kpi-item').map((item) => draw(item, drawing, origin)),
  ],
  'kpi-item': (group, drawing, origin) => [tag('dl', {}, entry(group, drawing, origin))],
  cards: (group, drawing, origin, draw) => [
    tag(
      'ul',
      { role: 'list' },
      ...group.items
        .filter((item) => isGroup(item, 'card'))
        .map((item) => {
          const box = { class: 'box', style: place(item.rect, origin) };
          return tag('li', box, ...members(item as PlacedGroup, drawing, item.rect, draw));
        }),
    ),
    ...rest(group, 'card').map((item) => draw(item, drawing, origin)),
  ],
  card: members,
  strip: members,
  timeline: (group, ...drawing) => diagram('ol', group, ...drawing),
  process: (group, ...drawing) => diagram('ol', group, ...drawing),
  hierarchy: (group, ...drawing) => diagram('ul', group, ...drawing),
  entry: members,
};

/** A diagram: its lines, then its entries as a list with the diagram's name, then what else stands in it. */
function diagram(kind: 'ol' | 'ul', group: PlacedGroup, drawing: Drawing, origin: Origin, draw: DrawItem): Html[] {
  return [
    ...group.items.filter(isConnector).map((item) => draw(item, drawing, origin)),
    entries(kind, group, drawing, origin, draw),
    ...rest(group, 'entry').map((item) => draw(item, drawing, origin)),
  ];
}

/** Each entry is an item with its words; entries beneath it are a list of its own, placed within its box. */
function entries(kind: 'ol' | 'ul', group: PlacedGroup, drawing: Drawing, origin: Origin, draw: DrawItem): Html {
  const items = group.items
    .filter((item) => isGroup(item, 'entry'))
    .map((item) => {
      const own = { ...item, items: item.items.filter((inner) => !isGroup(inner, 'entry')) };
      const beneath = own.items.length < item.items.length ? [entries(kind, item, drawing, item.rect, draw)] : [];
      const box = { class: 'box', style: place(item.rect, origin) };
      return tag('li', box, ...members(own, drawing, item.rect, draw), ...beneath);
    });
  return tag(kind, { role: 'list', 'aria-label': group.label }, ...items);
}

const isConnector = (item: Placed): item is PlacedConnector => item.kind === 'connector';
const rest = (group: PlacedGroup, figure: PlacedGroup['figure']): Placed[] =>
  group.items.filter((item) => !isShape(item) && !isConnector(item) && !isGroup(item, figure));

/** Shapes first, so that they lie beneath the words. */
function members(group: PlacedGroup, drawing: Drawing, origin: Origin, draw: DrawItem): Html[] {
  const shapes = group.items.filter(isShape);
  const others = group.items.filter((item) => !isShape(item));
  return [...shapes, ...others].map((item) => draw(item, drawing, origin));
}

/** One figure of a description list: its term, then its details. */
function entry(group: PlacedGroup, drawing: Drawing, origin: Origin): Html {
  const texts = group.items.filter((item): item is PlacedText => item.kind === 'text');
  const term = texts.filter((item) => item.as === 'dt');
  const details = texts.filter((item) => item.as !== 'dt').map((item) => ({ ...item, as: 'dd' as const }));
  return tag(
    'div',
    { class: 'box', style: place(group.rect, origin) },
    ...[...term, ...details].map((item) => drawText(item, drawing, group.rect)),
  );
}

export function drawGroup(group: PlacedGroup, drawing: Drawing, origin: Origin, draw: DrawItem): Html {
  const shapes: PlacedShape[] = group.figure === 'card' || group.figure === 'strip' ? [] : shapesOf(group);
  return tag(
    'div',
    { class: 'box', 'data-region': group.region, style: place(group.rect, origin) },
    ...shapes.map((item) => drawShape(item, group.rect)),
    ...FIGURES[group.figure](group, drawing, group.rect, draw),
  );
}

/** A figure's own shapes and those of its entries, where no list item can hold them. */
const shapesOf = (group: PlacedGroup): PlacedShape[] =>
  group.items.flatMap((item) => {
    if (isShape(item)) return [item];
    return isGroup(item, 'kpi-item') ? shapesOf(item) : [];
  });
