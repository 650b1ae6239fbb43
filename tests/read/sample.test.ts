import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Host } from '../../src/model/index.ts';
import { read } from '../../src/read/index.ts';

const FOLDER = fileURLToPath(new URL('../../content/digital-government', import.meta.url));

const host: Host = {
  read: async (path) => readFile(join(FOLDER, path)).catch(() => null),
  list: async () => {
    const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
    return entries
      .filter((e) => e.isFile())
      .map((e) => relative(FOLDER, join(e.parentPath, e.name)))
      .sort();
  },
  font: async () => new Uint8Array(),
  asset: async () => '',
};

test('the sample briefing reads without an error', async () => {
  const { briefing, diagnostics } = await read(host, { kind: 'folder', id: 'digital-government' });
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  const numbers = briefing?.sections.map((section) => section.number);
  expect(numbers).toEqual(expect.arrayContaining(['前言', '1.1', '1.2', '2.1', '2.6', '3.1', '3.4']));
});
