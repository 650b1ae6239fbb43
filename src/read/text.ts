import { type Host, OutsideError } from '../model/index.ts';
import { LIMITS } from './limits.ts';
import type { Reading } from './reading.ts';

/**
 * Reads a UTF-8 text file once and keeps it in `reading.texts`; line ends become `\n`.
 * @returns null when there is none or it cannot be read; the latter is reported.
 */
export async function readText(host: Host, path: string, reading: Reading): Promise<string | null> {
  const known = reading.texts.get(path);
  if (known !== undefined) return known;
  const bytes = await readBytes(host, path);
  if (bytes === null) return null;
  if (bytes === 'outside') return reading.fail('path-outside', { path }, { file: path });
  if (bytes.length > LIMITS.textBytes) {
    const size = { path, size: megabytes(bytes.length), limit: megabytes(LIMITS.textBytes) };
    return reading.fail('file-too-big', size, { file: path });
  }
  const text = decode(bytes);
  if (text === null) return reading.fail('not-utf8', { path }, { file: path });
  reading.texts.set(path, text);
  return text;
}

/** @returns 'outside' for a path that leaves the briefing's folder. */
export async function readBytes(host: Host, path: string): Promise<Uint8Array | null | 'outside'> {
  try {
    return await host.read(path);
  } catch (error) {
    if (error instanceof OutsideError) return 'outside';
    throw error;
  }
}

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file format can carry these on
    return text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '\ufffd');
  } catch {
    return null;
  }
}
