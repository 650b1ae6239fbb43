/**
 * The web deck and the presentation say the same. Both files are read here by readers of their own, which know neither
 * the placed deck nor the gates of src/check.
 */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { memoryHost } from '../memory-host.ts';
import { builtSample } from '../sample.ts';
import { seeHtml } from './see-html.ts';
import { seePptx } from './see-pptx.ts';
import { type Seen, squash } from './seen.ts';

const local = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)));

async function plainDeck(): Promise<BuildResult> {
  const host = memoryHost({ 'plain.md': local('source/plain.md'), 'dot.png': local('../golden/source/data/dot.png') });
  const target = { kind: 'file', id: 'plain', file: 'plain.md' } as const;
  return build(host, { target, formats: ['html', 'pptx'], version: '0' });
}

interface Edition {
  audience: string;
  html: Seen[];
  pptx: Seen[];
  recorded: { title: string; text: string[]; notes: string }[];
}

function editions({ files, diagnostics }: BuildResult): Edition[] {
  const errors = diagnostics.filter((d) => d.severity === 'error');
  expect(errors).toEqual([]);
  const audiences = new Set(
    files.filter((f) => f.path.endsWith('/deck.json')).map((f) => f.path.split('/')[0] as string),
  );
  return [...audiences].map((audience) => {
    const bytes = (end: string) =>
      files.find((f) => f.path.startsWith(`${audience}/`) && f.path.endsWith(end))?.bytes as Uint8Array;
    const { slides } = JSON.parse(strFromU8(bytes('deck.json'))) as { slides: Edition['recorded'] };
    return { audience, html: seeHtml(strFromU8(bytes('.html'))), pptx: seePptx(bytes('.pptx')), recorded: slides };
  });
}

describe.each([
  ['a plain deck', plainDeck],
  ['the sample', builtSample],
])('%s', (_, make) => {
  let all: Edition[];
  beforeAll(async () => {
    all = editions(await make());
  });
  const every = (key: keyof Seen, of: 'html' | 'pptx') =>
    all.map(({ audience, ...e }) => ({ audience, slides: e[of].map((s, n) => [n + 1, s.title, s[key]]) }));

  test.each<keyof Seen>(['title', 'lines', 'tables', 'charts', 'notes', 'links', 'alts', 'running'])(
    'the same %s, slide by slide',
    (key) => {
      expect(every(key, 'pptx')).toEqual(every(key, 'html'));
    },
  );

  test('every kind of thing was seen at all', () => {
    const slides = all.flatMap((e) => e.html);
    const empty = (['title', 'lines', 'tables', 'charts', 'notes', 'links', 'running'] as const).filter((key) =>
      slides.every((s) => Object.keys(s[key]).length === 0),
    );
    expect(empty).toEqual([]);
  });

  test('deck.json says the same as both', () => {
    for (const { html, recorded } of all) {
      expect(html.map((s) => s.title)).toEqual(recorded.map((s) => squash(s.title)));
      expect(html.map((s) => s.notes.join(''))).toEqual(recorded.map((s) => squash(s.notes)));
      for (const [n, { text }] of recorded.entries()) {
        const { lines, tables, charts } = html[n] as Seen;
        const said = [...lines, ...tables.flat(2), ...charts.flat(2)].join('\n');
        for (const words of text) expect(said, `slide ${n + 1}`).toContain(squash(words));
      }
    }
  });
});

let altered: Promise<BuildResult> | undefined;
test.each<[keyof Seen, part: RegExp, from: string, to: string]>([
  ['title', /slides\/slide3\.xml$/, '撇号', '引号'],
  ['lines', /slides\/slide\d+\.xml$/, '第六步', '第七步'],
  ['tables', /slides\/slide\d+\.xml$/, '事项庚', ''],
  ['charts', /charts\/chart1\.xml$/, '<c:v>西区</c:v>', '<c:v>西</c:v>'],
  ['notes', /notesSlides\//, '备注里', ''],
  ['links', /slides\/_rels\//, 'https://example.org/card', 'https://example.org/'],
  ['alts', /slides\/slide\d+\.xml$/, '示意图 &amp;', '示意图'],
])('a change of %s in the presentation alone is seen', async (key, part, from, to) => {
  altered ??= plainDeck();
  const { files } = await altered;
  const file = files.find((f) => f.path.endsWith('.pptx'))?.bytes as Uint8Array;
  const parts = unzipSync(file);
  const touched = Object.keys(parts).filter(
    (name) => part.test(name) && strFromU8(parts[name] as Uint8Array).includes(from),
  );
  expect(touched).not.toEqual([]);
  for (const name of touched) parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replaceAll(from, to));
  const differ = (other: Uint8Array) => {
    const [a, b] = [seePptx(file), seePptx(other)];
    return Object.keys(a[0] ?? {}).filter(
      (k) => JSON.stringify(a.map((s) => s[k as keyof Seen])) !== JSON.stringify(b.map((s) => s[k as keyof Seen])),
    );
  };
  expect(differ(file)).toEqual([]);
  expect(differ(zipSync(parts))).toEqual([key]);
});
