import type { PlacedConnector } from '../model/index.ts';
import type { Origin } from './draw.ts';
import { type Html, place, round, tag } from './markup.ts';

/** An arrowhead, in widths of its line: as wide and as long as the PPTX's. */
const HEAD = { width: 5, length: 3 };
/** Points around the path, so that strokes and heads lie inside. */
const ROOM = 6;

type Point = readonly [x: number, y: number];

/** @returns the line from shape to shape; it decorates, so that screen readers pass over it. */
export function drawConnector(item: PlacedConnector, origin: Origin): Html {
  const { x, y, w, h } = item.rect;
  const box = { x: x - ROOM, y: y - ROOM, w: w + 2 * ROOM, h: h + 2 * ROOM };
  const points = item.path.map(([px, py]): Point => [px - box.x, py - box.y]);
  const stroke = `fill:none;stroke:var(--${item.color});stroke-width:${item.width};stroke-linejoin:miter`;
  const head = item.arrow ? arrow(points, item) : undefined;
  const size = { width: round(box.w), height: round(box.h), 'aria-hidden': 'true' };
  return tag(
    'svg',
    { class: 'box', ...size, style: place(box, origin) },
    tag('path', { d: trace(head ? [...points.slice(0, -1), head.base] : points), style: stroke }),
    ...(head ? [head.html] : []),
  );
}

const trace = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** The head at the end of the path, and where its line then ends. */
function arrow(points: readonly Point[], { width, color }: PlacedConnector): { base: Point; html: Html } {
  const [from, tip] = [points.at(-2) as Point, points.at(-1) as Point];
  const far = Math.hypot(tip[0] - from[0], tip[1] - from[1]) || 1;
  const [ux, uy] = [(tip[0] - from[0]) / far, (tip[1] - from[1]) / far];
  const [long, half] = [HEAD.length * width, (HEAD.width * width) / 2];
  const base: Point = [tip[0] - ux * long, tip[1] - uy * long];
  const corners: Point[] = [
    [base[0] - uy * half, base[1] + ux * half],
    tip,
    [base[0] + uy * half, base[1] - ux * half],
  ];
  return { base, html: tag('path', { d: `${trace(corners)}Z`, style: `fill:var(--${color})` }) };
}
