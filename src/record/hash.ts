import type { Edition } from '../model/index.ts';

/** @returns SHA-256 as lower-case hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(digest)].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** @returns ten hex digits that change with anything the edition is made from: its content, the theme and the tool's version. */
export async function editionHash(edition: Edition, theme: unknown, version: string): Promise<string> {
  const text = JSON.stringify({ edition, theme, version }, (_, value: unknown) => {
    if (value instanceof Map) return [...value];
    return value instanceof Uint8Array ? [...value] : value;
  });
  return (await sha256(new TextEncoder().encode(text))).slice(0, 10);
}
