import type { Glue, PlacedConnector, Rect, Theme } from '../../model/index.ts';
import { child, childrenOf, el, isElement, type XmlElement } from '../../xml/tree.ts';
import { type At, unexpected } from './context.ts';
import { extent, line, offset } from './paint.ts';
import { decorate } from './shapes.ts';

/** Connection sites of rectangles, home plates and chevrons, as their presets count them. */
const SITE: Record<Glue['side'], number> = { top: 0, left: 1, bottom: 2, right: 3 };

/**
 * A connector glued to two shapes. PptxGenJS draws none (gitbrent/PptxGenJS#527); the shapes' ids are not settled yet,
 * so that `stCxn` and `endCxn` hold their names until `glue`.
 */
export function connectorShape(theme: Theme, item: PlacedConnector): XmlElement {
  const properties = el('p:cNvPr', { id: 0, name: item.name });
  decorate(properties);
  const end = (name: string, { to, side }: Glue) => el(name, { id: to, idx: SITE[side] });
  const ends = el('p:cNvCxnSpPr', {}, [end('a:stCxn', item.from), end('a:endCxn', item.end)]);
  const stroke = line(theme, item.color, item.width);
  stroke.children.push(el('a:miter', { lim: 800000 }));
  if (item.arrow) stroke.children.push(el('a:tailEnd', { type: 'triangle', w: 'lg', len: 'med' }));
  return el('p:cxnSp', {}, [
    el('p:nvCxnSpPr', {}, [properties, ends, el('p:nvPr')]),
    el('p:spPr', {}, [...route(item.path), stroke]),
  ]);
}

type Point = readonly [x: number, y: number];

/** Points: an elbow whose ends lie level is so deep; PowerPoint counts its corner in shares of this. */
const LEVEL = 1;

/** The transform and preset geometry of a path: straight, or an elbow of two or three stretches that bends where the path does. */
function route(path: readonly Point[]): XmlElement[] {
  const [a, b] = [path[0] as Point, path.at(-1) as Point];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  if (path.length === 2) {
    const rect = { x: Math.min(a[0], b[0]), y: Math.min(a[1], b[1]), w: Math.abs(dx), h: Math.abs(dy) };
    return [
      transform(rect, { ...(dx < 0 && { flipH: 1 }), ...(dy < 0 && { flipV: 1 }) }),
      preset('straightConnector1'),
    ];
  }
  const corner = path[1] as Point;
  const first: Point = [corner[0] - a[0], corner[1] - a[1]];
  const upright = Math.abs(first[1]) > Math.abs(first[0]);
  // The preset leaves to the right: turned, it leaves down (90°), to the left (180°) or up (270°).
  const [along, across, out] = upright ? [dy, -dx, first[1]] : [dx, dy, first[0]];
  const back = out < 0;
  const [run, rise] = back ? [-along, -across] : [along, across];
  const w = Math.max(LEVEL, Math.abs(run));
  const h = Math.abs(rise);
  const [cx, cy] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const rect = { x: cx - w / 2, y: cy - h / 2, w, h };
  const quarter = (upright ? 1 : 0) + (back ? 2 : 0);
  const attrs = {
    ...(quarter > 0 && { rot: quarter * 5400000 }),
    ...(run < 0 && { flipH: 1 }),
    ...(rise < 0 && { flipV: 1 }),
  };
  if (path.length === 3) return [transform(rect, attrs), preset('bentConnector2')];
  const bend = Math.round((Math.abs(out) / w) * 100000) * (run < 0 ? -1 : 1);
  return [transform(rect, attrs), preset('bentConnector3', bend)];
}

const transform = (rect: Rect, attrs: Record<string, number>): XmlElement =>
  el('a:xfrm', attrs, [offset(rect), extent(rect)]);
const preset = (name: string, bend?: number): XmlElement =>
  el('a:prstGeom', { prst: name }, [
    el('a:avLst', {}, bend === undefined ? [] : [el('a:gd', { name: 'adj1', fmla: `val ${bend}` })]),
  ]);

/** Puts the ids of shapes, now that they are settled, where their connectors hold names. @throws Error for a name that the group lacks. */
export function glue(at: At, tree: XmlElement): void {
  for (const group of childrenOf(tree, 'p:grpSp')) {
    const ids = new Map(group.children.filter(isElement).map((shape) => idOf(shape)));
    for (const connector of childrenOf(group, 'p:cxnSp'))
      for (const end of child(connector, 'p:nvCxnSpPr', 'p:cNvCxnSpPr')?.children.filter(isElement) ?? [])
        end.attrs.id = ids.get(end.attrs.id ?? '') ?? unexpected('glue', at, `no shape is named ${end.attrs.id}`);
    glue(at, group);
  }
}

function idOf(shape: XmlElement): [name: string, id: string] {
  const names = shape.children.filter(isElement).flatMap((c) => child(c, 'p:cNvPr') ?? []);
  return [names[0]?.attrs.name ?? '', names[0]?.attrs.id ?? ''];
}
