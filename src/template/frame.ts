import {
  type AreaName,
  type Frame,
  type Like,
  luminance,
  type Rect,
  type Running,
  type Template,
  type TemplateLayout,
  type TemplateSlot,
} from '../model/index.ts';
import { groundOf } from './backdrop.ts';
import { offers } from './match.ts';
import { type Ground, LARGE, onGround, paletteOn, TEXT } from './palette.ts';

/** Points: the source line with its two lines, what stands at its right, and gaps. */
const SOURCE = 36;
const ASIDE = 192;
const BETWEEN = 12;
const GAP = 6;
/** A slide's edge that nothing stands on. */
const EDGE = 24;
/** The least that content is given before a placeholder's own size is passed over: shares of the slide. */
const LEAST = { w: 0.6, h: 0.45, room: 0.42, source: 150 };
/** Title: two lines of this height are made room for where the ground allows. */
const LINE = 42;
/** What goes with a title on a title slide. */
const OPENING = 130;
/** The subtitle's line on a title slide. */
const SUBTITLE = 30;

export interface Framed {
  frame: Frame;
  /** What had to be made up or changed, for those who use the layout. */
  notes: Note[];
}
export type Note =
  | { missing: 'title' | 'footer' | 'page' | 'room' }
  | { weak: 'title' | 'body'; ratio: number; color: string };

/** One of our layouts on one of the template's: its areas in points, its colours on the grounds that result. */
export function frameOf(layout: TemplateLayout, like: Like, template: Template, content?: Frame): Framed {
  const { slide } = template;
  const { title, subtitle, bodies } = offers(layout);
  const footer = layout.slots.find(({ type }) => type === 'ftr');
  const page = layout.slots.find(({ type }) => type === 'sldNum');
  const foot = footTop(layout, slide.h);
  const titled = trimmed(
    layout,
    clipped(title?.rect ?? { x: EDGE * 2, y: EDGE, w: slide.w - 4 * EDGE, h: 2 * LINE }, slide),
  );
  const made = { layout, title: titled, slide, foot, content };
  const areas =
    like === 'title' || like === 'section'
      ? opening(made, subtitle ?? bodies[0], like)
      : working(
          made,
          bodies.map(({ rect }) => clipped(rect, slide)),
        );
  const running = runningOf(areas, { footer, page, number: layout.number }, slide);
  const grounds = {
    body: ground(layout, areas.body, bodies[0] ?? subtitle),
    title: ground(layout, areas.title, title),
    foot: ground(layout, running.footer ?? areas.source, footer),
    ink: (bodies[0] ?? subtitle)?.look.color,
    heading: title?.look.color,
    footer: footer?.look.color,
  };
  const colors = paletteOn(grounds, layout.scheme);
  const notes: Note[] = [];
  if (!title) notes.push({ missing: 'title' });
  if (!footer) notes.push({ missing: 'footer' });
  if (!page && !layout.number) notes.push({ missing: 'page' });
  if (title && Math.abs(areas.title.y - titled.y) > 1) notes.push({ missing: 'room' });
  const weak = (what: 'title' | 'body', own: string | undefined, on: Ground, least: number, now: string) => {
    const ratio = own === undefined ? least : onGround(own, on);
    if (ratio < least) notes.push({ weak: what, ratio: Math.round(ratio * 10) / 10, color: now });
  };
  weak('title', grounds.heading?.hex, grounds.title, LARGE, colors.heading.hex);
  weak('body', grounds.ink?.hex, grounds.body, TEXT, colors.ink.hex);
  const face = (slot: TemplateSlot | undefined) => slot?.look.face;
  return {
    frame: {
      part: layout.part,
      layout: layout.name,
      areas,
      running,
      colors,
      title: {
        align: title?.look.align ?? 'left',
        anchor: title?.anchor ?? 'middle',
        bold: title?.look.bold ?? false,
      },
      slots: {
        ...(title ? { title } : {}),
        ...(subtitle ? { subtitle } : {}),
        bodies,
        ...(footer ? { footer } : {}),
        ...(page ? { page } : {}),
      },
      faces: {
        ...(face(title) ? { title: face(title) as string } : {}),
        ...(face(bodies[0] ?? subtitle) ? { body: face(bodies[0] ?? subtitle) as string } : {}),
      },
      backdrop: layout.backdrop,
      numbered: layout.number !== undefined,
    },
    notes,
  };
}

/** Where the footers begin, or the slide's edge. */
function footTop({ slots }: TemplateLayout, height: number): number {
  const low = slots.filter(({ type, rect }) => /^(ftr|sldNum|dt)$/.test(type) && rect.y > 0.8 * height);
  return Math.min(height - EDGE, ...low.map(({ rect }) => rect.y));
}

/** The colour under a place; over a picture what the template's own text there wants. */
function ground(layout: TemplateLayout, place: Rect, slot: TemplateSlot | undefined): Ground {
  const { color, shades } = groundOf(layout.backdrop, place);
  if (color !== undefined) return { hex: color, shades };
  const ink = slot?.look.color?.hex;
  const dark = ink !== undefined && luminance(ink) > 0.4;
  // A picture is not decoded: what stands on it must read on middle shades too.
  return dark ? { hex: '#262626', shades: ['#262626', '#6E6E6E'] } : { hex: '#FFFFFF', shades: ['#FFFFFF', '#8A8A8A'] };
}

interface Made {
  layout: TemplateLayout;
  title: Rect;
  slide: { w: number; h: number };
  foot: number;
  content: Frame | undefined;
}
type Areas = Record<AreaName, Rect>;

const bottom = ({ y, h }: Rect): number => y + h;
const around = (all: readonly Rect[]): Rect | undefined => {
  if (all.length === 0) return undefined;
  const [x, y] = [Math.min(...all.map((r) => r.x)), Math.min(...all.map((r) => r.y))];
  return { x, y, w: Math.max(...all.map((r) => r.x + r.w)) - x, h: Math.max(...all.map(bottom)) - y };
};

/** Title above, content beneath, the source line at its foot. */
function working({ layout, title: given, slide, foot, content }: Made, bodies: readonly Rect[]): Areas {
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
function trimmed({ backdrop }: TemplateLayout, place: Rect): Rect {
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
function clipped({ x, y, w, h }: Rect, slide: Made['slide']): Rect {
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

/** The source line leaves room at its right for marks, clear of what the template draws there. */
function sourceAt({ backdrop }: TemplateLayout, band: Rect): Rect {
  const right = band.x + band.w;
  const isClear = (off: number) =>
    groundOf(backdrop, { x: right - off - ASIDE, y: band.y - 4, w: ASIDE, h: SOURCE + 4 }).share === 1;
  const off = [0, 36, 72, 108].find(isClear) ?? 0;
  return { ...band, w: band.w - ASIDE - BETWEEN - off };
}

/** A title slide, or the start of a part: title and what goes with it, wherever the template puts them. */
function opening({ layout, title, slide, foot }: Made, beside: TemplateSlot | undefined, like: Like): Areas {
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

/** Footers are the template's where it has them; our own marks stand level with the source line, at its right. */
function runningOf(
  areas: Areas,
  own: { footer: TemplateSlot | undefined; page: TemplateSlot | undefined; number: Rect | undefined },
  slide: { w: number; h: number },
): Running {
  const { source } = areas;
  const right = source.x + source.w + BETWEEN + ASIDE;
  const links = { x: right - ASIDE, y: source.y + 20, w: ASIDE, h: 16 };
  const row = { y: Math.min(slide.h - 20, source.y + SOURCE + 2), h: 18 };
  const place = (slot: TemplateSlot | undefined, instead: Rect) =>
    slot ? { ...slot.rect, align: slot.look.align ?? ('left' as const) } : { ...instead, align: 'right' as const };
  const room = areas.title.y - EDGE;
  return {
    ...(room >= 22 ? { breadcrumb: { x: areas.title.x, y: EDGE - 2, w: areas.title.w * 0.7, h: 18 } } : {}),
    footer: place(own.footer, { ...row, x: right - 200, w: 150 }),
    page: own.number ? { ...own.number, align: 'center' as const } : place(own.page, { ...row, x: right - 42, w: 42 }),
    links,
    handling: { right, y: source.y - 4, h: 22 },
  };
}
