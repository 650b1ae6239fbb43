import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const cli = join(root, 'dist/cli.js');
if (!existsSync(cli)) throw new Error('dist/cli.js is missing: run npm run build first');

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the built command line in a process of its own; a signal gives code null. */
export function briefdeck(
  args: string[],
  { cwd = root, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const settings = { cwd, env: { ...process.env, LC_ALL: '', LANG: 'en_US.UTF-8', ...env }, maxBuffer: 1 << 26 };
    const child = execFile(process.execPath, [cli, ...args], settings, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

/** A folder that goes with the test. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes `deck.md`, a plain deck of so many slides, and its picture. @returns its path. */
export function plainDeck(folder: string, slides: number, lang: 'zh' | 'en' = 'zh'): string {
  execFileSync(process.execPath, [join(root, 'scripts/plain-deck.mjs'), String(slides), folder, lang]);
  return join(folder, 'deck.md');
}

/** @returns the SHA-256 of every file beneath, by path. */
export function digest(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}
