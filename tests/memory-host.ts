import { type Host, OutsideError } from '../src/model/index.ts';

/** A host over files in memory: no fonts, no assets. Throws OutsideError for a path that leaves the folder. */
export function memoryHost(files: Record<string, string | Uint8Array>): Host {
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    read: async (path) => {
      if (path.startsWith('/') || path.split('/').includes('..')) throw new OutsideError(path);
      return Object.hasOwn(files, path) ? bytes(files[path] as string | Uint8Array) : null;
    },
    list: async () => Object.keys(files).sort(),
    font: async () => new Uint8Array(),
    asset: async () => '',
  };
}
