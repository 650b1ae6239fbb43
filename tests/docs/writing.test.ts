/** The writer's guide: every example stands in a briefing that builds, and every construct has its place in the guide. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeHost } from '../../src/cli/host.ts';
import { LAYOUT_NAMES } from '../../src/compose/index.ts';
import { type BuildResult, build } from '../../src/index.ts';
import { SYNTAX } from '../../src/read/syntax.ts';

const root = new URL('../../', import.meta.url).pathname;
const guide = readFileSync(join(root, 'docs/writing.md'), 'utf8');
const example = (path: string): string => readFileSync(join(root, 'docs/examples/guide', path), 'utf8');

const fences = [...guide.matchAll(/^(`{3,})(\w+) (\S+)\n([\s\S]*?)^\1$/gm)].map(([, , , path = '', text = '']) => ({
  path,
  text,
}));

test('every example names its file', () => {
  expect(guide.replaceAll(/^````[\s\S]*?^````$/gm, '').match(/^```\w+$/gm)).toBeNull();
  expect(fences.length).toBeGreaterThan(20);
});
test.each(fences)('an example of $path stands there', ({ path, text }) => {
  expect(example(path)).toContain(text);
});

describe('the guide speaks of', () => {
  const divs = Object.keys(SYNTAX).flatMap((name) => (name.startsWith('::: ') ? [name] : []));
  // `nonincremental` is there for the sake of other tools.
  test.each(divs.filter((name) => !name.endsWith('nonincremental')))('%s', (name) => {
    expect(guide).toContain(name);
  });
  test.each(['$…$', '$$…$$', '[^name]', '[@survey]', '](#', 'fit=', 'focus=', 'transition:', 'WebP', 'SVG'])(
    '%s',
    (it) => {
      expect(guide).toContain(it);
    },
  );
  test.each(LAYOUT_NAMES.map((name) => [name]))('the layout %s', (name) => {
    expect(guide).toContain(`| \`${name}\` | `);
  });
  test.each(['layout=', 'label=', 'depth=', 'handling=', 'audience=', 'only=', 'except=', 'review=', 'fact='])(
    '%s',
    (key) => {
      expect(guide).toContain(key);
    },
  );
});

describe('its briefing', () => {
  let built: BuildResult;
  beforeAll(async () => {
    const folder = join(root, 'docs/examples/guide');
    const layout = readFileSync(join(root, 'docs/examples/layouts/two-rows.hbs'), 'utf8');
    built = await build(await nodeHost(folder, join(root, 'dist')), {
      target: { kind: 'folder', id: 'guide' },
      formats: ['html', 'pptx'],
      version: '0',
      layouts: { 'two-rows': layout },
    });
  }, 60_000);

  test('builds, and complains of nothing but what it marks for review', () => {
    const said = built.diagnostics.filter((d) => d.severity !== 'info').map((d) => `${d.severity} ${d.code}`);
    expect(said).toEqual(['warning review-words']);
    expect(built.files.map((f) => f.path)).toEqual(
      expect.arrayContaining(['board/guide-board.pptx', 'visitors/index.html']),
    );
  });

  test('takes its own theme, in one edition another', () => {
    const page = (audience: string) =>
      strFromU8(built.files.find((f) => f.path === `${audience}/index.html`)?.bytes as Uint8Array);
    expect(page('board')).toContain('#123F3A');
    expect(page('visitors')).not.toContain('#123F3A');
  });

  test('keeps what is internal from visitors', () => {
    for (const { path, bytes } of built.files.filter((f) => /^visitors\/.*(html|json)$/.test(f.path)))
      expect(strFromU8(bytes).includes('short of two people'), path).toBe(false);
  });
});
