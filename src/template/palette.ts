import { type Color, type ColorRole, contrast, luminance, mix, type Scheme, toHex, toHsl } from '../model/index.ts';
import { named } from './color.ts';

/** Contrast that text needs, large text and shapes (WCAG 2.2, 1.4.3 and 1.4.11). */
export const TEXT = 4.5;
export const LARGE = 3;

/** What text stands on: its colour on the whole, and every shade of it where it is a gradient. */
export interface Ground {
  hex: string;
  shades: readonly string[];
}
/** The contrast with the shade that it is least with. */
export const onGround = (hex: string, { shades }: Ground): number =>
  Math.min(...shades.map((shade) => contrast(hex, shade)));
const plain = (hex: string): Ground => ({ hex, shades: [hex] });

/** What a layout's colours are made for. */
export interface Grounds {
  body: Ground;
  title: Ground;
  foot: Ground;
  /** The template's own colours there, where it says them. */
  ink?: Color | undefined;
  heading?: Color | undefined;
  footer?: Color | undefined;
}

const literal = (hex: string): Color => ({ scheme: '', hex });

/** A scheme colour with luminance transforms; `lumMod`, `lumOff` in thousandths of a percent. */
function varied(base: Color, lumMod: number, lumOff = 0): Color {
  const [h, s, l] = toHsl(base.hex);
  const hex = toHex(h, s, Math.min(1, (l * lumMod + lumOff) / 100000));
  if (base.scheme === '' || base.lumMod !== undefined || base.lumOff !== undefined) return literal(hex);
  return { scheme: base.scheme, lumMod, ...(lumOff ? { lumOff } : {}), hex };
}

/** The colour of several that first has the contrast, darker or lighter where none has it as it is. */
function fitting(candidates: readonly (Color | undefined)[], ground: Ground, least: number): Color | undefined {
  const light = luminance(ground.hex) > 0.4;
  const steps: [number, number][] = light
    ? [
        [75000, 0],
        [50000, 0],
        [30000, 0],
      ]
    : [
        [60000, 40000],
        [40000, 60000],
        [20000, 80000],
      ];
  const own = candidates.filter((c): c is Color => c !== undefined);
  const whole = own.find((c) => onGround(c.hex, ground) >= least);
  if (whole) return whole;
  for (const base of own)
    for (const [mod, off] of steps) {
      const made = varied(base, mod, off);
      if (onGround(made.hex, ground) >= least) return made;
    }
  return undefined;
}

/** The one of the scheme's light and dark colours that reads best; black or white where neither does. */
export function readable(ground: Ground, scheme: Scheme): Color {
  const own = ['tx1', 'bg1', 'tx2', 'bg2'].flatMap((name) => named(name, scheme) ?? []);
  const known = own.find((c) => onGround(c.hex, ground) >= 7) ?? own.find((c) => onGround(c.hex, ground) >= TEXT);
  if (known) return known;
  const [black, white] = ['#000000', '#FFFFFF'];
  return literal(onGround(black, ground) >= onGround(white, ground) ? black : white);
}

/** @returns every role's colour for slides of one layout: the template's own, held to the ground that they stand on. */
export function paletteOn(grounds: Grounds, scheme: Scheme): Record<ColorRole, Color> {
  const body = grounds.body.hex;
  const on = grounds.body;
  const page =
    ['bg1', 'bg2', 'tx1', 'tx2'].flatMap((n) => named(n, scheme) ?? []).find((c) => c.hex === body) ?? literal(body);
  const over = (wanted: Color | undefined, ground: Ground, least: number) =>
    wanted && onGround(wanted.hex, ground) >= least ? wanted : readable(ground, scheme);
  const ink = over(grounds.ink, on, TEXT);
  const accent = (n: number) => named(`accent${n}`, scheme);
  const toward = (share: number) => literal(mix(body, ink.hex, share));
  const panel = panelOn(page, body, ink);
  // Text of these roles stands on panels too.
  const both: Ground = { hex: body, shades: [...on.shades, panel.hex] };
  const muted = [0.62, 0.72, 0.85].map(toward).find((c) => onGround(c.hex, both) >= TEXT) ?? ink;
  const colorful = (c: Color | undefined) => (c && toHsl(c.hex)[1] > 0.15 ? c : undefined);
  const title = fitting([colorful(grounds.heading), colorful(named('tx2', scheme)), accent(1)], both, TEXT) ?? ink;
  const primary = fitting([accent(1), accent(2), accent(3)], both, TEXT) ?? title;
  const shape = (n: number) => fitting([accent(n)], on, LARGE) ?? title;
  const red = [1, 2, 3, 4, 5, 6].map(accent).find((c) => c && isRed(c.hex));
  const tint = [0.12, 0.08]
    .map((share) => literal(mix(body, primary.hex, share)))
    .find((c) => contrast(ink.hex, c.hex) >= TEXT);
  const cover = title;
  const onCover = readable(plain(cover.hex), scheme);
  const link = fitting([named('hlink', scheme)], both, TEXT) ?? ink;
  return {
    page,
    ink,
    panel,
    title,
    heading: over(grounds.heading, grounds.title, LARGE),
    footer: over(grounds.footer, grounds.foot, TEXT),
    primary,
    neutral: [0.45, 0.55, 0.65, 0.75, 0.85].map(toward).find((c) => onGround(c.hex, on) >= LARGE) ?? muted,
    signal: fitting([red, literal('#B3391F')], both, TEXT) ?? title,
    cat4: shape(4),
    cat5: shape(5),
    muted,
    link,
    visited: fitting([named('folHlink', scheme)], both, TEXT) ?? ink,
    rule: toward(0.18),
    tint: tint ?? panel,
    cover,
    onCover,
    onCoverMuted: onCover,
    onPrimary: readable(plain(primary.hex), scheme),
  };
}

/** A shade off the ground, on which text still reads: of the scheme where the ground is; lighter than a middle ground with dark text. */
function panelOn(page: Color, body: string, ink: Color): Color {
  const [toward, share] =
    luminance(ink.hex) < luminance(body) ? (['#FFFFFF', 0.18] as const) : ([ink.hex, 0.1] as const);
  const shade = luminance(body) > 0.4 ? varied(page, 95000) : literal(mix(body, toward, share));
  return contrast(ink.hex, shade.hex) >= TEXT ? shade : page;
}

function isRed(hex: string): boolean {
  const [h, s] = toHsl(hex);
  return s > 0.4 && (h < 0.06 || h > 0.94);
}
