/** LibreOffice, for tests that draw a built PPTX. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';

const run = promisify(execFile);
const there = (command: string): boolean => spawnSync(command, ['-v'], { timeout: 60_000 }).status !== null;

/** What is missing to draw; undefined: nothing. A test that is skipped says it in its name. */
export const missing: string | undefined = ['soffice', 'pdftotext', 'pdftoppm'].find((command) => !there(command));
export const unless = missing === undefined ? '' : ` (skipped: ${missing} is not installed)`;

/** The package as LibreOffice saves it after opening: `fodp` is one XML file. */
export async function saved(bytes: Uint8Array, extension: 'pdf' | 'fodp' | 'pptx'): Promise<Uint8Array> {
  return inFolder((folder) => convert(bytes, extension, folder));
}

/** One page as it is drawn: its pixels at 48 a inch, and its words with their heights in points. */
export interface Page {
  png: PNG;
  words: { text: string; height: number }[];
}

/** @returns the pages of the package as LibreOffice draws them, in order. */
export async function drawn(bytes: Uint8Array): Promise<Page[]> {
  return inFolder(async (folder) => {
    await convert(bytes, 'pdf', folder);
    const pdf = join(folder, 'deck.pdf');
    await run('pdftoppm', ['-r', '48', '-png', pdf, join(folder, 'page')]);
    const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 28 });
    const texts = stdout.split('<page ').slice(1);
    const pngs = (await readdir(folder)).filter((name) => /^page-\d+\.png$/.test(name)).sort();
    return Promise.all(
      pngs.map(async (name, n) => ({
        png: PNG.sync.read(await readFile(join(folder, name))),
        words: [...(texts[n] ?? '').matchAll(/yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
          ([, top, bottom, text = '']) => ({ text, height: Number(bottom) - Number(top) }),
        ),
      })),
    );
  });
}

async function convert(bytes: Uint8Array, extension: string, folder: string): Promise<Uint8Array> {
  const file = join(folder, 'deck.pptx');
  await writeFile(file, bytes);
  const out = extension === 'pptx' ? join(folder, 'again') : folder;
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', extension, '--outdir', out, file], { timeout: 240_000 });
  return new Uint8Array(await readFile(join(out, `deck.${extension}`)));
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'briefdeck-office-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
