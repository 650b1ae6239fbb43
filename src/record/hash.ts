import { type Edition, sha256 } from '../model/index.ts';

/**
 * @returns ten hex digits that change with anything the edition is made from: its content, the theme and the tool's
 * version. What was left out, and the lines that things stand on in their files, are no part of it.
 */
export async function editionHash(edition: Edition, theme: unknown, version: string): Promise<string> {
  const { omitted: _, withheld: __, ...held } = edition;
  const text = JSON.stringify({ edition: held, theme, version }, (key, value: unknown) => {
    if (key === 'at' && typeof value === 'object') return undefined;
    if (value instanceof Map) return [...value];
    return value instanceof Uint8Array ? [...value] : value;
  });
  return (await sha256(new TextEncoder().encode(text))).slice(0, 10);
}
