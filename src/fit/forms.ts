import type { Block, BlockOf, Fill, Inline, Item, ResolvedLayout, Slide } from '../model/index.ts';
import { TEXT_BLOCKS } from './paragraphs.ts';

/** One way to set a slide: its content in the regions of a layout, or of a layout changed for it. */
export interface Form {
  slide: Slide;
  layout: ResolvedLayout;
}

/** Regions that belong to every slide, whatever its layout. */
const KEPT = new Set(['title', 'source']);

/** The layout with its columns divided as its file allows besides. */
export const divided = ({ slide, layout }: Form): Form[] =>
  layout.divisions.map((division) => ({ slide, layout: { ...layout, ...division } }));

/** Points by which heads are made higher, least first: some one to four lines. */
const STRETCHES = [24, 48, 80, 120];
/** Points: what stands beneath is no lower than this. */
const LEAST_BENEATH = 140;

/** The layout with higher rooms for its heads, where its file allows it: all of them, so that columns still begin in line. */
export function stretched({ slide, layout }: Form): Form[] {
  const heads = layout.regions.filter((r) => r.stretches && slide.fills.some((f) => f.region === r.name));
  if (heads.length === 0) return [];
  return STRETCHES.flatMap((by) => {
    const regions = layout.regions.map((r) => (r.stretches ? higher(r, by) : givingWay(r, layout.regions, by)));
    const room = regions.every((r, i) => r.rect.h >= Math.min(LEAST_BENEATH, layout.regions[i]?.rect.h ?? 0));
    return room ? [{ slide, layout: { ...layout, regions } }] : [];
  });
}

type PlacedRegion = ResolvedLayout['regions'][number];
const higher = (r: PlacedRegion, by: number): PlacedRegion => ({ ...r, rect: { ...r.rect, h: r.rect.h + by } });

/** Beneath a head the highest region begins later, those above it stand lower, and those below it stay. */
function givingWay(r: PlacedRegion, all: readonly PlacedRegion[], by: number): PlacedRegion {
  const head = all.find((h) => h.stretches && isBeneath(r, h));
  if (!head) return r;
  const highest = all.filter((o) => isBeneath(o, head)).reduce((a, b) => (b.rect.h > a.rect.h ? b : a));
  const { y, h } = r.rect;
  if (y > highest.rect.y) return r;
  return { ...r, rect: { ...r.rect, y: y + by, h: r === highest ? h - by : h } };
}
const isBeneath = ({ rect: a, name }: PlacedRegion, { rect: b }: PlacedRegion): boolean =>
  !KEPT.has(name) && a.y >= b.y + b.h - 1 && a.x < b.x + b.w && b.x < a.x + a.w;

/** Name, within `fit` alone, of the room that a picture takes beside its text. */
export const BESIDE = 'beside';
/** Columns of the grid that the text has, most first; the picture has the others. */
const TEXT_COLUMNS = [8, 7, 6, 5];
const GUTTER = 24;

/** The one picture of a region beside the text that it stood beneath, or at its left where it stood above. */
export function beside({ slide, layout }: Form): Form[] {
  const own = slide.fills.filter((f) => !KEPT.has(f.region));
  const [fill] = own;
  const region = layout.regions.find((r) => r.name === fill?.region);
  const parts = fill && own.length === 1 ? apart(fill) : null;
  if (!fill || !region || !parts) return [];
  const order = fill.blocks[0]?.type === 'picture' ? [...parts].reverse() : parts;
  const fills = slide.fills.flatMap((f) => (f === fill ? order : [f]));
  return TEXT_COLUMNS.map((columns) => {
    const { x, w } = region.rect;
    const text = Math.round(((w + GUTTER) * columns) / 12 - GUTTER);
    const widths = { [fill.region]: text, [BESIDE]: w - text - GUTTER };
    let left = x;
    const regions = order.map(({ region: name }) => {
      const rect = { ...region.rect, x: left, w: widths[name] as number };
      left += rect.w + GUTTER;
      return { ...region, name, splits: name !== BESIDE && region.splits, rect };
    });
    return {
      slide: { ...slide, fills },
      layout: { ...layout, regions: layout.regions.flatMap((r) => (r === region ? regions : [r])) },
    };
  });
}

/** @returns a region's text and its one picture; null where it holds anything else. */
function apart(fill: Fill): [text: Fill, picture: Fill] | null {
  const pictures = fill.blocks.filter((b) => b.type === 'picture');
  const others = fill.blocks.filter((b) => b.type !== 'picture');
  if (pictures.length !== 1 || others.length === 0 || !others.every((b) => TEXT_BLOCKS.has(b.type))) return null;
  return [
    { ...fill, blocks: others },
    { region: BESIDE, blocks: pictures },
  ];
}

/** All that a slide holds, one beneath the other, in the layout that its own gives way to; cards as a list where they do not fit. */
export function wider({ slide, layout }: Form, layouts: ReadonlyMap<string, ResolvedLayout>): Form[] {
  const to = layout.wider === undefined ? undefined : layouts.get(layout.wider);
  const region = to?.regions.find((r) => r.splits);
  if (!to || !region) return [];
  const blocks: Block[] = slide.fills.flatMap((f) => (KEPT.has(f.region) ? [] : f.blocks));
  const kept = (name: string) => slide.fills.filter((f) => f.region === name);
  const listed = blocks.flatMap((block) => (block.type === 'cards' ? asList(block) : [block]));
  return [blocks, listed].map((all) => {
    const fills = [...kept('title'), { region: region.name, blocks: all }, ...kept('source')];
    return { slide: { ...slide, layout: to.name, fills, shapes: [] }, layout: to };
  });
}

/** Cards as a list, which may be split: their names are its heads. */
function asList({ items, numbered, key }: BlockOf<'cards'>): Block[] {
  const entries = items.map(({ head, blocks: [first, ...rest], tag }): Item => {
    const words = first?.type === 'paragraph' ? first.inlines : [];
    const mark: Inline[] = tag
      ? [
          { type: 'text', text: ' ' },
          { type: 'tag', children: tag },
        ]
      : [];
    const children = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
    return { head, inlines: [...words, ...mark], children };
  });
  const list: Block = { type: 'list', ordered: numbered, start: 1, items: entries };
  return key ? [list, { type: 'paragraph', inlines: key }] : [list];
}
