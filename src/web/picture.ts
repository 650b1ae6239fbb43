import type { PlacedPicture } from '../model/index.ts';
import type { Drawing, Origin } from './draw.ts';
import { css, type Html, NONE, place, round, tag } from './markup.ts';

/** @returns the picture, its bytes inside the page. */
export function drawPicture(item: PlacedPicture, drawing: Drawing, origin: Origin): Html {
  const src = drawing.pictures.get(item.src);
  if (src === undefined) return NONE;
  const names = { 'data-region': item.region, 'data-chrome': item.chrome };
  return tag('img', {
    class: 'box',
    ...names,
    src,
    alt: item.alt,
    style: css(place(item.rect, origin), covered(item)),
  });
}

/** The same part of the picture as in the PPTX. */
function covered({ crop }: PlacedPicture): string | false {
  if (!crop) return false;
  const at = (before: number, after: number) => (before + after > 0 ? round((before / (before + after)) * 100) : 50);
  return `object-fit:cover;object-position:${at(crop.left, crop.right)}% ${at(crop.top, crop.bottom)}%`;
}
