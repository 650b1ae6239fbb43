import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { plainDeck, root, temporary } from './run.ts';

const run = promisify(execFile);
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT/;

test('the packed package, installed in an empty folder, builds a plain deck', async (context) => {
  const folder = temporary();
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    maxBuffer: 1 << 26,
  });
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  const paths = packed?.files.map(({ path }) => path) ?? [];
  expect(
    paths.filter(
      (path) => !/^(dist\/|schemas\/|LICENSE$|NOTICES\.md$|README\.md$|CHANGELOG\.md$|package\.json$)/.test(path),
    ),
  ).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining([
      'dist/cli.js',
      'dist/fonts/arimo.OFL.txt',
      'dist/runtime/deck.js',
      'dist/wasm/webp.libwebp.LICENSE.txt',
    ]),
  );

  const home = temporary();
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  const install = [
    'install',
    tarball,
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    '--fetch-timeout=60000',
  ];
  const failure = await run('npm', install, { cwd: home }).then(
    () => '',
    (error: { stderr?: string }) => String(error.stderr ?? error),
  );
  if (UNREACHABLE.test(failure)) context.skip('the package registry cannot be reached');
  expect(failure).toBe('');

  await run(join(home, 'node_modules/.bin/briefdeck'), ['init', 'mine'], { cwd: home });
  const made = await run(join(home, 'node_modules/.bin/briefdeck'), ['build', 'mine', '--out', 'mine-out'], {
    cwd: home,
  });
  expect(made).toEqual({ stdout: '', stderr: '' });
  expect(readdirSync(join(home, 'mine-out'))).toEqual(expect.arrayContaining(['leaders', 'public']));

  plainDeck(home, 5, 'en');
  await run(join(home, 'node_modules/.bin/briefdeck'), ['build', 'deck.md', '--out', 'out'], { cwd: home });
  expect(readdirSync(join(home, 'out/all')).sort()).toEqual(['deck-all.pptx', 'deck.json', 'index.html']);
}, 240_000);
