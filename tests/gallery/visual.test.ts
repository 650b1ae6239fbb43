/**
 * What layouts and themes look like, held to small pictures: a moved, lost or overflowing element and a changed colour
 * fail. `UPDATE_GALLERY=1 npx vitest run tests/gallery` records them anew; look at them before they are committed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { difference, type Pixels } from '../../scripts/gallery/compare.ts';
import { noPptx } from '../../scripts/gallery/shoot-pptx.ts';
import { nameOf } from '../../scripts/gallery/variants.ts';
import { BROWSER, launch } from '../browser.ts';
import { unlike } from './references.ts';
import { FEW, MAIN, pptxPictures, type Shown, SUBSET, showIn, webPictures } from './subset.ts';

/** Pixels of a square of 6 × 6 that may differ: the web deck brings its fonts, LibreOffice takes the machine's. */
const MOST = { web: 3, pptx: 9 };

const withoutFonts = () =>
  /Noto Sans CJK/.test(spawnSync('fc-list', { encoding: 'utf8' }).stdout ?? '')
    ? undefined
    : 'the fonts that LibreOffice drew the references with (Noto Sans CJK) are not on this machine';
const NO_PPTX = noPptx() ?? withoutFonts();
if (NO_PPTX) console.warn(`skipped: pictures of the PPTX: ${NO_PPTX}`);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefdeck-visual-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const changed = (lines: string[]) =>
  `looks otherwise; if it should: UPDATE_GALLERY=1 npx vitest run tests/gallery\n${lines.join('\n')}`;

describe.skipIf(!BROWSER)('in the browser', () => {
  let browser: Browser;
  let main: Shown;
  let drawn: Map<string, Pixels>;
  beforeAll(async () => {
    browser = await launch();
    main = await showIn(folder, ...(SUBSET[0] as (typeof SUBSET)[0]));
    drawn = await webPictures(browser, main);
  });
  afterAll(() => browser?.close());

  test.each(SUBSET.map(([variant, layouts]) => ({ name: nameOf(variant), variant, layouts })))(
    '$name looks as it did',
    async ({ name, variant, layouts }) => {
      const pictures = variant === MAIN ? drawn : await webPictures(browser, await showIn(folder, variant, layouts));
      const lines = unlike(`web/${name}`, pictures, MOST.web);
      expect(lines, changed(lines)).toEqual([]);
    },
  );

  /** Of a handful of layouts those where a change that is planted is seen. */
  const seen = async (style: string) => {
    const planted = await webPictures(browser, main, FEW, style);
    return [...planted].flatMap(([layout, picture]) => {
      const { worst } = difference(drawn.get(layout) as Pixels, picture);
      return worst > MOST.web ? [layout] : [];
    });
  };

  test('a title four points lower is seen on every layout', async () => {
    expect(await seen('[data-region=title] { transform: translateY(4px) }')).toEqual([...FEW].sort());
  });
  test('so is another colour of what carries the theme', async () => {
    const green = await seen('.reveal, .reveal * { --title: #0b6033 !important }');
    expect(green).toEqual(expect.arrayContaining(['chart-takeaway', 'kpi', 'summary']));
  });
  test('a lost page number is seen', async () => {
    expect(await seen('[data-chrome=page] { visibility: hidden }')).toContain('kpi');
  });
  test('words larger than planned are seen', async () => {
    const larger = await seen('[data-region=body], [data-region=body] * { font-size: 22px !important }');
    expect(larger).toEqual(expect.arrayContaining(['recommendation', 'summary']));
  });
  test('a quarter of a point, as another version of the browser may draw it, is not', async () => {
    expect(await seen('.slides { transform: translate(0.25px, 0.25px) }')).toEqual([]);
  });
});

test.skipIf(NO_PPTX)(
  'in LibreOffice the PPTX looks as it did',
  async () => {
    const deck = await showIn(folder, ...(SUBSET[0] as (typeof SUBSET)[0]));
    const lines = unlike(`pptx/${deck.name}`, await pptxPictures(folder, deck), MOST.pptx);
    expect(lines, changed(lines)).toEqual([]);
  },
  90_000,
);
