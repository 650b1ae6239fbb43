import { readFile } from 'node:fs/promises';
import { strFromU8 } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { readPictureFile } from '../../src/read/pictures/file.ts';
import { pngOf } from '../../src/read/pictures/png.ts';
import { readSvg } from '../../src/read/pictures/svg.ts';
import { builtFolder } from '../built.ts';
import { testHost } from '../host.ts';
import { all, one, open } from '../pptx/unpack.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const WEBP = Uint8Array.from(Buffer.from('UklGRhwAAABXRUJQVlA4TA8AAAAvAUAAAAcQ/Y/+ByKi/wEA', 'base64'));
const svg = (inner: string, attrs = 'width="40" height="20"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attrs}>${inner}</svg>`;
const BLUE = svg('<rect width="20" height="20" fill="#00f"/>');
const convert = (path: string, bytes: Uint8Array) => readPictureFile(testHost({ [path]: bytes }), path);

test('pixels as PNG come back as they were', () => {
  const rgba = Uint8Array.from({ length: 3 * 2 * 4 }, (_, n) => (n * 37) % 256);
  const back = PNG.sync.read(Buffer.from(pngOf(rgba, 3, 2)));
  expect([back.width, back.height, [...back.data]]).toEqual([3, 2, [...rgba]]);
});

test('a WebP becomes a PNG of its size, the same bytes each time, and keeps its own', async () => {
  const [a, b] = await Promise.all([convert('x.webp', WEBP), convert('x.webp', WEBP)]);
  expect(a).toEqual(b);
  if (typeof a === 'string' || !('bytes' in a)) throw new Error(JSON.stringify(a));
  const png = PNG.sync.read(Buffer.from(a.bytes));
  expect([png.width, png.height, a.width, a.height]).toEqual([2, 2, 2, 2]);
  expect(a.original).toEqual({ bytes: WEBP, type: 'image/webp' });
});

test('an SVG is drawn as PNG, words too, with no font of the machine', async () => {
  const found = await convert(
    'x.svg',
    utf8(svg('<rect width="20" height="20" fill="#00f"/><text x="22" y="15">甲A</text>')),
  );
  if (typeof found === 'string' || !('bytes' in found)) throw new Error(JSON.stringify(found));
  const png = PNG.sync.read(Buffer.from(found.bytes));
  const at = (x: number, y: number) => [...png.data.subarray((y * png.width + x) * 4, (y * png.width + x) * 4 + 4)];
  expect([png.width, png.height]).toEqual([1920, 960]);
  expect(at(100, 100)).toEqual([0, 0, 255, 255]);
  const drawn = Array.from({ length: 800 }, (_, x) => at(1000 + x, 500)[3]).filter((alpha) => alpha === 255).length;
  expect(drawn).toBeGreaterThan(20);
}, 60_000);

describe('an SVG may hold', () => {
  test.each([
    ['<script>1</script>', '<script>'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<rect onclick="x()"/>', 'onclick'],
    ['<image href="https://example.org/a.png"/>', 'href='],
    ['<image xlink:href="file:///etc/passwd"/>', 'xlink:href='],
    ['<use href="other.svg#a"/>', 'href='],
    ['<a href="javascript:x()"/>', 'href='],
    ['<style>@import "a.css";</style>', '<style>'],
    ['<style>rect{fill:url(http://a/b)}</style>', '<style>'],
    ['<style>rect{fill:u\\72l(http://a/b)}</style>', '<style>'],
    ['<rect style="fill:url(//a/b)"/>', 'style='],
    ['<rect fill="url(http://a/b)"/>', 'fill='],
    ['<set attributeName="href" to="x"/>', '<set>'],
    ['<image href="data:image/svg+xml;base64,AAAA"/>', 'href='],
  ])('no %s', (inner, what) => {
    const found = readSvg(utf8(svg(inner)));
    expect(typeof found === 'object' && 'refused' in found ? found.refused : found).toContain(what);
  });
  test.each([
    '<linearGradient id="g"/><rect fill="url(#g)"/>',
    '<use href="#g"/>',
    '<style>rect{fill:url("#g")}</style>',
    '<image href="data:image/png;base64,AAAA"/>',
  ])('%s', (inner) => {
    expect(readSvg(utf8(svg(inner)))).toMatchObject({ width: 40, height: 20 });
  });
  test.each([
    ['a place that leads back to itself', '<g id="a"><use href="#a"/></g>'],
    [
      'a million shapes from twenty lines',
      Array.from({ length: 20 }, (_, n) => `<g id="g${n}"><use href="#g${n + 1}"/><use href="#g${n + 1}"/></g>`).join(
        '',
      ),
    ],
    [
      'a marker of many shapes at every point',
      `<marker id="m">${'<g/>'.repeat(500)}</marker><path marker-mid="url(#m)" d="${'M0 0'.repeat(60)}"/>`,
    ],
    ['blur upon blur', `<filter id="f"/>${'<rect filter="url(#f)"/>'.repeat(101)}`],
    ['five thousand levels', `${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}`],
  ])('no %s', (_, inner) => {
    expect(readSvg(utf8(svg(inner)))).toBe('heavy');
  });
  test.each([
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${BLUE}`, '<!DOCTYPE […]>'],
    ['a style sheet beside it', `<?xml-stylesheet href="http://a/b.css"?>${BLUE}`, '<?xml-stylesheet?>'],
  ])('no %s', async (_, text, what) => {
    expect(await convert('x.svg', utf8(text))).toEqual({ refused: what });
  });
  test('what nobody drew, which stays behind', () => {
    const found = readSvg(
      utf8(`<?xml version="1.0"?><!-- C:\\Users\\me --><!DOCTYPE svg>${svg('<!-- secret --><g/>')}`),
    );
    expect(found).toMatchObject({
      text: '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="20" viewBox="0 0 40 20"><g/></svg>',
    });
  });
  test.each([
    ['no size', svg('', ''), 'sizeless'],
    ['no XML', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><g></svg>', 'broken'],
  ])('%s', (_, text, fault) => {
    expect(readSvg(utf8(text))).toBe(fault);
  });
});

/** A WebP of the extended form that says it moves. */
const MOVING = Uint8Array.from(Buffer.from('UklGRhYAAABXRUJQVlA4WAoAAAACAAAAAQAAAQAA', 'base64'));
test('a WebP that moves is told by name', async () => {
  expect(await convert('x.webp', MOVING)).toBe('moving');
});

test.each([
  ['AVIF', '\0\0\0\x20ftypavif'],
  ['TIFF', 'II*\0'],
  ['BMP', 'BM'],
  ['PDF', '%PDF-1.7'],
])('%s is named', async (kind, text) => {
  expect(
    await convert(
      'x.png',
      Uint8Array.from(text, (c) => c.charCodeAt(0)),
    ),
  ).toEqual({ kind });
});

test('both outputs: SVG native with its PNG beside it, one part for the same bytes, the same crop', async () => {
  const png = new Uint8Array(await readFile(new URL('../golden/source/data/dot.png', import.meta.url)));
  const slide = (id: string, picture: string) => `## 结论${id} {#${id}}\n\n${picture}\n\n`;
  const { files, said } = await builtFolder(
    {
      '01-a.md': `---\nsection: "1"\n---\n# 节\n\n${slide('a', '![蓝](b.svg)')}${slide('b', '![点](a.png)')}${slide('c', '![点](c.png){fit=cover focus="0% 100%"}')}${slide('d', '![蓝](b.svg)')}`,
      'b.svg': BLUE,
      'a.png': png,
      'c.png': png,
    },
    ['html', 'pptx'],
    'cover: false\n',
  );
  expect(said).toEqual([]);
  const opened = open(files.find((f) => f.path.endsWith('.pptx'))?.bytes ?? new Uint8Array());
  expect(
    Object.keys(opened.entries)
      .filter((name) => name.startsWith('ppt/media/'))
      .sort(),
  ).toEqual(['ppt/media/image1.png', 'ppt/media/image2.svg', 'ppt/media/image3.png']);
  expect(all(opened.slide(1), 'asvg:svgBlip')).toHaveLength(1);
  const rect = one(opened.slide(3), 'a:srcRect').attrs;
  expect(Object.keys(rect)).toEqual(['t']);
  const html = strFromU8(files.find((f) => f.path === 'dept/index.html')?.bytes ?? new Uint8Array());
  const stored = [...html.matchAll(/\.(picture-\d)\{background:url\(data:image\/(svg\+xml|png);/g)].map((m) =>
    m.slice(1),
  );
  expect(stored).toEqual([
    ['picture-1', 'svg+xml'],
    ['picture-2', 'png'],
  ]);
  expect([...html.matchAll(/class="box (picture-\d)"/g)].map((m) => m[1])).toEqual([
    'picture-1',
    'picture-2',
    'picture-2',
    'picture-1',
  ]);
  expect(html).toContain('background-size:cover;background-position:50% 100%');
}, 60_000);

/** A JPEG of the folder with EXIF that says how the camera was held. */
const heldAs = async (orientation: number) => {
  const lying = new Uint8Array(await readFile(new URL('../inline/source/pictures/lying.jpg', import.meta.url)));
  const at = lying.findIndex((_, n) => lying[n] === 0x12 && lying[n + 1] === 0x01 && lying[n + 2] === 3);
  lying[at + 8] = orientation;
  return lying;
};

/** Where EXIF says that the first row and the first column of the pixels belong (EXIF 2.32, 4.6.4, Orientation). */
const BELONG = [
  '',
  'top left',
  'top right',
  'bottom right',
  'bottom left',
  'left top',
  'right top',
  'right bottom',
  'left bottom',
];
const SIDES: Record<string, [x: number, y: number]> = { top: [0, -1], bottom: [0, 1], left: [-1, 0], right: [1, 0] };

test('photos stand as they were taken in the PPTX too, cut at the same side, their pixels stored once', async () => {
  const photos = await Promise.all(Array.from({ length: 8 }, (_, n) => heldAs(n + 1)));
  const slides = photos.map((_, n) => `## 结论${n} {#p${n}}\n\n![图](${n + 1}.jpg){fit=cover focus="0% 0%"}\n`);
  const { files, said } = await builtFolder(
    {
      '01-a.md': `---\nsection: "1"\n---\n# 节\n\n${slides.join('\n')}`,
      ...Object.fromEntries(photos.map((bytes, n) => [`${n + 1}.jpg`, bytes])),
    },
    ['pptx'],
    'cover: false\n',
  );
  expect(said).toEqual([]);
  const opened = open(files.find((f) => f.path.endsWith('.pptx'))?.bytes ?? new Uint8Array());
  expect(Object.keys(opened.entries).filter((name) => name.startsWith('ppt/media/'))).toEqual([
    'ppt/media/image1.jpeg',
  ]);
  for (const n of photos.keys()) {
    const picture = one(opened.slide(n + 1), 'p:pic');
    const frame = all(picture, 'a:xfrm')[0]?.attrs ?? {};
    const lands = (side: string): string | undefined => {
      let [x, y] = SIDES[side] as [number, number];
      if (frame.flipH) x = -x;
      for (let turn = 0; turn < Number(frame.rot ?? 0); turn += 5400000) [x, y] = [-y, x];
      return Object.keys(SIDES).find((s) => SIDES[s]?.[0] === x + 0 && SIDES[s]?.[1] === y + 0);
    };
    expect(`${lands('top')} ${lands('left')}`, `${n + 1}`).toBe(BELONG[n + 1]);
    const names: Record<string, string> = { l: 'left', t: 'top', r: 'right', b: 'bottom' };
    const cut = Object.keys(one(picture, 'a:srcRect').attrs).map((side) => lands(names[side] ?? ''));
    expect(cut, `${n + 1}`).toEqual(['bottom']);
  }
}, 60_000);

test.each([
  ['{fit=fill}', 'picture-fit'],
  ['{focus="left"}', 'picture-fit'],
])('%s is an error', async (attributes, code) => {
  const png = new Uint8Array(await readFile(new URL('../golden/source/data/dot.png', import.meta.url)));
  const { said } = await builtFolder({
    '01-a.md': `---\nsection: "1"\n---\n# 节\n\n## 甲 {#a}\n\n![点](a.png)${attributes}\n`,
    'a.png': png,
  });
  expect(said).toEqual([code]);
});

test('an extension that says something else is a warning', async () => {
  const png = new Uint8Array(await readFile(new URL('../golden/source/data/dot.png', import.meta.url)));
  const { said } = await builtFolder({
    '01-a.md': '---\nsection: "1"\n---\n# 节\n\n## 甲 {#a}\n\n![点](a.jpg)\n',
    'a.jpg': png,
  });
  expect(said).toEqual(['picture-extension']);
});
