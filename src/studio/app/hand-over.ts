import type { Download } from '../engine/index.ts';

/** Milliseconds after which the browser has surely taken the file. */
const TAKEN = 60_000;

/** Gives a file to the browser's downloads, under the last part of its path. */
export function handOver({ name, type, bytes }: Download): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.slice(name.lastIndexOf('/') + 1);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}

export const sizeOf = (bytes: number): string =>
  bytes < 100_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
