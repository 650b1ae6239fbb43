import type { Backdrop, BackdropItem, Color, Rect, Scheme } from '../model/index.ts';
import { child, childrenOf, isElement, type XmlElement } from '../xml/tree.ts';
import type { Relation } from './archive.ts';
import { find } from './archive.ts';
import { average, named, paintIn, stopsIn } from './color.ts';
import { boxOf } from './slots.ts';

/** A master or layout as its picture is drawn. */
export interface Drawn {
  root: XmlElement;
  relations: readonly Relation[];
  scheme: Scheme;
  /** The theme: its own fills serve backgrounds that name one by number. */
  theme: XmlElement | undefined;
  scale: number;
  slide: { w: number; h: number };
}

type Fill = Pick<BackdropItem, 'gradient' | 'color' | 'shades' | 'picture'>;

/** What lies beneath the content of a layout: its background or its master's, then the master's shapes, then its own. */
export function backdropOf(master: Drawn, layout: Drawn): Backdrop {
  const fill = backgroundOf(layout) ?? backgroundOf(master) ?? { color: named('bg1', layout.scheme)?.hex ?? '#FFFFFF' };
  const whole: Rect = { x: 0, y: 0, ...layout.slide };
  const shows = layout.root.attrs.showMasterSp !== '0' && layout.root.attrs.showMasterSp !== 'false';
  const items = [...(shows ? itemsOf(master) : []), ...itemsOf(layout)];
  const ground: BackdropItem[] = fill.gradient || fill.picture ? [{ rect: whole, ...fill }] : [];
  return { color: fill.color ?? '#FFFFFF', items: [...ground, ...items] };
}

function backgroundOf(drawn: Drawn): Fill | undefined {
  const background = child(drawn.root, 'p:cSld', 'p:bg');
  if (!background) return undefined;
  const own = child(background, 'p:bgPr');
  if (own) return fillIn(own, drawn);
  const reference = child(background, 'p:bgRef');
  const color = paintIn(reference, drawn.scheme)?.color;
  const number = Number(reference?.attrs.idx ?? 0) - 1001;
  const list = drawn.theme && child(drawn.theme, 'a:themeElements', 'a:fmtScheme', 'a:bgFillStyleLst');
  const style = list?.children.filter(isElement)[number];
  const plain: Fill | undefined = color ? { color: color.hex } : undefined;
  return style ? (fillIn({ name: '', attrs: {}, children: [style] }, drawn, color) ?? plain) : plain;
}

/** The fill that an element's properties hold; undefined: none, or one that is not understood. */
function fillIn(properties: XmlElement, drawn: Drawn, placeholder?: Color): Fill | undefined {
  const { scheme } = drawn;
  const solid = paintIn(child(properties, 'a:solidFill'), scheme, placeholder);
  if (solid) return solid.alpha < 0.5 ? undefined : { color: solid.color.hex };
  const gradient = child(properties, 'a:gradFill');
  const stops = gradient ? stopsIn(gradient, scheme, placeholder) : [];
  if (gradient && stops.length > 0) {
    const angle = Number(child(gradient, 'a:lin')?.attrs.ang ?? 5400000) / 60000;
    const shades = stops.map(({ hex }) => hex);
    return { color: average(shades), shades, gradient: { angle, stops } };
  }
  const pattern = child(properties, 'a:pattFill');
  if (pattern) {
    const both = ['a:fgClr', 'a:bgClr'].flatMap((name) => paintIn(child(pattern, name), scheme)?.color.hex ?? []);
    if (both.length > 0) return { color: average(both) };
  }
  const picture = pictureIn(child(properties, 'a:blipFill'), drawn);
  return picture ? { picture } : undefined;
}

function pictureIn(blip: XmlElement | undefined, { relations }: Drawn): string | undefined {
  const id = blip && child(blip, 'a:blip')?.attrs['r:embed'];
  const target = relations.find((relation) => relation.id === id)?.target;
  return target && /\.(png|jpe?g|gif)$/i.test(target) ? target : undefined;
}

/** Shapes, pictures and lines that are no placeholders; those of a group lie where it puts them. */
function itemsOf(drawn: Drawn): BackdropItem[] {
  const tree = child(drawn.root, 'p:cSld', 'p:spTree');
  return (tree?.children ?? []).filter(isElement).flatMap((element) => itemsIn(element, drawn, (rect) => rect));
}

type Move = (rect: Rect) => Rect;

function itemsIn(element: XmlElement, drawn: Drawn, move: Move): BackdropItem[] {
  if (element.name === 'p:grpSp') {
    const inner = moved(element, drawn.scale, move);
    return element.children.filter(isElement).flatMap((c) => itemsIn(c, drawn, inner));
  }
  if (!['p:sp', 'p:pic', 'p:cxnSp'].includes(element.name) || find(element, 'p:ph')) return [];
  const box = boxOf(element, drawn.scale);
  const properties = child(element, 'p:spPr');
  if (!box || !properties) return [];
  const rect = move(turned(box, child(properties, 'a:xfrm')));
  if (element.name === 'p:pic') {
    const blip = child(element, 'p:blipFill');
    const picture = pictureIn(blip, drawn);
    return picture ? [{ rect, picture }] : [];
  }
  const fill = fillIn(properties, drawn) ?? styleFill(element, drawn);
  return fill ? [{ rect, ...fill, ...formOf(properties) }] : [];
}

/** Where a shape really lies: its box is written as it was before a quarter turn about its middle. */
function turned({ x, y, w, h }: Rect, transform: XmlElement | undefined): Rect {
  const quarters = Math.round(Number(transform?.attrs.rot ?? 0) / 5400000);
  return quarters % 2 === 0 ? { x, y, w, h } : { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w };
}

/** A fill that the shape takes from the theme by number. */
function styleFill(element: XmlElement, { scheme }: Drawn): Fill | undefined {
  const properties = child(element, 'p:spPr');
  if (properties && child(properties, 'a:noFill')) return undefined;
  const reference = child(element, 'p:style', 'a:fillRef');
  const paint = reference?.attrs.idx === '0' ? undefined : paintIn(reference, scheme);
  return paint ? { color: paint.color.hex } : undefined;
}

/** A group's own coordinates, as its transform maps them. */
function moved(group: XmlElement, scale: number, move: Move): Move {
  const transform = child(group, 'p:grpSpPr', 'a:xfrm');
  const outer = boxOf(group, scale);
  const [off, ext] = [transform && child(transform, 'a:chOff')?.attrs, transform && child(transform, 'a:chExt')?.attrs];
  if (!outer || !off || !ext) return move;
  const [x, y, w, h] = [off.x, off.y, ext.cx, ext.cy].map((v) => Number(v) * scale) as [number, number, number, number];
  const [across, down] = [w > 0 ? outer.w / w : 1, h > 0 ? outer.h / h : 1];
  return (r) =>
    move({ x: outer.x + (r.x - x) * across, y: outer.y + (r.y - y) * down, w: r.w * across, h: r.h * down });
}

function formOf(properties: XmlElement): Pick<BackdropItem, 'path' | 'round'> {
  const preset = child(properties, 'a:prstGeom')?.attrs.prst;
  if (preset === 'ellipse') return { round: 'ellipse' };
  if (preset === 'roundRect') return { round: 'rounded' };
  const custom = child(properties, 'a:custGeom', 'a:pathLst', 'a:path');
  const path = custom && pathOf(custom);
  return path ? { path } : {};
}

const STEPS: Record<string, string> = {
  'a:moveTo': 'M',
  'a:lnTo': 'L',
  'a:cubicBezTo': 'C',
  'a:quadBezTo': 'Q',
  'a:close': 'Z',
};

/**
 * Straight lines and curves of plain numbers; a form with arcs or formulas is drawn as its box. Corners are those of its
 * first outline, a curve's middle among them, in shares of the box.
 */
function pathOf(path: XmlElement): BackdropItem['path'] {
  const box: [number, number] = [Number(path.attrs.w), Number(path.attrs.h)];
  if (!(box[0] > 0 && box[1] > 0)) return undefined;
  const corners: [number, number][] = [];
  let d = '';
  for (const step of path.children.filter(isElement)) {
    const letter = STEPS[step.name];
    const points = childrenOf(step, 'a:pt').map(({ attrs }): [number, number] => [Number(attrs.x), Number(attrs.y)]);
    if (!letter || !points.flat().every(Number.isFinite)) return undefined;
    const first = !d.includes('Z');
    const [a, b, c] = points.map(([x, y]): [number, number] => [x / box[0], y / box[1]]);
    const before = corners.at(-1);
    if (first && letter === 'C' && before && a && b && c)
      corners.push([curved(before[0], a[0], b[0], c[0]), curved(before[1], a[1], b[1], c[1])]);
    const end = c ?? b ?? a;
    if (first && end) corners.push(end);
    d += `${letter}${points.flat().join(' ')}`;
  }
  return { d, box, corners };
}
/** A cubic curve's coordinate half-way. */
const curved = (from: number, a: number, b: number, to: number): number => (from + 3 * a + 3 * b + to) / 8;

/** Does a point, in shares of the box, lie within the outline? */
function within(corners: readonly [number, number][], x: number, y: number): boolean {
  let inside = false;
  corners.forEach(([x2, y2], n) => {
    const [x1, y1] = corners[(n + corners.length - 1) % corners.length] as [number, number];
    if (y1 > y !== y2 > y && x < ((x1 - x2) * (y - y2)) / (y1 - y2) + x2) inside = !inside;
  });
  return inside;
}

/** What lies beneath a point. */
function beneath({ color, items }: Backdrop, x: number, y: number): Fill {
  const top = items.findLast(({ rect, path, round }) => {
    const [across, down] = [(x - rect.x) / rect.w, (y - rect.y) / rect.h];
    if (across < 0 || across >= 1 || down < 0 || down >= 1) return false;
    if (round === 'ellipse') return (across - 0.5) ** 2 + (down - 0.5) ** 2 <= 0.25;
    return path === undefined || within(path.corners, across, down);
  });
  return top ?? { color };
}

/** Points that a place is looked at in, along each side. */
const LOOKS = 7;
const steps = (from: number, length: number): number[] =>
  Array.from({ length: LOOKS }, (_, n) => from + (length * (n + 0.5)) / LOOKS);

/** What lies beneath most of a place, and under how much of it, 0–1; no colour: a picture. */
export function groundOf(
  backdrop: Backdrop,
  { x, y, w, h }: Rect,
): { color: string | undefined; shades: readonly string[]; share: number } {
  const counts = new Map<string, { fill: Fill; count: number }>();
  for (const down of steps(y, h))
    for (const across of steps(x, w)) {
      const fill = beneath(backdrop, across, down);
      const key = fill.color ?? fill.picture ?? '';
      const known = counts.get(key) ?? { fill, count: 0 };
      counts.set(key, { fill: known.fill, count: known.count + 1 });
    }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  const { fill, count } = most as { fill: Fill; count: number };
  const shades = fill.shades ?? (fill.color === undefined ? [] : [fill.color]);
  return { color: fill.color, shades, share: count / LOOKS ** 2 };
}
