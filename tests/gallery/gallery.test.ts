import { describe, expect, test } from 'vitest';
import { decode, difference, encode, type Pixels, SMALL, small } from '../../scripts/gallery/compare.ts';
import { buildDeck } from '../../scripts/gallery/decks.ts';
import { readOptions } from '../../scripts/gallery/options.ts';
import { galleryPage } from '../../scripts/gallery/page.ts';
import { AXES, variantsOf, type Wanted } from '../../scripts/gallery/variants.ts';

const wanted = (...args: string[]) => readOptions(args) as Wanted;

describe('what is shown', () => {
  test('everything, unless it is restricted', () => {
    expect(wanted()).toEqual(AXES);
    expect(variantsOf(wanted())).toHaveLength(120);
  });
  test('by values of each axis, repeated or with commas, in the order of the gallery', () => {
    const some = wanted('--theme', 'night,azure', '--lang', 'en', '--lang', 'zh', '--length', 'long');
    expect(some).toMatchObject({ theme: ['azure', 'night'], lang: ['zh', 'en'], length: ['long'] });
  });
  test('an unknown value is named with those that there are', () => {
    expect(() => wanted('--density', 'huge')).toThrow('--density huge: unknown; density is one of leaders');
  });
});

describe('a deck of the gallery', () => {
  const variant = { lang: 'zh', length: 'long', theme: 'azure', density: 'public' };
  test('has a cell for each layout; what does not fit says why, and the page shows it', async () => {
    const deck = await buildDeck(variant, AXES.layout);
    expect(deck.cells.map((c) => c.layout)).toEqual(AXES.layout);
    const refused = deck.cells.filter((c) => c.refused);
    expect(refused.every((c) => c.pages.length === 0)).toBe(true);
    expect(deck.cells.filter((c) => !c.refused).every((c) => c.pages.length > 0)).toBe(true);
    expect(refused.map((c) => c.layout)).toContain('process');
    const html = galleryPage([deck], wanted(), true);
    expect(html).toContain(refused[0]?.refused ?? 'none');
  });
});

describe('small pictures', () => {
  const page = (x: number): Pixels => {
    const data = new Uint8Array(960 * 540 * 4).fill(255);
    for (let dy = 0; dy < 40; dy++)
      for (let dx = 0; dx < 40; dx++) data.set([20, 40, 90], ((100 + dy) * 960 + x + dx) * 4);
    return { width: 960, height: 540, data };
  };
  test('survive being written and read', () => {
    const before = small(page(200));
    expect([before.width, before.height]).toEqual([SMALL.width, SMALL.height]);
    expect(difference(decode(encode(before)), before)).toEqual({ worst: 0 });
  });
  test('tell where something moved', () => {
    const { worst, within } = difference(small(page(200)), small(page(212)));
    expect(worst).toBeGreaterThan(10);
    expect(within).toEqual({ left: 200, top: 100, right: 252, bottom: 140 });
  });
});
