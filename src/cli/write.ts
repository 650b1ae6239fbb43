import { lstat, mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Mistake, systemCode, why } from './mistake.ts';
import { moveInto } from './move.ts';
import { type Owned, ownedFiles, stillOurs } from './owned.ts';
import { type OutputFile, stageFiles, sweep, syncFolder } from './stage.ts';

/**
 * Writes a build whole or not at all: first into a folder beside `named`, then by rename.
 * Takes away what the earlier build's manifest names and this one does not make; touches nothing else.
 * @throws Mistake when it cannot; the earlier output is then as it was.
 */
export async function writeOutput(named: string, files: OutputFile[]): Promise<void> {
  const dir = resolve(named);
  try {
    await mkdir(dirname(dir), { recursive: true });
    const owned = await ownedFiles(dir);
    await checkPlaces(dir, named, files, owned);
    const stage = await stageFiles(dir, files, await staleFiles(dir, files, owned));
    try {
      await moveInto(dir, stage);
      for (const folder of new Set(files.map(({ path }) => dirname(join(dir, path))))) await syncFolder(folder);
      await syncFolder(dirname(dir));
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  } catch (error) {
    throw mistakeOf(error, named);
  }
}

/** Puts in order what a killed run left at `named`. @throws Mistake when it cannot. */
export async function tidyOutput(named: string): Promise<void> {
  await sweep(resolve(named)).catch((error: unknown) => {
    throw mistakeOf(error, named);
  });
}

function mistakeOf(error: unknown, path: string): Mistake {
  if (error instanceof Mistake) return error;
  const code = systemCode(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) return new Mistake('out-full', { path });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'].includes(code)) {
    return new Mistake('out-unwritable', { path, why: why(error) });
  }
  return new Mistake('out-failed', { path, why: why(error) });
}

/** @throws Mistake where something that no earlier build wrote stands in the way. */
async function checkPlaces(dir: string, named: string, files: OutputFile[], owned: Owned): Promise<void> {
  for (const { path } of files) {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
      const part = parts.slice(0, depth).join('/');
      const found = await lstat(join(dir, part)).catch(() => null);
      const fits = depth < parts.length ? found?.isDirectory() : found?.isFile() && owned.has(part);
      if (found && !fits) throw new Mistake('out-foreign', { path: join(named, part) });
    }
  }
}

async function staleFiles(dir: string, files: OutputFile[], owned: Owned): Promise<string[]> {
  const made = new Set(files.map(({ path }) => path));
  const stale: string[] = [];
  for (const [path, sha256] of owned) {
    if (!made.has(path) && (await stillOurs(join(dir, path), sha256))) stale.push(path);
  }
  return stale;
}
