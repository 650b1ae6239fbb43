import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { moveInto } from './move.ts';

export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** Beside the output, so that a rename moves it; inside where that is another disk (a mounted volume). */
async function parents(dir: string): Promise<{ parent: string; all: string[] }> {
  const beside = dirname(dir);
  const there = await stat(dir).catch(() => null);
  if (!there?.isDirectory()) return { parent: beside, all: [beside] };
  const sameDisk = there.dev === (await stat(beside)).dev;
  return { parent: sameDisk ? beside : dir, all: [beside, dir] };
}

const prefix = (dir: string): string => `.${basename(dir)}.briefdeck-`;

/**
 * Writes the files to `files/` of a folder of this process, and what is to go to `stale.json`.
 * @returns the folder; its name says that it is whole, so that a later run may finish what a kill broke off.
 */
export async function stageFiles(dir: string, files: OutputFile[], stale: string[]): Promise<string> {
  const stage = join((await parents(dir)).parent, `${prefix(dir)}${process.pid}`);
  try {
    await mkdir(stage);
    await writeWhole(join(stage, 'stale.json'), Buffer.from(JSON.stringify(stale)));
    const folders = new Set<string>([stage]);
    for (const { path, bytes } of files) {
      const file = join(stage, 'files', path);
      await mkdir(dirname(file), { recursive: true });
      await writeWhole(file, bytes);
      folders.add(dirname(file));
    }
    for (const folder of folders) await syncFolder(folder);
    await rename(stage, `${stage}-ready`);
    return `${stage}-ready`;
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    throw error;
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A rename is on the disk only when its folder is; Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** Finishes or takes away what a killed run of ours left for this output folder. */
export async function sweep(dir: string): Promise<void> {
  for (const parent of (await parents(dir)).all) {
    const names = await readdir(parent).catch(() => []);
    for (const name of names.filter((each) => each.startsWith(prefix(dir)))) {
      const [, pid, ready] = /^(\d+)(-ready)?$/.exec(name.slice(prefix(dir).length)) ?? [];
      if (!pid || isRunning(Number(pid))) continue;
      // Written first, `stale.json` is missing only where everything had been moved and the rest was being removed.
      const whole = ready && (await stat(join(parent, name, 'stale.json')).catch(() => null));
      if (whole) await moveInto(dir, join(parent, name));
      await rm(join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
