import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER, launch } from '../browser.ts';
import { comparedFolder } from './library-folder.ts';

/** What a person points at; WCAG 2.2 asks for 24 px. */
const TARGETS = 'main a, header a:not(.skip), summary, select, input';

describe.skipIf(!BROWSER)('the library’s pages in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefdeck-library-pages-'));
    const { files } = await comparedFolder(['html', 'pptx']);
    for (const { path, bytes } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const address = (path: string) => pathToFileURL(join(folder, path)).href.replace('%23', '#');
  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options })).newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(address(path));
    return { page, complaints };
  };
  const verdicts = (page: Page) =>
    page
      .locator('[data-subject]:visible')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('th > span')?.textContent, row.querySelector('.verdict')?.textContent]),
      );

  test.each(
    ['compare', 'figures', 'checks'].flatMap((name) => [
      { path: `${name}.html`, width: 1280, scheme: 'light' as const },
      { path: `${name}.html`, width: 320, scheme: 'dark' as const },
      { path: `${name}.en.html`, width: 390, scheme: 'light' as const },
      { path: `${name}.en.html`, width: 768, scheme: 'dark' as const },
    ]),
  )(
    '$path, $width px, $scheme: nothing sideways, axe finds nothing, targets are large enough',
    async ({ path, width, scheme }) => {
      const { page, complaints } = await open(path, { viewport: { width, height: 720 }, colorScheme: scheme });
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect((await new AxeBuilder({ page }).options({ preload: false }).analyze()).violations).toEqual([]);
      const boxes = await page.locator(TARGETS).evaluateAll((all) =>
        all
          .filter((e) => e.checkVisibility())
          .map((e) => e.getBoundingClientRect())
          .map(({ width, height }) => Math.min(width, height)),
      );
      expect(boxes.length).toBeGreaterThan(5);
      expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
      const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(ground === 'rgb(255, 255, 255)').toBe(scheme === 'light');
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test('two editions are chosen by keyboard, told apart in a word, and kept in the address', async () => {
    const { page } = await open('compare.html');
    expect(await verdicts(page)).toEqual([
      ['用时', '相同'],
      ['结论', '另一种讲法'],
      ['措辞', '文字有别'],
      ['细节', '只在领导版'],
      ['内情', '只在领导版'],
      ['封面', '文字有别'],
      ['备用页', '只在领导版'],
    ]);
    expect(await page.locator('#told').textContent()).toBe('相同 1 · 文字有别 2 · 另一种讲法 1 · 只在领导版 3');
    await page.locator('#second').focus();
    await page.keyboard.press('End');
    expect(await verdicts(page)).toContainEqual(['用时', '另一种语言']);
    expect(await verdicts(page)).toContainEqual(['来宾', '只在Guest edition']);
    expect(new URL(page.url()).hash).toBe('#a=leaders&b=guests');
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.locator('#second').inputValue()).toBe('guests');
    await page.goto(address('compare.html#a=public'));
    expect(await page.locator('#first').inputValue()).toBe('public');
    expect(await page.locator('#second').inputValue()).not.toBe('public');
    await page.context().close();
  });

  test('what is alike can be left aside, and all editions seen side by side', async () => {
    const { page } = await open('compare.html');
    await page.getByLabel('只看不同的').press('Space');
    expect((await verdicts(page)).map(([name]) => name)).not.toContain('用时');
    await page.getByLabel('各版并列').press('Space');
    expect(await page.locator('thead th:visible').allTextContents()).toEqual([
      '内容',
      '领导版内部',
      '公众版公开',
      'Guest editionOpen',
    ]);
    expect(await page.locator('[data-subject]:visible').count()).toBe(8);
    await page.context().close();
  });

  test('figures of one edition are chosen', async () => {
    const { page } = await open('figures.html');
    await page.getByLabel('只看一个版本').selectOption('public');
    expect(await page.locator('[data-in]:visible .value').allTextContents()).toEqual(['12天']);
    expect(await page.locator('.pages:visible').count()).toBe(1);
    expect(await page.locator('#told').textContent()).toBe('共 1 个数据');
    await page.reload();
    expect(await page.locator('#edition').inputValue()).toBe('public');
    await page.context().close();
  });

  test('without a script everything is there, and no control that does nothing', async () => {
    const { page } = await open('compare.html', { javaScriptEnabled: false });
    expect(await page.locator('[data-subject]:visible').count()).toBe(8);
    expect(await page.locator('.verdict:visible, select:visible, input:visible').count()).toBe(0);
    expect(await page.locator('.ways:visible').textContent()).toBe('2 种讲法');
    await page.context().close();
  });

  test('a page leads to the slide itself', async () => {
    const { page } = await open('compare.html#a=public');
    await page.getByRole('link', { name: '第 3 页 公众版' }).click();
    await page.waitForFunction(() => 'Reveal' in window);
    expect(await page.locator('section.present').getAttribute('id')).toBe('for-public');
    await page.context().close();
  });

  test('on paper nothing is left that only a screen can use', async () => {
    const { page } = await open('compare.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('nav:visible, .controls:visible, .skip:visible').count()).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    await page.context().close();
  });
});
