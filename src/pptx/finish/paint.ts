import type { Color, ColorRole, Rect, Theme } from '../../model/index.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import { emu } from '../units.ts';

/** A colour of the theme as DrawingML names it. `opacity` is 0–1. */
export function schemeColor(color: Color, opacity = 1): XmlElement {
  const transforms: XmlElement[] = [];
  if (color.lumMod !== undefined) transforms.push(el('a:lumMod', { val: color.lumMod }));
  if (color.lumOff !== undefined) transforms.push(el('a:lumOff', { val: color.lumOff }));
  if (opacity < 1) transforms.push(el('a:alpha', { val: Math.round(opacity * 100000) }));
  if (color.scheme === '') return el('a:srgbClr', { val: color.hex.slice(1) }, transforms);
  return el('a:schemeClr', { val: color.scheme }, transforms);
}
export const solidFill = (theme: Theme, role: ColorRole, opacity = 1): XmlElement =>
  el('a:solidFill', {}, [schemeColor(theme.colors[role], opacity)]);
export const noFill = (): XmlElement => el('a:noFill');

/** Do two roles give the same colour of the scheme? */
export function sameColor(theme: Theme, a: ColorRole, b: ColorRole): boolean {
  const [x, y] = [theme.colors[a], theme.colors[b]];
  return a === b || (x.scheme === y.scheme && x.hex === y.hex && x.lumMod === y.lumMod && x.lumOff === y.lumOff);
}

/** @param width points. */
export const line = (theme: Theme, role: ColorRole, width: number, opacity = 1): XmlElement =>
  el('a:ln', { w: emu(width) }, [solidFill(theme, role, opacity), el('a:prstDash', { val: 'solid' })]);

export const offset = ({ x, y }: Rect, name = 'a:off'): XmlElement => el(name, { x: emu(x), y: emu(y) });
export const extent = ({ w, h }: Rect, name = 'a:ext'): XmlElement => el(name, { cx: emu(w), cy: emu(h) });
export const transform = (rect: Rect): XmlElement => el('a:xfrm', {}, [offset(rect), extent(rect)]);
export const geometry = (shape: string): XmlElement => el('a:prstGeom', { prst: shape }, [el('a:avLst')]);

export const sameRect = (a: Rect, b: Rect): boolean =>
  emu(a.x) === emu(b.x) && emu(a.y) === emu(b.y) && emu(a.w) === emu(b.w) && emu(a.h) === emu(b.h);

export function background(theme: Theme, role: ColorRole): XmlElement {
  return el('p:bg', {}, [el('p:bgPr', {}, [solidFill(theme, role), el('a:effectLst')])]);
}
