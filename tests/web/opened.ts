import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Lang } from '../../src/model/index.ts';
import { web } from '../../src/web/index.ts';
import { testHost } from '../host.ts';
import { placedDeck } from '../placed.ts';

/** The hand-made deck as pages, from disk and over HTTP. */
export interface Pages {
  /** `twice`: its last slide, which holds a picture, stands there twice. */
  address(scheme: Scheme, name?: Lang | 'twice'): string;
  close(): Promise<void>;
}
export type Scheme = 'file' | 'http';

export async function pages(): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), 'briefdeck-pages-'));
  for (const lang of ['zh-CN', 'en'] as const)
    await writeFile(join(folder, `${lang}.html`), await web(placedDeck(lang), testHost()));
  const twice = placedDeck();
  const last = twice.slides.at(-1);
  if (last) twice.slides = [...twice.slides, { ...last, id: 'again', title: '再看一次' }];
  await writeFile(join(folder, 'twice.html'), await web(twice, testHost()));
  const server: Server = createServer(async (request, response) => {
    const name = new URL(request.url ?? '/', 'http://x').pathname.slice(1);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(name.endsWith('.html') ? await readFile(join(folder, name)) : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: (scheme, name = 'zh-CN') =>
      scheme === 'http' ? `http://127.0.0.1:${port}/${name}.html` : pathToFileURL(join(folder, `${name}.html`)).href,
    async close() {
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @returns what axe finds, as "rule where". */
export async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ preload: false, runOnly: { type: 'tag', values: WCAG } });
  return (await axe.analyze()).violations.map((v) => `${v.id} ${v.nodes[0]?.target}`);
}

/** Every control's smaller side, CSS px. */
export const smallest = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('button, input, summary, .button')].filter(
      (e) => e.offsetWidth > 0 && !e.closest('[inert]'),
    );
    return Math.min(...seen.map((e) => Math.min(e.offsetWidth, e.offsetHeight)));
  });
