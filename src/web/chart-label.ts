import type { ColorRole } from '../model/index.ts';
import { type Html, join, round, tag, words } from './markup.ts';

/** Words in a chart's picture, points. */
export interface Label {
  x: number;
  /** Middle of the line, or of all lines. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  bold?: boolean;
  color?: ColorRole;
  /** Lines of the chart behind the words are kept clear of them. */
  clear?: boolean;
}

const HALO = ';paint-order:stroke;stroke:var(--page);stroke-width:6px;stroke-linejoin:round';

/** Half the height of the capitals: what sets a line's middle on a given y. */
const MIDDLE = 0.36;

/** @returns the lines, one beneath the other, about a middle. */
export function label(lines: readonly string[], at: Label): Html {
  const step = at.size * 1.2;
  const top = at.y - ((lines.length - 1) * step) / 2 + at.size * MIDDLE;
  const style = `font-size:${at.size}px;fill:var(--${at.color ?? 'ink'})${at.bold ? ';font-weight:700' : ''}${at.clear ? HALO : ''}`;
  const attrs = { 'text-anchor': at.anchor === 'start' ? undefined : at.anchor, style };
  return join(lines.map((line, n) => tag('text', { x: round(at.x), y: round(top + n * step), ...attrs }, words(line))));
}

/** Rough width in em: enough to choose between one line and two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.48), 0);

/** @returns the name on one line, or on two where it is wider than `room` em. */
export function wrap(name: string, room: number): string[] {
  if (widthOf(name) <= room) return [name];
  const points = [...name];
  const middle = points.length / 2;
  const spaces = points.map((c, n) => (c === ' ' ? n : -1)).filter((n) => n > 0);
  const cut = spaces.length
    ? spaces.reduce((best, n) => (Math.abs(n - middle) < Math.abs(best - middle) ? n : best))
    : Math.ceil(middle);
  return [points.slice(0, cut).join(''), points.slice(cut).join('').trim()];
}
