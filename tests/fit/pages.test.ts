import { expect, test } from 'vitest';
import { pageRanges } from '../../src/model/index.ts';

test.each<[number[], zh: string, en: string]>([
  [[4], '4', '4'],
  [[3, 4, 5], '3—5', '3–5'],
  [[3, 5, 6, 9], '3、5—6、9', '3, 5–6, 9'],
  [[], '', ''],
])('pages %j', (pages, zh, en) => {
  expect([pageRanges(pages, 'zh-CN'), pageRanges(pages, 'en')]).toEqual([zh, en]);
});
