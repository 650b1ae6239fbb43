import { readdir, readFile, realpath } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type Host, OutsideError, type StudioApp } from '../model/index.ts';
import { contains } from './contains.ts';
import { systemCode } from './mistake.ts';

export { machineBrowser } from './browser/index.ts';

/** Folders that hold no source of a briefing and may be huge. */
const PASSED_OVER = new Set(['node_modules']);
/** Nothing in it by `vert`, `liga` and the like: widths are measured glyph by glyph (1,010 characters: 60 ms, not 290). */
const SUBSET = {
  targetFormat: 'woff',
  keepFeatures: ['kern', 'mark', 'mkmk', 'locl', 'ccmp'],
  noLayoutClosure: true,
  noHinting: true,
} as const;

/**
 * @param root the briefing's folder; nothing outside it is read, links included.
 * @param dist the folder of the built product: `runtime/`, `fonts/`.
 */
export async function nodeHost(root: string, dist: string): Promise<Host> {
  const home = await realpath(root);
  const sources = new Map<string, Promise<Buffer>>();
  const fonts = new Map<string, Promise<Uint8Array>>();
  return {
    read: (path) => readInside(home, path),
    list: () => listInside(home),
    asset: (name) => readFile(join(dist, 'runtime', name), 'utf8'),
    studio: () => studioIn(join(dist, 'studio')),
    binary: async (name) => new Uint8Array(await readFile(join(dist, name))),
    font: (face, characters) => {
      const name = `${face.family}-${face.weight}`;
      const wanted = orderedSet(characters);
      const key = `${name} ${wanted}`;
      const source = remember(sources, name, () => readFile(join(dist, 'fonts', `${name}.ttf`)));
      return remember(fonts, key, () => subset(source, wanted));
    },
  };
}

function remember<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key) ?? make();
  memory.set(key, known);
  return known;
}

const orderedSet = (characters: string): string =>
  [...new Set(characters)].sort((a, b) => (a.codePointAt(0) as number) - (b.codePointAt(0) as number)).join('');

/** Woff, not woff2: a fifteenth of the time for a third more bytes, and pako's deflate is the same on any machine. */
async function subset(source: Promise<Buffer>, characters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return new Uint8Array(await subsetFont(await source, characters, SUBSET));
}

async function readInside(home: string, path: string): Promise<Uint8Array | null> {
  const file = join(home, path);
  if (isAbsolute(path) || path.includes('\0') || !contains(home, file)) throw new OutsideError(path);
  try {
    const real = await realpath(file);
    if (!contains(home, real)) throw new OutsideError(path);
    return new Uint8Array(await readFile(real));
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ELOOP'].includes(systemCode(error))) return null;
    throw error;
  }
}

/** Hidden entries and links to folders are passed over: the first hold no source, the second may never end. */
async function listInside(home: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(join(home, folder), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else files.push(path);
    }
  }
  return files.sort(byCodePoint);
}

/** UTF-16 order puts astral characters before U+E000–U+FFFF; code points do not. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const gap = (left[i]?.codePointAt(0) ?? 0) - (right[i]?.codePointAt(0) ?? 0);
    if (gap !== 0) return gap;
  }
  return left.length - right.length;
}

async function studioIn(folder: string): Promise<StudioApp> {
  const app = join(folder, 'app');
  const paths = await listInside(app);
  const files = paths.map(async (path) => ({ path, bytes: new Uint8Array(await readFile(join(app, path))) }));
  const alone = (name: string) => readFile(join(folder, 'alone', name), 'utf8');
  const [script, style] = await Promise.all([alone('studio.js'), alone('studio.css')]);
  return { files: await Promise.all(files), script, style };
}
