/** `--format pptx-master`: the sample as one PPTX that holds everything, with a show for each audience. */
import { beforeAll, describe, expect, test } from 'vitest';
import { squash } from '../src/check/squash.ts';
import type { BuildResult } from '../src/index.ts';
import { child, textOf, type XmlElement } from '../src/xml/tree.ts';
import { missing, saved, unless } from './office.ts';
import { all, lines, type Opened, open, properties, shapes, targets } from './pptx/unpack.ts';
import { buildSample, builtSample, fileOf, textOfFile } from './sample.ts';

const PATH = 'digital-government-master.pptx';
interface Manifest {
  editions: { audience: string; slides: string[]; handling: string }[];
  master: { path: string; holds: string; handling: string; slides: string[]; shows: ManifestShow[] };
  files: { path: string }[];
}
interface ManifestShow {
  audience: string;
  name: string;
  slides: string[];
}

let result: BuildResult;
let manifest: Manifest;
let deck: Opened;
beforeAll(async () => {
  result = await buildSample({ formats: ['pptx', 'pptx-master'] });
  manifest = JSON.parse(textOfFile(result, 'manifest.json'));
  deck = open(fileOf(result, PATH));
}, 120_000);

/** The custom shows as the package has them: names, and the slides' parts in order. */
function shows(at: Opened): { name: string; parts: string[] }[] {
  const to = targets(at, 'ppt/presentation.xml');
  return all(at.part('ppt/presentation.xml'), 'p:custShow').map((show) => ({
    name: show.attrs.name ?? '',
    parts: all(show, 'p:sld').map((sld) => `ppt/${to.get(sld.attrs['r:id'] ?? '')}`),
  }));
}
/** Paragraphs of a slide, without its title, what citations in full change, and the running header and footer. */
const said = (slide: XmlElement): string[] =>
  [...shapes(slide)]
    .filter(([name]) => !/^(Chrome|Title|Source)/.test(name))
    .flatMap(([, shape]) => lines(shape).map((text) => squash(text).replace('（推算）', '')))
    .filter((text) => text !== '');

test('is built only where it is asked for by name', async () => {
  const usual = await builtSample();
  expect(usual.files.filter(({ path }) => path.endsWith('.pptx')).map(({ path }) => path)).not.toContain(PATH);
  expect(JSON.parse(textOfFile(usual, 'manifest.json'))).not.toHaveProperty('master');
});

describe('it says that it holds everything', () => {
  test('in the manifest, which owns it', () => {
    expect(manifest.master).toMatchObject({ path: PATH, holds: 'everything', handling: '敏感' });
    expect(manifest.files.map(({ path }) => path)).toContain(PATH);
    expect(result.diagnostics.map(({ code }) => code)).toContain('master-whole');
  });

  test('on its cover, in the footers and in its properties', () => {
    const cover = [...shapes(deck.slide(1)).values()].flatMap(lines).join('\n');
    expect(cover).toMatch(/全本（含全部内容）[\s\S]*本文件含全部内容，供编辑用：.*不隐藏任何内容，不可直接分发/);
    expect(cover).toContain('敏感');
    expect(lines(shapes(deck.slide(2)).get('Chrome Footer') as XmlElement)).toEqual(['全本（含全部内容）']);
    const core = deck.part('docProps/core.xml');
    expect(textOf(child(core, 'dc:subject') as XmlElement)).toBe('全本（含全部内容）');
  });

  test('and is not in the library', () => {
    expect(textOfFile(result, 'index.html')).not.toContain(PATH);
  });
});

test('every slide of every edition is in it, and its files are those of the editions besides', async () => {
  const made = new Set(['cover', 'agenda', 'appendix', 'sources']);
  const held = new Set(manifest.master.slides.map((id) => id.replace(/\..*$/, '')));
  for (const { slides } of manifest.editions)
    for (const id of slides)
      if (!made.has(id)) expect(held).toContain(id.replace(/-\d$/, (n) => (held.has(id) ? n : '')));
  const usual = (await builtSample()).files.filter(({ path }) => path.endsWith('.pptx'));
  for (const { path, bytes } of usual) expect(fileOf(result, path)).toEqual(bytes);
});

describe('custom shows', () => {
  test('one an audience, by its name, in the order of the manifest', () => {
    const order = manifest.master.slides;
    expect(shows(deck)).toEqual(
      manifest.master.shows.map(({ name, slides }) => ({
        name,
        parts: slides.map((id) => `ppt/slides/slide${order.indexOf(id) + 1}.xml`),
      })),
    );
    expect(shows(deck).map(({ name }) => name)).toEqual([
      '领导决策版',
      '业务部门版',
      '技术实施版',
      '公众版',
      'International edition',
    ]);
  });

  test.each(['leaders', 'dept', 'tech', 'public'])('the show of %s says what its own PPTX says', (id) => {
    const own = open(fileOf(result, `${id}/digital-government-${id}.pptx`));
    const ids = (manifest.editions.find((e) => e.audience === id) as Manifest['editions'][number]).slides;
    const made = new Set(['cover', 'agenda', 'appendix', 'sources']);
    const told = ids.flatMap((slide, n) => (made.has(slide) ? [] : said(own.slide(n + 1))));
    const at = manifest.master.shows.findIndex((show) => show.audience === id);
    const shown = shows(deck)[at]?.parts.flatMap((part) => said(deck.part(part))) ?? [];
    expect(told.length).toBeGreaterThan(50);
    expect([...new Set(shown)].sort()).toEqual([...new Set(told)].sort());
  });

  test.skipIf(missing !== undefined)(
    `LibreOffice opens it and finds every show${unless}`,
    { timeout: 240_000 },
    async () => {
      const again = open(await saved(deck.bytes, 'pptx'));
      expect(shows(again).map(({ name, parts }) => [name, parts.length])).toEqual(
        shows(deck).map(({ name, parts }) => [name, parts.length]),
      );
    },
  );
});

test('no two slides have the same title', () => {
  const titles = manifest.master.slides.map((_, n) => {
    const title = [...shapes(deck.slide(n + 1)).values()].find((s) => properties(s).name === 'Title');
    return title ? lines(title).join('') : '';
  });
  expect(titles.filter((title, n) => titles.indexOf(title) !== n)).toEqual([]);
});
