import type { PictureFile } from '../../model/index.ts';
import { jpegSize } from './jpeg.ts';

export type PictureHead = Pick<PictureFile, 'type' | 'width' | 'height'>;

/**
 * Reads the kind and the pixels of a picture from its first bytes.
 * @returns null when it is no PNG, JPEG or GIF; 'broken' when it is one but its size cannot be read.
 */
export function pictureHead(bytes: Uint8Array): PictureHead | 'broken' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [type, magic, size] of KINDS) {
    if (!magic.every((byte, n) => bytes[n] === byte)) continue;
    const found = size(view);
    return found && found.width > 0 && found.height > 0 ? { type, ...found } : 'broken';
  }
  return null;
}

type Size = { width: number; height: number };

const KINDS: readonly (readonly [PictureHead['type'], readonly number[], (view: DataView) => Size | null])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], pngSize],
  ['image/jpeg', [0xff, 0xd8, 0xff], jpegSize],
  ['image/gif', [0x47, 0x49, 0x46, 0x38], gifSize],
];

/** The IHDR chunk comes first. https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(view: DataView): Size | null {
  if (view.byteLength < 33 || view.getUint32(12) !== 0x49484452) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * @returns the size of a WebP, from the first of its chunks; null for anything else
 * https://developers.google.com/speed/webp/docs/riff_container
 */
export function webpSize(bytes: Uint8Array): (Size & { moves?: boolean }) | 'broken' | null {
  const is = (at: number, text: string) => [...text].every((c, n) => bytes[at + n] === c.charCodeAt(0));
  if (!is(0, 'RIFF') || !is(8, 'WEBP')) return null;
  if (bytes.length < 30) return 'broken';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const three = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (is(12, 'VP8X')) return { width: three(24) + 1, height: three(27) + 1, moves: (view.getUint8(20) & 2) !== 0 };
  if (is(12, 'VP8 ')) return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (!is(12, 'VP8L')) return 'broken';
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

function gifSize(view: DataView): Size | null {
  return view.byteLength < 13 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}
