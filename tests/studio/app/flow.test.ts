import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSER } from '../../browser.ts';
import { type Built, builtStudio, opened, settled, title } from './studio.ts';

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page: Page, name: string | RegExp, role: string): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const is = await page
      .getByRole(role as 'button', { name, exact: typeof name === 'string' })
      .evaluateAll((all) => all.includes(document.activeElement as HTMLElement));
    if (is) return;
  }
  throw new Error(`no Tab leads to ${role} ${name}`);
}

const claims = (page: Page) =>
  page
    .locator('.group:not(.left) li:not(.is-out) .claim')
    .evaluateAll((all) => all.map((one) => one.children[1]?.textContent));
const said = (page: Page) => page.locator('.studio > [aria-live]').textContent();

async function pptxOf(page: Page, press: () => Promise<void>): Promise<string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const entries = unzipSync(readFileSync(await download.path()));
  const slides = Object.keys(entries).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  return slides
    .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((path) => [...strFromU8(entries[path] as Uint8Array).matchAll(/<a:t>([^<]*)/g)].map((m) => m[1]).join(''));
}

describe.skipIf(!BROWSER)('the studio by keyboard alone', () => {
  let built: Built;
  beforeAll(async () => {
    built = await builtStudio();
  });
  afterAll(() => built?.close());

  test('an audience is chosen, a slide left out, one moved, text raised, date and unit set, a title edited, the PPTX taken', async () => {
    const page = await opened(built, { at: `${built.address}?audience=public` });
    await tabTo(page, /^公众版/, 'radio');
    await page.keyboard.press('ArrowUp');
    await settled(page);
    expect(await page.locator('h1').first().textContent()).toBe('定制：领导决策版');
    const before = await claims(page);
    expect(before).toEqual(['封面', '核心结论', '各窗口', '三项建议', '待落实']);

    // A slide is left out where it stands, and the focus stays on its tick.
    const left = '三项建议';
    await tabTo(page, `选用 ${left}`, 'checkbox');
    await page.keyboard.press('Space');
    await settled(page);
    expect(await claims(page)).toEqual(before.filter((claim) => claim !== left));
    expect(await said(page)).toBe(`已略去 ${left}`);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`选用 ${left}`);

    // One is moved by its button, the focus going along, and back and down again by keys.
    const [first, second] = ['核心结论', '各窗口'];
    await tabTo(page, `上移 ${second}`, 'button');
    await page.keyboard.press('Enter');
    await settled(page);
    expect((await claims(page)).slice(1, 3)).toEqual([second, first]);
    expect(await said(page)).toBe('第3页移到第2页');
    expect(
      await page.evaluate(() => document.activeElement?.closest('li')?.querySelector('.claim')?.textContent),
    ).toContain(second);
    await page.keyboard.press('Alt+ArrowDown');
    await settled(page);
    expect((await claims(page)).slice(1, 3)).toEqual([first, second]);
    await page.keyboard.press('Alt+ArrowUp');
    await settled(page);

    // Words are edited as Markdown; the slide shows them.
    await tabTo(page, new RegExp(`^\\d+ ${second}`), 'button');
    await page.keyboard.press('Enter');
    expect(await page.locator('[aria-current] .claim, .claim[aria-current]').textContent()).toContain(second);
    await tabTo(page, '编辑本页文字', 'button');
    await page.keyboard.press('Enter');
    await tabTo(page, '本页标题', 'textbox');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('会上改过的结论');
    await page.waitForTimeout(1200);
    await expect.poll(() => title(page)).toBe('会上改过的结论');
    expect(await page.locator('.editor .tag').textContent()).toBe('在本机修改');

    // Cover and size.
    await tabTo(page, '大 24', 'radio');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, '汇报单位', 'textbox');
    await page.keyboard.type('某某办公室');
    const unit = page.getByLabel('汇报单位');
    // The order of a date's parts is the machine's: which keys set it, none can say.
    await page.getByLabel('日期').fill('2026-11-27');
    await settled(page);
    expect(await page.getByLabel('日期').inputValue()).toBe('2026-11-27');

    // All of it can be undone step by step, and done again.
    const steps = async (key: string, times: number) => {
      for (let n = 0; n < times; n++) await page.keyboard.press(key);
      await settled(page);
    };
    await steps('Control+z', 40);
    expect(await unit.inputValue()).toBe('');
    expect(await page.locator('h1').first().textContent()).toBe('定制：公众版');
    expect(await page.getByRole('button', { name: '撤销', exact: true }).isDisabled()).toBe(true);
    await steps('Control+Shift+z', 40);
    expect(await unit.inputValue()).toBe('某某办公室');
    expect((await claims(page)).slice(1, 3)).toEqual([second, first]);
    expect(await page.getByLabel('日期').inputValue()).toBe('2026-11-27');

    await tabTo(page, '下载 PPTX', 'button');
    const slides = await pptxOf(page, () => page.keyboard.press('Enter'));
    expect(slides[0]).toContain('某某办公室');
    expect(slides[0]).toMatch(/2026年11月27日/);
    expect(slides[1]).toContain('会上改过的结论');
    expect(slides.join('\n')).not.toContain(left);
    await page.context().close();
  }, 90_000);
});
