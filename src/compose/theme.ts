import { parse } from 'yaml';
import { z } from 'zod';
import {
  COLOR_ROLES,
  type Color,
  type ColorRole,
  type Density,
  type Rect,
  SLOTS,
  type Slot,
  type Theme,
  TYPE_ROLES,
  type TypeSize,
} from '../model/index.ts';

const size = z.tuple([z.number().positive(), z.number().positive()]);
const hex = z.string().regex(/^#[0-9A-F]{6}$/i);
const faces = z.strictObject({
  latin: z.string(),
  ea: z.string(),
  substitutes: z.array(z.string()),
  web: z.array(z.string()),
});
const slot = z.enum(SLOTS);
const scale = z.strictObject({
  ...(Object.fromEntries(TYPE_ROLES.map((role) => [role, size])) as Record<(typeof TYPE_ROLES)[number], typeof size>),
  bodyTop: z.number(),
  paragraphSpace: z.number(),
});
const themeFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  slots: z.strictObject(Object.fromEntries(SLOTS.map((s) => [s, hex])) as Record<Slot, typeof hex>),
  clrMap: z.strictObject({ bg1: slot, tx1: slot, bg2: slot, tx2: slot }),
  roles: z.strictObject(Object.fromEntries(COLOR_ROLES.map((r) => [r, z.string()])) as Record<ColorRole, z.ZodString>),
  scale: z.strictObject({ leaders: scale, dept: scale, tech: scale, public: scale, intl: scale }),
  display: z.record(z.string(), size),
  fonts: z.strictObject({ zh: faces, en: faces }),
});

/** @returns the theme that a YAML file describes. @throws ZodError for a file that is no theme. */
export function parseTheme(text: string): Theme {
  const file = themeFile.parse(parse(text, { maxAliasCount: 0 }));
  const colors = {} as Record<ColorRole, Color>;
  for (const role of COLOR_ROLES) colors[role] = schemeColor(file.roles[role], file.slots, file.clrMap);
  const { roles: _, ...rest } = file;
  return { ...rest, colors };
}

/** "bg2 lumMod 85000" → the scheme colour and the hex that DrawingML's luminance transforms give. */
function schemeColor(text: string, slots: Record<Slot, string>, map: Theme['clrMap']): Color {
  const [scheme = '', ...transforms] = text.split(' ');
  const base = slots[(map as Record<string, Slot>)[scheme] ?? (scheme as Slot)];
  if (base === undefined) throw new Error(`no colour is named ${scheme}`);
  const color: Color = { scheme, hex: base };
  let [h, s, l] = toHsl(base);
  for (let i = 0; i < transforms.length; i += 2) {
    const amount = Number(transforms[i + 1]);
    if (transforms[i] === 'lumMod') [color.lumMod, l] = [amount, (l * amount) / 100000];
    else if (transforms[i] === 'lumOff') [color.lumOff, l] = [amount, l + amount / 100000];
    else throw new Error(`${transforms[i]} is no luminance transform`);
  }
  if (transforms.length > 0) color.hex = toHex(h, s, Math.min(1, Math.max(0, l)));
  return color;
}

function toHsl(hexColor: string): [h: number, s: number, l: number] {
  const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hexColor.slice(i, i + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return [0, 0, l];
  const s = l > 0.5 ? d / (2 - max - min) : d / (max + min);
  const h = max === r ? (g - b) / d + (g < b ? 6 : 0) : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [h / 6, s, l];
}

function toHex(h: number, s: number, l: number): string {
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  const channel = (t: number) => {
    const u = (t + 1) % 1;
    const v = u < 1 / 6 ? p + (q - p) * 6 * u : u < 1 / 2 ? q : u < 2 / 3 ? p + (q - p) * (2 / 3 - u) * 6 : p;
    return Math.round(v * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return `#${channel(h + 1 / 3)}${channel(h)}${channel(h - 1 / 3)}`;
}

/** Slide size and grid, points. */
export const SLIDE: Rect = { x: 0, y: 0, w: 960, h: 540 };
/** x(c) = 60 + 72(c − 1); w(n) = 72n − 24. */
export const column = (first: number, last: number): { x: number; w: number } => ({
  x: 60 + 72 * (first - 1),
  w: 72 * (last - first + 1) - 24,
});

/** The areas that a layout's regions stand in. */
export const AREA_NAMES = ['slide', 'title', 'body', 'source'] as const;
export type AreaName = (typeof AREA_NAMES)[number];

/** @returns the named areas of our own themes at a density (look/layouts.md's shared chrome), points. */
export function areas(theme: Theme, density: Density): Record<AreaName, Rect> {
  const { bodyTop, title } = theme.scale[density];
  return {
    slide: SLIDE,
    title: { x: 60, y: 52, w: 840, h: 2 * title[1] },
    body: { x: 60, y: bodyTop, w: 840, h: 468 - bodyTop },
    source: { x: 60, y: 486, w: 624, h: 36 },
  };
}

/** @returns size and exact line height of a role of the type scale or of the display sizes. */
export function typeSize(theme: Theme, density: Density, role: string): TypeSize | undefined {
  const scaleOf = theme.scale[density] as unknown as Record<string, TypeSize>;
  return theme.display[role] ?? (Array.isArray(scaleOf[role]) ? scaleOf[role] : undefined);
}
