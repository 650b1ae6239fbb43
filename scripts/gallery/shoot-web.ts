import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

/** What a picture is: its width in pixels (a slide has 960), and how it is packed. */
export interface Picture {
  width: number;
  type: 'jpeg' | 'png';
}

/**
 * Reveals one slide after the other; `take` is handed each page wanted and its picture.
 * @param style what is added to the deck's own CSS
 */
export async function shootWeb(
  browser: Browser,
  file: string,
  pages: readonly number[],
  { width, type }: Picture,
  take: (page: number, picture: Buffer) => void | Promise<void>,
  style = '',
): Promise<void> {
  const scale = width / 960;
  const context = await browser.newContext({ viewport: { width: 960, height: 540 }, deviceScaleFactor: scale });
  const page = await context.newPage();
  try {
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction(() => window.Reveal !== undefined);
    await page.addStyleTag({ content: ONLY_SLIDES + style });
    for (const n of pages) {
      await page.evaluate((h) => window.Reveal?.slide(h, 0, 99), n);
      await take(n, await page.screenshot({ type, ...(type === 'jpeg' && { quality: 82 }) }));
    }
  } finally {
    await context.close();
  }
}

/** The toolbar is the browser's and no part of a slide. */
const ONLY_SLIDES = 'body > :not(.reveal) { display: none !important }';

export const keepIn =
  (folder: string, ext: string) =>
  (page: number, picture: Buffer): Promise<void> =>
    writeFile(join(folder, `${page}.${ext}`), picture);
