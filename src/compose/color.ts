import type { Color, Slot, Theme } from '../model/index.ts';

/** "bg2 lumMod 85000" → the scheme colour and the hex that DrawingML's luminance transforms give. */
export function schemeColor(text: string, slots: Record<Slot, string>, map: Theme['clrMap']): Color {
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
