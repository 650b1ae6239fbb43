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
