/** The oracle: what is planned from tables, against what Chromium draws with the real fonts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumWidth, lineCount, type Span } from '../../../src/fit/measure/index.ts';
import { breaksOf } from '../../../src/fit/measure/measure.ts';
import { BROWSER, launch } from '../../browser.ts';
import { type Case, cases } from './cases.ts';

const FONTS = new URL('../../../node_modules/@expo-google-fonts/', import.meta.url);
const FAMILIES = { sc: ['noto-sans-sc', 'NotoSansSC'], arimo: ['arimo', 'Arimo'], noto: ['noto-sans', 'NotoSans'] };
const LINE = 60;

const faces = Object.entries(FAMILIES).flatMap(([name, [folder, file]]) =>
  [
    [400, '400Regular'],
    [700, '700Bold'],
  ].map(
    ([weight, style]) =>
      `@font-face{font-family:${name};font-weight:${weight};src:url(${new URL(`${folder}/${style}/${file}_${style}.ttf`, FONTS).href})}`,
  ),
);
const HTML = `<!doctype html><meta charset="utf-8"><style>${faces.join('')}
div{line-height:${LINE}px;white-space:pre-wrap;text-spacing-trim:space-all;text-autospace:no-autospace;font-kerning:none;
font-variant-ligatures:none;font-variant-numeric:tabular-nums;line-break:strict;overflow-wrap:anywhere}b{font-weight:700}</style>`;

describe.skipIf(!BROWSER)('against Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'measure-'));
    writeFileSync(join(folder, 'page.html'), HTML);
    browser = await launch();
    page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** @returns lines of every case, drawn in the families given. */
  async function draw(list: Case[], family: string, lang: string): Promise<number[]> {
    return await page.evaluate(
      async ({ list, family, lang, line }) => {
        document.documentElement.lang = lang;
        const boxes = list.map(({ spans, width, size }) => {
          const box = document.createElement('div');
          box.style.cssText = `width:${width}px;font-size:${size}px;font-family:${family}`;
          for (const span of spans) {
            const part = document.createElement(span.bold ? 'b' : 'span');
            part.textContent = span.text;
            box.append(part);
          }
          return box;
        });
        document.body.replaceChildren(...boxes);
        for (const name of family.split(',')) {
          await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 20px ${name}`)));
        }
        await document.fonts.ready;
        return boxes.map((box) => Math.round(box.offsetHeight / line));
      },
      { list, family, lang, line: LINE },
    );
  }
  const exact = ({ spans, width }: Case) => breaksOf(spans, width, { lang: 'zh-CN' }, 'chromium').length + 1;
  const show = ({ spans, width, size }: Case) => `${width}px ${size}px ${spans.map((s) => s.text).join('|')}`;

  test('500 paragraphs in Noto Sans SC: never too low, and 98 in 100 as drawn', async () => {
    const list = cases(500, 20200710);
    const drawn = await draw(list, 'sc', 'zh-CN');
    const low = list.filter((c, i) => lineCount(c.spans, c.width, { lang: 'zh-CN' }) < (drawn[i] as number));
    expect(low.map(show)).toEqual([]);
    const other = list.filter((c, i) => exact(c) !== drawn[i]);
    if (other.length)
      console.info(`other than drawn: ${other.length} of ${list.length}\n${other.map(show).join('\n')}`);
    expect(other.length).toBeLessThanOrEqual(list.length * 0.02);
  });

  test.each(['arimo', 'noto'])('200 English paragraphs in %s: never too low', async (family) => {
    const list = cases(200, 45, ['en']);
    const drawn = await draw(list, `${family},sc`, 'en');
    const low = list.filter((c, i) => lineCount(c.spans, c.width, { lang: 'en' }) < (drawn[i] as number));
    expect(low.map(show)).toEqual([]);
  });

  test('widths of single lines, to the thousandth of an em', async () => {
    const texts = ['字', 'EGDI', '0.7948', '“一网通办”', '2016—2020', 'Καλα', 'Привет', '→①★℃…', 'e-ID & more'];
    const spans: Span[][] = texts.flatMap((text) => [false, true].map((bold) => [{ text, size: 100, bold }]));
    const widths = await page.evaluate(
      async ({ spans }) => {
        document.documentElement.lang = 'zh-CN';
        await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 20px sc`)));
        return spans.map(([span]) => {
          const box = document.createElement('div');
          box.style.cssText = `width:max-content;font-family:sc;font-size:100px;font-weight:${span?.bold ? 700 : 400}`;
          box.textContent = span?.text ?? '';
          document.body.append(box);
          return box.getBoundingClientRect().width;
        });
      },
      { spans },
    );
    spans.forEach((s, i) => {
      expect(Math.abs(chromiumWidth(s, 'zh-CN') - (widths[i] as number)), s[0]?.text).toBeLessThanOrEqual(0.6);
    });
  });
});
