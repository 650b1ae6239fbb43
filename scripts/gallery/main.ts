import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER, launch } from '../../tests/browser.ts';
import { buildDeck, type Deck } from './decks.ts';
import { HELP, readOptions } from './options.ts';
import { galleryPage } from './page.ts';
import { noPptx, shootPptx } from './shoot-pptx.ts';
import { keepIn, type Picture, shootWeb } from './shoot-web.ts';
import { variantsOf, type Wanted } from './variants.ts';

const GALLERY = fileURLToPath(new URL('../../gallery', import.meta.url));
const PICTURE: Picture = { width: 480, type: 'jpeg' };
/** Decks that one run of LibreOffice converts. */
const BATCH = 8;

/** @returns the exit code: 0 done, 1 something went wrong, 2 wrong usage */
export async function main(args: string[]): Promise<number> {
  try {
    const wanted = readOptions(args);
    if (wanted === 'help') console.log(HELP);
    else await gallery(wanted);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return error instanceof TypeError || String(error).includes('--') ? 2 : 1;
  }
}

async function gallery(wanted: Wanted): Promise<void> {
  if (!BROWSER) throw new Error('no Chrome, Chromium or Edge on this machine; name one in $CHROME_PATH');
  const without = noPptx();
  if (without) console.warn(`without pictures of the PPTX: ${without}`);
  const work = await mkdtemp(join(tmpdir(), 'briefdeck-gallery-'));
  await rm(GALLERY, { recursive: true, force: true });
  try {
    const decks = await buildAll(wanted, work);
    await Promise.all([webPictures(decks, work), without ? undefined : pptxPictures(decks, work)]);
    await writeFile(join(GALLERY, 'index.html'), galleryPage(decks, wanted, !without));
    console.log(`gallery/index.html: ${decks.length} decks, ${count(decks, 'pages')} slides`);
    for (const { name, cells } of decks)
      for (const { layout, refused } of cells) if (refused) console.log(`  refused: ${name} ${layout}: ${refused}`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const count = (decks: readonly Deck[], what: 'pages') =>
  decks.reduce((sum, { cells }) => sum + cells.reduce((n, cell) => n + cell[what].length, 0), 0);

/** Says how far a step has come, over the same line where there is a terminal. */
function progress(step: string, done: number, all: number): void {
  const line = `${step} ${done}/${all}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${line}${done === all ? '\n' : ''}`);
  else if (done === all || done % 10 === 0) console.log(line);
}

async function buildAll(wanted: Wanted, work: string): Promise<Deck[]> {
  const decks: Deck[] = [];
  const variants = variantsOf(wanted);
  for (const variant of variants) {
    const deck = await buildDeck(variant, wanted.layout);
    await writeFile(join(work, `${deck.name}.html`), deck.html);
    await writeFile(join(work, `${deck.name}.pptx`), deck.pptx);
    decks.push(deck);
    progress('built', decks.length, variants.length);
  }
  return decks;
}

async function webPictures(decks: readonly Deck[], work: string): Promise<void> {
  const browser = await launch();
  try {
    for (const [n, { name, cells }] of decks.entries()) {
      const folder = join(GALLERY, 'web', name);
      await mkdir(folder, { recursive: true });
      const pages = cells.flatMap((cell) => cell.pages);
      await shootWeb(browser, join(work, `${name}.html`), pages, PICTURE, keepIn(folder, 'jpg'));
      progress('web', n + 1, decks.length);
    }
  } finally {
    await browser.close();
  }
}

async function pptxPictures(decks: readonly Deck[], work: string): Promise<void> {
  const into = join(GALLERY, 'pptx');
  for (let n = 0; n < decks.length; n += BATCH) {
    const batch = decks.slice(n, n + BATCH);
    await shootPptx(
      batch.map(({ name }) => join(work, `${name}.pptx`)),
      into,
      PICTURE,
    );
    progress('pptx', n + batch.length, decks.length);
  }
}
