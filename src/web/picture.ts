import type { PlacedDeck, PlacedPicture } from '../model/index.ts';
import { dataUrl } from './base64.ts';
import type { Drawing, Origin } from './draw.ts';
import { type Html, NONE, place, tag } from './markup.ts';

/** @returns the picture, its bytes inside the page. */
export function drawPicture(item: PlacedPicture, drawing: Drawing, origin: Origin): Html {
  const src = drawing.pictures.get(item.src);
  if (src === undefined) return NONE;
  const names = { 'data-region': item.region, 'data-chrome': item.chrome };
  return tag('img', { class: 'box', ...names, src, alt: item.alt, style: place(item.rect, origin) });
}

/** @returns data URLs of the deck's pictures, by path. */
export function picturesOf(deck: PlacedDeck): Map<string, string> {
  const urls = new Map<string, string>();
  for (const [path, picture] of deck.head.pictures) urls.set(path, dataUrl(picture.type, picture.bytes));
  return urls;
}
