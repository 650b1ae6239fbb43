/**
 * Pictures without what they say beside their pixels: where a photo was taken and by whom, comments, a thumbnail of what
 * was cut away since, bytes behind the end. Colour profiles, animation and transparency stay.
 */

import { joined, says, viewOf } from './bytes.ts';
import { jpegAlone } from './jpeg.ts';

export function bare(bytes: Uint8Array): Uint8Array {
  const pieces = says(bytes, 1, 'PNG\r')
    ? pngPieces(bytes)
    : says(bytes, 0, '\xff\xd8\xff')
      ? jpegAlone(bytes)
      : says(bytes, 0, 'GIF8')
        ? gifPieces(bytes)
        : says(bytes, 0, 'RIFF') && says(bytes, 8, 'WEBP')
          ? webpPieces(bytes)
          : [bytes];
  return joined(pieces);
}

const letters = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** https://www.w3.org/TR/png-3/#table53 */
const PNG_KEPT = /^(?:[A-Z]\w{3}|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;
function pngPieces(bytes: Uint8Array): Uint8Array[] {
  const view = viewOf(bytes);
  const pieces = [bytes.subarray(0, 8)];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const type = letters(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    if (PNG_KEPT.test(type)) pieces.push(bytes.subarray(at, end));
    if (type === 'IEND') break;
    at = end;
  }
  return pieces;
}

const [EXTENSION, IMAGE, TRAILER] = [0x21, 0x2c, 0x3b];
const CONTROL = 0xf9;
const APPLICATION = 0xff;
/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt: of its extensions, how frames follow each other and how often. */
function gifPieces(bytes: Uint8Array): Uint8Array[] {
  const table = (at: number) => ((bytes[at] ?? 0) & 0x80 ? 3 << (((bytes[at] ?? 0) & 7) + 1) : 0);
  const afterBlocks = (start: number): number => {
    let at = start;
    while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
    return at + 1;
  };
  let at = 13 + table(10);
  const pieces = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const kind = bytes[at];
    const label = bytes[at + 1];
    const known = kind === IMAGE || kind === EXTENSION;
    // What follows cannot be told apart: it stays, up to the end.
    const end = kind === IMAGE ? afterBlocks(at + 11 + table(at + 9)) : known ? afterBlocks(at + 2) : bytes.length;
    const loops = label === APPLICATION && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(letters(bytes, at + 3, 11));
    if (kind === TRAILER) return [...pieces, bytes.subarray(at, at + 1)];
    if (kind !== EXTENSION || label === CONTROL || loops) pieces.push(bytes.subarray(at, end));
    at = end;
  }
  return pieces;
}

/** Flags of VP8X that say there is an Exif or an XMP chunk. */
const DESCRIBED = 0x0c;
/** https://developers.google.com/speed/webp/docs/riff_container */
function webpPieces(bytes: Uint8Array): Uint8Array[] {
  const view = viewOf(bytes);
  const pieces: Uint8Array[] = [];
  let size = 4;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = letters(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (/^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP)$/.test(type)) {
      const piece = bytes.slice(at, end);
      if (type === 'VP8X' && piece.length > 8) piece[8] = (piece[8] ?? 0) & ~DESCRIBED;
      pieces.push(piece);
      size += piece.length;
    }
    at = end;
  }
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, size, true);
  return [head, ...pieces];
}
