import { parse } from 'yaml';
import { z } from 'zod';
import {
  AREA_NAMES,
  type AreaName,
  COLOR_ROLES,
  type Density,
  type Frame,
  type Lang,
  type Layout,
  LIKES,
  type Like,
  type Rect,
  type Region,
  type ResolvedLayout,
  type Theme,
} from '../model/index.ts';
import { areas, BODY_WIDTH, column, running, SLIDE } from './theme.ts';

const span = z
  .string()
  .regex(/^\d{1,2}-\d{1,2}$/)
  .transform((s) => s.split('-').map(Number) as [number, number]);
const where = {
  area: z.enum(AREA_NAMES).default('body'),
  cols: span.optional(),
  left: z.number().optional(),
  width: z.number().positive().optional(),
  top: z.number().optional(),
  height: z.number().positive().optional(),
  bottom: z.number().optional(),
};
const names = z.array(z.string()).default([]);
const role = z.enum(COLOR_ROLES);
const tableColumn = z.strictObject({
  width: z.number().positive().optional(),
  most: z.number().positive().optional(),
  role: z.string().optional(),
  color: role.optional(),
  bold: z.boolean().optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
});
const pair = z.union([z.number(), z.tuple([z.number(), z.number()])]);
const region = z.strictObject({
  ...where,
  left: pair.optional(),
  role: z.string().optional(),
  smaller: z.string().optional(),
  color: role.default('ink'),
  bold: z.boolean().default(false),
  align: z.enum(['left', 'center', 'right']).default('left'),
  anchor: z.enum(['top', 'middle', 'bottom']).default('top'),
  holds: z.enum(['text', 'any']).default('text'),
  takes: names,
  follows: z.string().optional(),
  stretches: z.boolean().default(false),
  flow: z.enum(['stack', 'rows']).default('stack'),
  rules: z.boolean().default(true),
  hang: pair.default(0),
  marker: z.enum(['auto', 'none', 'number', 'check']).default('auto'),
  grow: z.number().default(0),
  splits: z.boolean().default(false),
  optional: z.boolean().default(false),
  variant: z.enum(['panel', 'open', 'stack', 'line']).default('panel'),
  columns: z.array(tableColumn.transform(defined)).optional(),
});
const shape = z.strictObject({ ...where, kind: z.enum(['rect', 'line']), fill: role, with: names, without: names });
/** Where an agency's template stands in place of the theme: what the layout asks of it, and regions that stand elsewhere there. */
const agency = z.strictObject({
  like: z.enum(LIKES).optional(),
  regions: z.record(z.string(), z.looseObject({})).default({}),
});
const front = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  for: z.string(),
  chrome: z.enum(['full', 'footer', 'cover', 'none']).default('full'),
  background: role.default('page'),
  needs: names,
  instead: z.string().default('content'),
  divisions: z.array(z.number().int().min(2).max(10)).default([]),
  wider: z.string().optional(),
  shapes: z.array(shape).default([]),
  agency: agency.default({ regions: {} }),
  regions: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), region),
});
export type LayoutFront = z.infer<typeof front>;

/** A layout as its front matter gives it; hanging indents still in both languages. */
export interface LayoutFile extends Omit<LayoutFront, 'regions' | 'agency'> {
  like: Like;
  /** The same regions on an agency's template. */
  agencyRegions: LayoutRegion[];
  regions: LayoutRegion[];
}
type LayoutRegion = z.infer<typeof region> & { name: string };

/** The running source line: every layout with a full or cover chrome has it without declaring it. */
const SOURCE = region.parse({ area: 'source', role: 'source', color: 'muted' });

/** @returns the layout that a template's front matter declares. @throws ZodError, YAMLParseError. */
export function parseFront(text: string): LayoutFile {
  const { agency, ...file } = front.parse(parse(text, { maxAliasCount: 0 }));
  const regions = Object.entries(file.regions).map(([name, r]) => ({
    ...r,
    name,
    role: r.role ?? (name === 'title' ? 'title' : 'body'),
  }));
  // Of the two lines that every title has room for, one stands in the middle.
  for (const r of regions)
    if (r.name === 'title' && r.area === 'title') Object.assign(r, { color: 'title', bold: true, anchor: 'middle' });
  if (file.chrome === 'full' || file.chrome === 'cover') regions.push({ ...SOURCE, name: 'source', role: 'source' });
  const agencyRegions = regions.map((r) => moved(r, agency.regions[r.name]));
  return { ...file, regions, agencyRegions, like: agency.like ?? likeOf(regions) };
}

/** A region elsewhere: what says where it stands is all of the new place's, the rest is its own unless told. */
function moved(own: LayoutRegion, to: object | undefined): LayoutRegion {
  if (!to) return own;
  const { cols: _, left: __, width: ___, top: ____, height: _____, bottom: ______, ...rest } = own;
  const given = Object.entries(region.parse(to)).filter(([key]) => key in to);
  return { ...rest, ...Object.fromEntries(given) };
}

/** One region that takes most of the body is content; several make up a picture of their own beneath a title. */
function likeOf(regions: LayoutRegion[]): Like {
  const body = regions.filter(({ area }) => area === 'body');
  return body.length === 1 && body[0]?.cols?.[1] !== 6 ? 'content' : 'bare';
}

/** @returns the layout in points, for a theme, a density and a language. */
export function resolve(file: LayoutFile, theme: Theme, density: Density, lang: Lang, frame?: Frame): ResolvedLayout {
  const area = frame?.areas ?? areas(theme, density);
  const { name, chrome } = file;
  // A template draws its own blocks: of ours those stay that belong to the content.
  const drawn = file.shapes.filter((s) => !frame || s.area !== 'slide');
  const set = (moved: (cols: Span) => Span) => ({
    regions: (frame ? file.agencyRegions : file.regions).map((r) => {
      const region = resolveRegion(r, area, lang, moved);
      return frame && r.name === 'title' ? { ...region, ...frame.title, color: 'heading' as const } : region;
    }),
    shapes: drawn.map((s) => ({
      ...(defined(s) as unknown as Layout['shapes'][number]),
      rect: within(area, { ...s, cols: s.cols && moved(s.cols) }),
    })),
  });
  const own = boundary(file);
  return {
    name,
    for: file.for,
    chrome,
    background: frame ? 'page' : file.background,
    ...set((cols) => cols),
    divisions: file.divisions.map((last) => set((cols) => divide(cols, own, last))),
    ...(file.wider === undefined ? {} : { wider: file.wider }),
    running: frame?.running ?? running(chrome, name),
    ...(frame ? { frame } : {}),
  };
}

type Span = [first: number, last: number];

/** The last column of the left part: where the first region that does not reach the right edge ends. */
const boundary = ({ regions }: LayoutFile): number =>
  regions.find((r) => r.cols?.[0] === 1 && r.cols[1] < 12)?.cols?.[1] ?? 12;

/** Columns 1–6 and 7–12 become 1–7 and 8–12. */
const divide = ([first, last]: Span, own: number, to: number): Span => [
  first === own + 1 ? to + 1 : first,
  last === own ? to : last,
];

function resolveRegion(
  {
    hang,
    cols,
    left,
    width,
    top,
    height,
    bottom,
    role,
    smaller,
    follows,
    columns,
    ...rest
  }: LayoutFile['regions'][number],
  area: Record<AreaName, Rect>,
  lang: Lang,
  moved: (cols: Span) => Span,
) {
  const own = <T extends number | undefined>(value: T | [number, number]) =>
    Array.isArray(value) ? value[lang === 'en' ? 1 : 0] : value;
  const at = { cols: cols && moved(cols), left: own(left), width, top, height, bottom };
  return {
    ...rest,
    ...(defined({ ...at, smaller, follows, columns }) as Pick<
      Region,
      'smaller' | 'follows' | 'columns' | keyof typeof at
    >),
    role: role ?? 'body',
    hang: own(hang),
    rect: within(area, { area: rest.area, ...at }),
  };
}

/** Drops keys whose value is undefined, which exact optional types do not allow. */
function defined<T extends object>(value: T): { [K in keyof T]-?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never;
}

interface At {
  cols?: [number, number] | undefined;
  left?: number | undefined;
  width?: number | undefined;
  top?: number | undefined;
  height?: number | undefined;
  bottom?: number | undefined;
}

/**
 * A place within an area: `cols` on the grid, or `left`/`width`; `top` from the bottom when negative. Layouts are drawn
 * for our own areas: across they stretch with an area that is wider or narrower, down they keep their points.
 */
export function within(areas: Record<string, Rect>, { area: name, ...at }: At & { area: string }): Rect {
  const area = areas[name] ?? { x: 0, y: 0, w: 0, h: 0 };
  const stretch = area.w / (name === 'slide' ? SLIDE.w : name === 'source' ? area.w : BODY_WIDTH);
  const grid = name === 'slide' ? { x: 60 * stretch, w: BODY_WIDTH * stretch } : area;
  const across = at.cols ? column(at.cols[0], at.cols[1], grid) : undefined;
  const x = across?.x ?? area.x + (at.left ?? 0) * stretch;
  const w = across?.w ?? (at.width === undefined ? area.x + area.w - x : at.width * stretch);
  const top = at.top ?? 0;
  const y = top < 0 ? area.y + area.h + top : area.y + top;
  const h = at.height ?? area.y + area.h - (at.bottom ?? 0) - y;
  return { x, y, w, h };
}
