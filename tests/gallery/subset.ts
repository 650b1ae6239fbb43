/** What the visual test looks at: every layout in both languages, and a handful in each other theme. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { decode, type Pixels, small } from '../../scripts/gallery/compare.ts';
import { buildDeck, type Deck } from '../../scripts/gallery/decks.ts';
import { shootPptx } from '../../scripts/gallery/shoot-pptx.ts';
import { shootWeb } from '../../scripts/gallery/shoot-web.ts';
import { AXES, type Variant } from '../../scripts/gallery/variants.ts';

const FULL = { width: 960, type: 'png' } as const;
/** Enough of them to see what a change does. */
export const FEW = [
  'cover',
  'section',
  'summary',
  'kpi',
  'chart-takeaway',
  'matrix',
  'cards',
  'recommendation',
  'closing',
];

const of = (lang: string, theme: string, density: string): Variant => ({ lang, length: 'typical', theme, density });
/** Drawn in both outputs. */
export const MAIN = of('zh', 'azure', 'dept');
export const SUBSET: [Variant, readonly string[]][] = [
  [MAIN, AXES.layout],
  [of('en', 'azure', 'dept'), AXES.layout],
  [of('zh', 'crimson', 'leaders'), FEW],
  [of('en', 'paper', 'intl'), FEW],
  [of('zh', 'night', 'tech'), FEW],
];

/** A deck of the subset, its files in a folder. */
export interface Shown extends Deck {
  files: { html: string; pptx: string };
}

export async function showIn(folder: string, variant: Variant, layouts: readonly string[]): Promise<Shown> {
  const deck = await buildDeck(variant, layouts);
  const files = { html: join(folder, `${deck.name}.html`), pptx: join(folder, `${deck.name}.pptx`) };
  await writeFile(files.html, deck.html);
  await writeFile(files.pptx, deck.pptx);
  return { ...deck, files };
}

/** The first page of each layout, by the layout's name; a layout that refuses its content has none. */
const firstPages = ({ cells }: Deck): [string, number][] =>
  cells.flatMap(({ layout, pages: [page] }) => (page === undefined ? [] : [[layout, page]]));

/** @param style what is planted into the deck's CSS */
export async function webPictures(
  browser: Browser,
  deck: Shown,
  layouts = AXES.layout,
  style = '',
): Promise<Map<string, Pixels>> {
  const pictures = new Map<number, Pixels>();
  const first = firstPages(deck).filter(([layout]) => layouts.includes(layout));
  const pages = first.map(([, page]) => page);
  const take = (page: number, picture: Buffer) => void pictures.set(page, small(decode(picture)));
  await shootWeb(browser, deck.files.html, pages, FULL, take, style);
  return new Map(first.map(([layout, page]) => [layout, pictures.get(page) as Pixels]));
}

export async function pptxPictures(folder: string, deck: Shown): Promise<Map<string, Pixels>> {
  await shootPptx([deck.files.pptx], folder, FULL);
  const seen = firstPages(deck).map(
    async ([layout, page]) => [layout, small(decode(await readFile(join(folder, deck.name, `${page}.png`))))] as const,
  );
  return new Map(await Promise.all(seen));
}
