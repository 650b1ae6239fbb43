import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROWSER, launch } from '../../browser.ts';
import { cli, root } from '../../cli/run.ts';
import { settled, title } from './studio.ts';

const parent = mkdtempSync(join(tmpdir(), 'briefdeck-dev-'));
/** As people name folders. */
const folder = join(parent, '我的 汇报');
let browser: Awaited<ReturnType<typeof launch>>;
let server: { child: ChildProcess; address: string };
let page: Page;

async function dev(port: string): Promise<typeof server> {
  const child = spawn(process.execPath, [cli, 'dev', folder, '--port', port]);
  const address = await new Promise<string>((resolve) =>
    child.stdout.once('data', (part) => resolve(`${part}`.trim())),
  );
  return { child, address };
}

beforeAll(async () => {
  if (!BROWSER) return;
  cpSync(join(root, 'templates/starter/zh'), folder, { recursive: true });
  server = await dev('0');
  browser = await launch();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 720 } });
  await page.goto(server.address);
  await page.locator('.studio .slide').waitFor();
}, 60_000);
afterAll(async () => {
  server?.child.kill();
  await browser?.close();
  rmSync(parent, { recursive: true, force: true });
});

const errors = () => page.locator('.frame .errors');

test.skipIf(!BROWSER)('an editor that saves by renaming is followed; the slide in view stays in view', async () => {
  const file = join(folder, '01-now.md');
  const text = readFileSync(file, 'utf8');
  await page.getByRole('button', { name: /^\d 各窗口/ }).click();
  const told = (claim: string) => text.replace(/^## .*(?= \{#by-window)/m, `## ${claim}`);
  writeFileSync(`${file}.new`, told('先写新的，再改名'));
  renameSync(`${file}.new`, file);
  await expect.poll(() => title(page)).toBe('先写新的，再改名');
  renameSync(file, `${file}~`);
  writeFileSync(file, told('先挪开旧的，再写'));
  unlinkSync(`${file}~`);
  await expect.poll(() => title(page)).toBe('先挪开旧的，再写');
  writeFileSync(file, text);
  await expect.poll(() => title(page)).not.toBe('先挪开旧的，再写');
  expect(await errors().count()).toBe(0);
});

test.skipIf(!BROWSER)('what a broken save takes from the choices is there again once it is mended', async () => {
  const file = join(folder, '01-now.md');
  const text = readFileSync(file, 'utf8');
  await page.getByRole('checkbox', { name: '选用 各窗口' }).uncheck();
  await settled(page);
  writeFileSync(file, '');
  await errors().waitFor();
  expect(await errors().textContent()).toContain('01-now.md:1');
  expect(await page.getByRole('checkbox', { name: '选用 各窗口' }).count()).toBe(0);
  expect(await page.locator('.notice').textContent()).toContain('by-window');
  writeFileSync(file, text);
  await errors().waitFor({ state: 'detached' });
  expect(await page.getByRole('checkbox', { name: '选用 各窗口' }).isChecked()).toBe(false);
  expect(await page.locator('.notice').count()).toBe(0);
});

test.skipIf(!BROWSER)(
  'that nobody follows the folder any more is said, until somebody does',
  async () => {
    const state = page.locator('.top .state');
    const { port } = new URL(server.address);
    server.child.kill();
    await expect.poll(() => state.textContent()).toBe('已断开：briefdeck dev 没有在运行');
    server = await dev(port);
    await expect.poll(() => state.textContent(), { timeout: 15_000 }).not.toContain('已断开');
  },
  30_000,
);
