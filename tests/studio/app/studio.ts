import { cpSync, createReadStream, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { TYPES } from '../../../src/cli/serve.ts';
import { launch } from '../../browser.ts';
import { briefdeck, root } from '../../cli/run.ts';

/** A built studio with a browser to open it in. */
export interface Built {
  /** The briefing's folder, a copy of the starter. */
  source: string;
  out: string;
  /** Of the served studio, and of the page that opens from disk. */
  address: string;
  file: string;
  browser: Browser;
  build(): Promise<void>;
  /** Ends the server, as where the network is gone; `serve` brings it back at the same address. */
  unserve(): Promise<void>;
  serve(): Promise<void>;
  close(): Promise<void>;
}

export async function builtStudio(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-studio-'));
  const [source, out] = [join(folder, 'briefing'), join(folder, 'out')];
  cpSync(join(root, 'templates/starter/zh'), source, { recursive: true });
  const build = async () => {
    const { code, stderr } = await briefdeck(['build', source, '--format', 'html', '--out', out]);
    if (code !== 0) throw new Error(stderr);
  };
  await build();
  const browser = await launch();
  let server = await serving(out);
  const { port } = server.address() as AddressInfo;
  const unserve = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    ...{ source, out, browser, build, unserve },
    address: `http://127.0.0.1:${port}/studio/`,
    file: pathToFileURL(join(out, 'studio/briefing-studio.html')).href,
    serve: async () => {
      server = await serving(out, port);
    },
    close: async () => {
      await browser.close();
      await unserve();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function serving(folder: string, port = 0): Promise<Server> {
  const server = createServer(({ url }, response) => {
    const path = join(folder, decodeURIComponent(new URL(url ?? '/', 'http://x').pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** Opens the studio in a window of its own. Whatever the page complains of is thrown when the window is closed. */
export async function opened(
  { browser, address }: Built,
  { at = address, ...options }: BrowserContextOptions & { at?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  await page.goto(at);
  await page.locator('.studio .slide').waitFor();
  return page;
}

/** Waits until the slide is of the newest choices, and they are kept. */
export async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(350);
}

/** The claim on the slide that is looked at. */
export const title = async (page: Page): Promise<string> =>
  (await page.locator('.slide-box .slide :is(h1, h2)').first().textContent()) ?? '';
