import {
  type Frame,
  type Like,
  luminance,
  type Rect,
  type Running,
  type Template,
  type TemplateLayout,
  type TemplateSlot,
} from '../model/index.ts';
import { type Areas, ASIDE, BETWEEN, clipped, EDGE, LINE, opening, SOURCE, trimmed, working } from './areas.ts';
import { groundOf } from './backdrop.ts';
import { offers } from './match.ts';
import { type Ground, LARGE, onGround, paletteOn, TEXT } from './palette.ts';

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
  const ink = slot?.look.color?.hex ?? overPicture(layout);
  const dark = ink !== undefined && luminance(ink) > 0.4;
  // A picture is not decoded: what stands on it must read on middle shades too.
  return dark ? { hex: '#262626', shades: ['#262626', '#6E6E6E'] } : { hex: '#FFFFFF', shades: ['#FFFFFF', '#8A8A8A'] };
}

/** The colour of any text of the layout that stands on a picture: a layout without a body has a footer, or a title. */
function overPicture({ slots, backdrop }: TemplateLayout): string | undefined {
  return slots.find(({ look, rect }) => look.color && groundOf(backdrop, rect).color === undefined)?.look.color?.hex;
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
