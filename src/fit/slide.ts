import {
  type Fill,
  marks,
  type Placed,
  type PlacedSlide,
  type Rect,
  type Region,
  type ResolvedLayout,
  word,
} from '../model/index.ts';
import { chromeOf } from './chrome.ts';
import { isFigure, placeFigure } from './figures.ts';
import { bottomOf, fillOf } from './fill.ts';
import { flow, type Page } from './flow.ts';
import { type FootnoteRoom, footnoteNotes, footnoteRoom, placeFootnotes } from './footnotes.ts';
import { notesOf } from './notes.ts';
import { placeRows } from './rows.ts';
import { shapesOf } from './shapes.ts';
import { stepped } from './steps.ts';
import type { SlideFitting } from './style.ts';
import { placeTitle, titleText } from './title.ts';

type PlacedRegion = ResolvedLayout['regions'][number];

/** A slide's regions filled: pages of each, in reading order. */
interface Filled {
  region: PlacedRegion;
  room: Rect;
  pages: Page[];
}

/** One slide, placed; two or more where its content continues. */
export function fitSlide(fitting: SlideFitting, layout: ResolvedLayout): PlacedSlide[] {
  const { slide } = fitting;
  const fills = slide.fills.filter((f) => f.region !== 'title');
  const filled: Filled[] = [];
  const rooms = fills.flatMap((fill) => {
    const region = layout.regions.find((r) => r.name === fill.region) as PlacedRegion;
    return region.role === 'source' ? [] : [roomOf(region, layout, fills)];
  });
  const notes = footnoteRoom(rooms, fitting);
  for (const fill of fills) {
    const region = layout.regions.find((r) => r.name === fill.region) as PlacedRegion;
    const above = filled.find((f) => f.region.name === region.follows);
    const own = beneath(roomOf(region, layout, fills), above);
    const room = notes && region.role !== 'source' ? notes.cut(own) : own;
    if (above) endAt(above, room.y);
    const pages = fillRegion(fill, region, room, fitting);
    if (pages.length > 0) filled.push({ region, room, pages });
  }
  const whole = filled.filter((f) => !halfLost(f.region, fills, filled));
  const count = Math.max(1, ...whole.map((f) => f.pages.length));
  if (count > 1) fitting.report('slide-split', { pages: count }, { ...slide.at, slide: slide.id });
  return Array.from({ length: count }, (_, i) => placePage(fitting, layout, whole, i, count, notes));
}

/** Optional regions of one name but for their number are columns of one list: it is shown whole or not at all. */
function halfLost({ name, optional }: Region, fills: Fill[], filled: Filled[]): boolean {
  const columns = fills.filter((f) => f.region.replace(/-\d+$/, '') === name.replace(/-\d+$/, ''));
  return optional && columns.some((c) => !filled.some((f) => f.region.name === c.region));
}

/** A region's own room, with that of absent regions that it takes. */
function roomOf(region: PlacedRegion, layout: ResolvedLayout, fills: Fill[]): Rect {
  const absent = region.takes.flatMap((name) => {
    const other = layout.regions.find((r) => r.name === name);
    return other && !fills.some((f) => f.region === name) ? [other] : [];
  });
  // Room is taken only when nothing stands between: regions that are filled keep theirs.
  const present = layout.regions
    .filter((r) => r !== region && fills.some((f) => f.region === r.name))
    .map((r) => r.rect);
  return absent.reduce((room, { rect }) => {
    const joined = union(room, rect);
    return present.some((p) => overlap(p, joined) && !overlap(p, room)) ? room : joined;
  }, region.rect);
}

/** Points between the words above and a region that follows them. */
const FOLLOWS = 14;

/** The room, higher by what the region above leaves free of its own. */
function beneath(room: Rect, above: Filled | undefined): Rect {
  const items = above?.pages[0]?.items ?? [];
  if (!above || items.length === 0) return room;
  const y = Math.min(room.y, Math.max(...items.map(bottomOf)) + FOLLOWS);
  return { ...room, y, h: room.y + room.h - y };
}

/** Text that another region follows gives up what its box has free: boxes do not lie on one another. */
function endAt(above: Filled, y: number): void {
  for (const page of above.pages)
    page.items = page.items.map((item) =>
      item.kind === 'text' && item.rect.y + item.rect.h > y
        ? { ...item, rect: { ...item.rect, h: y - item.rect.y } }
        : item,
    );
}

const union = (a: Rect, b: Rect): Rect => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
};
const overlap = (a: Rect, b: Rect): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

function fillRegion({ blocks }: Fill, region: PlacedRegion, room: Rect, fitting: SlideFitting): Page[] {
  const full = (over: number, line: number) => {
    const args = { region: region.name, over: Math.ceil(over), lines: Math.max(1, Math.ceil(over / line)) };
    fitting.report('region-full', args, { ...fitting.slide.at, slide: fitting.slide.id });
  };
  const [only] = blocks;
  if (blocks.length === 1 && only && isFigure(only))
    return [{ items: placeFigure(only, region, room, fitting), size: 0 }];
  if (region.flow === 'rows') {
    const { text, rules, over, size } = placeRows(blocks, region, room, fitting);
    if (over > 0 && region.optional) return [];
    if (over > 0) full(over, size * 1.4);
    return [{ items: [...rules, text], size }];
  }
  const { pages, over } = flow(blocks, region, room, fitting);
  if (over > 0 && region.optional) return [];
  if (over > 0.5) full(over, (pages[0]?.size ?? 20) * 1.4);
  return pages;
}

function placePage(
  fitting: SlideFitting,
  layout: ResolvedLayout,
  filled: Filled[],
  index: number,
  count: number,
  footnotes: FootnoteRoom | null,
): PlacedSlide {
  const { slide, deck, lang } = fitting;
  const titleRegion = layout.regions.find((r) => r.name === 'title') as PlacedRegion;
  const { open, close } = marks(lang);
  const suffix = count > 1 ? `${open}${index + 1}/${count}${close}` : '';
  const title = placeTitle(
    slide.title,
    titleRegion,
    { suffix, first: index === 0, refit: layout.frame !== undefined },
    fitting,
  );
  // A region that does not continue stands on every page, so that heads stay over their columns.
  const pages = filled.map(({ pages, ...rest }) => ({ ...rest, page: rest.region.splits ? pages[index] : pages[0] }));
  const content = pages.flatMap(({ page }) => page?.items ?? []);
  const items = footnotes ? [...content, ...placeFootnotes(content, footnotes, fitting)] : content;
  const sizes = pages.flatMap(({ region, page }) =>
    region.role === 'body' && page && page.size > 0 ? [page.size] : [],
  );
  const names = new Set(slide.fills.map((f) => f.region));
  const script = index === 0 ? notesOf(slide.notes, lang) : [];
  const notes = footnotes ? script : [...script, ...footnoteNotes(content)];
  const all = stepped(named([title, ...items]));
  return {
    id: index === 0 ? slide.id : `${slide.id}-${index + 1}`,
    section: slide.section,
    chapter: slide.appendix ? word(lang, 'appendix') : slide.chapter,
    layout: slide.layout,
    title: titleText(title),
    appendix: slide.appendix,
    background: layout.background,
    items: [...shapesOf(layout, slide.shapes, names, deck), ...all],
    notes,
    sources: slide.sources,
    works: slide.works,
    figures: figuresOf(all),
    fill: Object.fromEntries(pages.map(({ region, room, page }) => [region.name, fillOf(page?.items ?? [], room)])),
    size: sizes.length > 0 ? Math.min(...sizes) : deck.audience.body,
    progress: slide.appendix ? -1 : deck.chapters.indexOf(slide.chapter),
    at: slide.at,
  };
}

/** Adds what only the whole deck can say: page numbers, progress, header and footer. */
export function withChrome(
  placed: PlacedSlide,
  page: number,
  fitting: SlideFitting,
  layout: ResolvedLayout,
): PlacedSlide {
  const { beneath, text } = chromeOf({ slide: fitting.slide, layout, page, progress: placed.progress }, fitting);
  return { ...placed, items: [...beneath, ...placed.items, ...text] };
}

/** "label-value-1" → "Label Value 1"; unique on the slide. */
function named(items: Placed[]): Placed[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = item.name
      .replace(/(^|[-\s])([a-z])/g, (_, gap: string, c: string) => (gap ? ' ' : '') + c.toUpperCase())
      .replace(/-(\d)/g, ' $1');
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return { ...item, name: n === 1 ? name : `${name} ${n}` };
  });
}

/** Ids of the figures printed, in reading order. */
function figuresOf(items: readonly Placed[]): string[] {
  const ids = new Set<string>();
  const visit = (item: Placed): void => {
    if (item.kind === 'text')
      for (const p of item.paragraphs) for (const r of [...(p.label ?? []), ...p.runs]) if (r.fact) ids.add(r.fact);
    if (item.kind === 'table')
      for (const row of item.rows)
        for (const cell of row.cells)
          for (const p of cell.paragraphs) for (const r of p.runs) if (r.fact) ids.add(r.fact);
    if (item.kind === 'chart') for (const s of item.chart.series) for (const d of s.data) if (d.fact) ids.add(d.fact);
    if (item.kind === 'group') item.items.forEach(visit);
  };
  items.forEach(visit);
  return [...ids];
}
