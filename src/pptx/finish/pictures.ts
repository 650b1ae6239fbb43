import type { PictureFile, PlacedPicture } from '../../model/index.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import { type At, unexpected } from './context.ts';
import { NAMESPACE, REL } from './names.ts';

const EXTENSION: Record<PictureFile['type'], string> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' };

/**
 * Puts the picture's bytes into the package, once however often it is used (PptxGenJS stores one copy for each use).
 * @returns its part. @throws Error for a picture that the deck does not hold.
 */
export function addPicture(at: At, src: string): string {
  const known = at.pictures.get(src);
  if (known) return known;
  const file = at.deck.head.pictures.get(src) ?? unexpected('addPicture', at, `there is no picture ${src}`);
  const twin = [...at.pictures].find(([other]) => sameBytes(at.deck.head.pictures.get(other)?.bytes, file.bytes));
  if (twin) {
    at.pictures.set(src, twin[1]);
    return twin[1];
  }
  let number = at.pictures.size + 1;
  const named = () => `ppt/media/image${number}.${EXTENSION[file.type]}`;
  while (at.pkg.has(named())) number++;
  const part = named();
  at.pkg.add(part, file.type, file.bytes);
  at.pictures.set(src, part);
  return part;
}

/** Under another name the same picture is the same part. */
function sameBytes(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && a.length === b.length && a.every((byte, n) => byte === b[n]);
}

/** The SVG beside its PNG, for programs that draw SVG (Office 2016 on). */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
export function svgBlip(at: At, src: string): XmlElement[] {
  const original = at.deck.head.pictures.get(src)?.original;
  if (original?.type !== 'image/svg+xml') return [];
  const part = addPicture(at, src).replace(/\.png$/, '.svg');
  if (!at.pkg.has(part)) at.pkg.add(part, original.type, original.bytes);
  const id = at.pkg.relate(at.part, REL.image, part);
  const blip = el('asvg:svgBlip', { 'xmlns:asvg': NAMESPACE.svg, 'r:embed': id });
  return [el('a:extLst', {}, [el('a:ext', { uri: SVG_EXTENSION }, [blip])])];
}

/** What is cut off at the edges, in thousandths of a percent. */
export function sourceRect({ crop }: PlacedPicture): XmlElement[] {
  if (!crop) return [];
  const sides = { l: crop.left, t: crop.top, r: crop.right, b: crop.bottom };
  const shown = Object.entries(sides).flatMap(([side, share]) =>
    share > 0 ? [[side, Math.round(share * 100000)]] : [],
  );
  return shown.length > 0 ? [el('a:srcRect', Object.fromEntries(shown))] : [];
}
