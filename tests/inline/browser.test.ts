/** Pictures are converted in a browser to the same bytes as on the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '../../src/model/index.ts';
import { readPictureFile } from '../../src/read/pictures/file.ts';
import { BROWSER, launch } from '../browser.ts';
import { root, temporary } from '../cli/run.ts';
import { testHost } from '../host.ts';

declare global {
  interface Window {
    pictures: { readPictureFile: typeof readPictureFile };
  }
}

/** The reader of pictures as one classic script. */
async function bundled(): Promise<string> {
  const { build } = await import('vite');
  const outDir = temporary();
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      lib: {
        entry: join(root, 'src/read/pictures/file.ts'),
        formats: ['iife'],
        name: 'pictures',
        fileName: () => 'pictures.js',
      },
    },
  });
  return readFileSync(join(outDir, 'pictures.js'), 'utf8');
}

test.skipIf(!BROWSER)(
  'WebP, SVG and a photo that lies give the same bytes in a browser',
  async () => {
    const names = ['view.webp', 'route.svg', 'lying.jpg'];
    const files = Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(join(root, 'tests/inline/source/pictures', name)))]),
    );
    const asked = new Map<string, Uint8Array>();
    const host = testHost(files);
    const here: Host = {
      ...host,
      binary: async (name) => {
        const bytes = await (host.binary as NonNullable<Host['binary']>)(name);
        asked.set(name, bytes);
        return bytes;
      },
    };
    const expected = await Promise.all(names.map((name) => readPictureFile(here, name)));
    expect(expected.map((found) => typeof found === 'object' && 'bytes' in found)).toEqual([true, true, true]);

    const script = await bundled();
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: script });
      const given = [...asked, ...Object.entries(files)].map(
        ([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const,
      );
      const there = await page.evaluate(
        async ({ names: paths, given: all }) => {
          const bytes = new Map(all.map(([name, text]) => [name, Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
          const host = {
            read: async (path: string) => bytes.get(path) ?? null,
            binary: async (path: string) => bytes.get(path) as Uint8Array,
          } as unknown as Host;
          const found = await Promise.all(paths.map((path) => window.pictures.readPictureFile(host, path)));
          return JSON.stringify(found);
        },
        { names, given },
      );
      expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(expected)));
    } finally {
      await browser.close();
    }
  },
  90_000,
);
