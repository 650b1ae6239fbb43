import type { PictureFile } from '../model/index.ts';
import { says, viewOf } from './bytes.ts';
import { jpegSize } from './jpeg.ts';

export type PictureHead = Pick<PictureFile, 'type' | 'width' | 'height'>;

type Size = { width: number; height: number };

interface Kind {
  type: PictureHead['type'];
  magic: readonly number[];
  /** Bytes that its head has when it is whole. */
  head: number;
  size(view: DataView): Size | null;
}
const KINDS: readonly Kind[] = [
  { type: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], head: 33, size: pngSize },
  { type: 'image/jpeg', magic: [0xff, 0xd8, 0xff], head: 0, size: jpegSize },
  { type: 'image/gif', magic: [0x47, 0x49, 0x46, 0x38], head: 13, size: gifSize },
];
const kindOf = (bytes: Uint8Array): Kind | undefined =>
  KINDS.find(({ magic }) => magic.every((byte, n) => bytes[n] === byte));

/**
 * Reads the kind and the pixels of a picture from its first bytes.
 * @returns null when it is no PNG, JPEG or GIF; 'broken' when it is one but its size cannot be read.
 */
export function pictureHead(bytes: Uint8Array): PictureHead | 'broken' | null {
  const kind = kindOf(bytes);
  if (!kind) return null;
  const found = bytes.length < kind.head ? null : kind.size(viewOf(bytes));
  return found && found.width > 0 && found.height > 0 ? { type: kind.type, ...found } : 'broken';
}

/** @returns how many pixels a PNG, JPEG or GIF says it has, be it whole or not; 0 for anything else */
export function pixelsOf(bytes: Uint8Array): number {
  const found = kindOf(bytes)?.size(viewOf(bytes));
  return found ? found.width * found.height : 0;
}

/** The IHDR chunk comes first. https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(view: DataView): Size | null {
  if (view.byteLength < 24 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * @returns the size of a WebP, from the first of its chunks; null for anything else
 * https://developers.google.com/speed/webp/docs/riff_container
 */
export function webpSize(bytes: Uint8Array): (Size & { moves?: boolean }) | 'broken' | null {
  const is = (at: number, text: string) => says(bytes, at, text);
  if (!is(0, 'RIFF') || !is(8, 'WEBP')) return null;
  if (bytes.length < 30) return 'broken';
  const view = viewOf(bytes);
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (is(12, 'VP8X')) return { width: three(24) + 1, height: three(27) + 1, moves: (view.getUint8(20) & 2) !== 0 };
  if (is(12, 'VP8 ')) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (!is(12, 'VP8L')) return 'broken';
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

function gifSize(view: DataView): Size | null {
  return view.byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}
