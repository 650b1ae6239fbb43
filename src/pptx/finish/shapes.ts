import type { Anchor, Rect, Theme } from '../../model/index.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import type { DrawnShape } from './layouts.ts';
import { NAMESPACE } from './names.ts';
import { geometry, line, noFill, solidFill, transform } from './paint.ts';
import type { Placeholder } from './placeholders.ts';
import { levelProperties } from './style.ts';

export const ANCHOR: Record<Anchor, string> = { top: 't', middle: 'ctr', bottom: 'b' };
const DECORATIVE = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

/** Marks a shape's `p:cNvPr` as decoration: screen readers pass over it (Office 2019; others ignore the extension). */
export function decorate(properties: XmlElement): void {
  const flag = el('adec:decorative', { 'xmlns:adec': NAMESPACE.decorative, val: 1 });
  properties.children.push(el('a:extLst', {}, [el('a:ext', { uri: DECORATIVE }, [flag])]));
}

export const placeholderMark = ({ type, idx }: Pick<Placeholder, 'type' | 'idx'>): XmlElement => {
  const quarter = type === 'ftr' || type === 'sldNum' || type === 'dt';
  return el('p:ph', {
    ...(type === undefined ? {} : { type }),
    ...(quarter ? { sz: 'quarter' } : {}),
    ...(idx === undefined ? {} : { idx }),
  });
};

/** Insets 0 and no autofit, as everything was measured. */
export const bodyProperties = (anchor: Anchor): XmlElement => {
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  const attrs = { vert: 'horz', wrap: 'square', ...insets, rtlCol: 0, anchor: ANCHOR[anchor] };
  return el('a:bodyPr', attrs, [el('a:noAutofit')]);
};

/** A placeholder of the master or a layout, with its look; `prompt` are the paragraphs shown in it. */
export function placeholderShape(theme: Theme, ph: Placeholder, id: number, prompt: XmlElement[]): XmlElement {
  const outline = ph.outline ? [line(theme, ph.levels[0]?.color ?? 'ink', ph.outline)] : [];
  const levels = ph.levels.map((style, level) => levelProperties(theme, style, level));
  return el('p:sp', {}, [
    el('p:nvSpPr', {}, [
      el('p:cNvPr', { id, name: ph.name }),
      el('p:cNvSpPr', {}, [el('a:spLocks', { noGrp: 1 })]),
      el('p:nvPr', {}, [placeholderMark(ph)]),
    ]),
    el('p:spPr', {}, [transform(ph.rect), geometry('rect'), ...outline]),
    el('p:txBody', {}, [bodyProperties(ph.anchor), el('a:lstStyle', {}, levels), ...prompt]),
  ]);
}

/** A rectangle's fill, or a line along the middle of its rectangle, as thick as the rectangle is thin (at least 1 pt). */
export function shapeLook(theme: Theme, shape: DrawnShape): XmlElement[] {
  if (shape.kind === 'rect' && shape.hollow !== undefined)
    return [geometry('rect'), solidFill(theme, 'page'), line(theme, shape.fill, shape.hollow)];
  if (shape.kind === 'rect') return [geometry('rect'), solidFill(theme, shape.fill, shape.opacity), lineless()];
  const width = Math.min(shape.rect.w, shape.rect.h) || 1;
  return [geometry('line'), line(theme, shape.fill, width, shape.opacity)];
}
const lineless = (): XmlElement => el('a:ln', {}, [noFill()]);

/** @returns the rectangle that a shape's transform holds: a line has no thickness of its own. */
export function shapeBox({ kind, rect }: DrawnShape): Rect {
  const { x, y, w, h } = rect;
  if (kind === 'rect') return rect;
  return w >= h ? { x, y: y + h / 2, w, h: 0 } : { x: x + w / 2, y, w: 0, h };
}

/** A decorative shape of a layout. */
export function layoutShape(theme: Theme, shape: DrawnShape, id: number): XmlElement {
  const properties = el('p:cNvPr', { id, name: `${shape.kind === 'rect' ? 'Block' : 'Rule'} ${id}` });
  decorate(properties);
  const names = el('p:nvSpPr', {}, [properties, el('p:cNvSpPr'), el('p:nvPr', { userDrawn: 1 })]);
  return el('p:sp', {}, [names, el('p:spPr', {}, [transform(shapeBox(shape)), ...shapeLook(theme, shape)])]);
}
