/** JPEG: its size, and how the camera was held (ITU-T T.81; EXIF 2.32, 4.6.4). */
import type { PictureFile, Turn } from '../model/index.ts';
import { joined, says, viewOf } from './bytes.ts';

/** Frame headers are SOF0–SOF15 without DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const SCAN = 0xda;
const END = 0xd9;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;

/** The segments before the first scan; `at` is where their data begins. */
function* segments(view: DataView): Generator<{ marker: number; at: number; length: number }> {
  let i = 2;
  while (i + 4 <= view.byteLength && view.getUint8(i) === 0xff) {
    const marker = view.getUint8(i + 1);
    if (marker === SCAN) return;
    if (marker === 0xff) i++;
    else if (isAlone(marker)) i += 2;
    else {
      const length = view.getUint16(i + 2);
      yield { marker, at: i + 4, length: length - 2 };
      i += 2 + length;
    }
  }
}

export function jpegSize(view: DataView): { width: number; height: number } | null {
  for (const { marker, at } of segments(view))
    if (isFrame(marker) && at + 5 <= view.byteLength)
      return { width: view.getUint16(at + 3), height: view.getUint16(at + 1) };
  return null;
}

/**
 * @returns the photo in pieces: its pixels, how they are to be read, how the camera was held. All else that a camera or
 * an editor writes (place, time, names, a thumbnail) is left out, as is what stands behind the end.
 */
export function jpegAlone(bytes: Uint8Array): Uint8Array[] {
  const [start, ...rest] = unturned(bytes);
  const turned = orientation(bytes) ?? 1;
  return [start, ...(turned in TURNS ? [exif(turned)] : []), ...rest];
}

/** The same without a word of how the camera was held. */
function unturned(bytes: Uint8Array): [Uint8Array, ...Uint8Array[]] {
  const view = viewOf(bytes);
  const pieces: [Uint8Array, ...Uint8Array[]] = [bytes.subarray(0, 2)];
  let at = 2;
  for (const { marker, at: data, length } of segments(view)) {
    pieces.push(bytes.subarray(at, data - 4));
    at = Math.min(data + length, bytes.length);
    if (isPlain(bytes, marker, data)) pieces.push(bytes.subarray(data - 4, at));
  }
  return [...pieces, bytes.subarray(at, endOfScans(bytes, at))];
}

function isPlain(bytes: Uint8Array, marker: number, data: number): boolean {
  if (marker === APP0) return says(bytes, data, 'JFIF');
  if (marker === APP2) return says(bytes, data, 'ICC_PROFILE');
  return marker !== COMMENT && (marker < APP1 || marker > 0xef || marker === APP14);
}

/** Behind the last scan; progressive photos have several, with tables between them. */
function endOfScans(bytes: Uint8Array, from: number): number {
  for (let i = from; i + 1 < bytes.length; ) {
    const marker = bytes[i] === 0xff ? (bytes[i + 1] as number) : 0;
    if (marker === END) return i + 2;
    const isSegment = marker >= 0xc0 && marker < 0xff && !isAlone(marker);
    i += isSegment ? 2 + (((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0)) : 1;
  }
  return bytes.length;
}

/** EXIF that says how the camera was held, and nothing else. */
const exif = (value: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, APP1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[ORIENTATION >> 8, ORIENTATION & 255, 0, 3, 0, 0, 0, 1, 0, value, 0, 0],
    ...[0, 0, 0, 0],
  ]);

/** By EXIF’s number: mirrored left to right first, then turned clockwise. */
const TURNS: Record<number, Turn> = {
  2: { mirrored: true, quarters: 0 },
  3: { mirrored: false, quarters: 2 },
  4: { mirrored: true, quarters: 2 },
  5: { mirrored: true, quarters: 3 },
  6: { mirrored: false, quarters: 1 },
  7: { mirrored: true, quarters: 1 },
  8: { mirrored: false, quarters: 3 },
};

/**
 * Browsers turn a photo as its EXIF says, PowerPoint does not: it is given the photo without that word, and a frame that
 * is turned.
 * @returns the picture as it stands upright
 */
export function upright(file: PictureFile): PictureFile {
  if (file.type !== 'image/jpeg') return file;
  const found = orientation(file.bytes);
  const turn = found && TURNS[found];
  if (!turn) return file;
  const bytes = joined(unturned(file.bytes));
  const lying = turn.quarters % 2 === 1;
  const size = lying ? { width: file.height, height: file.width } : {};
  return { ...file, ...size, bytes, turn, original: { bytes: file.bytes, type: 'image/jpeg' } };
}

/** @returns EXIF’s number, where there is one. */
function orientation(bytes: Uint8Array): number | null {
  const view = viewOf(bytes);
  for (const { marker, at, length } of segments(view)) {
    const end = Math.min(at + length, view.byteLength);
    if (marker !== APP1 || end - at < 14 || view.getUint32(at) !== EXIF) continue;
    const tiff = at + 6;
    const little = view.getUint16(tiff) === 0x4949;
    const directory = tiff + view.getUint32(tiff + 4, little);
    if (directory + 2 > end) return null;
    const entries = view.getUint16(directory, little);
    for (let n = 0; n < entries; n++) {
      const entry = directory + 2 + n * 12;
      if (entry + 12 > end) return null;
      if (view.getUint16(entry, little) === ORIENTATION) return view.getUint16(entry + 8, little);
    }
  }
  return null;
}
const EXIF = 0x45786966;
const ORIENTATION = 0x0112;
