import type { AreaName, Frame, Like, Rect, TemplateLayout, TemplateSlot } from '../model/index.ts';
import { groundOf } from './backdrop.ts';

/** Points: the source line with its two lines, what stands at its right, and gaps. */
export const SOURCE = 36;
export const ASIDE = 192;
export const BETWEEN = 12;
const GAP = 6;
/** A slide's edge that nothing stands on. */
export const EDGE = 24;
/** The least that content is given before a placeholder's own size is passed over: shares of the slide. */
const LEAST = { w: 0.6, h: 0.45, room: 0.42, source: 150 };
/** Title: two lines of this height are made room for where the ground allows. */
export const LINE = 42;
/** What goes with a title on a title slide. */
const OPENING = 130;
/** The subtitle's line on a title slide. */
const SUBTITLE = 30;

/** A layout of the template's, with what was found of it so far. */
export interface Made {
  layout: TemplateLayout;
  title: Rect;
  slide: { w: number; h: number };
  foot: number;
  content: Frame | undefined;
}
export type Areas = Record<AreaName, Rect>;

const bottom = ({ y, h }: Rect): number => y + h;
const around = (all: readonly Rect[]): Rect | undefined => {
  if (all.length === 0) return undefined;
  const [x, y] = [Math.min(...all.map((r) => r.x)), Math.min(...all.map((r) => r.y))];
  return { x, y, w: Math.max(...all.map((r) => r.x + r.w)) - x, h: Math.max(...all.map(bottom)) - y };
};

/** Title above, content beneath, the source line at its foot. */
export function working({ layout, title: given, slide, foot, content }: Made, bodies: readonly Rect[]): Areas {
  const like = around(bodies) ?? (content && nearTo(content.areas.title, given) ? content.areas.body : undefined);
  const top = like?.y ?? bottom(given) + 2 * GAP;
  const title = grown(layout, given, top - GAP);
  const spacious = like && like.w >= LEAST.w * slide.w && bottom(like) - like.y >= LEAST.h * slide.h;
  const [x, w] =
    like && like.w >= LEAST.w * slide.w ? [like.x, like.w] : [title.x, Math.min(title.w, slide.w - EDGE - title.x)];
  const y = spacious ? Math.max(like.y, bottom(title) + GAP) : bottom(title) + 2 * GAP;
  const low = sourceTop(layout, { x, y, w, h: (like ? bottom(like) : foot) - y }, foot);
  const body = { x, y, w, h: low - GAP - y };
  if (body.h < LEAST.room * slide.h || w < LEAST.w * slide.w) return madeUp(layout, slide, foot);
  return {
    slide: { x: 0, y: 0, ...slide },
    title,
    subtitle: body,
    body,
    source: sourceAt(layout, { x, y: low, w, h: SOURCE }),
  };
}

/** Where placeholders leave no room for content, it is laid out by the slide: the title on top, content beneath. */
function madeUp(layout: TemplateLayout, slide: Made['slide'], foot: number): Areas {
  const [x, w] = [2 * EDGE, slide.w - 4 * EDGE];
  const title = { x, y: EDGE, w, h: 2 * LINE };
  const y = bottom(title) + 2 * GAP;
  const low = sourceTop(layout, { x, y, w, h: foot - y }, foot);
  const body = { x, y, w, h: low - GAP - y };
  return {
    slide: { x: 0, y: 0, ...slide },
    title,
    subtitle: body,
    body,
    source: sourceAt(layout, { x, y: low, w, h: SOURCE }),
  };
}

/** A picture or badge at one end of a line of text is kept clear of, where that costs less than a fifth of it. */
export function trimmed({ backdrop }: TemplateLayout, place: Rect): Rect {
  const share = (rect: Rect) => groundOf(backdrop, rect).share;
  if (share(place) < 0.8) return place;
  let best = place;
  for (const cut of [0.05, 0.1, 0.15, 0.2]) {
    if (share(best) > 0.99) return best;
    const w = place.w * (1 - cut);
    for (const x of [place.x, place.x + place.w - w])
      if (share({ ...place, x, w }) > share(best) + 0.02) best = { ...place, x, w };
  }
  return best;
}

/** What of a place lies on the slide. */
export function clipped({ x, y, w, h }: Rect, slide: Made['slide']): Rect {
  const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
  return { x: left, y: top, w: Math.min(x + w, slide.w) - left, h: Math.max(LINE / 2, Math.min(y + h, slide.h) - top) };
}

const nearTo = (a: Rect, b: Rect): boolean =>
  Math.abs(a.y - b.y) < 12 && Math.abs(a.x - b.x) < 12 && Math.abs(a.h - b.h) < 24;

const same = ({ backdrop }: TemplateLayout, a: Rect, b: Rect): boolean => {
  const [x, y] = [groundOf(backdrop, a), groundOf(backdrop, b)];
  return x.color === y.color && x.share > 0.9;
};

/** A title of one line is given a second, where the ground beneath is the same. */
function grown(layout: TemplateLayout, title: Rect, most: number): Rect {
  const room = Math.min(2 * LINE, most - title.y);
  if (title.h >= 2 * LINE || room <= title.h) return title;
  const more = { ...title, y: bottom(title), h: room - title.h };
  return same(layout, more, title) ? { ...title, h: room } : title;
}

/** Right above the footers, or as low as the content's own ground reaches. */
function sourceTop(layout: TemplateLayout, body: Rect, foot: number, highest = body.y + LEAST.source): number {
  const lowest = foot - SOURCE - 2;
  const end = bottom(body);
  const reaches = (y: number) => same(layout, { ...body, y: y + SOURCE - 12, h: 12 }, { ...body, h: body.h / 2 });
  for (let y = lowest; y > highest; y -= GAP) if (reaches(y)) return y;
  return Math.min(lowest, end - SOURCE);
}

/** The source line leaves room at its right for marks, and keeps clear of what the template draws at its ends. */
function sourceAt(layout: TemplateLayout, band: Rect): Rect {
  const right = band.x + band.w;
  const clear = (off: number) =>
    groundOf(layout.backdrop, { x: right - off - ASIDE, y: band.y - 4, w: ASIDE, h: SOURCE + 4 }).share;
  let off = 0;
  for (const other of [36, 72, 108]) if (clear(other) > clear(off)) off = other;
  const end = right - ASIDE - BETWEEN - off;
  const middle = { ...band, x: (band.x + end) / 2, w: GAP };
  const most = band.x + 0.25 * (end - band.x);
  let x = band.x;
  while (x < most && !same(layout, { ...band, x, w: 2 * GAP }, middle)) x += GAP;
  return x < most ? { ...band, x, w: end - x } : { ...band, w: end - band.x };
}

/** A title slide, or the start of a part: title and what goes with it, wherever the template puts them. */
export function opening({ layout, title, slide, foot }: Made, beside: TemplateSlot | undefined, like: Like): Areas {
  const under = { x: title.x, y: Math.min(bottom(title), slide.h - 60) - 20, w: title.w, h: 40 };
  const on = beside ? clipped(beside.rect, slide) : under;
  const low = sourceTop(layout, { ...on, h: foot - on.y }, foot, bottom(title)) - GAP;
  const whole = { x: title.x, w: title.w };
  const above = beside !== undefined && bottom(beside.rect) <= title.y + GAP;
  const below = Math.min(
    Math.max(bottom(title) + 2 * GAP, beside?.rect.y ?? 0),
    Math.max(bottom(title) + 2 * GAP, low - OPENING),
  );
  const [top, most] = [title.y - GAP, low - below];
  const over = above || (most < OPENING && top - EDGE > most);
  const from = over ? Math.max(EDGE, Math.min(top - OPENING, beside && above ? beside.rect.y - 60 : top)) : below;
  const to = over ? top : low;
  const wide = beside && beside.rect.w >= LEAST.w * slide.w ? { x: beside.rect.x, w: beside.rect.w } : whole;
  const room = { ...wide, y: from, h: Math.max(SUBTITLE, Math.min(to, low) - from) };
  const subtitle = { ...room, h: SUBTITLE };
  const rest = { ...room, y: room.y + SUBTITLE + GAP, h: Math.max(1, room.h - SUBTITLE - GAP) };
  const source = sourceAt(layout, { ...room, y: low + GAP, h: SOURCE });
  const body = like === 'title' ? rest : room;
  return { slide: { x: 0, y: 0, ...slide }, title: grown(layout, title, from - GAP), subtitle, body, source };
}
