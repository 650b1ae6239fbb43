/** JPEG: its size, and how the camera was held (ITU-T T.81; EXIF 2.32, 4.6.4). */
import type { PictureFile, Turn } from '../../model/index.ts';

/** Frame headers are SOF0–SOF15 without DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const SCAN = 0xda;
const APP1 = 0xe1;

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
  const turn = found && TURNS[found.value];
  if (!turn) return file;
  const bytes = file.bytes.slice();
  bytes.set(found.plain, found.at);
  const lying = turn.quarters % 2 === 1;
  const size = lying ? { width: file.height, height: file.width } : {};
  return { ...file, ...size, bytes, turn, original: { bytes: file.bytes, type: 'image/jpeg' } };
}

/** @returns the number, where it is written, and what would be there for a photo that is upright. */
function orientation(bytes: Uint8Array): { value: number; at: number; plain: number[] } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
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
      if (view.getUint16(entry, little) === ORIENTATION)
        return { value: view.getUint16(entry + 8, little), at: entry + 8, plain: little ? [1, 0] : [0, 1] };
    }
  }
  return null;
}
const EXIF = 0x45786966;
const ORIENTATION = 0x0112;
