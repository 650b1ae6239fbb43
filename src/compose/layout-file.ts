import { parse } from 'yaml';
import { z } from 'zod';
import { AREA_NAMES, COLOR_ROLES, LIKES, type Like } from '../model/index.ts';

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

/** Drops keys whose value is undefined, which exact optional types do not allow. */
function defined<T extends object>(value: T): { [K in keyof T]-?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as never;
}
