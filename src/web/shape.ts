import type { PlacedShape } from '../model/index.ts';
import type { Origin } from './draw.ts';
import { css, type Html, place, tag } from './markup.ts';

/** @returns a rectangle or line; it decorates, so that screen readers pass over it. */
export function drawShape(item: PlacedShape, origin: Origin): Html {
  const { x, y, w, h } = item.rect;
  const rect = { x, y, w: Math.max(w, 1), h: Math.max(h, 1) };
  const style = css(
    place(rect, origin),
    item.hollow === undefined
      ? `background:var(--${item.fill})`
      : // The edge lies on the rectangle's, half inside and half outside, as PowerPoint draws it.
        `background:var(--page);outline:${item.hollow}px solid var(--${item.fill});outline-offset:-${item.hollow / 2}px`,
    item.opacity !== undefined && item.opacity < 1 && `opacity:${item.opacity}`,
  );
  return tag('div', { class: 'box', 'aria-hidden': 'true', 'data-chrome': item.chrome, style });
}
