import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { BROWSER } from '../browser.ts';
import { briefdeck, cli, digest, plainDeck, temporary } from './run.ts';

vi.setConfig({ testTimeout: 120_000 });

const NONE = { CHROME_PATH: '/nowhere/chrome' };

describe('without a browser', () => {
  test('the other formats are written, the error says what to do, and the exit code is 1', async () => {
    const folder = temporary();
    const out = join(folder, 'out');
    const args = ['build', plainDeck(folder, 2, 'en'), '--out', out, '--format', 'html,pdf,handout'];
    const { code, stderr } = await briefdeck(args, { env: NONE });
    expect(code).toBe(1);
    expect(stderr).toContain('pdf was not made');
    expect(stderr).toContain('handout was not made');
    expect(stderr).toContain('CHROME_PATH=/nowhere/chrome');
    expect(Object.keys(digest(out))).toContain('all/index.html');
  });
  test('where only a PDF was asked for, the earlier output stays as it was', async () => {
    const folder = temporary();
    const out = join(folder, 'out');
    const deck = plainDeck(folder, 2);
    await briefdeck(['build', deck, '--out', out, '--format', 'html']);
    const before = digest(out);
    const { code } = await briefdeck(['build', deck, '--out', out, '--format', 'pdf'], { env: NONE });
    expect(code).toBe(1);
    expect(digest(out)).toEqual(before);
  });
});

describe.skipIf(!BROWSER)('with one', () => {
  test('both are written, the same bytes each time, and no profile is left', async () => {
    const folder = temporary();
    const deck = plainDeck(folder, 3);
    const own = temporary();
    const outs = ['one', 'two'].map((name) => join(folder, name));
    for (const out of outs) {
      const { code, stderr } = await briefdeck(['build', deck, '--out', out, '--format', 'pdf,handout'], {
        env: { TMPDIR: own },
      });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
    const [one, two] = outs.map(digest);
    expect(Object.keys(one ?? {})).toEqual(expect.arrayContaining(['all/deck-all.pdf', 'all/deck-all-handout.docx']));
    expect(one).toEqual(two);
    expect(readFileSync(join(outs[0] as string, 'all/deck-all.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
    expect(readdirSync(own)).toEqual([]);
  });
  test.skipIf(process.platform === 'win32')('ended half-way, it takes the browser with it', async () => {
    const folder = temporary();
    const env = { ...process.env, TMPDIR: folder };
    const out = join(folder, 'out');
    const child = spawn(process.execPath, [cli, 'build', plainDeck(folder, 60), '--out', out, '--format', 'handout'], {
      env,
    });
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
    const profile = () => readdirSync(folder).find((name) => name.startsWith('briefdeck-browser-'));
    // Its lock is there once the browser runs.
    while (child.exitCode === null && !readdirSync(join(folder, profile() ?? '.')).includes('SingletonLock'))
      await wait(5);
    child.kill('SIGTERM');
    expect(await ended).toBe('SIGTERM');
    await wait(500);
    expect(profile()).toBeUndefined();
    expect(readdirSync(folder)).not.toContain('out');
  });
});
