import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { studioDataOf } from '../../src/record/index.ts';
import { cli, root, temporary } from './run.ts';

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill();
});

/** Starts `dev` on a copy of the starter. @returns the folder, and the address that it prints. */
async function dev(...args: string[]): Promise<{ folder: string; address: string; said: () => string }> {
  const folder = join(temporary(), 'briefing');
  cpSync(join(root, 'templates/starter/zh'), folder, { recursive: true });
  const started = spawn(process.execPath, [cli, 'dev', folder, '--port', '0', ...args]);
  child = started;
  let errors = '';
  started.stderr.on('data', (part) => {
    errors += part;
  });
  const address = await new Promise<string>((resolve, reject) => {
    started.stdout.on('data', (part) => resolve(String(part).trim()));
    started.on('exit', () => reject(new Error(errors)));
  });
  return { folder, address, said: () => errors };
}

/** The events of a server, one after another. */
async function events(address: string): Promise<() => Promise<{ name: string; data: unknown }>> {
  const { body } = await fetch(new URL('events', address));
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  let text = '';
  return async () => {
    for (;;) {
      const found = /event: (\w+)\ndata: (.*)\n\n/.exec(text);
      if (found) {
        text = text.slice(found.index + found[0].length);
        return { name: found[1] as string, data: JSON.parse(found[2] as string) };
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the server is gone');
      text += new TextDecoder().decode(value);
    }
  };
}

const briefingOf = async (address: string) =>
  studioDataOf(await (await fetch(new URL('briefing.json', address))).text());

test('serves the studio with the whole source, and tells of what is saved', async () => {
  const { folder, address } = await dev();
  expect(await (await fetch(address)).text()).toContain('<div id="app">');
  const before = await briefingOf(address);
  expect(before.whole).toBe(true);
  expect([...before.texts.keys()]).toContain('briefing.yaml');
  const next = await events(address);
  expect((await next()).name).toBe('changed');
  const path = join(folder, 'briefing.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: 换了题目龘'));
  expect((await next()).name).toBe('changed');
  const after = await briefingOf(address);
  expect(after.briefing.title).toBe('换了题目龘');
  expect(after.hash).not.toBe(before.hash);
  const fonts = await fetch(new URL('fonts/noto-sans-sc-400.woff', address));
  expect([fonts.status, (await fonts.arrayBuffer()).byteLength > 10_000]).toEqual([200, true]);
});

test('what is broken is told with file and line, and no more once it is mended; what was good stays', async () => {
  const { folder, address, said } = await dev();
  const next = await events(address);
  await next();
  const path = join(folder, 'briefing.yaml');
  const good = readFileSync(path, 'utf8');
  writeFileSync(path, `${good}\n  x: [\n`);
  const broken = await next();
  expect(broken).toMatchObject({ name: 'broken', data: [{ severity: 'error', file: 'briefing.yaml' }] });
  expect((await briefingOf(address)).briefing.title).not.toBe('');
  writeFileSync(path, good);
  expect(await next()).toEqual({ name: 'changed', data: [] });
  expect(said()).toContain('briefing.yaml:');
});

test('pages elsewhere cannot read it, and it gives nothing but the studio', async () => {
  const { address } = await dev();
  const { request } = await import('node:http');
  const status = (path: string, host?: string) =>
    new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(address);
      const asked = request({ hostname, port, path, ...(host ? { headers: { host } } : {}) }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      asked.on('error', reject).end();
    });
  expect(await status('/briefing.json', 'elsewhere.example')).toBe(403);
  expect(await status('/../../../package.json')).toBe(404);
  expect(await status('/%2e%2e/%2e%2e/cli.js')).toBe(404);
  expect(await status('/@fs/etc/passwd')).toBe(404);
});
