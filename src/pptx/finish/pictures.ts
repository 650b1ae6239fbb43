import type { PictureFile } from '../../model/index.ts';
import { type At, unexpected } from './context.ts';

const EXTENSION: Record<PictureFile['type'], string> = { 'image/png': 'png', 'image/jpeg': 'jpeg', 'image/gif': 'gif' };

/**
 * Puts the picture's bytes into the package, once however often it is used (PptxGenJS stores one copy for each use).
 * @returns its part. @throws Error for a picture that the deck does not hold.
 */
export function addPicture(at: At, src: string): string {
  const known = at.pictures.get(src);
  if (known) return known;
  const file = at.deck.head.pictures.get(src) ?? unexpected('addPicture', at, `there is no picture ${src}`);
  let number = at.pictures.size + 1;
  const named = () => `ppt/media/image${number}.${EXTENSION[file.type]}`;
  while (at.pkg.has(named())) number++;
  const part = named();
  at.pkg.add(part, file.type, file.bytes);
  at.pictures.set(src, part);
  return part;
}
