import { copyFile, link, lstat, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Moves a whole stage (`files/`, `stale.json`) into `dir`, and takes away what is stale.
 * Can be broken off at any point and run again. @throws the file system's error, after undoing what was done.
 */
export async function moveInto(dir: string, stage: string): Promise<void> {
  const from = join(stage, 'files');
  if (await isFree(dir)) return rename(from, dir).catch(gone);
  const stale = JSON.parse(await readFile(join(stage, 'stale.json'), 'utf8')) as string[];
  const undo: (() => Promise<unknown>)[] = [];
  try {
    for (const path of await filesBeneath(from)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      undo.push(await keep(join(dir, path), join(stage, 'earlier', path)));
      await rename(join(from, path), join(dir, path));
    }
    for (const path of stale) {
      undo.push(await keep(join(dir, path), join(stage, 'earlier', path)));
      await rm(join(dir, path), { force: true });
    }
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
  for (const path of stale) await removeEmpty(dir, dirname(path));
}

const entry = (path: string) => lstat(path).catch(() => null);

/** @returns whether nothing, or an empty folder, stands at `dir`: then one rename does it all. */
async function isFree(dir: string): Promise<boolean> {
  const found = await entry(dir);
  return !found || (found.isDirectory() && (await readdir(dir)).length === 0);
}

/** A stage whose files had all been moved when the process was killed. */
function gone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function filesBeneath(folder: string, under = ''): Promise<string[]> {
  const paths: string[] = [];
  const entries = await readdir(join(folder, under), { withFileTypes: true }).catch(() => []);
  for (const each of entries) {
    const path = under === '' ? each.name : `${under}/${each.name}`;
    if (each.isDirectory()) paths.push(...(await filesBeneath(folder, path)));
    else paths.push(path);
  }
  return paths;
}

/** @returns what puts back the file that stands at `path` now, or takes away the one that will. */
async function keep(path: string, copy: string): Promise<() => Promise<unknown>> {
  if (!(await entry(path))) return () => rm(path, { force: true });
  await mkdir(dirname(copy), { recursive: true });
  await rm(copy, { force: true });
  // Some file systems (exFAT, network shares) have no hard links.
  await link(path, copy).catch(() => copyFile(path, copy));
  return () => rename(copy, path);
}

async function removeEmpty(dir: string, folder: string): Promise<void> {
  for (let at = folder; at !== '.'; at = dirname(at)) {
    const removed = await rmdir(join(dir, at)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
