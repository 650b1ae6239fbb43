import { expect, test } from 'vitest';
import { pictureHead } from '../../src/picture/index.ts';
import { BASE, bare, readPlain, slide } from './briefing.ts';

const be = (n: number, bytes: number) => Array.from({ length: bytes }, (_, i) => (n >> (8 * (bytes - 1 - i))) & 255);
const PNG = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...be(13, 4),
  ...[0x49, 0x48, 0x44, 0x52],
  ...be(640, 4),
  ...be(480, 4),
  ...[8, 6, 0, 0, 0, 0, 0, 0, 0],
]);
const JPEG = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
  ...[0xff, 0xdb, 0, 3, 0],
  ...[0xff, 0xc2, 0, 17, 8, ...be(300, 2), ...be(400, 2), 3, 0, 0, 0, 0, 0, 0, 0, 0, 0],
]);
const GIF = Uint8Array.from([...new TextEncoder().encode('GIF89a'), 0x10, 0x01, 0x20, 0x00, 0, 0, 0, 0]);
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['PNG', PNG, { type: 'image/png', width: 640, height: 480 }],
  ['JPEG', JPEG, { type: 'image/jpeg', width: 400, height: 300 }],
  ['GIF', GIF, { type: 'image/gif', width: 272, height: 32 }],
  ['a PNG cut short', PNG.slice(0, 20), 'broken'],
  ['a JPEG cut short', JPEG.slice(0, 12), 'broken'],
  [
    'a JPEG whose lengths lead nowhere',
    Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    'broken',
  ],
  ['a GIF without width', GIF.map((byte, n) => (n === 6 || n === 7 ? 0 : byte)), 'broken'],
  ['SVG', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
  ['nothing', new Uint8Array(), null],
])('the head of %s', (_, bytes, head) => {
  expect(pictureHead(bytes)).toEqual(head);
});

const FILES = { 'p/a b.png': PNG, 'page.png': utf8('<html/>'), 'cut.png': PNG.slice(0, 16) };
const picture = (more: object) => ({ type: 'picture', src: 'p/a b.png', alt: '图', width: 640, height: 480, ...more });

test.each([
  ['alone', '![图](p/a%20b.png)', [picture({})]],
  ['by another way', '![图](./x/../p/a%20b.png)', [picture({})]],
  ['with a caption', '![图](p/a%20b.png "说明")', [picture({ caption: [{ type: 'text', text: '说明' }] })]],
  ['decoration', '![](p/a%20b.png){alt=""}', [picture({ alt: '' })]],
  [
    'within a paragraph',
    '甲![图](p/a%20b.png)乙',
    [{ type: 'paragraph', inlines: [{ type: 'text', text: '甲乙' }] }, picture({})],
  ],
])('a picture %s', async (_, markdown, blocks) => {
  const { slide: read, briefing, diagnostics } = await slide(markdown, FILES);
  expect(diagnostics).toEqual([]);
  expect(bare(read.blocks)).toEqual(blocks);
  expect(briefing?.pictures.get('p/a b.png')).toMatchObject({ type: 'image/png', width: 640, height: 480 });
});

test.each([
  ['missing', '![x](no.png)', 'picture-missing', '文件名'],
  ['from the web', '![x](https://a.b/c.png)', 'picture-remote', '存进'],
  ['from the web without a scheme', '![x](//a.b/c.png)', 'picture-remote', '存进'],
  ['outside', '![x](../secret.png)', 'picture-outside', '相对路径'],
  ['outside, hidden by escapes', '![x](%2e%2e/secret.png)', 'picture-outside', '相对路径'],
  ['outside, hidden by a folder', '![x](p/..%2f..%2fsecret.png)', 'picture-outside', '相对路径'],
  ['outside, hidden by entities', '![x](&#46;&#46;/secret.png)', 'picture-outside', '相对路径'],
  ['escaped twice stays a name', '![x](%252e%252e/secret.png)', 'picture-missing', '文件名'],
  ['absolute', '![x](/etc/passwd)', 'picture-outside', '相对路径'],
  ['on a drive', '![x](C:/x.png)', 'picture-outside', '相对路径'],
  ['with a backslash', '![x](<..\\\\x.png>)', 'picture-outside', '相对路径'],
  ['file:', '![x](file:///etc/passwd)', 'picture-outside', '相对路径'],
  ['data:', '![x](data:image/png;base64,AAAA)', 'picture-outside', '相对路径'],
  ['with a broken escape', '![x](%zz.png)', 'picture-outside', '相对路径'],
  ['with a NUL', '![x](a%00.png)', 'picture-outside', '相对路径'],
  ['of another kind than its name says', '![x](page.png)', 'picture-kind', 'PNG'],
  ['damaged', '![x](cut.png)', 'picture-broken', '导出'],
  ['without alt text', '![](p/a%20b.png)', 'picture-no-alt', '方括号'],
])('a picture %s', async (_, markdown, code, hint) => {
  const { said, diagnostics } = await slide(`甲\n\n${markdown}`, FILES);
  expect(said).toEqual([`${code} 01-a.md:8`]);
  expect(diagnostics[0]).toMatchObject({ severity: 'error' });
  expect(diagnostics[0]?.hint).toContain(hint);
});

test('in a plain file a picture without alt text is decoration, with a warning', async () => {
  const { briefing, diagnostics } = await readPlain('## A\n\n![](a.png)', { 'a.png': PNG });
  expect(diagnostics).toMatchObject([{ code: 'picture-no-alt-plain', severity: 'warning', line: 3 }]);
  expect(briefing?.sections[0]?.slides[0]?.blocks).toMatchObject([{ type: 'picture', alt: '' }]);
});

test('in a heading or a cell a picture leaves its alt text', async () => {
  const { said, slide: read } = await slide('| a |\n|---|\n| ![图](p/a%20b.png) |', FILES);
  expect(said).toEqual(['picture-inline 01-a.md:8']);
  expect(JSON.stringify(read.blocks)).toContain('图');
});

test('a picture within raw HTML is read too', async () => {
  const { slide: read } = await slide('<div>\n![图](p/a%20b.png)\n</div>', FILES);
  expect(read.blocks.map((block) => block.type)).toEqual(['paragraph', 'picture']);
});

test('pictures that no slide shows are not read', async () => {
  const { briefing } = await slide('甲', { ...BASE, ...FILES, '01-a.md': String(BASE['01-a.md']) });
  expect(briefing?.pictures.size).toBe(0);
});
