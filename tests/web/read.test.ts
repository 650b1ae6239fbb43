import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/index.ts';
import { BROWSER, launch } from '../browser.ts';
import { type Pages, pages, smallest, violations } from './opened.ts';

describe.skipIf(!BROWSER)('the reading view, from file://', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let built: Pages;
  let complaints: string[];
  beforeAll(async () => {
    built = await pages();
    browser = await launch();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await built?.close();
  });
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  type Options = Parameters<Browser['newContext']>[0];
  const open = async (options: Options & { lang?: Lang | 'twice'; after?: string } = {}) => {
    const { lang = 'zh-CN', after = '', ...rest } = options;
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...rest });
    page = await context.newPage();
    page.on('console', (m) => complaints.push(m.text()));
    page.on('pageerror', (e) => complaints.push(e.message));
    page.on('request', (r) => {
      if (!/^(data|file|about):/.test(r.url())) complaints.push(r.url());
    });
    await page.goto(`${built.address('file', lang)}?view=read${after}`);
    await page.waitForSelector('main article');
  };
  const texts = (selector: string) => page.locator(selector).allTextContents();
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  test('headings by chapter and slide, in order, without a level left out', async () => {
    await open();
    const headings = await page.$$eval('main :is(h1, h2, h3, h4)', (all) =>
      all.map((e) => `${e.tagName[1]} ${e.textContent?.trim()}`),
    );
    expect(headings.slice(0, 5)).toEqual([
      '1 数字政府建设的探索与经验借鉴',
      '2 前言',
      '3 与四国相比,电子政务指数仍有明显差距 第2页',
      '3 中国比丹麦低 0.1810 第3页',
      '3 美、英均设专门的信息化领导职位 第4页',
    ]);
    const levels = headings.map((h) => Number(h[0]));
    expect(levels.every((level, n) => n === 0 || level - (levels[n - 1] ?? 0) <= 1)).toBe(true);
    expect(await texts('nav li li a')).toHaveLength(5);
  });

  test('lists, tables and figures are the slides’ own, without their places', async () => {
    await open();
    expect(await page.locator('main ul li').count()).toBeGreaterThan(4);
    expect(await page.locator('#table th[scope="col"]').count()).toBe(3);
    expect(await page.getByRole('img', { name: /条形图/ }).isVisible()).toBe(true);
    expect(await page.locator('#chart figure table tbody tr').count()).toBe(3);
    expect(await page.locator('#chart figure table').isVisible()).toBe(true);
    expect(await page.getByRole('img', { name: '一个蓝色方块' }).isVisible()).toBe(true);
    expect(await page.locator('main [data-region], main [data-chrome], main .box').count()).toBe(0);
    const placed = page.locator('main [style*="left"], main [style*="font-size"]:not(svg *)');
    expect(await placed.count()).toBe(0);
  });

  test('every word of a slide is there: none is lost on the way', async () => {
    await open();
    const read = new Map(
      await page.$$eval('main article', (all) => all.map((e) => [e.id, e.textContent ?? ''] as [string, string])),
    );
    await page.goto(built.address('file'));
    const slides = await page.$$eval('section.slide:not([data-layout="cover"])', (all) =>
      all.map((slide) => {
        const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
        const words: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (!node.parentElement?.closest('[data-chrome]')) words.push(node.textContent?.trim() ?? '');
        return [slide.id, words.filter(Boolean)] as [string, string[]];
      }),
    );
    expect(slides).toHaveLength(5);
    for (const [id, words] of slides)
      expect(
        words.filter((word) => !read.get(id)?.includes(word)),
        id,
      ).toEqual([]);
  });

  test('a picture that stands on two slides, its bytes once in the page, is seen on both', async () => {
    await open({ lang: 'twice' });
    const seen = await page.$$eval('main figure img', (all) =>
      all.map((img) => [getComputedStyle(img).backgroundImage.slice(0, 14), (img as HTMLElement).offsetWidth > 0]),
    );
    expect(seen).toEqual([
      ['url("data:imag', true],
      ['url("data:imag', true],
    ]);
  });

  test('links lead to places of the page, numbers back to the slides', async () => {
    await open({ after: '#table' });
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
    await page.click('#gap a[href="#chart"]');
    expect(page.url()).toMatch(/#chart$/);
    await page.click('#chart .number');
    await page.waitForFunction(() => window.Reveal !== undefined);
    expect(await page.evaluate(() => window.Reveal?.getCurrentSlide().id)).toBe('chart');
  });

  test('notes are shown when they are asked for', async () => {
    await open();
    const notes = page.getByText('先说:中国比丹麦低 0.1810');
    expect(await notes.isVisible()).toBe(false);
    await button('讲稿').click();
    expect(await notes.isVisible()).toBe(true);
  });

  test('the deck opens it at its slide', async () => {
    await open();
    await page.goto(`${built.address('file')}#/table`);
    await page.waitForFunction(() => window.Reveal !== undefined);
    const [read] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('r')]);
    await read.waitForSelector('#table h3');
    expect(read.url()).toMatch(/\?view=read#table$/);
  });

  test.each<[Lang, 'light' | 'dark']>([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ])(
    'axe finds nothing, at any width and in high contrast: %s, %s',
    async (lang, colorScheme) => {
      await open({ lang, colorScheme });
      await button(/讲稿|Notes/).click();
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await button(/高对比|High contrast/).click();
      expect(await violations(page)).toEqual([]);
      expect(await smallest(page)).toBeGreaterThanOrEqual(24);
    },
    90_000,
  );

  test('text alone grows to twice its size and still flows', async () => {
    await open();
    for (let n = 0; n < 5; n++) await button('放大文字').click();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    await page.setViewportSize({ width: 640, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(640);
  });

  test('prints on A4, with its mark and without the controls', async () => {
    await open({ colorScheme: 'dark' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g));
    expect([...boxes]).toEqual([expect.stringMatching(/^\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]$/)]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.bar, .contents, .number').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const sheet = await page.evaluate(() => [...document.querySelectorAll('style')].at(-1)?.textContent);
    expect(sheet).toContain('"内部"');
  });

  test('on paper, light words keep their dark ground, and the heads of many columns stay on one line', async () => {
    await open({ viewport: { width: 658, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const seen = await page.evaluate(() => {
      const cells = '<td>1</td>'.repeat(9);
      const table = `<table><tbody><tr><th>一行的名字</th>${cells}</tr><tr><th>二</th>${cells}</tr></tbody></table>`;
      const article = document.querySelector('main article') as HTMLElement;
      article.innerHTML = `<div class="strip"><p>浅字</p></div><div class="scroll">${table}</div><p class="source">来源</p>`;
      const [high, low] = [...article.querySelectorAll('tr')].map((row) => row.clientHeight);
      const { printColorAdjust } = getComputedStyle(article.querySelector('.strip > p') as Element);
      return { lines: (high as number) / (low as number), printColorAdjust };
    });
    expect(seen).toEqual({ lines: 1, printColorAdjust: 'exact' });
  });
});
