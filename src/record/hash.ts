import { base64, type Edition, sha256 } from '../model/index.ts';

/**
 * @returns ten hex digits that change with anything the edition is made from: its content, the theme and the tool's
 * version. What was left out, and the lines that things stand on in their files, are no part of it.
 */
export async function editionHash(edition: Edition, theme: unknown, version: string): Promise<string> {
  const { omitted: _, withheld: __, ...held } = edition;
  const text = JSON.stringify({ edition: held, theme, version }, (key, value: unknown) => {
    if (key === 'at' && typeof value === 'object') return undefined;
    if (value instanceof Map) return [...value];
    if (value instanceof Uint8Array) return base64(value);
    return isRecord(value) ? inOrder(value) : value;
  });
  return (await sha256(new TextEncoder().encode(text))).slice(0, 10);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The same keys in another order are the same. */
const inOrder = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
