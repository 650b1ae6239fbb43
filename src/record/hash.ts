import { type Edition, sha256 } from '../model/index.ts';

/** @returns ten hex digits that change with anything the edition is made from: its content, the theme and the tool's version. */
export async function editionHash(edition: Edition, theme: unknown, version: string): Promise<string> {
  const text = JSON.stringify({ edition, theme, version }, (_, value: unknown) => {
    if (value instanceof Map) return [...value];
    return value instanceof Uint8Array ? [...value] : value;
  });
  return (await sha256(new TextEncoder().encode(text))).slice(0, 10);
}
