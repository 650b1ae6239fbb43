import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mathBox } from '../../../src/fit/measure/index.ts';
import type { Formula } from '../../../src/model/index.ts';
import { loadMath } from '../../../src/read/math.ts';
import { drawFormula } from '../../../src/web/math.ts';
import { slideStyle } from '../../../src/web/style.ts';
import { BROWSER, launch } from '../../browser.ts';
import { FORMULAS } from './formulas.ts';

const SIZE = 100;
const FONT = new URL(
  '../../../node_modules/@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
  import.meta.url,
);

describe.skipIf(!BROWSER)('the box of a formula holds it, and is not much larger, as Chromium draws it', () => {
  let browser: Browser;
  let boxes: { latex: string; display: boolean; planned: number[]; drawn: number[] }[];
  beforeAll(async () => {
    const read = await loadMath();
    const font = (await readFile(FONT)).toString('base64');
    const all = FORMULAS.flatMap((latex) =>
      [false, true].map((display) => ({ latex, display, found: read(latex, display) as Formula })),
    );
    const items = all.map(({ found, display }) => {
      const box = mathBox(found.tree, display);
      const html = drawFormula({ ...found, box }, true);
      return `<div class="slide" style="width:auto;height:auto"><p style="font:${SIZE}px/1 sans-serif;white-space:nowrap">${html}<i style="display:inline-block;width:0;height:0"></i></p></div>`;
    });
    browser = await launch();
    const page = await browser.newPage();
    const face = `@font-face{font-family:"Deck Math";src:url(data:font/ttf;base64,${font});ascent-override:78%;descent-override:22%;line-gap-override:0%}`;
    await page.setContent(`<style>${face}${slideStyle()}</style>${items.join('')}`);
    await page.evaluate(() => document.fonts.load('16px "Deck Math"'));
    await page.evaluate(() => document.fonts.ready);
    const drawn = await page.$$eval('p', (all) =>
      all.map((p) => {
        const [math, mark] = [p.querySelector('math'), p.querySelector('i')];
        const [m, i] = [math as Element, mark as Element].map((e) => e.getBoundingClientRect());
        return m && i ? [m.width, i.bottom - m.top, m.bottom - i.bottom] : [];
      }),
    );
    boxes = all.map(({ latex, display, found }, n) => {
      const { width, height, depth } = mathBox(found.tree, display);
      return { latex, display, planned: [width, height, depth], drawn: (drawn[n] ?? []).map((px) => px / SIZE) };
    });
    await page.close();
  }, 60_000);
  afterAll(() => browser?.close());

  test('nothing is wider or taller than planned', () => {
    const over = boxes.filter(({ planned, drawn }) => drawn.some((d, n) => d > (planned[n] as number) + 0.01));
    expect(
      over.map(
        ({ latex, display, planned, drawn }) =>
          `${display} ${latex} ${planned.map((x) => x.toFixed(2))} ${drawn.map((x) => x.toFixed(2))}`,
      ),
    ).toEqual([]);
  });
  test('what is planned is no more than a third wider, nor half as tall again', () => {
    const loose = boxes.filter(
      ({ planned: [w = 0, h = 0, d = 0], drawn: [x = 0, y = 0, z = 0] }) =>
        w > x * 1.35 + 0.3 || h + d > (y + z) * 1.4 + 0.55,
    );
    expect(
      loose.map(
        ({ latex, display, planned, drawn }) =>
          `${display} ${latex} ${planned.map((x) => x.toFixed(2))} ${drawn.map((x) => x.toFixed(2))}`,
      ),
    ).toEqual([]);
  });
});
