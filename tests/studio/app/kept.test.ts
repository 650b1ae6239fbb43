import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { BROWSER } from '../../browser.ts';
import { type Built, builtStudio, opened, settled, title } from './studio.ts';

const changed = async (page: Page) => {
  await page.getByLabel('汇报单位').fill('某某办公室');
  await page.getByRole('checkbox', { name: '选用 各窗口' }).uncheck();
  await page.getByRole('button', { name: /^\d 核心结论/ }).click();
  await settled(page);
};
const state = async (page: Page) => ({
  unit: await page.getByLabel('汇报单位').inputValue(),
  holds: await page.getByRole('checkbox', { name: '选用 各窗口' }).isChecked(),
  title: await title(page),
});

describe.skipIf(!BROWSER)('what was chosen', { timeout: 90_000 }, () => {
  let built: Built;
  beforeAll(async () => {
    built = await builtStudio();
  });
  afterAll(() => built?.close());

  test.each(['http', 'file'] as const)(
    'over %s: is there after a reload, in another window by its link, and undone by one press',
    async (by) => {
      const at = by === 'http' ? built.address : built.file;
      const page = await opened(built, { at });
      await changed(page);
      const before = await state(page);
      expect(before).toEqual({ unit: '某某办公室', holds: false, title: expect.any(String) });
      expect(await page.locator('.top .state').textContent()).toBe('已存到本机');
      await page.reload();
      await page.locator('.studio .slide').waitFor();
      expect(await state(page)).toEqual(before);

      const other = await opened(built, { at: page.url() });
      expect(await state(other)).toEqual(before);
      await other.getByRole('button', { name: '恢复默认' }).click();
      await settled(other);
      expect(await state(other)).toEqual({ unit: '', holds: true, title: before.title });
      await other.context().close();

      // Without the link, by what the browser keeps.
      await page.goto('about:blank');
      await page.goto(at);
      await page.locator('.studio .slide').waitFor();
      expect((await state(page)).unit).toBe('某某办公室');
      await page.context().close();
    },
  );

  test('an address that was cut short opens the profile, and says that it could not be read', async () => {
    const page = await opened(built, { at: `${built.address}?audience=public#h=1&c=xyz` });
    expect(await page.locator('h1').first().textContent()).toBe('定制：公众版');
    expect(await page.locator('.notice').textContent()).toContain('这个链接不完整');
    await page.getByRole('button', { name: '知道了' }).click();
    expect(await page.locator('.notice').count()).toBe(0);
    await page.context().close();
  });

  // Numbers, dates and names that no control gives, and names that every object has.
  const HOSTILE = `{"audience":"public","set":{"__proto__":{"x":1},"constructor":2,"toString":3,"name":"","unit":"\\n\\u0000",
    "minutes":[20.5,10],"slides":1.5,"date":"2026-02-31","omit":["by-window","by-window"]},"edits":{"__proto__":{}}}`;

  test('an address and a storage that were tampered with open the profile that was asked for', async () => {
    const linked = await opened(built, { at: `${built.address}#c=${deflateRawSync(HOSTILE).toString('base64url')}` });
    expect(await linked.locator('h1').first().textContent()).toBe('定制：公众版');
    expect(await linked.getByLabel('汇报单位').inputValue()).toBe('');
    expect(await linked.locator('.errors').count()).toBe(0);
    const [profile] = await Promise.all([
      linked.waitForEvent('download'),
      linked.getByRole('button', { name: '下载受众设定' }).click(),
    ]);
    const yaml = readFileSync(await profile.path(), 'utf8');
    expect(yaml.match(/by-window/g)).toHaveLength(1);
    expect(yaml).not.toMatch(/20\.5|1\.5|02-31/);
    await linked.context().close();

    for (const kept of [
      '5',
      '{"audiences":{"public":{"hash":1,"choices":{}}}}',
      `{"audiences":{"public":${HOSTILE}}}`,
    ]) {
      const context = await built.browser.newContext({ locale: 'zh-CN' });
      await context.addInitScript((text) => localStorage.setItem('briefdeck-studio:briefing', text), kept);
      const page = await context.newPage();
      await page.goto(`${built.address}?audience=public`);
      await page.locator('.studio .slide').waitFor();
      expect(await page.locator('h1').first().textContent(), kept).toBe('定制：公众版');
      await context.close();
    }
  });

  test('a link that is only looked at leaves what this browser keeps as it was', async () => {
    const page = await opened(built);
    await page.getByLabel('汇报单位').fill('别人的办公室');
    await settled(page);
    const link = page.url();
    const own = await opened(built);
    await changed(own);
    await own.goto('about:blank');
    await own.goto(link);
    await own.locator('.studio .slide').waitFor();
    await settled(own);
    expect((await state(own)).unit).toBe('别人的办公室');
    expect(await own.locator('.top .state').textContent()).toBe('来自链接，未另存');
    await own.goto('about:blank');
    await own.goto(built.address);
    await own.locator('.studio .slide').waitFor();
    expect((await state(own)).unit).toBe('某某办公室');
    await own.context().close();
    await page.context().close();
  });

  test('opens and works where there is no server any more', async () => {
    const page = await opened(built);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50));
    });
    await built.unserve();
    onTestFinished(() => built.serve());
    await page.reload();
    await page.locator('.studio .slide').waitFor();
    await changed(page);
    expect((await state(page)).unit).toBe('某某办公室');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 PPTX' }).click();
    expect((await download).suggestedFilename()).toBe('briefing-leaders.pptx');
    await page.context().close();
  });

  test('over a source that has changed: says so, names what is no more, carries the rest over or starts anew', async () => {
    const page = await opened(built);
    await changed(page);
    const link = page.url();
    const path = join(built.source, '01-now.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('#by-window', '#by-counter'));
    await built.build();
    const carried = await opened(built, { at: link });
    const notice = carried.getByRole('region', { name: '源稿已经更新' });
    expect(await notice.textContent()).toContain('by-window');
    expect((await state(carried)).unit).toBe('');
    await notice.getByRole('button', { name: '沿用我的选择' }).click();
    await settled(carried);
    expect(await state(carried)).toMatchObject({ unit: '某某办公室', holds: true });
    expect(await notice.count()).toBe(0);
    await carried.context().close();
    // The window that was open keeps its choices in the same browser: it asks too.
    await page.goto('about:blank');
    await page.goto(built.address);
    await page.getByRole('button', { name: '重新开始' }).click();
    await settled(page);
    expect(await state(page)).toMatchObject({ unit: '', holds: true });
    await page.context().close();
  });
});
