import { expect, test } from 'vitest';
import type { Chart } from '../../src/model/index.ts';
import { parseCsv } from '../../src/read/csv.ts';
import { parseNumber } from '../../src/read/number.ts';
import { bare, slide } from './briefing.ts';

const CSV: [what: string, text: string, rows: string[][]][] = [
  [
    'plain',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'quotes, commas and breaks in cells',
    'a,b\n"1,5","x\n""y"""\n',
    [
      ['a', 'b'],
      ['1,5', 'x\n"y"'],
    ],
  ],
  [
    'empty cells and blank lines',
    'a,b\n,\n\n1,\n',
    [
      ['a', 'b'],
      ['', ''],
      ['1', ''],
    ],
  ],
  [
    'no line end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
];
test.each(CSV)('CSV: %s', (_, text, rows) => {
  const read = parseCsv(text);
  expect(Array.isArray(read) && read.map((row) => row.cells)).toEqual(rows);
});

test.each([
  ['', 'header', 1],
  ['a,b\n1\n', 'ragged', 2],
  ['a,b\n"1,2\n', 'quote', 2],
  ['a,b\n"x\ny",1\n"1"x,2\n', 'after-quote', 4],
])('CSV: %j is a fault', (text, fault, line) => {
  expect(parseCsv(text)).toEqual({ fault, line });
});

test('CSV: more rows than anyone draws', () => {
  expect(parseCsv(`a\n${'1\n'.repeat(6000)}`)).toEqual({ fault: 'too-many', line: 5001 });
});

test.each([
  ['0.60', 0.6],
  ['−3.5', -3.5],
  ['-3', -3],
  ['+1', 1],
  ['3 000', 3000],
  ['25,000.5', 25000.5],
  ['65%', 65],
  ['1.5', 1.5],
  ['.5', 0.5],
  ['', null],
  ['约3', null],
  ['1e5', null],
  ['1,2', null],
  ['0x10', null],
  ['Infinity', null],
  ['1 2', null],
  ['—', null],
])('the number %j', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

const chart = async (attributes: string, csv: string) => {
  const result = await slide(`::: chart {data=data/x.csv title="指数" ${attributes}}\n:::`, { 'data/x.csv': csv });
  return { ...result, chart: result.slide.blocks[0] as Chart };
};

test('a chart keeps figures, zeros and gaps', async () => {
  const { chart: made, diagnostics } = await chart(
    'type=column category=国家 value=指数 highlight=中国 delta=差',
    '国家,指数,差\n英国,fact:egdi,+0.1\n中国,0.60,—\n缺,,\n',
  );
  expect(diagnostics).toEqual([]);
  expect(bare(made)).toEqual({
    type: 'chart',
    chart: 'column',
    title: [{ type: 'text', text: '指数' }],
    categoryName: '国家',
    categories: ['英国', '中国', '缺'],
    series: [
      {
        name: '指数',
        data: [
          { text: '0.9150', value: 0.915, fact: 'egdi' },
          { text: '0.60', value: 0.6 },
          { text: '', value: null },
        ],
      },
    ],
    highlight: '中国',
    delta: {
      head: [{ type: 'text', text: '差' }],
      cells: [[{ type: 'text', text: '+0.1' }], [{ type: 'text', text: '—' }], []],
    },
  });
});

test('a chart of a table inside, all columns drawn', async () => {
  const { slide: read, diagnostics } = await slide(
    '::: chart {title=x}\n| 年 | 甲 | 乙 |\n|---|---|---|\n| 2018 | 1 | []{fact=egdi} |\n:::',
  );
  expect(diagnostics).toEqual([]);
  expect((read.blocks[0] as Chart).series).toEqual([
    { name: '甲', data: [{ text: '1', value: 1 }] },
    { name: '乙', data: [{ text: '0.9150', value: 0.915, fact: 'egdi' }] },
  ]);
});

test.each([
  ['type=radar', 'a,b\nx,1\n', ['chart-type 01-a.md:6']],
  ['value=c', 'a,b\nx,1\n', ['chart-column 01-a.md:6']],
  ['highlight=y', 'a,b\nx,1\n', ['chart-highlight 01-a.md:6']],
  ['', 'a,b\nx,many\n', ['data-not-number data/x.csv:2', 'data-empty 01-a.md:6']],
  ['', 'a,b\nx,fact:when\ny,1\n', ['data-not-number data/x.csv:2']],
  ['', 'a,b\nx,fact:egdj\ny,1\n', ['fact-unknown data/x.csv:2']],
  ['', 'a,b\nx,\n', ['data-empty 01-a.md:6']],
  ['', 'a,b\n', ['data-empty 01-a.md:6']],
  ['', 'a,b\nx\n', ['csv-ragged data/x.csv:2']],
])('a chart with %j of %j', async (attributes, csv, said) => {
  expect((await chart(attributes, csv)).said).toEqual(said);
});

test('a table from CSV sets columns of numbers on the right', async () => {
  const { slide: read } = await slide('::: table {data=data/x.csv caption="说明"}\n:::', {
    'data/x.csv': '国家,指数,话\n英国,fact:egdi,a\n中国,0.60,\n',
  });
  expect(bare(read.blocks[0])).toMatchObject({
    align: ['left', 'right', 'left'],
    caption: [{ type: 'text', text: '说明' }],
  });
});
