import { beforeAll, expect, test } from 'vitest';
import { textOf, type XmlElement } from '../../src/xml/tree.ts';
import { builtSlide } from '../built.ts';
import { all, type Opened, one, open } from './unpack.ts';

const FACTS = ['cn18 0.6811', 'cn20 0.7948', 'av18 0.55', 'av20 0.60']
  .map((f) => f.split(' '))
  .map(([id, n]) => `- {id: ${id}, text: "${n}", value: "${n}", kind: number, section: "1"}\n`)
  .join('');
const BODY = `::: chart {type=dumbbell highlight=中国 title="指数"}
| 国家 | 2018年 | 2020年 |
|---|---|---|
| 中国 | []{fact=cn18} | []{fact=cn20} |
| 平均 | []{fact=av20} | []{fact=av18} |
:::`;

let opened: Opened;
let html: string;
let said: string[];
beforeAll(async () => {
  const built = await builtSlide(BODY, '{#a}', { 'facts.yaml': FACTS }, ['pptx', 'html']);
  said = built.said;
  const bytes = (end: string) => built.files.find((f) => f.path.endsWith(end))?.bytes as Uint8Array;
  opened = open(bytes('.pptx'));
  html = new TextDecoder().decode(bytes('dept/index.html'));
}, 60_000);

const chart = () => opened.part('ppt/charts/chart1.xml');
const points = (ser: XmlElement, name: string) => all(one(ser, name), 'c:v').map((v) => Number(textOf(v)));
const rows = () =>
  all(chart(), 'c:ser').filter((ser) => all(ser, 'c:dLbl').length > 0 && all(ser, 'c:numLit').length === 0);

test('both outputs say what the deck says', () => {
  expect(said).toEqual([]);
});

test('each row of the native chart is a line from its start to its end', () => {
  expect(rows().map((ser) => points(ser, 'c:xVal'))).toEqual([
    [0.6811, 0.7948],
    [0.6, 0.55],
  ]);
  expect(rows().map((ser) => points(ser, 'c:yVal'))).toEqual([
    [1.5, 1.5],
    [0.5, 0.5],
  ]);
});

test('its labels are the values as written, on the outer side of each end, over the name of that end', () => {
  const labels = rows().flatMap((ser) =>
    all(ser, 'c:dLbl').map((l) => [...all(l, 'a:t').map(textOf), one(l, 'c:dLblPos').attrs.val]),
  );
  expect(labels).toEqual([
    ['0.6811', '2018年', 'l'],
    ['0.7948', '2020年', 'r'],
    // It fell: the end is the lower of the two.
    ['0.60', '2018年', 'r'],
    ['0.55', '2020年', 'l'],
  ]);
});

test('the workbook holds what the caches show', () => {
  const book = open(opened.entries['ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'] as Uint8Array);
  const cells = new Map(
    all(book.part('xl/worksheets/sheet1.xml'), 'c').map((c) => [c.attrs.r, textOf(c)] as [string, string]),
  );
  expect(['A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'D2'].map((r) => cells.get(r))).toEqual([
    '国家',
    '2018年',
    '2020年',
    '中国',
    '0.6811',
    '0.7948',
    '1.5',
  ]);
});

test('the axis has round gridlines', () => {
  expect(all(chart(), 'c:majorUnit').map((e) => e.attrs.val)).toEqual(['0.2', '1']);
});

test('the web draws the starts hollow and the ends filled, and gives the data as a table', () => {
  const svg = /<svg[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
  expect(svg.match(/fill:var\(--page\);stroke:var\(--(title|neutral)\)/g)).toHaveLength(2);
  for (const text of ['0.6811', '0.60', '0.55', '2018年', '0.2']) expect(svg).toContain(`>${text}<`);
  expect(html).toMatch(/aria-label="哑铃图：指数。[^"]*中国2018年0\.6811，2020年0\.7948/);
});
