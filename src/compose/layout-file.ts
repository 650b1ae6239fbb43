import { parse } from 'yaml';
import { z } from 'zod';
import {
  COLOR_ROLES,
  type Density,
  type Lang,
  type Layout,
  type Rect,
  type Region,
  type ResolvedLayout,
  type Theme,
} from '../model/index.ts';
import { AREA_NAMES, type AreaName, areas, column } from './theme.ts';

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
const front = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/),
  for: z.string(),
  chrome: z.enum(['full', 'footer', 'cover', 'none']).default('full'),
  background: role.default('page'),
  needs: names,
  instead: z.string().default('content'),
  shapes: z.array(shape).default([]),
  regions: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), region),
});
export type LayoutFront = z.infer<typeof front>;

/** A layout as its front matter gives it; hanging indents still in both languages. */
export interface LayoutFile extends Omit<LayoutFront, 'regions'> {
  regions: (z.infer<typeof region> & { name: string })[];
}

/** The running source line: every layout with a full or cover chrome has it without declaring it. */
const SOURCE = region.parse({ area: 'source', role: 'source', color: 'muted' });

/** @returns the layout that a template's front matter declares. @throws ZodError, YAMLParseError. */
export function parseFront(text: string): LayoutFile {
  const file = front.parse(parse(text, { maxAliasCount: 0 }));
  const regions = Object.entries(file.regions).map(([name, r]) => ({
    ...r,
    name,
    role: r.role ?? (name === 'title' ? 'title' : 'body'),
  }));
  // Of the two lines that every title has room for, one stands in the middle.
  for (const r of regions)
    if (r.name === 'title' && r.area === 'title') Object.assign(r, { color: 'title', bold: true, anchor: 'middle' });
  if (file.chrome === 'full' || file.chrome === 'cover') regions.push({ ...SOURCE, name: 'source', role: 'source' });
  return { ...file, regions };
}

/** @returns the layout in points, for a theme, a density and a language. */
export function resolve(file: LayoutFile, theme: Theme, density: Density, lang: Lang): ResolvedLayout {
  const area = areas(theme, density);
  const place = (at: At & { area: AreaName }): Rect => within(area[at.area], at);
  const own = <T extends number | undefined>(value: T | [number, number]) =>
    Array.isArray(value) ? value[lang === 'en' ? 1 : 0] : value;
  const regions = file.regions.map(
    ({ hang, cols, left, width, top, height, bottom, role, smaller, follows, columns, ...rest }) => {
      const at = { cols, left: own(left), width, top, height, bottom };
      return {
        ...rest,
        ...(defined({ ...at, smaller, follows, columns }) as Pick<
          Region,
          'smaller' | 'follows' | 'columns' | keyof typeof at
        >),
        role: role ?? 'body',
        hang: own(hang),
        rect: place({ area: rest.area, ...at }),
      };
    },
  );
  const shapes = file.shapes.map((s) => ({ ...(defined(s) as unknown as Layout['shapes'][number]), rect: place(s) }));
  return { name: file.name, for: file.for, chrome: file.chrome, background: file.background, regions, shapes };
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

/** A place within an area: `cols` on the slide's grid, or `left`/`width`; `top` from the bottom when negative. */
export function within(area: Rect, at: At): Rect {
  const x = at.cols ? column(at.cols[0], at.cols[1]).x : area.x + (at.left ?? 0);
  const w = at.cols ? column(at.cols[0], at.cols[1]).w : (at.width ?? area.w - (at.left ?? 0));
  const top = at.top ?? 0;
  const y = top < 0 ? area.y + area.h + top : area.y + top;
  const h = at.height ?? area.y + area.h - (at.bottom ?? 0) - y;
  return { x, y, w, h };
}
