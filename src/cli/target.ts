import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, normalize, resolve, sep } from 'node:path';
import type { BuildOptions } from '../index.ts';
import { Mistake, systemCode, why } from './mistake.ts';

/** What was named on the command line, found on disk. */
export interface Found {
  target: BuildOptions['target'];
  /** Absolute path of the briefing's folder. */
  root: string;
  /** The folder as it was named, ending in `/` ('' for here). */
  folder: string;
}

/** @throws Mistake when there is nothing of that name, or something else than a folder or a Markdown file. */
export async function findTarget(named: string): Promise<Found> {
  const path = resolve(named);
  const found = await stat(path).catch((error: unknown) => {
    throw missing(named, error);
  });
  if (found.isDirectory()) {
    return { target: { kind: 'folder', id: basename(path) || 'briefing' }, root: path, folder: seenFrom(named) };
  }
  const extension = extname(path);
  if (!found.isFile() || !/^\.(md|markdown)$/i.test(extension)) throw new Mistake('input-kind', { path: named });
  const root = dirname(path);
  const target = { kind: 'file', id: basename(path, extension), file: basename(path) } as const;
  return { target, root, folder: seenFrom(dirname(named)) };
}

function missing(named: string, error: unknown): Mistake {
  const absent = ['ENOENT', 'ENOTDIR'].includes(systemCode(error));
  if (absent) return new Mistake('input-missing', { path: named, cwd: process.cwd() });
  return new Mistake('input-unreadable', { path: named, why: why(error) });
}

/** As the reader named it, so that an editor or a terminal opens the place. */
function seenFrom(folder: string): string {
  const path = normalize(folder).split(sep).join('/');
  return path === '.' || path === './' ? '' : `${path.replace(/\/$/, '')}/`;
}

/** @returns the text of a file named on the command line. @throws Mistake when it cannot be read. */
export async function readNamed(named: string): Promise<string> {
  return readFile(resolve(named), 'utf8').catch((error: unknown) => {
    throw missing(named, error);
  });
}

/** Bytes of a template at most: what is larger is not read at all. */
const TEMPLATE_MOST = 48 << 20;

/** @returns the template named on the command line. @throws Mistake when it cannot be read, or is larger than any template. */
export async function readTemplateFile(named: string): Promise<Uint8Array> {
  const path = resolve(named);
  const failed = (error: unknown) => {
    throw missing(named, error);
  };
  const found = await stat(path).catch(failed);
  if (found.size > TEMPLATE_MOST) throw new Mistake('template-large', { most: TEMPLATE_MOST >> 20 });
  return new Uint8Array(await readFile(path).catch(failed));
}

/** @returns the user's own layouts by name. @throws Mistake when the folder holds none. */
export async function readLayouts(named: string): Promise<Record<string, string>> {
  const names = await readdir(resolve(named)).catch((error: unknown) => {
    throw missing(named, error);
  });
  const files = names.filter((name) => name.endsWith('.hbs')).sort((a, b) => (a < b ? -1 : 1));
  if (files.length === 0) throw new Mistake('layouts-empty', { path: named });
  const layouts: Record<string, string> = {};
  for (const file of files) layouts[basename(file, '.hbs')] = await readNamed(join(named, file));
  return layouts;
}
