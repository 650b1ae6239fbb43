import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/index.ts';
import { planOf, Spent } from '../../src/web/runtime/present/plan.ts';
import { BROWSER, launch } from '../browser.ts';
import { type Pages, pages, type Scheme, smallest, violations } from './opened.ts';

describe('the plan of the time', () => {
  const slide = (chapter: string, layout = 'content', appendix = false) =>
    ({
      dataset: { chapter, layout },
      hasAttribute: () => appendix,
    }) as unknown as HTMLElement;
  const SLIDES = [slide('', 'cover'), slide('A'), slide('A'), slide('B'), slide('A'), slide('C', 'content', true)];

  test('shares the minutes out by slides; a cover takes a third of one, a backup nothing', () => {
    const plan = planOf(SLIDES, 1300);
    expect(plan.parts.map(({ name, from, to, seconds }) => [name, from, to, Math.round(seconds)])).toEqual([
      ['', 0, 1, 100],
      ['A', 1, 3, 600],
      ['B', 3, 4, 300],
      ['A', 4, 5, 300],
    ]);
    expect([0, 1, 4, 5].map((n) => plan.until(n))).toEqual([100, 400, 1300, 1300]);
  });

  test('counts what each part took, and forgets it with the clock', () => {
    const [first, second] = planOf(SLIDES, 1300).parts;
    const spent = new Spent();
    if (!first || !second) throw new Error('no parts');
    spent.count(first, 10);
    spent.count(second, 70);
    spent.count(undefined, 100); // a question
    spent.count(second, 130);
    expect([spent.on(first), spent.on(second)]).toEqual([10, 90]);
    spent.count(first, 0);
    expect(spent.on(second)).toBe(0);
  });
});

describe.skipIf(!BROWSER)('presenting', () => {
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
  const listen = (to: Page) => {
    to.on('console', (m) => complaints.push(m.text()));
    to.on('pageerror', (e) => complaints.push(e.message));
  };
  const ready = (of: Page) => of.waitForFunction(() => window.Reveal !== undefined);
  const open = async (
    scheme: Scheme = 'file',
    { lang = 'zh-CN' as Lang, after = '', ...options }: { lang?: Lang; after?: string } & Options = {},
  ) => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    page = await context.newPage();
    listen(page);
    await page.goto(built.address(scheme, lang) + after);
    await ready(page);
  };
  type Options = Parameters<Browser['newContext']>[0];
  const speak = async () => {
    const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    listen(speaker);
    await speaker.waitForSelector('footer button');
    return speaker;
  };
  const current = (of = page) => of.evaluate(() => window.Reveal?.getCurrentSlide().id);
  const paused = (of = page) => of.evaluate(() => window.Reveal?.isPaused());
  const button = (of: Page, name: string | RegExp) => of.getByRole('button', { name });
  const drag = async (on: Page, where: string) => {
    const box = await on.locator(where).boundingBox();
    if (!box) throw new Error(where);
    await on.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await on.mouse.down();
    await on.mouse.move(box.x + box.width / 2 + 80, box.y + box.height / 2, { steps: 4 });
    await on.mouse.up();
  };
  const ink = (of: Page) => of.locator('.ink .line').count();

  test.each<[Scheme]>([['file'], ['http']])('both windows keep step, whoever leads: %s', async (scheme) => {
    await open(scheme);
    const speaker = await speak();
    await speaker.keyboard.press('PageDown');
    expect(await current()).toBe('gap');
    await page.keyboard.press('PageDown');
    await expect.poll(() => speaker.locator('.now .fragment.visible').count()).toBeGreaterThan(0);
    await button(speaker, '黑屏').click();
    expect(await paused()).toBe(true);
    expect(await speaker.getByRole('status').first().textContent()).toContain('黑屏');
    expect(await button(speaker, '黑屏').getAttribute('aria-pressed')).toBe('true');
  });

  test.each<[Scheme, 'opened' | 'by hand']>([
    ['file', 'opened'],
    ['file', 'by hand'],
    ['http', 'opened'],
    ['http', 'by hand'],
  ])('an audience window follows, and passes the clicker on: %s, %s', async (scheme, how) => {
    await open(scheme, { after: '#/gap' });
    const speaker = await speak();
    let audience: Page;
    if (how === 'opened') {
      [audience] = await Promise.all([context.waitForEvent('page'), button(speaker, '观众窗口').click()]);
    } else {
      audience = await context.newPage();
      await audience.goto(`${built.address(scheme)}?view=audience`);
    }
    listen(audience);
    await ready(audience);
    await expect.poll(() => current(audience)).toBe('gap');
    await speaker.keyboard.press('PageDown');
    await expect.poll(() => audience.locator('section.present .fragment.visible').count()).toBe(2);
    await speaker.keyboard.press('d');
    await drag(speaker, '.now .frame');
    await expect.poll(() => ink(audience)).toBe(1);
    await audience.keyboard.press('PageUp');
    await audience.keyboard.press('PageUp');
    await expect.poll(() => current()).toBe('cover');
    await expect.poll(() => current(audience)).toBe('cover');
    await audience.keyboard.press('.');
    await expect.poll(() => paused()).toBe(true);
    await expect.poll(() => paused(audience)).toBe(true);
  });

  test('without a speaker’s window no other window follows', async () => {
    await open();
    const other = await context.newPage();
    listen(other);
    await other.goto(built.address('file'));
    await ready(other);
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(200);
    expect([await current(), await current(other)]).toEqual(['gap', 'cover']);
  });

  test('the clock runs against the plan, of the whole, of the slide and of the part', async () => {
    await open('file', { after: '#/gap' });
    const speaker = await speak();
    const head = speaker.locator('header');
    expect(await head.textContent()).toMatch(/计划 10–15 分钟/);
    expect(await head.textContent()).toMatch(/本页到 0\d:\d\d/);
    expect(await head.textContent()).toMatch(/“前言” 00:0\d \/ 1\d:\d\d/);
    await button(speaker, '暂停计时').click();
    const stopped = await speaker.locator('.clock').textContent();
    await speaker.waitForTimeout(1200);
    expect(await speaker.locator('.clock').textContent()).toBe(stopped);
    await button(speaker, '归零').click();
    expect(await speaker.locator('.clock').textContent()).toBe('00:00');
  });

  test('late is said in words, and the track shows where the clock is', async () => {
    await open('file', { after: '#/gap' });
    const speaker = await speak();
    await page.evaluate(() => {
      const now = performance.now.bind(performance);
      performance.now = () => now() + 17 * 60_000;
    });
    await expect.poll(() => speaker.locator('header').textContent(), { timeout: 5000 }).toMatch(/超时 \+02:\d\d/);
    expect(await speaker.locator('header').textContent()).toMatch(/本节超 \+/);
    expect(await speaker.locator('.track-row').getAttribute('aria-label')).toMatch(/第2页.*应在第5页/);
  });

  test('a question in the room: to a backup slide and back, steps as they were', async () => {
    await open('file', { after: '#/gap' });
    const speaker = await speak();
    await speaker.keyboard.press('PageDown');
    const before = await page.evaluate(() => window.Reveal?.getIndices());
    await button(speaker, '备用页 1').click();
    expect(await speaker.locator('dialog li').count()).toBe(1);
    await speaker.keyboard.press('Enter');
    await expect.poll(() => current()).toBe('cards');
    expect(await speaker.locator('.now h2').first().textContent()).toContain('备用');
    await button(speaker, '返回第2页').click();
    expect(await page.evaluate(() => window.Reveal?.getIndices())).toEqual(before);
    expect(await button(speaker, /返回/).count()).toBe(0);
    // The same in the deck alone, by keys.
    await page.keyboard.press('q');
    await page.keyboard.press('Enter');
    expect(await current()).toBe('cards');
    await page.keyboard.press('Backspace');
    expect(await current()).toBe('gap');
  });

  test('the way back is forgotten where the talk goes on', async () => {
    await open();
    await page.keyboard.press('g');
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    expect(await button(page, '返回第1页').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    expect(await button(page, /返回/).count()).toBe(0);
  });

  test('the list of slides in the speaker’s window: by number and by title', async () => {
    await open();
    const speaker = await speak();
    await speaker.keyboard.press('g');
    expect(await speaker.locator('dialog li').count()).toBe(6);
    expect(await speaker.locator('dialog [aria-current]').textContent()).toMatch(/^1/);
    await speaker.keyboard.type('职位');
    await speaker.keyboard.press('Enter');
    expect(await current()).toBe('table');
    await button(speaker, '跳到').click();
    await speaker.keyboard.type('2');
    await speaker.keyboard.press('Enter');
    expect(await current()).toBe('gap');
  });

  test('what the pen drew is there after going on and back, in both windows, until it is erased', async () => {
    await open('file', { after: '#/chart' });
    const speaker = await speak();
    await button(speaker, '画笔').click();
    await drag(speaker, '.now .frame');
    expect([await ink(page), await ink(speaker)]).toEqual([1, 1]);
    await speaker.keyboard.press('PageDown');
    expect([await ink(page), await ink(speaker)]).toEqual([0, 0]);
    await speaker.keyboard.press('PageUp');
    expect([await ink(page), await ink(speaker)]).toEqual([1, 1]);
    // Drawn in the deck itself, at the same place of the slide.
    await drag(page, 'section.present');
    const path = async (of: Page) => (await of.locator('.ink .line').getAttribute('d')) ?? '';
    const starts = [...(await path(page)).matchAll(/M([\d.]+) ([\d.]+)/g)].map((m) => [Number(m[1]), Number(m[2])]);
    expect(starts).toHaveLength(2);
    expect(Math.abs((starts[0]?.[0] ?? 0) - 480)).toBeLessThan(2);
    expect(Math.abs((starts[0]?.[0] ?? 0) - (starts[1]?.[0] ?? 9))).toBeLessThan(2);
    expect(await path(speaker)).toBe(await path(page));
    await button(speaker, '撤销').click();
    expect((await path(page)).match(/M/g)).toHaveLength(1);
    await button(speaker, '擦除').click();
    expect([await ink(page), await ink(speaker)]).toEqual([0, 0]);
    await speaker.keyboard.press('Escape');
    expect(await button(speaker, '画笔').getAttribute('aria-pressed')).toBe('false');
  });

  test('paper shows no drawing unless it is asked for', async () => {
    await open('file', { after: '#/chart' });
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.keyboard.press('d');
    await drag(page, 'section.present');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.ink:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await button(page, '打印含批注').press('Enter');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#chart > .ink:visible').count()).toBe(1);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('#chart > .ink').count()).toBe(0);
  });

  test('notes grow, and scroll by keys while they have the focus', async () => {
    await open('file', { after: '#/chart' });
    const speaker = await speak();
    const size = () => speaker.locator('.script').evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize));
    const before = await size();
    expect(before).toBeGreaterThanOrEqual(18);
    await button(speaker, '放大讲稿').click();
    expect(await size()).toBe(before + 2);
    await speaker.locator('.script').evaluate((e) => {
      e.style.flex = '0 0 20px';
    });
    await speaker.locator('.script').focus();
    await speaker.keyboard.press('ArrowDown');
    await expect.poll(() => speaker.locator('.script').evaluate((e) => e.scrollTop)).toBeGreaterThan(0);
    expect(await current()).toBe('chart');
    await speaker.keyboard.press('ArrowRight');
    expect(await current()).toBe('table');
  });

  test('the laser points in both windows, by mouse and by keys, and leaves nothing', async () => {
    await open('file', { after: '#/chart' });
    const speaker = await speak();
    await speaker.keyboard.press('l');
    await drag(speaker, '.now .frame');
    expect([await page.locator('.spot').count(), await speaker.locator('.spot').count()]).toEqual([1, 1]);
    const x = async () => Number(await page.locator('.spot').getAttribute('cx'));
    const before = await x();
    await speaker.keyboard.press('Shift+ArrowRight');
    expect(await x()).toBeCloseTo(before + 24, 0);
    expect(await current()).toBe('chart');
    await speaker.keyboard.press('Escape');
    expect([await page.locator('.spot').count(), await ink(page)]).toEqual([0, 0]);
  });

  test('the keys of a remote clicker: page keys, black, F5 and Esc', async () => {
    await open();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('.');
    expect(await paused()).toBe(true);
    await page.keyboard.press('b');
    expect(await paused()).toBe(false);
    const marked = page.evaluate(() => Object.assign(window, { marked: true }).marked);
    expect(await marked).toBe(true);
    await page.keyboard.press('F5'); // fills the screen, and does not load the page anew
    expect(await page.evaluate(() => 'marked' in window)).toBe(true);
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await page.keyboard.press('b');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => [window.Reveal?.isPaused(), window.Reveal?.isOverview()])).toEqual([false, false]);
    expect(await current()).toBe('gap');
    const speaker = await speak();
    await button(speaker, '暂停计时').click();
    await speaker.keyboard.press('F5');
    await expect.poll(() => button(speaker, '暂停计时').count()).toBe(1);
    expect(await speaker.locator('.now .slide').count()).toBe(1);
  });

  test('a slide enlarges, moves under the keys, and a finger can draw and swipe', async () => {
    await open('file', { after: '#/chart', hasTouch: true });
    const width = async () => (await page.locator('section.present').boundingBox())?.width ?? 0;
    const before = await width();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    expect((await width()) / before).toBeCloseTo(2, 1);
    const left = await page.evaluate(() => window.scrollX);
    await page.keyboard.press('Shift+ArrowRight');
    expect(await page.evaluate(() => window.scrollX)).toBeGreaterThan(left);
    await page.keyboard.press('Escape');
    expect(await width()).toBeCloseTo(before, 0);
    const speaker = await speak();
    const swipe = (from: number, to: number) =>
      speaker.locator('.now .frame').evaluate(
        (frame, [a = 0, b = 0]) => {
          const event = (name: string, x: number) =>
            frame.dispatchEvent(new PointerEvent(name, { pointerType: 'touch', clientX: x, bubbles: true }));
          event('pointerdown', a);
          event('pointerup', b);
        },
        [from, to],
      );
    await swipe(400, 200);
    expect(await current()).toBe('table');
    await swipe(200, 400);
    expect(await current()).toBe('chart');
  });

  test.each<[Lang, 'light' | 'dark']>([
    ['zh-CN', 'light'],
    ['zh-CN', 'dark'],
    ['en', 'light'],
    ['en', 'dark'],
  ])(
    'axe finds nothing in the speaker’s window and its dialogs: %s, %s',
    async (lang, colorScheme) => {
      await open('file', { lang, colorScheme, after: '#/chart' });
      const speaker = await speak();
      await speaker.keyboard.press('b');
      await speaker.keyboard.press('d');
      expect(await violations(speaker)).toEqual([]);
      await speaker.keyboard.press('g');
      expect(await violations(speaker)).toEqual([]);
      await speaker.keyboard.press('Escape');
      await speaker.waitForSelector('dialog', { state: 'detached' });
      await speaker.keyboard.press('F1');
      expect(await violations(speaker)).toEqual([]);
      await speaker.getByRole('checkbox').first().check();
      await speaker.keyboard.press('Escape');
      await speaker.waitForSelector('dialog', { state: 'detached' });
      expect(await page.evaluate(() => document.documentElement.className)).toContain('contrast');
      expect(await smallest(speaker)).toBeGreaterThanOrEqual(24);
      await speaker.setViewportSize({ width: 320, height: 640 });
      expect(await speaker.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await violations(speaker)).toEqual([]);
    },
    90_000,
  );

  test('higher contrast and stillness as the system asks', async () => {
    await open('file', { contrast: 'more', reducedMotion: 'reduce', after: '#/chart' });
    const ink = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--muted').trim());
    expect(await ink()).toBe('#000');
    expect(await page.evaluate(() => window.Reveal?.getConfig().transition)).toBe('none');
    await page.keyboard.press('c');
    expect(await ink()).not.toBe('#000');
  });
});
