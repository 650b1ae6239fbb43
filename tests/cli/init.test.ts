/** How a newcomer begins: `init`, a changed title, one audience more, a build, and the decks opened. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BROWSER, launch } from '../browser.ts';
import { briefdeck, temporary } from './run.ts';

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

describe.each([
  { lang: 'zh', terminal: 'zh_CN.UTF-8', from: '办事更快了', to: '办证更快了', name: '公众版', added: '窗口人员版' },
  { lang: 'en', terminal: 'en_GB.UTF-8', from: 'Things are done', to: 'Permits are', name: 'Public', added: 'Staff' },
])('a newcomer, $lang', ({ lang, terminal, from, to, name, added }) => {
  test('init, build: both editions, and nothing to complain of', async () => {
    const cwd = temporary();
    expect(await briefdeck(['init'], { cwd, env: { LANG: terminal } })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'briefing/briefing.yaml'), 'utf8')).toMatch(
      lang === 'en' ? /lang: en/ : /lang: zh-CN/,
    );
    const { code, stdout } = await briefdeck(['build', 'briefing', '--json'], { cwd });
    expect({ code, said: JSON.parse(stdout) }).toEqual({ code: 0, said: [] });
    expect(readdirSync(join(cwd, 'out'))).toEqual(expect.arrayContaining(['leaders', 'public', 'index.html']));
  });

  test('a changed title and an audience more are in both outputs', async (context) => {
    const cwd = temporary();
    await briefdeck(['init', 'mine', '--lang', lang], { cwd });
    edit(join(cwd, 'mine/01-now.md'), from, to);
    const profile = readFileSync(join(cwd, 'mine/audiences/public.yaml'), 'utf8');
    writeFileSync(join(cwd, 'mine/audiences/staff.yaml'), profile.replace(`name: ${name}`, `name: ${added}`));
    edit(join(cwd, 'mine/briefing.yaml'), 'audiences: [leaders, public]', 'audiences: [leaders, public, staff]');
    // What was written for the public alone is for the staff too.
    for (const file of ['01-now.md', '02-how.md']) {
      const text = readFileSync(join(cwd, 'mine', file), 'utf8');
      writeFileSync(join(cwd, 'mine', file), text.replaceAll('audience="public"', 'audience="public staff"'));
    }
    expect(await briefdeck(['build', 'mine'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    const out = join(cwd, 'out/staff');
    const deck = JSON.parse(readFileSync(join(out, 'deck.json'), 'utf8')) as { slides: { title: string }[] };
    expect(deck.slides[1]?.title).toContain(to);
    const parts = unzipSync(readFileSync(join(out, 'mine-staff.pptx')));
    expect(strFromU8(parts['ppt/slides/slide2.xml'] as Uint8Array)).toContain(to);
    if (!BROWSER) context.skip('no Chrome, Chromium or Edge to open the deck with');
    const browser = await launch();
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(out, 'index.html')).href}#/in-numbers`);
    expect(await page.locator('section.present h2').textContent()).toContain(to);
    await browser.close();
  });
});

test('files that are there already are not overwritten, and nothing is written beside them', async () => {
  const cwd = temporary();
  writeFileSync(join(cwd, 'facts.yaml'), 'mine');
  const { code, stderr } = await briefdeck(['init', '.'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('facts.yaml');
  expect(readdirSync(cwd)).toEqual(['facts.yaml']);
  expect(existsSync(join(cwd, 'briefing'))).toBe(false);
});
