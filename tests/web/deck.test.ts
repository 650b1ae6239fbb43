import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/index.ts';
import { web } from '../../src/web/index.ts';
import { drawParagraphs } from '../../src/web/paragraph.ts';
import { slideStyle } from '../../src/web/style.ts';
import { BROWSER, launch } from '../browser.ts';
import { testHost } from '../host.ts';
import { paragraph, placedDeck } from '../placed.ts';

const BOX = { size: 20, line: 30, bold: false, color: 'ink', align: 'left' } as const;
const DRAWING = { lang: 'zh-CN', pictures: new Map(), still: true };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe.skipIf(!BROWSER)('the deck in a browser, from file://', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  let complaints: string[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefdeck-deck-'));
    for (const lang of ['zh-CN', 'en'] as const)
      await writeFile(join(folder, `${lang}.html`), await web(placedDeck(lang), testHost()));
    browser = await launch();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    page = await context.newPage();
    complaints = [];
    page.on('console', (m) => complaints.push(m.text()));
    page.on('pageerror', (e) => complaints.push(e.message));
    page.on('request', (r) => {
      if (!/^(data|file|about):/.test(r.url())) complaints.push(r.url());
    });
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  const open = async (after = '', lang: Lang = 'zh-CN') => {
    await page.goto(`${pathToFileURL(join(folder, `${lang}.html`)).href}${after}`);
    await page.waitForFunction(() => window.Reveal !== undefined);
  };
  const current = () => page.evaluate(() => window.Reveal?.getCurrentSlide().id);
  const violations = async (of: Page) => {
    const axe = new AxeBuilder({ page: of }).options({ preload: false, runOnly: { type: 'tag', values: WCAG } });
    return (await axe.analyze()).violations.map((v) => v.id);
  };

  test.each(['disc', 'number'] as const)(
    'a first word longer than its line stands beside its marker: %s',
    async (bullet) => {
      const item = (text: string) =>
        paragraph(text, { as: 'li', bullet, number: 1, left: 24, hang: 24, size: 20, line: 30 });
      const list = drawParagraphs([item('甲'), item('Responsibilities'.repeat(3))], BOX, DRAWING);
      await page.setContent(
        `<style>${slideStyle()}</style><div class="slide"><div style="width:300px;font-size:20px;line-height:30px">${list}</div></div>`,
      );
      const heights = await page.$$eval('li', (all) => all.map((e) => e.getBoundingClientRect().height));
      expect(heights).toEqual([30, 60]);
    },
  );

  test.each<Lang>(['zh-CN', 'en'])(
    '%s: text stays in its region and axe finds nothing, on every slide',
    async (lang) => {
      await open('', lang);
      const count = await page.evaluate(() => window.Reveal?.getTotalSlides() ?? 0);
      for (let n = 0; n < count; n++) {
        const over = await page.evaluate((h) => {
          window.Reveal?.slide(h, 0, 9);
          const regions = [...document.querySelectorAll<HTMLElement>('.present [data-region]')];
          return regions
            .filter((e) => e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
            .map((e) => e.dataset.region);
        }, n);
        expect(over, `slide ${n}`).toEqual([]);
        expect(await violations(page), `slide ${n}`).toEqual([]);
      }
    },
    60_000,
  );

  test('lines stand as high as they were planned', async () => {
    await open('#/gap');
    const heights = await page.evaluate(() => {
      window.Reveal?.slide(1, 0, 9);
      return [...document.querySelectorAll<HTMLElement>('.present h2, .present li > div')].map((e) => e.offsetHeight);
    });
    expect(heights).toEqual([88, 34, 34, 34, 34, 34]);
  });

  test.each([
    [1280, 720],
    [1366, 768],
    [2560, 1440],
    [960, 540],
  ])('fills a screen of %i × %i to the pixel', async (width, height) => {
    await page.setViewportSize({ width, height });
    await open();
    const box = await page.locator('section.present').boundingBox();
    const ideal = Math.min(width / 960, height / 540) * 960;
    expect(Math.abs((box?.width ?? 0) - ideal)).toBeLessThan(0.5);
    expect(Math.abs((box?.x ?? 99) - (width - ideal) / 2)).toBeLessThan(0.5);
  });

  test('Reveal is mended for screen readers', async () => {
    await open();
    expect(await page.getAttribute('.reveal', 'role')).toBeNull();
    expect(await page.getAttribute('.navigate-right', 'aria-label')).toBe('下一页');
    await open('', 'en');
    expect(await page.getAttribute('.navigate-right', 'aria-label')).toBe('Next');
  });

  test('a link leads to its slide, and the address follows', async () => {
    await open('#/gap');
    await page.click('.present a[href="#/chart"]');
    expect(await current()).toBe('chart');
    await expect.poll(() => page.url(), { timeout: 3000 }).toMatch(/#\/chart$/); // Reveal waits a second
  });

  test('steps appear one by one', async () => {
    await open('#/gap');
    const seen = () => page.locator('.present .fragment.visible').count();
    expect(await seen()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await seen()).toBe(2);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await current()).toBe('chart');
  });

  test('jumps by a word of the title and by number', async () => {
    await open();
    await page.keyboard.press('g');
    await page.keyboard.type('例子');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await current()).toBe('cards');
    await page.keyboard.press('g');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    expect(await current()).toBe('chart');
  });

  test('single letters can be turned off, and stay off', async () => {
    await open();
    await page.keyboard.press('F1');
    expect(await violations(page)).toEqual([]);
    await page.uncheck('dialog input');
    await page.keyboard.press('Escape');
    for (let round = 0; round < 2; round++) {
      for (const key of ['g', 'o', 'n', '?', 'b']) await page.keyboard.press(key);
      expect(await page.locator('dialog').count()).toBe(0);
      expect(await page.evaluate(() => [window.Reveal?.isOverview(), window.Reveal?.isPaused()])).toEqual([
        false,
        false,
      ]);
      expect(await current()).toBe('cover');
      await open();
    }
    await page.keyboard.press('ArrowRight');
    expect(await current()).toBe('gap');
  });

  test('Space presses the button that has the focus', async () => {
    await open();
    await page.getByRole('button', { name: '概览' }).focus();
    await page.keyboard.press('Space');
    expect(await page.evaluate(() => window.Reveal?.isOverview())).toBe(true);
    expect(await current()).toBe('cover');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => window.Reveal?.isOverview())).toBe(false);
  });

  test('tools are words, large enough, and seen on focus', async () => {
    await open();
    const tools = page.getByRole('navigation').getByRole('button');
    await tools.first().focus();
    expect(await tools.allTextContents()).toEqual([
      '上一页',
      '下一页',
      '概览',
      '跳到',
      '演讲者视图',
      '全屏',
      '打印',
      '帮助',
    ]);
    const box = await tools.first().boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);
    expect(await page.locator('.toolbar').evaluate((e) => getComputedStyle(e).opacity)).toBe('1');
  });

  test('the speaker sees slide, next slide, notes, sources and time, and steers the deck', async () => {
    await open('#/chart');
    const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    speaker.on('console', (m) => complaints.push(m.text()));
    await expect.poll(() => speaker.locator('.now h2').first().textContent()).toContain('3');
    expect(await speaker.evaluate(() => document.compatMode)).toBe('CSS1Compat');
    expect(await speaker.locator('.now .slide h2').textContent()).toBe('中国比丹麦低 0.1810');
    expect(await speaker.locator('.then .slide h2').textContent()).toContain('美、英均设');
    expect(await speaker.locator('.script').textContent()).toBe('先说:中国比丹麦低 0.1810');
    expect(await speaker.locator('.cited p').count()).toBe(2);
    expect(await speaker.locator('.clock').textContent()).toMatch(/^00:0\d$/);
    expect(await violations(speaker)).toEqual([]);
    await speaker.keyboard.press('PageDown');
    expect(await current()).toBe('table');
    await expect.poll(() => speaker.locator('.now .slide h2').textContent()).toContain('美、英均设');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => speaker.locator('.now .slide h2').textContent()).toContain('全球');
    const closed = speaker.waitForEvent('close');
    await speaker
      .getByRole('button', { name: '结束' })
      .dispatchEvent('click')
      .catch(() => undefined); // it closes under the call
    await closed;
  });

  test.each(['?view=print', ''])('prints a slide a page, 960 × 540 points (%s)', async (after) => {
    await open(after);
    if (after) await page.waitForSelector('html.print-ready');
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(6);
    expect(new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))).toEqual(new Set(['/MediaBox [0 0 960 540]']));
  });

  test('is readable without scripts', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(pathToFileURL(join(folder, 'zh-CN.html')).href);
    expect(await plain.locator('section.slide:visible').count()).toBe(6);
    await plain.context().close();
  });
});
