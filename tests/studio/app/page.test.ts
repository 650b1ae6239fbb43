import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER } from '../../browser.ts';
import { type Built, builtStudio, opened, settled, title } from './studio.ts';

/** Controls that are on the screen, by name, with their sizes; what a label holds is as large as the label. */
const targets = (page: Page) =>
  page.locator('.studio :is(button, a, input, select, textarea, summary)').evaluateAll((all) =>
    all.flatMap((one) => {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      const name = one.getAttribute('aria-label') ?? one.textContent ?? one.tagName;
      return width > 1 && height > 1 && !one.matches('.skip') ? [{ name, least: Math.min(width, height) }] : [];
    }),
  );

describe.skipIf(!BROWSER)('the studio’s page', { timeout: 90_000 }, () => {
  let built: Built;
  beforeAll(async () => {
    built = await builtStudio();
  });
  afterAll(() => built?.close());

  test.each([
    ['zh-CN', 'light', 1440],
    ['en', 'dark', 1440],
    ['zh-CN', 'dark', 768],
    ['en', 'light', 320],
  ] as const)(
    'in %s, %s, %i px wide: axe finds nothing, targets are large, nothing is sideways',
    async (locale, colorScheme, width) => {
      const page = await opened(built, { locale, colorScheme, viewport: { width, height: 900 } });
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      expect(await page.locator('html').getAttribute('lang')).toBe(locale);
      const narrow = width < 1000;
      for (const tab of narrow ? [0, 1, 2] : [1]) {
        if (narrow) await page.locator('.tabs button').nth(tab).click();
        if (tab === 1) {
          await page.getByRole('button', { name: /^(下一页|Next)$/ }).click();
          await page.getByRole('button', { name: /^(编辑本页文字|Edit this slide)$/ }).click();
          await settled(page);
        }
        expect((await new AxeBuilder({ page }).options({ preload: false }).analyze()).violations).toEqual([]);
        expect((await targets(page)).filter(({ least }) => least < 24)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('its language is switched, and stays', async () => {
    const page = await opened(built);
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await page.locator('.studio .slide').waitFor();
    expect(await page.getByRole('heading', { name: 'Outline' }).count()).toBe(1);
    expect(await page.locator('h1 [lang="zh-CN"]').first().textContent()).toBe('领导决策版');
    expect(await page.locator('.themes label').allTextContents()).toEqual(['Azure', 'Crimson', 'Night', 'Print']);
    expect(await page.getByRole('link', { name: 'All editions' }).getAttribute('href')).toBe('../index.en.html');
    await page.context().close();
  });

  test('an edition of which everything was left out says what to do, and gives no empty files', async () => {
    const page = await opened(built);
    const ticks = page.locator('.group:not(.left) .tick input:checked');
    while ((await ticks.count()) > 0) {
      await ticks.first().click();
      await settled(page);
    }
    expect(await page.locator('.slide-box').textContent()).toBe('这一版没有选用任何一页请在大纲里至少勾选一页。');
    for (const name of ['下载 PPTX', '离线网页', '打印 / PDF', '从本页放映'])
      expect(await page.getByRole('button', { name }).isDisabled(), name).toBe(true);
    await page.getByRole('checkbox', { name: '选用 核心结论' }).check();
    await page.locator('.slide-box .slide').waitFor();
    expect(await page.getByRole('button', { name: '下载 PPTX' }).isEnabled()).toBe(true);
    await page.context().close();
  });

  test('a number that is none gives way to the one that holds', async () => {
    const page = await opened(built);
    const most = page.getByLabel('页数上限');
    const before = await most.inputValue();
    for (const typed of ['', '0']) {
      await most.fill(typed);
      await most.blur();
      expect(await most.inputValue()).toBe(before);
    }
    await most.fill('3');
    await most.blur();
    expect(await most.inputValue()).toBe('3');
    expect(await page.locator('.budget-told').textContent()).toContain('超出 2 页');
    await page.context().close();
  });

  test('a slide is dragged to another place', async () => {
    const page = await opened(built);
    const row = (name: string) => page.locator('li', { has: page.getByText(name, { exact: true }) });
    const [from, to] = [await row('三项建议').boundingBox(), await row('核心结论').boundingBox()];
    if (!from || !to) throw new Error('no rows');
    await page.mouse.move(from.x + 100, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 100, to.y + 30, { steps: 5 });
    await page.mouse.move(to.x + 100, to.y + 2);
    await page.mouse.up();
    await settled(page);
    expect(await page.locator('.studio > [aria-live]').textContent()).toBe('第4页移到第2页');
    expect(await row('三项建议').locator('.page').textContent()).toBe('2');
    await page.context().close();
  });

  test('slides are shown on the whole screen from the one looked at, and Esc ends it there', async () => {
    const page = await opened(built);
    await page.getByRole('button', { name: '下一页', exact: true }).click();
    await page.getByRole('button', { name: '从本页放映' }).click();
    const show = page.getByRole('dialog', { name: '第 2 页，共 5 页' });
    await show.waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: '第 3 页，共 5 页' }).waitFor();
    const shown = await page.locator('.show .slide :is(h1, h2)').first().textContent();
    await page.keyboard.press('Escape');
    await page.locator('.show').waitFor({ state: 'detached' });
    expect(await title(page)).toBe(shown);
    await page.context().close();
  });

  test('the show is turned, left and gone on with by a finger alone, and by a clicker’s keys', async () => {
    const page = await opened(built, { hasTouch: true, viewport: { width: 1024, height: 768 } });
    await page.getByRole('button', { name: '从本页放映' }).tap();
    const at = (n: number) => page.getByRole('dialog', { name: `第 ${n} 页，共 5 页` }).waitFor();
    const opacity = () => page.locator('.show-bar').evaluate((bar) => getComputedStyle(bar).opacity);
    await at(1);
    // How it ends can be seen at once, and again whenever it is asked for.
    expect(await opacity()).toBe('1');
    await expect.poll(opacity, { timeout: 6000 }).toBe('0');
    await page.touchscreen.tap(700, 300);
    await at(2);
    expect(await opacity()).toBe('1');
    await page.touchscreen.tap(100, 300);
    await at(1);
    await page.keyboard.press('PageDown');
    await at(2);
    const frame = page.locator('.show .frame');
    await page.keyboard.press('.');
    await expect.poll(() => frame.isVisible()).toBe(false);
    await page.keyboard.press('b');
    await expect.poll(() => frame.isVisible()).toBe(true);
    await page.keyboard.press('F5');
    await at(2);
    await page.getByRole('button', { name: '结束放映' }).tap();
    await page.locator('.show').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('what is wrong with edited words is said over the slide until it is mended', async () => {
    const page = await opened(built);
    await page.getByRole('button', { name: /^\d 各窗口/ }).click();
    await page.getByRole('button', { name: '编辑本页文字' }).click();
    const body = page.getByLabel('正文（Markdown）');
    const before = await body.inputValue();
    await body.fill(`${before}\n\n见[]{fact=nothing}`);
    const error = page.locator('.frame [role="alert"]');
    await error.waitFor();
    expect(await error.textContent()).toMatch(/nothing.*01-now\.md:\d+/);
    expect(await error.locator('.errors-head').textContent()).toBe('有错误，画面还是改动之前的样子');
    await body.fill(before);
    await error.waitFor({ state: 'detached' });
    // What does not fit is drawn: that is no picture of before.
    await page.getByLabel('本页标题').fill('长'.repeat(200));
    await error.waitFor();
    expect(await error.locator('.errors-head').textContent()).toBe('有错误');
    expect(await title(page)).toContain('长长');
    // Who takes the file all the same is told.
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 PPTX' }).click()]);
    await expect.poll(() => page.locator('.downloads .told').textContent()).toMatch(/还有 \d 处错误/);
    await page.context().close();
  });

  test('on paper every slide has a page of its own, of the slide’s size', async () => {
    const page = await opened(built);
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.getByRole('button', { name: '打印 / PDF' }).click();
    await page.locator('.print-page').first().waitFor({ state: 'attached' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(5);
    expect(pdf).toContain('/MediaBox [0 0 960 540]');
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.locator('.print-page').first().waitFor({ state: 'detached' });
    await page.context().close();
  });
});
