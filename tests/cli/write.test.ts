import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import type * as Files from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Mistake } from '../../src/cli/mistake.ts';
import { tidyOutput, writeOutput } from '../../src/cli/write.ts';
import { digest, temporary } from './run.ts';

/** Set: the rename that fails, counted down. */
const fault = vi.hoisted(() => ({ in: 0, code: 'EIO' }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>();
  const rename: typeof Files.rename = async (from, to) => {
    if (--fault.in === 0) throw Object.assign(new Error(fault.code), { code: fault.code });
    return real.rename(from, to);
  };
  return { ...real, rename };
});
beforeEach(() => {
  fault.in = 0;
});

type Contents = Record<string, string>;

/** A build's files: those given, by audience and name, the library page and a manifest that names them. */
function built(contents: Contents) {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const editions = [{ files: Object.entries(contents).map(([path, text]) => ({ path, sha256: sha256(text) })) }];
  const all = { ...contents, 'index.html': 'library', 'manifest.json': JSON.stringify({ editions }) };
  return Object.entries(all).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
}

const put = (dir: string, contents: Contents) => {
  for (const [path, text] of Object.entries(contents)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
};
const paths = (dir: string) => Object.keys(digest(dir));
const OLD = { 'leaders/index.html': 'old', 'leaders/a.pptx': 'old', 'public/index.html': 'old' };
const NEW = { 'leaders/index.html': 'new', 'leaders/b.pptx': 'new' };

describe('a build takes the place of the earlier one', () => {
  test.each<[name: string, before: (dir: string) => void]>([
    ['in no folder', () => {}],
    ['in an empty folder', (dir) => mkdirSync(dir)],
  ])('%s', async (_name, before) => {
    const dir = join(temporary(), 'deep/out');
    mkdirSync(join(dir, '..'), { recursive: true });
    before(dir);
    await writeOutput(dir, built(OLD));
    expect(paths(dir)).toEqual([
      'index.html',
      'leaders/a.pptx',
      'leaders/index.html',
      'manifest.json',
      'public/index.html',
    ]);
    expect(readdirSync(join(dir, '..'))).toEqual(['out']);
  });

  test('takes away what it no longer makes, and empty folders', async () => {
    const dir = join(temporary(), 'out');
    await writeOutput(dir, built(OLD));
    await writeOutput(dir, built(NEW));
    expect(paths(dir)).toEqual(['index.html', 'leaders/b.pptx', 'leaders/index.html', 'manifest.json']);
    expect(existsSync(join(dir, 'public'))).toBe(false);
    expect(readFileSync(join(dir, 'leaders/index.html'), 'utf8')).toBe('new');
  });

  test('keeps what is not its own, and what was edited since', async () => {
    const dir = join(temporary(), 'out');
    await writeOutput(dir, built(OLD));
    put(dir, { 'mine.txt': 'mine', 'public/mine.txt': 'mine', 'leaders/a.pptx': 'edited by hand' });
    await writeOutput(dir, built(NEW));
    expect(paths(dir)).toEqual([
      'index.html',
      'leaders/a.pptx',
      'leaders/b.pptx',
      'leaders/index.html',
      'manifest.json',
      'mine.txt',
      'public/mine.txt',
    ]);
  });

  test('believes no manifest that points outside', async () => {
    const folder = temporary();
    const dir = join(folder, 'out');
    put(folder, { 'precious.txt': 'mine' });
    const sha256 = createHash('sha256').update('mine').digest('hex');
    const files = [
      { path: '../precious.txt', sha256 },
      { path: join(folder, 'precious.txt'), sha256 },
    ];
    put(dir, { 'manifest.json': JSON.stringify({ editions: [{ files }] }) });
    await writeOutput(dir, built(NEW));
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('mine');
  });
});

describe('what is not ours is not overwritten', () => {
  test.each<[name: string, before: (dir: string) => void, names: string]>([
    ['a file', (dir) => put(dir, { 'index.html': 'my home page' }), 'index.html'],
    ['a folder in the place of a file', (dir) => mkdirSync(join(dir, 'index.html'), { recursive: true }), 'index.html'],
    ['a file in the place of a folder', (dir) => put(dir, { leaders: 'mine' }), 'leaders'],
    ['a link to a folder elsewhere', (dir) => linkTo(dir, 'leaders'), 'leaders'],
    ['a manifest of something else', (dir) => put(dir, { 'manifest.json': '{"name":"app"}' }), 'manifest.json'],
  ])('%s', async (_name, before, names) => {
    const dir = join(temporary(), 'out');
    before(dir);
    const earlier = digest(dir);
    const error = await writeOutput(dir, built(NEW)).catch((thrown: unknown) => thrown);
    expect((error as Mistake).diagnostic('en')).toMatchObject({
      code: 'out-foreign',
      message: expect.stringContaining(join(dir, names)),
    });
    expect(digest(dir)).toEqual(earlier);
    expect(readdirSync(join(dir, '..'))).toContain('out');
  });

  function linkTo(dir: string, name: string): void {
    mkdirSync(dir);
    mkdirSync(join(dir, '../elsewhere'));
    symlinkSync(join(dir, '../elsewhere'), join(dir, name));
  }
});

describe('a failure leaves the earlier output whole', () => {
  // The first rename marks the stage as whole; the others move files.
  test.each([1, 2, 3, 4, 5])('at rename %i', async (nth) => {
    const folder = temporary();
    const dir = join(folder, 'out');
    await writeOutput(dir, built(OLD));
    const earlier = digest(dir);
    fault.in = nth;
    await expect(writeOutput(dir, built(NEW))).rejects.toThrow(Mistake);
    expect(digest(dir)).toEqual(earlier);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test.each([
    ['ENOSPC', 'out-full', 'is full'],
    ['EROFS', 'out-unwritable', 'cannot be written'],
    ['EACCES', 'out-unwritable', 'cannot be written'],
    ['EIO', 'out-failed', 'failed'],
  ])('%s is told as %s', async (code, told, words) => {
    Object.assign(fault, { in: 1, code });
    const error = await writeOutput(join(temporary(), 'out'), built(NEW)).catch((thrown: unknown) => thrown);
    const diagnostic = (error as Mistake).diagnostic('en');
    expect(diagnostic.code).toBe(told);
    expect(diagnostic.message).toContain(words);
    expect(diagnostic.hint).toContain('--out');
  });
});

describe('what a killed run left', () => {
  /** No process has this number: the kernel's largest is 2^22. */
  const DEAD = 2 ** 22 + 1;

  test('half a stage is swept away', async () => {
    const folder = temporary();
    const dir = join(folder, 'out');
    await writeOutput(dir, built(OLD));
    const earlier = digest(dir);
    put(join(folder, `.out.briefdeck-${DEAD}`), { 'files/index.html': 'half' });
    await tidyOutput(dir);
    expect(digest(dir)).toEqual(earlier);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('a whole stage, half moved, is finished', async () => {
    const folder = temporary();
    const dir = join(folder, 'out');
    await writeOutput(dir, built(OLD));
    const stage = join(folder, `.out.briefdeck-${DEAD}-ready`);
    put(stage, { 'stale.json': JSON.stringify(['public/index.html']) });
    put(join(stage, 'files'), Object.fromEntries(built(NEW).map(({ path, bytes }) => [path, bytes.toString()])));
    await tidyOutput(dir);
    expect(readFileSync(join(dir, 'leaders/index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(dir, 'public'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('killed while the last of it was being removed, all being in its place: the next run removes the rest', async () => {
    const folder = temporary();
    const dir = join(folder, 'out');
    await writeOutput(dir, built(NEW));
    const whole = digest(dir);
    mkdirSync(join(folder, `.out.briefdeck-${DEAD}-ready/files/leaders`), { recursive: true });
    await tidyOutput(dir);
    expect(digest(dir)).toEqual(whole);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test("another's folders and a running build's are left alone", async () => {
    const folder = temporary();
    const others = [`.out.briefdeck-${process.ppid}`, '.out.briefdeck-x', `.other.briefdeck-${DEAD}`];
    for (const name of others) mkdirSync(join(folder, name));
    await tidyOutput(join(folder, 'out'));
    expect(readdirSync(folder).sort()).toEqual([...others].sort());
  });
});
