import { parse } from 'yaml';
import { z } from 'zod';
import { COLOR_ROLES, type Color, type ColorRole, SLOTS, type Slot, type Theme, TYPE_ROLES } from '../model/index.ts';
import { schemeColor } from './color.ts';

const size = z.tuple([z.number().positive(), z.number().positive()]);
const hex = z.string().regex(/^#[0-9A-F]{6}$/i);
const pair = { latin: z.string(), ea: z.string() };
const faces = z.strictObject({
  ...pair,
  heading: z.strictObject({ ...pair, web: z.enum(['serif']) }).optional(),
  substitutes: z.array(z.string()),
  web: z.array(z.string()),
});
const slot = z.enum(SLOTS);
const scale = z.strictObject({
  ...(Object.fromEntries(TYPE_ROLES.map((role) => [role, size])) as Record<(typeof TYPE_ROLES)[number], typeof size>),
  bodyTop: z.number(),
  paragraphSpace: z.number(),
});
/** Slide titles have the colour of what stands out in the text, and footers a quiet one, unless the theme says otherwise. */
const headed = (roles: unknown): unknown =>
  isRaw(roles) ? { heading: roles.title, footer: roles.muted, ...roles } : roles;
/** `bg2`, `accent1 lumMod 15000 lumOff 85000`. */
const color = z.string().regex(/^(bg1|tx1|bg2|tx2|accent[1-6]|hlink|folHlink|dk[12]|lt[12])( lum(Mod|Off) \d{1,6})*$/);
/** A theme that says everything; one that `extends` another says what differs. */
export const themeSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('the name of the file'),
  name: z.string().describe('name in PowerPoint’s list of themes'),
  blocks: z
    .enum(['filled', 'outlined'])
    .default('filled')
    .describe('outlined: blocks of the cover’s colour are drawn by their edges, for print'),
  slots: z
    .strictObject(Object.fromEntries(SLOTS.map((s) => [s, hex])) as Record<Slot, typeof hex>)
    .describe('the twelve colours of the OOXML scheme, "#RRGGBB"'),
  clrMap: z
    .strictObject({ bg1: slot, tx1: slot, bg2: slot, tx2: slot })
    .describe('which slots are background and text'),
  roles: z
    .preprocess(
      headed,
      z.strictObject(Object.fromEntries(COLOR_ROLES.map((r) => [r, color])) as Record<ColorRole, typeof color>),
    )
    .describe('what each colour is used for: a scheme colour, with lumMod and lumOff in thousandths of a percent'),
  scale: z
    .strictObject({ leaders: scale, dept: scale, tech: scale, public: scale, intl: scale })
    .describe('type sizes by density: [size, exact line height], points'),
  display: z.record(z.string(), size).describe('sizes that no density changes: [size, line height], points'),
  fonts: z
    .strictObject({ zh: faces, en: faces })
    .describe('faces of each language: in PowerPoint (latin, ea), and CSS families for what the deck’s own fonts lack'),
});

/** Reads the text of the theme that another one extends; undefined where there is none. */
export type FindTheme = (id: string) => string | undefined;
type Raw = Record<string, unknown>;

/**
 * @returns the theme that a YAML file describes; what it does not say is that of the theme which it `extends`.
 * @throws ZodError, YAMLParseError for a file that is no theme.
 */
export function parseTheme(text: string, find: FindTheme): Theme {
  const { extends: _, ...raw } = whole(text, find, 0);
  const file = themeSchema.parse(raw);
  const colors = {} as Record<ColorRole, Color>;
  for (const role of COLOR_ROLES) colors[role] = schemeColor(file.roles[role], file.slots, file.clrMap);
  const { roles: __, ...rest } = file;
  return { ...rest, colors };
}

/** Themes that extend one another, at most. */
const DEEPEST = 4;

function whole(text: string, find: FindTheme, depth: number): Raw {
  const own = z.looseObject({ extends: z.string().optional() }).parse(parse(text, { maxAliasCount: 0 }));
  if (own.extends === undefined) return own;
  const base = find(own.extends);
  if (base === undefined || depth === DEEPEST)
    throw new z.ZodError([{ code: 'custom', path: ['extends'], message: own.extends, input: own.extends }]);
  return merged(whole(base, find, depth + 1), own);
}

/** Maps are merged key by key; whatever else the theme says stands in place of its base's. */
function merged(base: Raw, own: Raw): Raw {
  const out = { ...base };
  for (const [key, value] of Object.entries(own))
    out[key] = isRaw(value) && isRaw(base[key]) ? merged(base[key], value) : value;
  return out;
}

const isRaw = (value: unknown): value is Raw => value !== null && typeof value === 'object' && !Array.isArray(value);
