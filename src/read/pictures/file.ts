/** A picture of the folder as the outputs can show it. */
import type { Host, PictureFile } from '../../model/index.ts';
import { bare, pictureHead, upright, webpSize } from '../../picture/index.ts';
import { LIMITS } from '../limits.ts';
import { readBytes } from '../text.ts';
import { looksLikeSvg, readSvg, svgToPng } from './svg.ts';
import { webpToPng } from './webp.ts';

/** Why a picture cannot be shown; `refused` names what in an SVG is not allowed, `kind` the format where it is known. */
export type PictureFault =
  | 'missing'
  | 'outside'
  | 'broken'
  | 'sizeless'
  | 'heavy'
  | 'moving'
  | 'big'
  | { kind: string }
  | { refused: string };

/** Pixels of a WebP at most: it is unpacked to four bytes each. */
const UNPACKED = 40_000_000;
const FONTS = [
  'fonts/arimo-400.ttf',
  'fonts/arimo-700.ttf',
  'fonts/noto-sans-sc-400.ttf',
  'fonts/noto-sans-sc-700.ttf',
];

export async function readPictureFile(host: Host, path: string): Promise<PictureFile | PictureFault> {
  const written = await readBytes(host, path);
  if (written === null) return 'missing';
  if (written === 'outside') return 'outside';
  if (written.length > LIMITS.pictureBytes) return 'big';
  if (looksLikeSvg(written)) return drawn(host, path, written);
  const bytes = bare(written);
  const webp = webpSize(bytes);
  if (webp) return converted(host, path, bytes, webp);
  const head = pictureHead(bytes);
  if (head === null) return { kind: formatOf(bytes) };
  if (head === 'broken') return 'broken';
  return tooLarge(head) ? 'big' : upright({ path, bytes, ...head });
}

interface Size {
  width: number;
  height: number;
}
const tooLarge = ({ width, height }: Size): boolean => width > LIMITS.pictureSide || height > LIMITS.pictureSide;

async function converted(
  host: Host,
  path: string,
  bytes: Uint8Array,
  webp: (Size & { moves?: boolean }) | 'broken',
): Promise<PictureFile | PictureFault> {
  if (webp === 'broken') return 'broken';
  const { moves, ...size } = webp;
  if (moves) return 'moving';
  if (tooLarge(size) || size.width * size.height > UNPACKED) return 'big';
  if (!host.binary) return { kind: 'WebP' };
  const png = await webpToPng(bytes, await host.binary('wasm/webp.wasm'));
  if (!png) return 'broken';
  return { path, bytes: png, type: 'image/png', ...size, original: { bytes, type: 'image/webp' } };
}

async function drawn(host: Host, path: string, bytes: Uint8Array): Promise<PictureFile | PictureFault> {
  const svg = readSvg(bytes);
  if (typeof svg === 'string' || 'refused' in svg) return svg;
  const { width, height } = svg;
  if (tooLarge(svg)) return 'big';
  const { binary } = host;
  if (!binary) return { kind: 'SVG' };
  const fonts = svg.words ? await Promise.all(FONTS.map((name) => binary(name))) : [];
  const png = await svgToPng(svg, await binary('wasm/resvg.wasm'), fonts);
  if (!png) return 'broken';
  const original = { bytes: new TextEncoder().encode(svg.text), type: 'image/svg+xml' as const };
  return { path, bytes: png, type: 'image/png', width, height, original };
}

/** Formats that are known by their first bytes, and not shown. */
const FORMATS: readonly (readonly [name: string, at: number, bytes: string])[] = [
  ['AVIF', 4, 'ftypavif'],
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftypmif1'],
  ['JPEG XL', 0, '\xff\x0a'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['BMP', 0, 'BM'],
  ['PDF', 0, '%PDF'],
  ['EMF', 40, ' EMF'],
  ['WMF', 0, '\xd7\xcd\xc6\x9a'],
  ['ICO', 0, '\0\0\x01\0'],
  ['Photoshop', 0, '8BPS'],
];
function formatOf(bytes: Uint8Array): string {
  const has = (at: number, text: string) => [...text].every((c, n) => bytes[at + n] === c.charCodeAt(0));
  return FORMATS.find(([, at, text]) => has(at, text))?.[0] ?? '';
}
