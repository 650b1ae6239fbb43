import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/cli/host.ts';
import { OutsideError } from '../../src/model/index.ts';
import { root, temporary } from './run.ts';

const dist = join(root, 'dist');

function briefing(): string {
  const folder = temporary();
  const home = join(folder, 'briefing');
  mkdirSync(join(home, 'data/deep'), { recursive: true });
  mkdirSync(join(home, '.git'));
  mkdirSync(join(home, 'node_modules/x'), { recursive: true });
  const files = [
    'briefing.yaml',
    '10-b.md',
    '9-a.md',
    'data/deep/x.csv',
    '数据.md',
    '\u{20000}.md',
    '\ufa0e.md',
    '.git/config',
  ];
  for (const path of [...files, 'node_modules/x/index.md']) writeFileSync(join(home, path), path);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(home, 'data/link.txt'));
  symlinkSync(folder, join(home, 'data/up'));
  symlinkSync(join(home, '9-a.md'), join(home, 'data/inside.md'));
  return home;
}

describe('read', () => {
  test.each<[path: string, gives: string | null]>([
    ['briefing.yaml', 'briefing.yaml'],
    ['./data/../9-a.md', '9-a.md'],
    ['data/inside.md', '9-a.md'],
    ['数据.md', '数据.md'],
    ['nothing.md', null],
    ['data', null],
    ['briefing.yaml/x', null],
  ])('%s gives %j', async (path, gives) => {
    const bytes = await (await nodeHost(briefing(), dist)).read(path);
    expect(bytes && new TextDecoder().decode(bytes)).toBe(gives);
  });

  test.each(['../secret.txt', 'data/../../secret.txt', '/etc/hostname', 'data/link.txt', 'data/up/secret.txt', 'a\0b'])(
    '%j would leave the briefing',
    async (path) => {
      const host = await nodeHost(briefing(), dist);
      await expect(host.read(path)).rejects.toThrow(OutsideError);
    },
  );
});

test('list is in the order of code points, without hidden files and packages', async () => {
  const host = await nodeHost(briefing(), dist);
  expect(await host.list()).toEqual([
    '10-b.md',
    '9-a.md',
    'briefing.yaml',
    'data/deep/x.csv',
    'data/inside.md',
    'data/link.txt',
    'data/up',
    '数据.md',
    '\ufa0e.md',
    '\u{20000}.md',
  ]);
});

test('a font holds the characters asked for, and is the same in any order', async () => {
  const [one, other] = [await nodeHost(briefing(), dist), await nodeHost(briefing(), dist)];
  const face = { family: 'noto-sans-sc', weight: 400 } as const;
  const font = await one.font(face, '数字政府2020');
  expect(Buffer.from(font.subarray(0, 4)).toString()).toBe('wOFF');
  expect(font).toEqual(await other.font(face, '0202府政字数'));
  expect(font.length).toBeLessThan((await one.font(face, '数字政府2020一二三四五六七八九十')).length);
});
