import type { PlacedParagraph, PlacedText } from '../model/index.ts';
import type { Drawing, Origin } from './draw.ts';
import { css, type Html, join, place, tag } from './markup.ts';
import { drawParagraphs, paragraphWords, textStyle } from './paragraph.ts';

/** @returns the box of a text, its paragraphs inside. `heading` 1 for the title of the cover. */
export function drawText(item: PlacedText, drawing: Drawing, origin: Origin, heading: 1 | 2 = 2): Html {
  const first = item.paragraphs[0];
  const style = css(
    place(item.rect, origin),
    first && textStyle(first),
    ...shapeOf(item),
    item.outline !== undefined && `outline:${item.outline}px solid;outline-offset:-${item.outline}px`,
  );
  const attrs = {
    class: item.anchor === 'top' ? 'box' : `box ${item.anchor}`,
    'data-region': item.region,
    'data-chrome': item.chrome,
    style,
  };
  if (!first) return tag('div', attrs);
  if (item.placeholder === 'title' || item.as === 'h3') return drawHeading(item, attrs, drawing, heading);
  const inner = drawParagraphs(item.paragraphs, first, drawing);
  const name = item.as === 'dt' || item.as === 'dd' ? item.as : 'div';
  return tag(name, attrs, item.anchor === 'top' ? inner : tag('div', {}, inner));
}

/** A filled shape: its colour, what its edges keep free of words, and the outline of an arrow. */
function shapeOf({ shape, rect }: PlacedText): string[] {
  if (!shape) return [];
  const { form, point = 0, fill, inset } = shape;
  const right = form === 'rect' ? inset.x : point;
  const look = [`background:var(--${fill})`, `padding:${inset.y}px ${right}px ${inset.y}px ${inset.x}px`];
  if (form === 'rect') return look;
  const edge = `${rect.w - point}px`;
  const notch = form === 'chevron' ? `,${point}px 50%` : '';
  return [...look, `clip-path:polygon(0 0,${edge} 0,100% 50%,${edge} 100%,0 100%${notch})`];
}

function drawHeading(
  item: PlacedText,
  attrs: Record<string, string | undefined>,
  drawing: Drawing,
  heading: 1 | 2,
): Html {
  const lines = item.paragraphs.map((p: PlacedParagraph) => paragraphWords(p, drawing, true));
  const inner = join(lines, tag('br', {}));
  const name = item.as === 'h3' ? 'h3' : `h${heading}`;
  return tag(name, attrs, item.anchor === 'top' ? inner : tag('span', {}, inner));
}
