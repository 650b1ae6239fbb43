import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlacedSlide } from '../../src/model/index.ts';
import { editionsPage } from '../../src/web/library/editions.ts';
import type { LibraryEntry, LibraryHead, Place } from '../../src/web/library/entry.ts';
import { BROWSER, launch } from '../browser.ts';
import { runtime } from '../host.ts';
import { placedDeck } from '../placed.ts';

const leaders: LibraryEntry = {
  deck: placedDeck(),
  html: 'leaders/index.html',
  studio: { alone: 'studio/数字政府-studio.html', served: 'studio/index.html' },
  slides: [],
  diagnostics: [{ code: 'budget-slides', severity: 'warning', message: '多了' }],
  files: [],
  downloads: [
    { format: 'pptx', path: 'leaders/数字政府-leaders.pptx', bytes: 1_234_567 },
    { format: 'pdf', path: 'leaders/数字政府-leaders.pdf', bytes: 400_000 },
    { format: 'handout', path: 'leaders/数字政府-leaders-handout.docx', bytes: 3_100_000 },
  ],
  omitted: [
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, why: 'audience' as const })),
    { id: 'deep', why: 'depth' },
    { id: 'secret', why: 'choice' },
  ],
  withheld: 2,
};
const publicDeck = placedDeck('en');
publicDeck.audience = { ...publicDeck.audience, id: 'public', name: 'Public edition', first: ['kpi'] };
delete publicDeck.handling;
const [cover] = publicDeck.slides;
// Slides that the leaders do not see stand in the public's deck, but for `secret`, which is in none.
const extra = ['a', 'b', 'c', 'd', 'e', 'f', 'deep'].map((id) => ({ ...(cover as PlacedSlide), id, appendix: true }));
publicDeck.slides = [...publicDeck.slides, ...extra];
const open: LibraryEntry = {
  deck: publicDeck,
  html: 'public/index.html',
  downloads: [],
  slides: [],
  omitted: [],
  withheld: 0,
  diagnostics: [],
  files: [],
};
const LABELS = {
  a: '目录',
  b: '时间线',
  c: '比较表',
  d: '案例卡',
  e: '风险表',
  f: '法规',
  deep: '<b>',
  secret: '秘密一页',
};
/** What no edition shows is not handed to the pages. */
const outline = Object.entries(LABELS).flatMap(([id, label]) =>
  id === 'secret' ? [] : [{ id, subject: label, label, chapter: '01', lang: 'zh-CN' as const }],
);
const about = { title: '数字政府 <1>', unit: '某某研究室', own: 'zh-CN', version: '1', outline, register: [] } as const;
const drawn = (lang: LibraryHead['lang'], other: string, script?: string) => {
  const addresses = new Map([
    ['index', other === 'index.html' ? 'index.en.html' : 'index.html'],
    ['checks', 'checks.html'],
    ['compare', 'compare.html'],
  ] as const);
  const place: Place = { name: 'index', addresses, other, ...(script === undefined ? {} : { script }) };
  return editionsPage([leaders, open], { ...about, lang }, place);
};
const html = await drawn('zh-CN', 'index.en.html');
const english = await drawn('en', 'index.html');
/** What can be read, without the previews. */
const read = (page: string) =>
  page.replace(/<div class="preview"[\s\S]*?<\/section><\/div>/g, '').replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, '|');
const text = read(html);

describe('the library page', () => {
  test.each([
    ['names an edition and what it is for', '领导决策版'],
    ['counts main slides', '|5|'],
    ['and backup slides', '另有备用 1 页'],
    ['says how long it takes', '10–15 分钟'],
    ['carries the handling mark', '内部'],
    ['gives the size of the download', '1.2 MB'],
    ['offers the PDF', '下载 PDF'],
    ['offers the handout', '下载讲义'],
    ['names some of what is left out', '目录、时间线、比较表、案例卡、风险表等|'],
    ['says why, and how much', '面向其他受众 6 页，更详细的 1 页，按选择略去 1 页，按密级不含 2 处'],
    ['leads to the page in the other language', '|English|'],
    ['says when nothing is', '无删减'],
    ['says where editions differ in handling', '密级|||按版本设定|'],
    ['says how many warnings there are', '|1 条提醒|'],
    ['leads to the comparison', '|逐页对比| 领导决策版|'],
    ['escapes what users wrote', '数字政府 &lt;1&gt;'],
  ])('%s', (_, expected) => {
    expect(text).toContain(expected);
  });
  test('does not name what no edition of the build shows', () => {
    expect(html + english).not.toContain('秘密');
  });
  test.each([
    ['its own words', 'Present'],
    ['reasons', 'for other audiences: 6 · in more depth: 1 · by choice: 1 · withheld by handling: 2'],
    ['minutes', '10–15 minutes'],
    ['the way back', '|中文|'],
  ])('in English it has %s', (_, expected) => {
    expect(read(english)).toContain(expected);
    expect(english).toContain('<html lang="en">');
  });
  test('marks only the edition that is marked', () => {
    expect(html.match(/class="mark"/g)).toHaveLength(1);
  });
  test('links to the files, encoded, each link naming its edition', () => {
    expect(html).toContain('href="leaders/%E6%95%B0%E5%AD%97%E6%94%BF%E5%BA%9C-leaders.pptx" download=""');
    expect(html).toContain('href="public/index.html">放映<span class="sr-only"> Public edition</span>');
    expect(html.match(/download=""/g)).toHaveLength(3);
  });
  test('leads to the studio, started from the edition', () => {
    const alone = 'href="studio/%E6%95%B0%E5%AD%97%E6%94%BF%E5%BA%9C-studio.html?audience=leaders"';
    expect(html).toContain(`<a ${alone} data-served="studio/index.html?audience=leaders">定制`);
    expect(html.match(/>定制</g)).toHaveLength(1);
  });
  test('shows the slide that the audience opens with, else the one that shows most, and its first slides', () => {
    expect([...html.matchAll(/<section class="slide" data-layout="([\w-]+)"/g)].map((m) => m[1])).toEqual([
      'chart-takeaway',
      ...['cover', 'content', 'chart-takeaway', 'comparison-table'],
      'kpi',
      ...['cover', 'content', 'chart-takeaway', 'comparison-table'],
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
    await writeFile(join(folder, 'index.en.html'), english);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  test.each([
    [1280, '中文', 'light'],
    [1440, 'English', 'dark'],
    [768, 'English', 'light'],
    [320, '中文', 'dark'],
    [320, 'English', 'light'],
  ] as const)(
    '%i px wide in %s, %s: nothing sideways, axe finds nothing, targets are large',
    async (width, language, colorScheme) => {
      const page = await (await browser.newContext({ viewport: { width, height: 720 }, colorScheme })).newPage();
      const complaints: string[] = [];
      page.on('console', (m) => complaints.push(m.text()));
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      if (language === 'English') await page.getByRole('link', { name: 'English' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe(language === 'English' ? 'en' : 'zh-CN');
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect((await new AxeBuilder({ page }).options({ preload: false }).analyze()).violations).toEqual([]);
      const heights = await page
        .locator('.actions a, summary, .switch, .more, nav a')
        .evaluateAll((all) => all.map((e) => e.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test('from disk the studio is one file, from a server the page that comes in parts', async () => {
    const scripted = await drawn('zh-CN', 'index.en.html', await readFile(join(await runtime(), 'library.js'), 'utf8'));
    await writeFile(join(folder, 'scripted.html'), scripted);
    const page = await browser.newPage();
    const customise = page.getByRole('link', { name: '定制 领导决策版' });
    await page.goto(pathToFileURL(join(folder, 'scripted.html')).href);
    expect(await customise.getAttribute('href')).toMatch(/-studio\.html\?audience=leaders$/);
    await page.route('http://127.0.0.1:4173/', (route) => route.fulfill({ body: scripted, contentType: 'text/html' }));
    await page.goto('http://127.0.0.1:4173/');
    expect(await customise.getAttribute('href')).toBe('studio/index.html?audience=leaders');
    await page.close();
  });
});
