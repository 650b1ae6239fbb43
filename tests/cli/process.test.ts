import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { briefdeck, cli, digest, plainDeck, root, temporary } from './run.ts';

// A build takes a second or two; a busy machine, several times that.
vi.setConfig({ testTimeout: 120_000 });

const sample = join(root, 'content/digital-government');

test('a plain deck builds, quietly, where nothing reads along', async () => {
  const folder = temporary();
  const { code, stdout, stderr } = await briefdeck(['build', plainDeck(folder, 7)], { cwd: folder });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(Object.keys(digest(join(folder, 'out')))).toEqual(
    expect.arrayContaining(['all/deck.json', 'all/deck-all.pptx', 'all/index.html', 'index.html', 'manifest.json']),
  );
});

test('a briefing of several audiences builds each of them, or the one that is asked for', async () => {
  const out = join(temporary(), 'out');
  const all = await briefdeck(['build', sample, '--out', out, '--json']);
  expect(all.code).toBe(0);
  expect((JSON.parse(all.stdout) as { severity: string }[]).filter(({ severity }) => severity === 'error')).toEqual([]);
  const editions = ['dept', 'intl', 'leaders', 'public', 'tech'];
  const pages = (...names: string[]) => names.flatMap((name) => [`${name}.html`, `${name}.en.html`]);
  const several = [...editions, ...pages('index', 'compare', 'figures', 'checks'), 'manifest.json', 'studio'];
  expect(readdirSync(out).sort()).toEqual(several.sort());
  expect((await briefdeck(['build', sample, '--out', out, '--audience', 'public', '--format', 'html'])).code).toBe(0);
  const one = ['public', ...pages('index', 'figures', 'checks'), 'manifest.json', 'studio'];
  expect(readdirSync(out).sort()).toEqual(one.sort());
  expect(readdirSync(join(out, 'public')).filter((name) => name.endsWith('.pptx'))).toEqual([]);
});

test('an audience that there is not is an error with the nearest name', async () => {
  const folder = temporary();
  const { code, stderr } = await briefdeck(['build', sample, '--out', join(folder, 'out'), '--audience', 'leader']);
  expect(code).toBe(1);
  expect(stderr).toContain('leaders');
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('check writes nothing and counts', async () => {
  const folder = temporary();
  plainDeck(folder, 7, 'en');
  const before = digest(folder);
  const { code, stdout } = await briefdeck(['check', 'deck.md'], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(/0 errors|0 个错误/);
  expect(digest(folder)).toEqual(before);
});

describe('a failed build leaves the earlier output as it was', () => {
  test('an error in the source, shown with its line', async () => {
    const folder = temporary();
    const file = plainDeck(folder, 7);
    expect((await briefdeck(['build', file], { cwd: folder })).code).toBe(0);
    const earlier = digest(join(folder, 'out'));
    writeFileSync(file, '# 部分\n\n## 图片不在\n\n![示意](nowhere.png)\n');
    const people = await briefdeck(['build', 'deck.md'], { cwd: folder });
    expect(people.code).toBe(1);
    expect(people.stderr).toContain('deck.md:5');
    expect(people.stderr).toContain('| ![示意](nowhere.png)');
    const machines = await briefdeck(['build', 'deck.md', '--json'], { cwd: folder });
    expect(machines.code).toBe(1);
    expect(JSON.parse(machines.stdout)).toContainEqual(
      expect.objectContaining({ severity: 'error', file: 'deck.md', line: 5, hint: expect.any(String) }),
    );
    expect(digest(join(folder, 'out'))).toEqual(earlier);
  });

  test('an error in briefing.yaml too, with its line; what several editions say of one place is said once', async () => {
    const folder = temporary();
    await briefdeck(['init', 'mine', '--lang', 'en'], { cwd: folder });
    const [head, section] = ['briefing.yaml', '01-now.md'].map((name) => join(folder, 'mine', name)) as [
      string,
      string,
    ];
    writeFileSync(section, `${readFileSync(section, 'utf8')}\n## In 1848 it was so\n\nWords.\n`);
    const checked = await briefdeck(['check', 'mine'], { cwd: folder });
    expect(checked.stderr.match(/"1848"/g)).toHaveLength(1);
    expect(`${checked.stdout}${checked.stderr}`).toContain('0 errors, 1 warnings');
    writeFileSync(head, readFileSync(head, 'utf8').replace('title:', 'title：'));
    const broken = await briefdeck(['build', 'mine'], { cwd: folder });
    expect(broken.code).toBe(1);
    expect(broken.stderr).toMatch(/\| title：/);
  });

  test.skipIf(process.platform === 'win32')('a disk that takes no more', async () => {
    const folder = temporary();
    const file = plainDeck(folder, 7);
    expect((await briefdeck(['build', file], { cwd: folder })).code).toBe(0);
    const earlier = digest(folder);
    // No file may grow past 8 KB: the write fails as it does on a full disk.
    const line = 'ulimit -f 8 && exec "$0" "$1" build deck.md --theme azure --json';
    const stdout = await new Promise<string>((resolve) => {
      execFile('bash', ['-c', line, process.execPath, cli], { cwd: folder }, (_error, text) => resolve(text));
    });
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ code: 'out-full' }));
    expect(digest(folder)).toEqual(earlier);
  });

  test('a place that cannot be written', async () => {
    const folder = temporary();
    const file = plainDeck(folder, 7);
    const { code, stderr } = await briefdeck(['build', file, '--out', join(file, 'out')], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toContain('[out-unwritable]');
  });
});

test('the same input gives the same bytes, in any process, time zone, language and folder', async () => {
  const [one, two] = [temporary(), temporary()];
  cpSync(sample, join(one, 'digital-government'), { recursive: true });
  cpSync(sample, join(two, 'elsewhere/digital-government'), { recursive: true });
  const options = ['--out', 'out', '--single-file'];
  const [first, second] = await Promise.all([
    briefdeck(['build', 'digital-government', ...options], {
      cwd: one,
      env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    }),
    briefdeck(['build', 'elsewhere/digital-government', ...options], {
      cwd: two,
      env: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
    }),
  ]);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(Object.keys(digest(join(one, 'out'))).length).toBeGreaterThan(7);
  expect(digest(join(one, 'out'))).toEqual(digest(join(two, 'out')));
});

test('kill -9 while it writes leaves no half file, and the next build nothing of it', async () => {
  const folder = temporary();
  const [old, other] = [join(folder, 'a'), join(folder, 'b')];
  for (const [dir, slides] of [
    [old, 3],
    [other, 12],
  ] as const) {
    mkdirSync(dir);
    plainDeck(dir, slides);
  }
  const build = (from: string, out: string) =>
    briefdeck(['build', join(from, 'deck.md'), '--out', out, '--format', 'html'], { cwd: folder });
  for (const from of [old, other]) expect((await build(from, join(from, 'whole'))).code).toBe(0);
  const whole = [digest(join(old, 'whole')), digest(join(other, 'whole'))];
  expect((await build(old, 'out')).code).toBe(0);
  for (const delay of [0, 1, 2, 4, 8]) {
    await killed(folder, other, delay);
    for (const [path, sha256] of Object.entries(digest(join(folder, 'out')))) {
      expect(whole.map((each) => each[path])).toContain(sha256);
    }
  }
  expect((await build(old, 'out')).code).toBe(0);
  expect(digest(join(folder, 'out'))).toEqual(whole[0]);
  expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'out']);
});

/** Kills a build of `from` into `out`, so many milliseconds after its stage has appeared. */
async function killed(folder: string, from: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, [cli, 'build', join(from, 'deck.md'), '--out', 'out', '--format', 'html'], {
    cwd: folder,
  });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const stage = `.out.briefdeck-${child.pid}`;
  while (child.exitCode === null && !readdirSync(folder).some((name) => name.startsWith(stage))) await wait(1);
  await wait(delay);
  child.kill('SIGKILL');
  await ended;
}

test('start builds and serves the library', async () => {
  const folder = temporary();
  const child = spawn(process.execPath, [cli, 'start', plainDeck(folder, 3), '--port', '0'], { cwd: folder });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text) => resolve(String(text).trim()));
    child.on('exit', (code) => reject(new Error(`start ended with ${code}`)));
  });
  const [library, deck] = [await fetch(address), await fetch(new URL('all/', address))];
  const [page, slides] = [await library.text(), await deck.text()];
  child.removeAllListeners('exit').kill();
  expect([library.status, deck.status]).toEqual([200, 200]);
  expect(page).toContain('all/');
  expect(readFileSync(join(folder, 'out/deck/all/index.html'), 'utf8')).toBe(slides);
});
