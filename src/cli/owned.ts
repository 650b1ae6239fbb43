import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of an earlier build by path; the SHA-256 is empty for those that the manifest cannot name. */
export type Owned = Map<string, string>;

/** @returns what DIR/manifest.json claims; nothing where there is none, or it is no manifest of ours. */
export async function ownedFiles(dir: string): Promise<Owned> {
  const owned: Owned = new Map();
  const manifest = parse(await readFile(join(dir, 'manifest.json'), 'utf8').catch(() => ''));
  const editions = field(manifest, 'editions');
  if (!Array.isArray(editions)) return owned;
  owned.set('manifest.json', '').set('index.html', '');
  // The manifest itself has a `files` beside its editions: what belongs to no edition.
  for (const holder of [manifest, ...editions]) {
    const files = field(holder, 'files');
    for (const file of Array.isArray(files) ? files : []) {
      const [path, sha256] = [field(file, 'path'), field(file, 'sha256')];
      if (typeof path === 'string' && typeof sha256 === 'string' && staysInside(path)) owned.set(path, sha256);
    }
  }
  return owned;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** A manifest is a file like any other, and may have been changed by hand. */
const staysInside = (path: string): boolean =>
  path !== '' && !/[\\\0:]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));

/** @returns whether the file is there as the earlier build left it; what was edited since is the user's. */
export async function stillOurs(path: string, sha256: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (!found?.isFile()) return false;
  return (
    sha256 === '' ||
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex') === sha256
  );
}
