import type { Align, Anchor, Look, Rect, Scheme, TemplateSlot } from '../model/index.ts';
import { child, childrenOf, isElement, type XmlElement } from '../xml/tree.ts';
import { find } from './archive.ts';
import { paintIn } from './color.ts';

/** What placeholders of one layout are read with. */
export interface Reading {
  scheme: Scheme;
  /** Points of our slide to the EMU of the template's. */
  scale: number;
  /** The master's root. */
  master: XmlElement;
}

export interface Shape {
  element: XmlElement;
  type: string;
  idx?: string;
}

/** Placeholders of a master or layout, in the order of its tree. */
export function placeholdersIn(root: XmlElement): Shape[] {
  const tree = child(root, 'p:cSld', 'p:spTree');
  return (tree?.children ?? []).filter(isElement).flatMap((element): Shape[] => {
    const mark = element.name === 'p:sp' || element.name === 'p:pic' ? find(element, 'p:ph') : undefined;
    if (!mark) return [];
    const { type = 'obj', idx } = mark.attrs;
    return [{ element, type, ...(idx === undefined ? {} : { idx }) }];
  });
}

/** The master's placeholder that one of a layout inherits from: there are five at most, found by kind. */
const KIN: Record<string, string> = { ctrTitle: 'title', title: 'title', dt: 'dt', ftr: 'ftr', sldNum: 'sldNum' };
export const kin = (type: string): string => KIN[type] ?? 'body';

/** @returns the placeholders of a layout with what they inherit; those without a place anywhere are left out. */
export function slotsIn(layout: XmlElement, reading: Reading): TemplateSlot[] {
  const parents = placeholdersIn(reading.master);
  return placeholdersIn(layout).flatMap((shape): TemplateSlot[] => {
    const parent = parents.find(({ type }) => kin(type) === kin(shape.type));
    const own = slot(shape, parent, reading);
    return own ? [own] : [];
  });
}

/** Placeholders that the master alone has: titles and footers that a layout leaves out may still be bound to. */
export function masterSlots(reading: Reading): TemplateSlot[] {
  return placeholdersIn(reading.master).flatMap((shape) => slot(shape, undefined, reading) ?? []);
}

function slot(shape: Shape, parent: Shape | undefined, reading: Reading): TemplateSlot | undefined {
  const chain = [shape, ...(parent ? [parent] : [])].map(({ element }) => element);
  const outer = chain.map((element) => boxOf(element, reading.scale)).find((box) => box !== undefined);
  if (!outer) return undefined;
  const body = (name: string): string | undefined =>
    chain.map((element) => child(element, 'p:txBody', 'a:bodyPr')?.attrs[name]).find((value) => value !== undefined);
  const inset = (name: string, usual: number) => Number(body(name) ?? usual) * reading.scale;
  const [l, t, r, b] = [inset('lIns', 91440), inset('tIns', 45720), inset('rIns', 91440), inset('bIns', 45720)];
  const { x, y, w, h } = outer;
  const anchor: Anchor = ({ ctr: 'middle', b: 'bottom' }[body('anchor') ?? ''] as Anchor | undefined) ?? 'top';
  return {
    type: shape.type,
    ...(shape.idx === undefined ? {} : { idx: shape.idx }),
    name: find(shape.element, 'p:cNvPr')?.attrs.name ?? '',
    rect: { x: x + l, y: y + t, w: Math.max(1, w - l - r), h: Math.max(1, h - t - b) },
    anchor,
    look: lookOf(chain, kin(shape.type), reading),
    vertical: /vert|Vert|mongolian/.test(body('vert') ?? 'horz') || /^vert/i.test(shape.type),
  };
}

/** A transform of no extent is none: it inherits. */
export function boxOf(element: XmlElement, scale: number): Rect | undefined {
  const transform =
    child(element, 'p:spPr', 'a:xfrm') ?? child(element, 'p:xfrm') ?? child(element, 'p:grpSpPr', 'a:xfrm');
  const [off, ext] = [transform && child(transform, 'a:off')?.attrs, transform && child(transform, 'a:ext')?.attrs];
  if (!off || !ext) return undefined;
  const [x, y, w, h] = [off.x, off.y, ext.cx, ext.cy].map((v) => Number(v) * scale) as [number, number, number, number];
  return [x, y, w, h].every(Number.isFinite) && w > 0 && h > 0 ? { x, y, w, h } : undefined;
}

/** @returns the place of a shape that is no placeholder and holds the slide's number. */
export function numberIn(root: XmlElement, scale: number): Rect | undefined {
  const isNumber = (e: XmlElement): boolean =>
    (e.name === 'a:fld' && e.attrs.type === 'slidenum') || e.children.some((c) => isElement(c) && isNumber(c));
  const shapes = (child(root, 'p:cSld', 'p:spTree')?.children ?? []).filter(isElement);
  const own = shapes.find((shape) => shape.name === 'p:sp' && !find(shape, 'p:ph') && isNumber(shape));
  return own && boxOf(own, scale);
}

const STYLE: Record<string, string> = { title: 'p:titleStyle', body: 'p:bodyStyle' };

/** What a first-level paragraph looks like: list styles from the nearest, then the master's text styles, then the prompt. */
function lookOf(chain: XmlElement[], of: string, { master, scheme, scale }: Reading): Look {
  const styles = child(master, 'p:txStyles');
  const lists = chain.map((element) => child(element, 'p:txBody', 'a:lstStyle'));
  const levels = [...lists, styles && child(styles, STYLE[of] ?? 'p:otherStyle')].flatMap((list) => {
    const level = list && child(list, 'a:lvl1pPr');
    return level ? [level] : [];
  });
  const paragraphs = chain.flatMap((element) => childrenOf(child(element, 'p:txBody') ?? element, 'a:p').slice(0, 1));
  const runs = [
    ...levels.flatMap((level) => child(level, 'a:defRPr') ?? []),
    // A converted file says how a prompt looks in the prompt itself, and nowhere else.
    ...paragraphs.flatMap((p) => child(p, 'a:r', 'a:rPr') ?? child(p, 'a:endParaRPr') ?? []),
  ];
  const first = <T>(of: (run: XmlElement) => T | undefined): T | undefined =>
    runs.map(of).find((value) => value !== undefined);
  const align = [...levels, ...paragraphs.flatMap((p) => child(p, 'a:pPr') ?? [])]
    .map((p) => p.attrs.algn)
    .find((value) => value !== undefined);
  const size = first(({ attrs }) => (attrs.sz === undefined ? undefined : Number(attrs.sz) * 127 * scale));
  const bold = first(({ attrs }) => (attrs.b === undefined ? undefined : attrs.b === '1' || attrs.b === 'true'));
  const color = first((run) => paintIn(child(run, 'a:solidFill'), scheme)?.color);
  const face = first((run) => child(run, 'a:latin')?.attrs.typeface);
  return {
    ...(size ? { size } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(color ? { color } : {}),
    ...(align ? { align: ({ ctr: 'center', r: 'right' }[align] ?? 'left') as Align } : {}),
    ...(face && !face.startsWith('+') ? { face } : {}),
  };
}
