import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Picture } from './shoot-web.ts';

const run = promisify(execFile);
const starts = (program: string, flag: string) => spawnSync(program, [flag], { stdio: 'ignore' }).error === undefined;

/** Why no PPTX can be drawn on this machine; undefined where it can. */
export function noPptx(): string | undefined {
  if (!starts('soffice', '--version')) return 'LibreOffice (soffice) is not on this machine';
  return starts('pdftoppm', '-v') ? undefined : 'pdftoppm (poppler-utils) is not on this machine';
}

/**
 * Draws every page of presentations with LibreOffice: `<into>/<name>/<page from 0>.<jpg or png>`.
 * @param files several in one run of the program, which takes seconds to start
 */
export async function shootPptx(files: readonly string[], into: string, { width, type }: Picture): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'briefdeck-gallery-'));
  try {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
    for (const file of files) {
      const name = basename(file, '.pptx');
      await mkdir(join(into, name), { recursive: true });
      await run('pdftoppm', [
        `-${type}`,
        ...['-scale-to-x', String(width), '-scale-to-y', String((width * 9) / 16)],
        ...[join(folder, `${name}.pdf`), join(into, name, 'page')],
      ]);
      await fromZero(join(into, name));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** pdftoppm counts from 1, with zeros in front. */
async function fromZero(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).sort()) {
    const [, page, ext] = /^page-(\d+)\.(\w+)$/.exec(name) ?? [];
    if (page) await rename(join(folder, name), join(folder, `${Number(page) - 1}.${ext}`));
  }
}
