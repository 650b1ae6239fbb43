import { type Color, hexOf, mix, rgbOf, type Scheme, SLOTS, type Slot, toHex, toHsl } from '../model/index.ts';
import { child, childrenOf, isElement, type XmlElement } from '../xml/tree.ts';

/** A colour as the template writes it. */
export interface Paint {
  color: Color;
  /** 0–1. */
  alpha: number;
}

const PRESET: Record<string, string> = { black: '#000000', white: '#FFFFFF', red: '#FF0000', gray: '#808080' };
const COLORS = new Set(['a:srgbClr', 'a:schemeClr', 'a:sysClr', 'a:prstClr', 'a:scrgbClr', 'a:hslClr']);

/** The twelve colours of a theme. */
export function slotsOf(theme: XmlElement | undefined): Record<Slot, string> {
  const scheme = theme && child(theme, 'a:themeElements', 'a:clrScheme');
  return Object.fromEntries(
    SLOTS.map((slot) => {
      const own = scheme && child(scheme, `a:${slot}`)?.children.find(isElement);
      return [slot, (own && baseOf(own)) ?? (slot.startsWith('lt') ? '#FFFFFF' : '#000000')];
    }),
  ) as Record<Slot, string>;
}

const hex = (text: string | undefined): string | undefined =>
  text && /^[0-9a-f]{6}$/i.test(text) ? `#${text.toUpperCase()}` : undefined;

function baseOf({ name, attrs }: XmlElement): string | undefined {
  if (name === 'a:srgbClr') return hex(attrs.val);
  if (name === 'a:sysClr') return hex(attrs.lastClr) ?? (attrs.val === 'window' ? '#FFFFFF' : '#000000');
  if (name === 'a:prstClr') return PRESET[attrs.val ?? ''];
  if (name === 'a:scrgbClr') return hexOf([attrs.r, attrs.g, attrs.b].map((v) => Number(v) / 100000) as never);
  return undefined;
}

/** The colour in an element that holds one (`a:solidFill`, `a:gs`, `p:bgRef`); `placeholder` is what `phClr` stands for. */
export function paintIn(holder: XmlElement | undefined, scheme: Scheme, placeholder?: Color): Paint | undefined {
  const element = holder?.children.find((c): c is XmlElement => isElement(c) && COLORS.has(c.name));
  if (!element) return undefined;
  const name = element.attrs.val ?? '';
  const own = element.name === 'a:schemeClr' ? (name === 'phClr' ? placeholder : named(name, scheme)) : undefined;
  const base = own?.hex ?? baseOf(element);
  if (base === undefined) return undefined;
  return transformed(own ?? { scheme: '', hex: base }, element);
}

export function named(name: string, { slots, clrMap }: Scheme): Color | undefined {
  const value = slots[(clrMap as Record<string, Slot>)[name] ?? (name as Slot)];
  return value === undefined ? undefined : { scheme: name, hex: value };
}

/** Applies DrawingML's transforms in order; a scheme colour keeps its name where we can write the same ones. */
function transformed(base: Color, element: XmlElement): Paint {
  const all = element.children.filter(isElement);
  let [value, alpha] = [base.hex, 1];
  for (const { name, attrs } of all) {
    const by = Number(attrs.val) / 100000;
    if (name === 'a:alpha') alpha = by;
    else if (name === 'a:tint') value = mix('#FFFFFF', value, by);
    else if (name === 'a:shade') value = mix('#000000', value, by);
    else {
      const [h, s, l] = toHsl(value);
      if (name === 'a:lumMod') value = toHex(h, s, l * by);
      else if (name === 'a:lumOff') value = toHex(h, s, Math.min(1, l + by));
      else if (name === 'a:satMod') value = toHex(h, Math.min(1, s * by), l);
    }
  }
  const simple = all.every(({ name }) => ['a:lumMod', 'a:lumOff', 'a:alpha'].includes(name));
  const luminance = (name: string) => Number(all.find((c) => c.name === name)?.attrs.val);
  const [mod, off] = [luminance('a:lumMod'), luminance('a:lumOff')];
  const known = base.scheme !== '' && simple && base.lumMod === undefined;
  const color: Color = { scheme: known ? base.scheme : '', hex: value };
  if (known && mod) color.lumMod = mod;
  if (known && off) color.lumOff = off;
  return { color, alpha };
}

/** A gradient's stops, first to last. */
export function stopsIn(gradient: XmlElement, scheme: Scheme, placeholder?: Color): { at: number; hex: string }[] {
  const list = child(gradient, 'a:gsLst');
  const stops = childrenOf(list ?? gradient, 'a:gs').flatMap((stop) => {
    const paint = paintIn(stop, scheme, placeholder);
    return paint ? [{ at: Number(stop.attrs.pos ?? 0) / 1000, hex: paint.color.hex }] : [];
  });
  return stops.sort((a, b) => a.at - b.at);
}

/** The colour that several make on the whole. */
export function average(all: readonly string[]): string {
  const sum = all.map(rgbOf).reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]], [0, 0, 0]);
  return hexOf(sum.map((c) => c / Math.max(1, all.length)) as never);
}
