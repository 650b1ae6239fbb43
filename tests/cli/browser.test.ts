import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { findBrowser, type Machine } from '../../src/cli/browser/find.ts';
import { machineBrowser } from '../../src/cli/browser/index.ts';
import { BrowserError } from '../../src/model/index.ts';
import { BROWSER } from '../browser.ts';
import { temporary } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const machine = (platform: NodeJS.Platform, there: string[], env: Record<string, string> = {}): Machine => ({
  platform,
  env,
  home: '/home/me',
  exists: (path) => there.includes(path),
});
const kindOf = (act: () => unknown): string => {
  try {
    return `found ${act()}`;
  } catch (error) {
    return error instanceof BrowserError ? `${error.kind} ${error.message}`.trim() : String(error);
  }
};

describe('finding a browser', () => {
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const roots = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const own = '/home/me/Applications/Chromium.app/Contents/MacOS/Chromium';
  test.each<[string, Machine, string]>([
    ['on the PATH', machine('linux', ['/x/chromium'], { PATH: '/y:/x' }), 'found /x/chromium'],
    ['where Linux keeps it', machine('linux', ['/snap/bin/chromium'], {}), 'found /snap/bin/chromium'],
    ['Edge on Linux', machine('linux', ['/opt/microsoft/msedge/msedge']), 'found /opt/microsoft/msedge/msedge'],
    ['on a Mac', machine('darwin', [mac]), `found ${mac}`],
    ['in one’s own folder on a Mac', machine('darwin', [own]), `found ${own}`],
    ['Chrome before Edge on Windows', machine('win32', [edge, chrome], roots), `found ${chrome}`],
    ['Edge on Windows', machine('win32', [edge], roots), `found ${edge}`],
    ['a variable before all', machine('linux', ['/a', '/usr/bin/chromium'], { CHROME_PATH: '/a' }), 'found /a'],
    ['another tool’s', machine('linux', ['/b'], { PUPPETEER_EXECUTABLE_PATH: '/b' }), 'found /b'],
    ['never from a relative PATH', machine('linux', ['./chromium', 'chromium'], { PATH: '.:' }), 'missing'],
    ['nowhere', machine('linux', [], { PATH: '/usr/bin' }), 'missing'],
    [
      'a variable that names nothing is told, not passed over',
      machine('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/gone' }),
      'unusable CHROME_PATH=/gone: ENOENT',
    ],
  ])('%s', (_, given, expected) => {
    expect(kindOf(() => findBrowser(given))).toBe(expected);
  });
});

/** A program that is no browser. */
function script(lines: string): string {
  const path = join(temporary(), 'browser.sh');
  writeFileSync(path, `#!/bin/sh\n${lines}\n`);
  chmodSync(path, 0o755);
  return path;
}
/** A folder for temporary files that no one else uses. @returns what lies in it */
function ownTemporary(): () => string[] {
  const folder = temporary();
  vi.stubEnv('TMPDIR', folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return () => readdirSync(folder);
}

describe.skipIf(process.platform === 'win32')('a browser that does not start', () => {
  test.each<[string, string, RegExp]>([
    ['ends with its last words', 'echo first >&2; echo "no display" >&2; exit 3', /exit 3 · no display$/],
    ['never answers', 'exec sleep 60', /0\.5 s$/],
  ])('%s', async (_, lines, why) => {
    const path = script(lines);
    const left = ownTemporary();
    const browser = machineBrowser(() => path, { start: 500, deck: 500 });
    const error = await browser.print('').catch((each: unknown) => each);
    expect(error).toBeInstanceOf(BrowserError);
    expect((error as BrowserError).kind).toBe('unusable');
    expect((error as BrowserError).message).toMatch(why);
    await browser.close();
    expect(left()).toEqual([]);
  });
  test('is no program', async () => {
    const path = script('');
    chmodSync(path, 0o644);
    await expect(machineBrowser(() => path).shoot('', 10)).rejects.toMatchObject({ kind: 'unusable' });
  });
});

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<style>body{margin:0}section{width:960px;height:540px;break-after:page}@page{size:1280px 720px;margin:0}</style></head><body>${body}</body></html>`;
const slide = (color: string): string =>
  `<section class="slide" style="background:${color}"><h2>${color}</h2></section>`;

describe.skipIf(!BROWSER)('the machine’s browser', () => {
  const opened = () => {
    const browser = machineBrowser();
    onTestFinished(() => browser.close());
    return browser;
  };
  test('takes a picture of each slide, as wide as asked', async () => {
    const pictures = await opened().shoot(page(['#ff0000', '#00ff00', '#0000ff'].map(slide).join('')), 480);
    const corners = pictures.map((bytes) => {
      const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
      return [width, height, ...data.subarray(-4, -1)];
    });
    expect(corners).toEqual([
      [480, 270, 255, 0, 0],
      [480, 270, 0, 255, 0],
      [480, 270, 0, 0, 255],
    ]);
  });
  test('asks the network for nothing', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const reach = `<img src="http://127.0.0.1:${port}/image.png"><link rel="stylesheet" href="http://127.0.0.1:${port}/x.css">`;
    const pdf = await opened().print(page(slide('#fff') + reach));
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(asked).toEqual([]);
  });
  test('tells of a font that does not load', async () => {
    const font = '<style>@font-face{font-family:"Broken";src:url(data:font/woff;base64,AAAA)}</style>';
    await expect(opened().print(page(slide('#fff'), font))).rejects.toMatchObject({
      kind: 'failed',
      message: /Broken/,
    });
  });
  test('is given up when it takes too long, and leaves nothing', async () => {
    const left = ownTemporary();
    const browser = machineBrowser(undefined, { start: 30_000, deck: 1 });
    await expect(browser.print(page(slide('#fff')))).rejects.toMatchObject({ kind: 'failed', message: '0.001 s' });
    await browser.close();
    expect(left()).toEqual([]);
  });
});
