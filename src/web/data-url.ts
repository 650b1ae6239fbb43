import { base64, type PlacedDeck } from '../model/index.ts';

/** @returns the bytes as a data URL. */
export const dataUrl = (type: string, bytes: Uint8Array): string => `data:${type};base64,${base64(bytes)}`;

/** @returns the deck's pictures as data URLs, by path. */
export function picturesOf(deck: PlacedDeck): Map<string, string> {
  const urls = new Map<string, string>();
  for (const [path, picture] of deck.head.pictures) urls.set(path, dataUrl(picture.type, picture.bytes));
  return urls;
}
