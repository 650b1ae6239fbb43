/** How a newcomer begins: `init`, a changed title, one audience more, a build, and the decks opened. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BROWSER, launch } from '../browser.ts';
import { briefdeck, digest, temporary } from './run.ts';

const QUIET = { code: 0, stdout: '', stderr: '' };

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

/** A profile copied under another name and listed: all that an audience more takes. */
const addAudience = (folder: string, from: string, id: string, name = id): void => {
  const profile = readFileSync(join(folder, `audiences/${from}.yaml`), 'utf8');
  writeFileSync(join(folder, `audiences/${id}.yaml`), profile.replace(/^name: .*$/m, `name: ${name}`));
  edit(join(folder, 'briefing.yaml'), 'audiences: [leaders, public', `audiences: [leaders, public, ${id}`);
};

interface Told {
  slides: { id: string; title: string; text: string[] }[];
}
const deckOf = (folder: string): Told => JSON.parse(readFileSync(join(folder, 'deck.json'), 'utf8')) as Told;

const LANGUAGES = [
  {
    lang: 'zh',
    LANG: 'zh_CN.UTF-8',
    from: '办事更快了',
    to: '办证更快了',
    added: '窗口人员版',
    internal: '系统联通的经费',
  },
  {
    lang: 'en',
    LANG: 'en_GB.UTF-8',
    from: 'Things are done',
    to: 'Permits are made',
    added: 'Counter staff',
    internal: 'Money for connecting',
  },
];

describe.each(LANGUAGES)('a newcomer, $lang', ({ lang, LANG, from, to, added, internal }) => {
  test('init and build: both editions, nothing to complain of, and each holds its own', async () => {
    const cwd = temporary();
    expect(await briefdeck(['init'], { cwd, env: { LANG } })).toEqual(QUIET);
    expect(readFileSync(join(cwd, 'briefing/briefing.yaml'), 'utf8')).toContain(`lang: ${lang}`);
    const { code, stdout } = await briefdeck(['build', 'briefing', '--json'], { cwd });
    expect({ code, said: JSON.parse(stdout) }).toEqual({ code: 0, said: [] });
    for (const audience of ['leaders', 'public']) {
      expect(readdirSync(join(cwd, 'out', audience)).sort()).toEqual([
        `briefing-${audience}.pptx`,
        'deck.json',
        'index.html',
      ]);
    }
    const said = (audience: string) => readFileSync(join(cwd, 'out', audience, 'index.html'), 'utf8');
    expect(said('leaders')).toContain(internal);
    expect(said('public')).not.toContain(internal);
    const shared = (audience: string) =>
      deckOf(join(cwd, 'out', audience))
        .slides.find(({ id }) => id.startsWith('by-'))
        ?.text.join('\n');
    expect(shared('leaders')).not.toEqual(shared('public'));
    const check = await briefdeck(['check', 'briefing', '--json'], { cwd });
    expect({ ...check, stdout: JSON.parse(check.stdout) }).toEqual({ code: 0, stdout: [], stderr: '' });
  });

  test('a changed title and an audience more are in both outputs', async (context) => {
    const cwd = temporary();
    await briefdeck(['init', 'mine', '--lang', lang], { cwd });
    edit(join(cwd, 'mine/01-now.md'), from, to);
    addAudience(join(cwd, 'mine'), 'public', 'staff', added);
    expect(await briefdeck(['build', 'mine'], { cwd })).toEqual(QUIET);
    const out = join(cwd, 'out/staff');
    expect(deckOf(out).slides[1]?.title).toContain(to);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain(to);
    const parts = unzipSync(readFileSync(join(out, 'mine-staff.pptx')));
    expect(strFromU8(parts['ppt/slides/slide2.xml'] as Uint8Array)).toContain(to);
    if (!BROWSER) context.skip('no Chrome, Chromium or Edge to open the deck with');
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(`${pathToFileURL(join(out, 'index.html')).href}#/in-numbers`);
      expect(await page.locator('section.present h2').textContent()).toContain(to);
      expect(await page.locator('section.present [data-chrome]').allTextContents()).toContain(added);
    } finally {
      await browser.close();
    }
  });

  test('a copy of the other profile builds as quietly', async () => {
    const cwd = temporary();
    await briefdeck(['init', 'mine', '--lang', lang], { cwd });
    addAudience(join(cwd, 'mine'), 'leaders', 'board');
    const { code, stdout } = await briefdeck(['build', 'mine', '--audience', 'board', '--json'], { cwd });
    expect({ code, said: JSON.parse(stdout) }).toEqual({ code: 0, said: [] });
    expect(deckOf(join(cwd, 'out/board')).slides[1]?.id).toBe('conclusion');
  });
});

test.each([
  ['zh_TW.UTF-8', 'zh-CN'],
  ['en_US', 'en'],
  ['fr_FR.UTF-8', 'en'],
  ['C.UTF-8', 'zh-CN'],
  ['POSIX', 'zh-CN'],
  ['', 'zh-CN'],
])('LANG=%j gives a starter in %s', async (LANG, lang) => {
  const cwd = temporary();
  expect(await briefdeck(['init'], { cwd, env: { LANG, LC_MESSAGES: '' } })).toEqual(QUIET);
  expect(readFileSync(join(cwd, 'briefing/briefing.yaml'), 'utf8')).toContain(`lang: ${lang}`);
});

describe('what is there already stays as it is', () => {
  const refused = async (cwd: string, dir: string, says: string[]): Promise<void> => {
    const before = digest(cwd);
    const { code, stderr } = await briefdeck(['init', dir], { cwd });
    expect(code).toBe(1);
    for (const words of says) expect(stderr).toContain(words);
    expect(stderr).not.toContain('--out');
    expect(digest(cwd)).toEqual(before);
  };

  test('a file of the same name', async () => {
    const cwd = temporary();
    mkdirSync(join(cwd, 'mine'));
    writeFileSync(join(cwd, 'mine/facts.yaml'), 'mine');
    await refused(cwd, 'mine', ['mine is not empty', 'facts.yaml', 'nothing was written']);
  });

  test('any file at all, the first few named', async () => {
    const cwd = temporary();
    for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(cwd, name), name);
    await refused(cwd, '.', ['a, b, c …']);
  });

  test('what an earlier build wrote', async () => {
    const cwd = temporary();
    await briefdeck(['init', 'mine'], { cwd });
    await briefdeck(['build', 'mine', '--audience', 'public', '--format', 'html'], { cwd });
    await refused(cwd, 'out', ['out is not empty', 'checks.html']);
  });

  test('a file where the folder would be, and one above it', async () => {
    const cwd = temporary();
    writeFileSync(join(cwd, 'mine'), 'mine');
    await refused(cwd, 'mine', ['mine is a file']);
    await refused(cwd, 'mine/deep', ['mine/deep cannot be written', 'nothing was written']);
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a folder that cannot be written', async () => {
    const cwd = temporary();
    mkdirSync(join(cwd, 'shut'));
    chmodSync(join(cwd, 'shut'), 0o555);
    await refused(cwd, 'shut/mine', ['cannot be written']);
  });
});

test('an empty folder is taken, and a repository just made', async () => {
  const cwd = temporary();
  mkdirSync(join(cwd, 'empty'));
  mkdirSync(join(cwd, 'repository/.git'), { recursive: true });
  writeFileSync(join(cwd, 'repository/.git/HEAD'), 'ref: refs/heads/main\n');
  for (const dir of ['empty', 'repository', 'new/deep']) {
    expect(await briefdeck(['init', dir], { cwd })).toEqual(QUIET);
    expect(readdirSync(join(cwd, dir))).toEqual(expect.arrayContaining(['01-now.md', 'audiences', 'briefing.yaml']));
  }
  expect(readdirSync(cwd).sort()).toEqual(['empty', 'new', 'repository']);
});
