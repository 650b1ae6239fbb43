import { expect, test } from 'vitest';
import { readSvg, type Svg } from '../../src/read/pictures/svg.ts';
import { readPlain } from './briefing.ts';

const SECRET = '39.9042N 116.4074E';
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const be = (n: number, bytes: number) => Array.from({ length: bytes }, (_, i) => (n >> (8 * (bytes - 1 - i))) & 255);

const chunk = (type: string, data: number[]) => [...be(data.length, 4), ...utf8(type), ...data, 0, 0, 0, 0];
const HEAD = chunk('IHDR', [...be(64, 4), ...be(48, 4), 8, 6, 0, 0, 0]);
const PNG = [0x89, ...utf8('PNG\r\n'), 0x1a, 0x0a, ...HEAD];
const PNG_END = [...chunk('IDAT', utf8('pixels')), ...chunk('IEND', [])];

const segment = (marker: number, data: number[]) => [0xff, marker, ...be(data.length + 2, 2), ...data];
const FRAME = segment(0xc2, [8, ...be(48, 2), ...be(64, 2), 1, 1, 0x11, 0]);
const PROFILE = segment(0xe2, [...utf8('ICC_PROFILE'), 0, 1, 1, 9]);
// Two scans with a table between them; FF00 and FFD0 are no ends.
const SCANS = [
  ...segment(0xda, [1]),
  7,
  0xff,
  0,
  8,
  0xff,
  0xd0,
  ...segment(0xc4, [0xff, 0xd9]),
  ...segment(0xda, [1]),
  9,
];
const orientation = [...be(0x0112, 2), ...be(3, 2), ...be(1, 4), 0, 6, 0, 0];
const exif = [...utf8('Exif'), 0, 0, ...utf8('MM'), 0, 42, ...be(8, 4), 0, 1, ...orientation, ...be(0, 4)];

const GIF = [...utf8('GIF89a'), 64, 0, 48, 0, 0x80, 0, 0, 1, 1, 1, 2, 2, 2];
const LOOP = [0x21, 0xff, 11, ...utf8('NETSCAPE2.0'), 3, 1, 0, 0, 0];
const IMAGE = [0x2c, 0, 0, 0, 0, 64, 0, 48, 0, 0, 2, 2, 0x21, 0x3b, 0];
const comment = [0x21, 0xfe, SECRET.length, ...utf8(SECRET), 0];
const xmp = [0x21, 0xff, 11, ...utf8('XMP DataXMP'), SECRET.length, ...utf8(SECRET), 0];

const CASES: [kind: string, given: number[], left: number[]][] = [
  [
    'a.png',
    [...PNG, ...chunk('tEXt', utf8(SECRET)), ...chunk('eXIf', utf8(SECRET)), ...PNG_END, ...utf8(SECRET)],
    [...PNG, ...PNG_END],
  ],
  [
    'a.jpg',
    [
      ...[0xff, 0xd8, ...segment(0xe1, utf8(`Exif\0\0${SECRET}`)), ...PROFILE, ...segment(0xfe, utf8(SECRET))],
      ...[...segment(0xed, utf8(SECRET)), ...FRAME, ...SCANS, 0xff, 0xd9, ...utf8(SECRET)],
    ],
    [0xff, 0xd8, ...PROFILE, ...FRAME, ...SCANS, 0xff, 0xd9],
  ],
  ['a.gif', [...GIF, ...comment, ...LOOP, ...xmp, ...IMAGE, 0x3b, ...utf8(SECRET)], [...GIF, ...LOOP, ...IMAGE, 0x3b]],
];

test.each(CASES)('%s goes out with its pixels alone', async (name, given, left) => {
  const { briefing, diagnostics } = await readPlain(`## 图\n\n![图](${name})`, { [name]: Uint8Array.from(given) });
  expect(diagnostics).toEqual([]);
  expect([...(briefing?.pictures.get(name)?.bytes ?? [])]).toEqual(left);
});

test('of a photo that was held sideways it stays known, and only that', async () => {
  const given = [0xff, 0xd8, ...segment(0xe1, [...exif, ...utf8(SECRET)]), ...FRAME, ...SCANS, 0xff, 0xd9];
  const { briefing } = await readPlain('## 图\n\n![图](a.jpg)', { 'a.jpg': Uint8Array.from(given) });
  const found = briefing?.pictures.get('a.jpg');
  expect(found).toMatchObject({ width: 48, height: 64, turn: { quarters: 1 } });
  const upright = [0xff, 0xd8, ...segment(0xe1, exif), ...FRAME, ...SCANS, 0xff, 0xd9];
  expect([...(found?.original?.bytes ?? [])]).toEqual(upright);
  expect(new TextDecoder().decode(found?.bytes)).not.toContain(SECRET);
});

test('an SVG goes out without what its editor wrote for itself', () => {
  const given = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://i" width="9" height="9" i:file="${SECRET}">
    <metadata>${SECRET}</metadata><i:view who="${SECRET}"/><g i:export="${SECRET}"><title>红块</title><rect width="9" height="9"/></g></svg>`;
  const svg = readSvg(new TextEncoder().encode(given)) as Svg;
  expect(svg.text).toContain('<title>红块</title><rect');
  expect(svg.text).not.toContain(SECRET);
});
