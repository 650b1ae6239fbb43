import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { type Diagnostic, reporter } from '../../src/model/index.ts';
import { readTemplate } from '../../src/template/index.ts';
import { briefdeck, digest, plainDeck, temporary } from '../cli/run.ts';
import { memoryHost } from '../memory-host.ts';
import { CONTENT, COVER, rel, rels, template, usual, zip } from './make.ts';

const MACROS = 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml';
/** A zip whose first entry's name is replaced in both of its headers by one of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const [a, b] = [strToU8(from), strToU8(to)];
  const out = bytes.slice();
  for (let at = 0; at < out.length - a.length; at++) if (a.every((c, n) => out[at + n] === c)) out.set(b, at);
  return out;
}
/** Where the central directory describes the entry. */
function central(bytes: Uint8Array, name: string): number {
  const text = strToU8(name);
  for (let at = bytes.length - 46; at >= 0; at--)
    if (
      bytes[at] === 0x50 &&
      bytes[at + 1] === 0x4b &&
      bytes[at + 2] === 1 &&
      text.every((c, n) => bytes[at + 46 + n] === c)
    )
      return at;
  throw new Error(name);
}
function patched(bytes: Uint8Array, name: string, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  const at = central(out, name) + offset;
  if (size === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return out;
}
const zeros = (size: number): Uint8Array => new Uint8Array(size);
const withLayout = (rels: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array =>
  template({ masters: [{ layouts: [COVER, { ...CONTENT, rels }] }], parts });
const encrypted = (): Uint8Array => {
  const out = zeros(4096);
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...'EncryptedPackage'].forEach((c, n) => {
    out[1024 + 2 * n] = c.charCodeAt(0);
  });
  return out;
};
/** The heads of pictures that would take gigabytes to show. */
const HUGE = {
  png: Uint8Array.of(
    0x89,
    0x50,
    0x4e,
    0x47,
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    13,
    73,
    72,
    68,
    82,
    0,
    0,
    200,
    0,
    0,
    0,
    200,
    0,
    8,
    0,
  ),
  gif: Uint8Array.of(...strToU8('GIF89a'), 0xff, 0xff, 0xff, 0xff, ...zeros(20)),
  jpeg: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, ...zeros(20)),
  // Fill bytes may stand before any marker (ITU-T T.81, B.1.1.2).
  filled: Uint8Array.of(0xff, 0xd8, 0xff, 0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, ...zeros(20)),
};
const deep = (n: number): string => `<p:sldLayout>${'<a>'.repeat(n)}${'</a>'.repeat(n)}</p:sldLayout>`;

const HOSTILE: [kind: string, code: string, bytes: () => Uint8Array][] = [
  ['no zip at all', 'template-kind', () => strToU8('hello')],
  ['a zip of something else', 'template-kind', () => zip({ 'a.txt': 'a' })],
  [
    'a Word document',
    'template-kind',
    () => usual({ type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }),
  ],
  ['cut off', 'template-damaged', () => usual().slice(0, 4000)],
  ['a flipped bit in a layout', 'template-damaged', () => patched(usual(), 'ppt/slideLayouts/slideLayout2.xml', 16, 1)],
  [
    'a layout that is no XML',
    'template-damaged',
    () => usual({ parts: { 'ppt/slideLayouts/slideLayout2.xml': '<p:sldLayout>' } }),
  ],
  [
    'a DOCTYPE with entities',
    'template-damaged',
    () =>
      usual({
        parts: { 'ppt/slideLayouts/slideLayout2.xml': '<!DOCTYPE x [<!ENTITY a "b">]><p:sldLayout>&a;</p:sldLayout>' },
      }),
  ],
  [
    'Strict Open XML',
    'template-strict',
    () =>
      usual({
        parts: {
          'ppt/presentation.xml': '<p:presentation xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>',
        },
      }),
  ],
  ['encrypted as Office does', 'template-encrypted', encrypted],
  ['encrypted as zip does', 'template-encrypted', () => patched(usual(), 'ppt/presentation.xml', 8, 1, 2)],
  ['the old .ppt', 'template-binary', () => encrypted().fill(0, 1024)],
  ['macros by content type (.pptm)', 'template-macros', () => usual({ type: MACROS })],
  ['a macro project', 'template-macros', () => usual({ parts: { 'ppt/vbaProject.bin': zeros(10) } })],
  ['an ActiveX control', 'template-macros', () => usual({ parts: { 'ppt/activeX/activeX1.xml': '<a/>' } })],
  [
    'a picture that declares 3 GB',
    'template-bomb',
    () => patched(usual({ parts: { 'ppt/media/image1.png': zeros(10) } }), 'ppt/media/image1.png', 24, 0xc0000000),
  ],
  ...(['png', 'gif', 'jpeg'] as const).map((kind): (typeof HOSTILE)[0] => [
    `a ${kind} of billions of pixels`,
    'template-bomb',
    () => withLayout(rel('rId5', 'image', `../media/image1.${kind}`), { [`ppt/media/image1.${kind}`]: HUGE[kind] }),
  ]),
  [
    'a jpeg of billions of pixels behind fill bytes',
    'template-bomb',
    () => withLayout(rel('rId5', 'image', '../media/image1.jpeg'), { 'ppt/media/image1.jpeg': HUGE.filled }),
  ],
  [
    'a layout of 60 MB',
    'template-bomb',
    () => usual({ parts: { 'ppt/slideLayouts/slideLayout2.xml': zeros(60 << 20) } }),
  ],
  [
    'a layout that unpacks to more than it declares',
    'template-bomb',
    () =>
      patched(
        usual({ parts: { 'ppt/slideLayouts/slideLayout2.xml': zeros(60 << 20) } }),
        'ppt/slideLayouts/slideLayout2.xml',
        24,
        1000,
      ),
  ],
  [
    'a layout nested 50,000 deep',
    'template-bomb',
    () => usual({ parts: { 'ppt/slideLayouts/slideLayout2.xml': deep(50_000) } }),
  ],
  [
    'a layout of a million elements',
    'template-bomb',
    () =>
      usual({
        parts: { 'ppt/slideLayouts/slideLayout2.xml': `<p:sldLayout>${'<a/>'.repeat(1_000_000)}</p:sldLayout>` },
      }),
  ],
  [
    'an entry that climbs out',
    'template-path',
    () => renamed(usual({ parts: { 'xxxevil.png': zeros(3) } }), 'xxxevil.png', '../evil.png'),
  ],
  [
    'an absolute entry',
    'template-path',
    () => renamed(usual({ parts: { 'xetc/passwd': zeros(3) } }), 'xetc/passwd', '/etc/passwd'),
  ],
  ['an entry with a backslash', 'template-path', () => usual({ parts: { 'ppt\\evil.png': zeros(3) } })],
  [
    'an entry that is a symbolic link',
    'template-path',
    () => patched(usual({ parts: { 'ppt/media/image1.png': '/etc/passwd' } }), 'ppt/media/image1.png', 38, 0xa1ff0000),
  ],
  ['two entries of one name', 'template-path', () => usual({ parts: { 'ppt/PRESENTATION.xml': '<a/>' } })],
  ['a relationship that climbs out', 'template-path', () => withLayout(rel('rId5', 'image', '../../../../etc/passwd'))],
  [
    'a picture from another machine',
    'template-external',
    () => withLayout(rel('rId5', 'image', 'http://evil.example/x.png', ' TargetMode="External"')),
  ],
  [
    'a template attached to the presentation',
    'template-external',
    () =>
      usual({
        parts: {
          'ppt/_rels/presProps.xml.rels': rels(
            rel('rId1', 'attachedTemplate', 'file://evil/x.dotm', ' TargetMode="External"'),
          ),
        },
      }),
  ],
  [
    'a link to a file',
    'template-external',
    () => withLayout(rel('rId5', 'hyperlink', 'file:///etc/passwd', ' TargetMode="External"')),
  ],
  [
    'an OLE object in a layout',
    'template-embedded',
    () =>
      withLayout(rel('rId5', 'oleObject', '../embeddings/oleObject1.bin'), {
        'ppt/embeddings/oleObject1.bin': zeros(10),
      }),
  ],
  [
    'a picture that is no picture',
    'template-embedded',
    () => withLayout(rel('rId5', 'image', '../embeddings/x.bin'), { 'ppt/embeddings/x.bin': zeros(10) }),
  ],
  ['an upright page', 'template-size', () => usual({ size: [540, 780] })],
  ['a banner', 'template-size', () => usual({ size: [2000, 200] })],
  ['no master', 'template-layouts', () => template({ masters: [] })],
  ['no layout', 'template-layouts', () => template({ masters: [{ layouts: [] }] })],
];

describe('hostile, damaged and foreign files', () => {
  test.each(HOSTILE)('%s is refused: %s', async (_kind, code, bytes) => {
    const file = bytes();
    const diagnostics: Diagnostic[] = [];
    // Processor time: the machine may be busy with other tests.
    const before = process.cpuUsage();
    const read = await readTemplate(file, 'agency.pptx', reporter('zh-CN', diagnostics));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
    // A package without a layout is found out when layouts are looked for.
    if (code === 'template-layouts' && read) expect(read.layouts).toEqual([]);
    else expect({ read, codes: diagnostics.map((d) => d.code) }).toEqual({ read: undefined, codes: [code] });
  });

  test('what stands on sample slides alone never comes in: embedded objects, tags, comments and their links', async () => {
    const diagnostics: Diagnostic[] = [];
    const link = rel('rId2', 'hyperlink', 'https://example.org/', ' TargetMode="External"');
    const file = usual({
      slides: [[0, 1]],
      parts: {
        'ppt/slides/_rels/slide1.xml.rels': rels(
          rel('rId1', 'slideLayout', '../slideLayouts/slideLayout2.xml'),
          link,
          rel('rId3', 'oleObject', '../embeddings/oleObject1.bin'),
        ),
        'ppt/embeddings/oleObject1.bin': zeros(100),
        'ppt/tags/tag1.xml': '<p:tagLst/>',
        'ppt/comments/comment1.xml': '<p:cmLst/>',
      },
    });
    const read = await readTemplate(file, 'agency.pptx', reporter('zh-CN', diagnostics));
    expect(diagnostics).toEqual([]);
    expect(read?.parts.map(({ path }) => path).sort()).toEqual([
      'ppt/slideLayouts/slideLayout1.xml',
      'ppt/slideLayouts/slideLayout2.xml',
      'ppt/slideMasters/slideMaster1.xml',
      'ppt/theme/theme1.xml',
    ]);
  });
});

describe('where a template may lie', () => {
  const briefing = (path: string) => ({
    'briefing.yaml': `title: 汇报\nlang: zh-CN\ntemplate: ${path}\n`,
    '01-a.md': '---\nsection: "1"\n---\n# 节\n## 结论 {#a}\n文\n',
  });
  test.each([
    ['../agency.pptx', 'template-outside'],
    ['/etc/passwd', 'template-outside'],
    ['agency.pptx', 'template-missing'],
  ])('a briefing that names %s: %s', async (path, code) => {
    const target = { kind: 'folder', id: 'x' } as const;
    const { diagnostics, files } = await build(memoryHost(briefing(path)), { target, formats: [], version: '0' });
    const errors = diagnostics.filter((d) => d.severity === 'error').map((d) => d.code);
    expect({ errors, files }).toEqual({ errors: [code], files: [] });
  });

  test('refusing takes less than 2 s and 200 MB of the command line, and leaves the earlier output as it was', async () => {
    const folder = temporary();
    const [deck, out, bad] = [plainDeck(folder, 3), join(folder, 'out'), join(folder, 'bad.pptx')];
    expect(await briefdeck(['build', deck, '--out', out, '--format', 'html'])).toMatchObject({ code: 0 });
    const before = digest(out);
    // The process writes down what it took when it ends: memory in KB, processor time in µs.
    const [hook, used] = [join(folder, 'used.cjs'), join(folder, 'used.json')];
    writeFileSync(
      hook,
      `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(used)}, JSON.stringify(process.resourceUsage())))`,
    );
    // Every bomb, and of the other faults one each: a process costs a second.
    const tried = HOSTILE.filter(
      ([, code], n) => code === 'template-bomb' || HOSTILE.findIndex(([, other]) => other === code) === n,
    );
    for (const [kind, code, bytes] of tried) {
      writeFileSync(bad, bytes());
      const ran = await briefdeck(['build', deck, '--out', out, '--template', bad], {
        env: { NODE_OPTIONS: `--require ${hook}` },
      });
      const took = JSON.parse(readFileSync(used, 'utf8')) as Record<'maxRSS' | 'userCPUTime' | 'systemCPUTime', number>;
      expect({ kind, code: ran.code, told: ran.stderr.includes(code) }).toEqual({ kind, code: 1, told: true });
      expect(took.maxRSS / 1024, kind).toBeLessThan(200);
      expect((took.userCPUTime + took.systemCPUTime) / 1e6, kind).toBeLessThan(2);
    }
    expect(digest(out)).toEqual(before);
  }, 240_000);
});
