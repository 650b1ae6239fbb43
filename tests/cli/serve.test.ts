import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/serve.ts';
import { temporary } from './run.ts';

interface Answer {
  status: number;
  type: string | undefined;
  location: string | undefined;
  body: string;
}

/** fetch() tidies `..` away before it asks; this asks for what was written. */
function get(
  address: string,
  path: string,
  { host, method = 'GET' }: { host?: string; method?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, location, body });
      });
    });
    asked.on('error', reject).end();
  });
}

function site(): string {
  const folder = temporary();
  const dir = join(folder, 'out');
  mkdirSync(join(dir, '领导 版'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(dir, 'index.html'), 'library');
  writeFileSync(join(dir, '领导 版/index.html'), 'deck');
  writeFileSync(join(dir, '领导 版/a.pptx'), 'PK');
  writeFileSync(join(dir, 'manifest.json'), '{}');
  writeFileSync(join(dir, '.hidden'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(dir, 'link.txt'));
  return dir;
}

test('serves the folder and nothing else', async () => {
  const address = await serveFolder(site(), 0);
  const ask = (path: string) => get(address, path);
  const deck = encodeURI('/领导 版');
  expect(await ask('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: 'library' });
  expect(await ask(deck)).toMatchObject({ status: 308, location: `${deck}/` });
  expect(await ask(`${deck}/?print#a`)).toMatchObject({ status: 200, body: 'deck' });
  expect((await ask(`${deck}/a.pptx`)).type).toContain('presentationml.presentation');
  expect((await ask('/manifest.json')).type).toContain('application/json');
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/link.txt',
    '/.hidden',
    '/nothing',
    '/%zz',
    '/%00',
  ]) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
});

test('answers only GET and HEAD, and only for this machine', async () => {
  const address = await serveFolder(site(), 0);
  expect(await get(address, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  expect((await get(address, '/', { method: 'POST' })).status).toBe(405);
  expect((await get(address, '/', { host: 'attacker.example' })).status).toBe(403);
});

test('takes the next port where one is taken', async () => {
  const dir = site();
  const first = Number(new URL(await serveFolder(dir, 0)).port);
  const second = Number(new URL(await serveFolder(dir, first)).port);
  expect(second).toBeGreaterThan(first);
});
