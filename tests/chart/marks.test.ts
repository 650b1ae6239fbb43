import { describe, expect, test } from 'vitest';
import { bars } from '../../src/chart/bars.ts';
import { points, uprights } from '../../src/chart/points.ts';
import { slices } from '../../src/chart/slices.ts';
import { spread } from '../../src/chart/spread.ts';
import { stacked } from '../../src/chart/stacked.ts';
import type { Chart, ChartMark } from '../../src/model/index.ts';

type Values = (number | null)[];
const plot = { x: 0, y: 0, w: 100, h: 100 };
const chart = (type: Chart['chart'], columns: Values[], more: Partial<Chart> = {}): Chart => ({
  type: 'chart',
  chart: type,
  title: [],
  categoryName: '',
  categories: (columns[0] ?? []).map((_, n) => `c${n}`),
  series: columns.map((values, s) => ({
    name: `s${s}`,
    data: values.map((value) => ({ text: value === null ? '' : String(value), value })),
  })),
  ...more,
});
const rects = (marks: ChartMark[]) => marks.map(({ rect: { x, y, w, h } }) => [x, y, w, h].map(Math.round));

describe('stacked', () => {
  test.each<[what: string, given: Chart, marks: number[][]]>([
    [
      'bars stand on each other',
      chart('bar', [[30], [70]], { stacked: 'sum' }),
      [
        [0, 0, 30, 100],
        [30, 0, 70, 100],
      ],
    ],
    [
      'negative values go to the other side of zero',
      chart('bar', [[60], [-40]], { stacked: 'sum' }),
      [
        [40, 0, 60, 100],
        [0, 0, 40, 100],
      ],
    ],
    [
      'shares of columns fill the plot, whatever they add up to',
      chart(
        'column',
        [
          [1, 30],
          [3, null],
        ],
        { stacked: 'share' },
      ),
      [
        [0, 75, 50, 25],
        [50, 0, 50, 100],
        [0, 0, 50, 75],
      ],
    ],
  ])('%s', (_, given, marks) => {
    expect(rects(stacked(given, plot, 0).marks)).toEqual(marks);
  });
});

describe('bars', () => {
  test('a missing value has no bar, and zero one without length', () => {
    expect(rects(bars(chart('bar', [[50, null, 0]]), { plot, labels: 0, gapWidth: 0 }).marks)).toEqual([
      [0, 0, 50 * 2, 33],
      [0, 67, 0, 33],
    ]);
  });
  test('labels have room at both sides of zero', () => {
    const { min, max } = bars(chart('bar', [[-30, 50]]), { plot, labels: 10, gapWidth: 0 });
    expect([min, max]).toEqual([-40, 60]);
  });
  test('the series drawn as a line is no bar', () => {
    const given = chart('column', [[5], [9]], { line: 's1' });
    expect(bars(given, { plot, labels: 0, gapWidth: 0 }).marks.map((m) => m.series)).toEqual([0]);
    expect(points(given, { plot, min: 0, max: 10, edges: false, radius: 1 }).map((m) => m.series)).toEqual([1]);
  });
});

describe('lines and areas', () => {
  const at = { plot, min: -10, max: 10, radius: 0 };
  test('points stand in the middle of their bands, missing ones nowhere', () => {
    const marks = points(chart('line', [[10, null, -10, 0]]), { ...at, edges: false });
    expect(rects(marks).map(([x, y]) => [x, y])).toEqual([
      [13, 0],
      [63, 100],
      [88, 50],
    ]);
  });
  test('areas reach from zero, stacked ones from those beneath', () => {
    const on = { plot, min: 0, max: 10, edges: true, radius: 0 };
    const given = chart('area', [
      [2, 4],
      [8, 1],
    ]);
    expect(rects(uprights(given, on)).map((r) => [r[1], r[3]])).toEqual([
      [80, 20],
      [60, 40],
      [20, 80],
      [90, 10],
    ]);
    expect(rects(uprights({ ...given, stacked: 'sum' }, on)).map((r) => [r[1], r[3]])).toEqual([
      [80, 20],
      [60, 40],
      [0, 80],
      [50, 10],
    ]);
  });
});

test('parts of a pie go round once, in the order written', () => {
  const made = slices(chart('pie', [[50, 0, 30, 20]]), plot).map((m) => m.slice);
  expect(made).toEqual([
    { from: 0, to: 0.5 },
    { from: 0.5, to: 0.5 },
    { from: 0.5, to: 0.8 },
    { from: 0.8, to: 1 },
  ]);
});

test.each<[places: number[], made: number[]]>([
  [
    [10, 50, 90],
    [10, 50, 90],
  ],
  [
    [50, 50, 52],
    [50, 60, 70],
  ],
  [
    [98, 97],
    [98, 88],
  ],
  [
    [0, 0, 0],
    [0, 10, 20],
  ],
])('words at %j are set at %j so that they do not meet', (places, made) => {
  expect(spread(places, 10, 0, 98)).toEqual(made);
});
