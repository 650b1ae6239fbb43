import { describe, expect, test } from 'vitest';
import type { Chart, PlacedChart, PlacedDeck } from '../../src/model/index.ts';
import { type Label, numberFormat } from '../../src/pptx/finish/format.ts';
import { cells, columnName } from '../../src/pptx/finish/workbook.ts';
import { textOf, type XmlElement } from '../../src/xml/tree.ts';
import { deckOf, rect, slide } from './fixture.ts';
import { all, make, type Opened, one, open, placeholder, properties, shape, targets } from './unpack.ts';

type Values = (number | null)[];
function chart(values: Values, more: Partial<Chart> = {}, placed: Partial<PlacedChart> = {}): PlacedChart {
  const labels = values.map((v) => (v === null ? '' : v.toFixed(2)));
  return {
    kind: 'chart',
    name: 'Chart',
    rect: rect(60, 192, 500, 250),
    region: 'chart',
    placeholder: true,
    chart: {
      type: 'chart',
      chart: 'bar',
      title: [],
      categoryName: '国家',
      categories: values.map((_, n) => `国${n + 1}`),
      series: [{ name: '指数 & <比>', data: values.map((value, n) => ({ text: labels[n] ?? '', value })) }],
      ...more,
    },
    title: '指数',
    plot: rect(100, 0, 400, 250),
    min: 0,
    max: 1.25,
    marks: labels.map((label, category) => ({
      series: 0,
      category,
      rect: rect(0, 0, 1, 1),
      label,
      highlighted: false,
    })),
    gapWidth: 62,
    decimals: 2,
    labelSize: 20,
    valueSize: 18,
    alt: '条形图',
    ...placed,
  };
}
const deckWith = (item: PlacedChart): PlacedDeck => deckOf([slide([item], { layout: 'chart-takeaway' })]);
const part = (opened: Opened): XmlElement => opened.part('ppt/charts/chart1.xml');
const book = (opened: Opened): Opened =>
  open(opened.entries['ppt/embeddings/Microsoft_Excel_Sheet1.xlsx'] as Uint8Array);
const val = (root: XmlElement, name: string): string | undefined => one(root, name).attrs.val;

describe('the workbook', () => {
  test('holds the drawn values, zeros among them; what is missing is empty in both', async () => {
    const opened = await make(deckWith(chart([0.6, 0, null, 0.75])));
    const points = all(one(part(opened), 'c:numCache'), 'c:pt').map((p) => [p.attrs.idx, textOf(p)]);
    expect(points).toEqual([
      ['0', '0.6'],
      ['1', '0'],
      ['3', '0.75'],
    ]);
    const sheet = book(opened).part('xl/worksheets/sheet1.xml');
    expect(all(sheet, 'c').map((c) => [c.attrs.r, textOf(c)])).toEqual([
      ['A1', '国家'],
      ['B1', '指数 & <比>'],
      ['A2', '国1'],
      ['B2', '0.6'],
      ['A3', '国2'],
      ['B3', '0'],
      ['A4', '国3'],
      ['A5', '国4'],
      ['B5', '0.75'],
    ]);
    expect(all(part(opened), 'c:f').map(textOf)).toEqual(['Sheet1!$B$1', 'Sheet1!$A$2:$A$5', 'Sheet1!$B$2:$B$5']);
  });
  test('prints numbers as the chart does', async () => {
    const opened = await make(deckWith(chart([0.6])));
    expect(one(book(opened).part('xl/styles.xml'), 'numFmt').attrs.formatCode).toBe('0.00');
    expect(all(part(opened), 'c:numFmt').map((f) => f.attrs.formatCode)).toContain('0.00');
  });
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('column %i is %s', (n, name) => {
    expect(columnName(n)).toBe(name);
  });
  test('references name one cell or a range', () => {
    expect([cells(1, 1), cells(0, 2, 4)]).toEqual(['Sheet1!$B$1', 'Sheet1!$A$2:$A$4']);
  });
});

describe('number formats print labels as they stand', () => {
  const label = (text: string, value: number): Label => ({ text, value });
  const FORMATS: [what: string, labels: Label[], decimals: number, code: string, exact: boolean[]][] = [
    ['zeros at the end', [label('0.60', 0.6), label('0.9150', 0.915)], 4, '0.0000', [false, true]],
    ['plain', [label('0.6000', 0.6)], 4, '0.0000', [true]],
    ['whole', [label('126', 126)], 0, '0', [true]],
    ['thousands', [label('3,000', 3000), label('12,500', 12500)], 0, '#,##0', [true, true]],
    ['a unit', [label('9.67千万', 9.67), label('1.20千万', 1.2)], 2, '0.00"千万"', [true, true]],
    ['a percent sign that is only a sign', [label('65%', 65)], 0, '0"%"', [true]],
    ['a qualifier before all', [label('约12', 12), label('约33', 33)], 0, '"约"0', [true, true]],
    ['a quotation mark in the unit', [label('5"', 5)], 0, '0""""', [true]],
    ['a qualifier before one', [label('约12', 12), label('33', 33)], 0, '0', [false, true]],
    ['digits beside the number are no unit', [label('112', 12)], 0, '0', [false]],
    ['nothing to print', [], 1, '0.0', []],
  ];
  test.each(FORMATS)('%s', (_, labels, decimals, code, exact) => {
    expect(numberFormat(labels, decimals)).toEqual({ code, exact });
  });
});

describe('the chart', () => {
  test('stands in its placeholder, with alt text', async () => {
    const opened = await make(deckWith(chart([0.6])));
    const frame = shape(opened.slide(1), 'Chart');
    expect([placeholder(frame)?.type, properties(frame).descr]).toEqual(['chart', '条形图']);
    expect(targets(opened, 'ppt/charts/chart1.xml').get('rId1')).toBe('../embeddings/Microsoft_Excel_Sheet1.xlsx');
  });
  test('draws its bars where the marks are', async () => {
    const root = part(await make(deckWith(chart([0.6, 0.7]))));
    const layout = ['c:x', 'c:y', 'c:w', 'c:h'].map((name) => val(one(root, 'c:manualLayout'), name));
    expect(layout).toEqual(['0.2', '0', '0.8', '1']);
    const axis = one(root, 'c:valAx');
    expect([val(axis, 'c:min'), val(axis, 'c:max'), val(axis, 'c:delete')]).toEqual(['0', '1.25', '1']);
    expect([val(root, 'c:gapWidth'), val(root, 'c:barDir'), val(root, 'c:roundedCorners')]).toEqual(['62', 'bar', '0']);
    expect(val(one(root, 'c:catAx'), 'c:orientation')).toBe('maxMin');
  });
  test('columns stand upright, from left to right', async () => {
    const root = part(await make(deckWith(chart([0.6], { chart: 'column' }))));
    expect([val(root, 'c:barDir'), val(one(root, 'c:catAx'), 'c:orientation')]).toEqual(['col', 'minMax']);
  });
  test('the highlighted bar alone is in the title’s colour', async () => {
    const given = chart([0.6, 0.7], { highlight: '国2' });
    const marks = given.marks.map((m) => ({ ...m, highlighted: m.category === 1 }));
    const series = one(part(await make(deckWith({ ...given, marks }))), 'c:ser');
    const point = one(series, 'c:dPt');
    expect([val(point, 'c:idx'), one(point, 'a:schemeClr').attrs.val]).toEqual(['1', 'tx2']);
    expect(all(series.children[3] as XmlElement, 'a:schemeClr').map((c) => c.attrs.val)).toEqual(['accent2']);
  });
  test('the value of the highlighted bar alone is bold; without one all are', async () => {
    const weights = async (item: PlacedChart) =>
      all(part(await make(deckWith(item))), 'c:dLbls').flatMap((labels) =>
        all(labels, 'a:defRPr').map(({ attrs }) => attrs.b),
      );
    const given = chart([0.6, 0.7], { highlight: '国2' });
    const marks = given.marks.map((m) => ({ ...m, highlighted: m.category === 1 }));
    expect(await weights({ ...given, marks })).toEqual(['1', '0']);
    expect(await weights(chart([0.6, 0.7]))).toEqual(['1']);
  });
  test('no category is skipped, however many there are', async () => {
    const root = part(await make(deckWith(chart([0.6, 0.7]))));
    expect(val(one(root, 'c:catAx'), 'c:tickLblSkip')).toBe('1');
  });
  test('a label that no format prints is text', async () => {
    const given = chart([12, 33]);
    const marks = given.marks.map((m, n) => ({ ...m, label: ['约12', '33.00'][n] as string }));
    const root = part(await make(deckWith({ ...given, marks })));
    expect(all(root, 'c:rich').map(textOf)).toEqual(['约12']);
  });
  test('several series take their own colours and a legend', async () => {
    const two = chart([1, 2]);
    const data = two.chart.series[0]?.data ?? [];
    const series = ['甲', '乙'].map((name) => ({ name, data }));
    const root = part(await make(deckWith({ ...two, chart: { ...two.chart, series } })));
    expect(all(root, 'c:ser').map((s) => all(s, 'a:schemeClr')[0]?.attrs.val)).toEqual(['tx2', 'accent2']);
    expect(all(root, 'c:legend')).toHaveLength(1);
  });
  test('colours and faces are the theme’s', async () => {
    const root = part(await make(deckWith(chart([0.6]))));
    expect(all(root, 'a:srgbClr')).toEqual([]);
    expect(new Set(all(root, 'a:latin').map((f) => f.attrs.typeface))).toEqual(new Set(['+mn-lt']));
  });
});
