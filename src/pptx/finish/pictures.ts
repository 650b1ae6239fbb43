import type { PictureFile, PlacedPicture, Rect, Turn } from '../../model/index.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import { type At, type Deck, unexpected } from './context.ts';
import { NAMESPACE, REL } from './names.ts';
import { extent, geometry, offset, sameRect, transform } from './paint.ts';

type MediaType = PictureFile['type'] | 'image/svg+xml';
const EXTENSION: Record<MediaType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/** @returns the part of these bytes, stored once however often and under however many names they are used. */
function store({ media, pkg }: Deck, type: MediaType, bytes: Uint8Array): string {
  const known = media.find((other) => sameBytes(other.bytes, bytes));
  if (known) return known.part;
  let number = media.length + 1;
  const named = () => `ppt/media/image${number}.${EXTENSION[type]}`;
  while (pkg.has(named())) number++;
  const part = named();
  pkg.add(part, type, bytes);
  media.push({ part, bytes });
  return part;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a === b || (a.length === b.length && a.every((byte, n) => byte === b[n]));

/** The picture’s bytes and the part of them that is shown. @throws Error for a picture that the deck does not hold. */
export function fillWith(at: At, blip: XmlElement, { src, crop }: PlacedPicture): XmlElement[] {
  const { type, bytes, original, turn } = fileOf(at, src);
  blip.attrs['r:embed'] = at.pkg.relate(at.part, REL.image, store(at, type, bytes));
  blip.children = original?.type === 'image/svg+xml' ? svgBlip(at, original.bytes) : [];
  return [blip, ...sourceRect(crop && lying(crop, turn)), el('a:stretch', {}, [el('a:fillRect')])];
}

/** @param from the rectangle of its placeholder, which a picture of that size and not turned takes over */
export function pictureFrame(at: At, { src, rect }: PlacedPicture, from: Rect | undefined): XmlElement[] {
  const { turn } = fileOf(at, src);
  if (turn) return [turned(rect, turn), geometry('rect')];
  return from && sameRect(from, rect) ? [geometry('rect')] : [transform(rect), geometry('rect')];
}

const fileOf = (at: At, src: string): PictureFile =>
  at.deck.head.pictures.get(src) ?? unexpected('fileOf', at, `there is no picture ${src}`);

/** The SVG beside its PNG, for programs that draw SVG (Office 2016 on). */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
function svgBlip(at: At, bytes: Uint8Array): XmlElement[] {
  const id = at.pkg.relate(at.part, REL.image, store(at, 'image/svg+xml', bytes));
  const blip = el('asvg:svgBlip', { 'xmlns:asvg': NAMESPACE.svg, 'r:embed': id });
  return [el('a:extLst', {}, [el('a:ext', { uri: SVG_EXTENSION }, [blip])])];
}

type Crop = NonNullable<PlacedPicture['crop']>;

/** What is cut off at the edges, in thousandths of a percent. */
function sourceRect(crop: Crop | undefined): XmlElement[] {
  if (!crop) return [];
  const sides = { l: crop.left, t: crop.top, r: crop.right, b: crop.bottom };
  const cut = Object.entries(sides).flatMap(([side, share]) => {
    const value = Math.round(share * 100000);
    return value > 0 ? [[side, value]] : [];
  });
  return cut.length > 0 ? [el('a:srcRect', Object.fromEntries(cut))] : [];
}

/** What is cut off a picture that stands upright, on its bytes as they lie. */
function lying(crop: Crop, turn: Turn | undefined): Crop {
  if (!turn) return crop;
  let { left, top, right, bottom } = crop;
  for (let n = 0; n < turn.quarters; n++) [left, top, right, bottom] = [top, right, bottom, left];
  return turn.mirrored ? { left: right, top, right: left, bottom } : { left, top, right, bottom };
}

/** The frame before it is turned about its middle; DrawingML too mirrors first (ECMA-376 part 1, 20.1.7.6). */
function turned(rect: Rect, { mirrored, quarters }: Turn): XmlElement {
  const { x, y, w, h } = rect;
  const lies = quarters % 2 === 1 ? { x: x + (w - h) / 2, y: y + (h - w) / 2, w: h, h: w } : rect;
  const attrs = { ...(quarters > 0 && { rot: quarters * 5400000 }), ...(mirrored && { flipH: 1 }) };
  return el('a:xfrm', attrs, [offset(lies), extent(lies)]);
}
