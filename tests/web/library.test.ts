import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LibraryEntry, library } from '../../src/web/library.ts';
import { BROWSER, launch } from '../browser.ts';
import { placedDeck } from '../placed.ts';

const leaders: LibraryEntry = {
  deck: placedDeck(),
  html: 'leaders/index.html',
  pptx: { path: 'leaders/数字政府-leaders.pptx', bytes: 1_234_567 },
  omitted: ['目录', '时间线', '比较表', '案例卡', '风险表', '法规', '<b>'],
};
const publicDeck = placedDeck('en');
publicDeck.audience = { ...publicDeck.audience, id: 'public', name: 'Public edition', first: ['kpi'] };
delete publicDeck.handling;
const open: LibraryEntry = { deck: publicDeck, html: 'public/index.html', omitted: [] };
const html = library([leaders, open], { title: '数字政府 <1>', unit: '某某研究室', lang: 'zh-CN' });
/** What can be read, without the previews. */
const text = html
  .replace(/<div class="preview"[\s\S]*?<\/section><\/div>/g, '')
  .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, '|');

describe('the library page', () => {
  test.each([
    ['names an edition and what it is for', '领导决策版'],
    ['counts main slides', '|5|'],
    ['and backup slides', '另有备用 1 页'],
    ['says how long it takes', '10–15 分钟'],
    ['carries the handling mark', '内部'],
    ['gives the size of the download', '1.2 MB'],
    ['says what is left out, and how much more', '目录、时间线、比较表、案例卡、风险表等，另有 2 项'],
    ['says when nothing is', '无删减'],
    ['escapes what users wrote', '数字政府 &lt;1&gt;'],
  ])('%s', (_, expected) => {
    expect(text).toContain(expected);
  });
  test('marks only the edition that is marked', () => {
    expect(html.match(/class="mark"/g)).toHaveLength(1);
  });
  test('links to the files, encoded, each link naming its edition', () => {
    expect(html).toContain('href="leaders/%E6%95%B0%E5%AD%97%E6%94%BF%E5%BA%9C-leaders.pptx" download=""');
    expect(html).toContain('href="public/index.html">放映<span class="sr-only"> Public edition</span>');
    expect(html.match(/download=""/g)).toHaveLength(1);
  });
  test('shows the slide that the audience opens with, else the one that shows most', () => {
    expect([...html.matchAll(/<section class="slide" data-layout="([\w-]+)"/g)].map((m) => m[1])).toEqual([
      'chart-takeaway',
      'kpi',
    ]);
  });
  test('holds no script and asks for nothing', () => {
    expect(html).not.toMatch(/<script|url\((?!data:)/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('script-src');
  });
});

describe.skipIf(!BROWSER)('the library page in a browser', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'briefdeck-library-'));
    await writeFile(join(folder, 'index.html'), html);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  test.each([1280, 1000, 320])('%i px wide: nothing sideways, axe finds nothing, targets are large', async (width) => {
    const page = await (await browser.newContext({ viewport: { width, height: 720 } })).newPage();
    const complaints: string[] = [];
    page.on('console', (m) => complaints.push(m.text()));
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect((await new AxeBuilder({ page }).options({ preload: false }).analyze()).violations).toEqual([]);
    const heights = await page
      .locator('.actions a')
      .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
