import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Drawn, Word } from './compare.ts';

const run = promisify(execFile);

/** Draws many decks in one run of LibreOffice. @returns the words of each slide, by the deck's name. */
export async function drawnByLibreOffice(
  decks: ReadonlyMap<string, Uint8Array>,
  folder: string,
): Promise<Map<string, Drawn[]>> {
  const files = [...decks].map(([name, bytes]) => {
    const file = join(folder, `${name}.pptx`);
    writeFileSync(file, bytes);
    return file;
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    maxBuffer: 1 << 28,
    timeout: 60_000 + 20_000 * files.length,
  });
  const out = new Map<string, Drawn[]>();
  for (const name of decks.keys()) {
    const pdf = join(folder, `${name}.pdf`);
    const text = join(folder, `${name}.html`);
    await run('pdftotext', ['-bbox', pdf, text]);
    const pages = pagesOf(readFileSync(text, 'utf8'));
    out.set(
      name,
      pages.map((words) => ({ words, over: [] })),
    );
    for (const file of [pdf, text, join(folder, `${name}.pptx`)]) rmSync(file);
  }
  return out;
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
};

/** What pdftotext says of each page; its points are the slide's. */
function pagesOf(bbox: string): Word[][] {
  return bbox
    .split('<page ')
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g),
      ].map(([, x0, y0, x1, y1, text = '']) => {
        const [x, y, right, bottom] = [x0, y0, x1, y1].map(Number) as [number, number, number, number];
        return {
          text: text.replace(/&\w+;|&#39;/g, (entity) => ENTITIES[entity] ?? entity),
          rect: { x, y, w: right - x, h: bottom - y },
        };
      }),
    );
}
