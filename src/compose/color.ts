import { type Color, type Slot, type Theme, toHex, toHsl } from '../model/index.ts';

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
