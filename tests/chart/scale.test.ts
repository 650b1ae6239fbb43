import { expect, test } from 'vitest';
import { gridlines, niceScale } from '../../src/chart/scale.ts';

test.each<[values: number[], lines: number[]]>([
  [
    [0.6811, 0.7948],
    [0, 0.2, 0.4, 0.6, 0.8],
  ],
  [
    [0.3, 0.55],
    [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
  ],
  [
    [32, 45],
    [0, 10, 20, 30, 40, 50],
  ],
  [
    [-3, 8],
    [-4, -2, 0, 2, 4, 6, 8],
  ],
  [
    [0, 0],
    [0, 0.2, 0.4, 0.6, 0.8, 1],
  ],
])('the axis of %j has its gridlines at %j', (values, lines) => {
  expect(gridlines(niceScale(values))).toEqual(lines);
});
