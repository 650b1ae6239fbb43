import { describe, expect, test } from 'vitest';
import { cut, type Span, titleBreak, titleLines } from '../../../src/fit/measure/index.ts';
import type { Lang } from '../../../src/model/index.ts';

const SIZE = 30;
const split = (text: string, em: number, lang: Lang = 'zh-CN') => {
  const at = titleBreak([{ text, size: SIZE, bold: true }], em * SIZE, lang);
  return at === null ? null : [text.slice(0, at), text.slice(at)];
};

describe('a title breaks', () => {
  test.each<[string, string, number, string[] | null]>([
    ['not at all on one line', '数字政府建设的关键', 12, null],
    ['not where it needs three lines', '数字政府建设的关键不在技术而在于体制机制', 8, null],
    [
      'at its comma',
      '在线服务指数升至全球第九，但数据开放仍有短板',
      18,
      ['在线服务指数升至全球第九，', '但数据开放仍有短板'],
    ],
    [
      'at the comma nearest the middle',
      '一是统一标准，二是打通各级平台，三是加强培训',
      18,
      ['一是统一标准，', '二是打通各级平台，三是加强培训'],
    ],
    [
      'after a closing quote',
      '推行“一网通办”让平均办理时间缩短了八成',
      15,
      ['推行“一网通办”', '让平均办理时间缩短了八成'],
    ],
    [
      'at a comma before an opening quote',
      '办事时间缩短八成，“最多跑一次”成为现实',
      15,
      ['办事时间缩短八成，', '“最多跑一次”成为现实'],
    ],
    ['never after an opening quote', '让“数字政府建设”成为改革', 8, ['让“数字政府', '建设”成为改革']],
    [
      'not so that fewer than four characters remain',
      '数字政府建设的关键不在技术在制度，谁来',
      17,
      ['数字政府建设的关键不在技术在制度', '，谁来'],
    ],
    [
      'before a particle if there is no pause',
      '数字政府建设的关键在于体制机制改革',
      12,
      ['数字政府建设的关键', '在于体制机制改革'],
    ],
    ['not inside a number', '投资总额达到1,200亿元较上年增长两倍多', 15, ['投资总额达到', '1,200亿元较上年增长两倍多']],
    [
      'not between a number and its per cent',
      '网上办理率已经达到96.7%以上居全国前列',
      15,
      ['网上办理率已经达到', '96.7%以上居全国前列'],
    ],
  ])('%s', (name, text, em, expected) => {
    const got = split(text, em);
    if (expected && name.startsWith('not so')) expect((got?.[1] ?? '').length).toBeGreaterThanOrEqual(4);
    else expect(got).toEqual(expected);
  });

  test('English: after a comma, the space left behind on the first line', () => {
    expect(split('Services went online, yet open data still lags behind', 16, 'en')).toEqual([
      'Services went online, ',
      'yet open data still lags behind',
    ]);
  });

  test('English: not after an apostrophe, and not inside a word', () => {
    expect(split('China’s online services are state-of-the-art today', 15, 'en')).toEqual([
      'China’s online services ',
      'are state-of-the-art today',
    ]);
  });

  test('spans of several weights count as one text', () => {
    const spans: Span[] = [
      { text: '在线服务指数升至', size: SIZE },
      { text: '全球第九，', size: SIZE, bold: true },
      { text: '但数据开放仍有短板', size: SIZE },
    ];
    const at = titleBreak(spans, 18 * SIZE, 'zh-CN');
    expect(at).toBe(13);
    expect(cut(spans, 13).map((part) => part.map((s) => s.text))).toEqual([
      ['在线服务指数升至', '全球第九，'],
      ['但数据开放仍有短板'],
    ]);
  });
});

test('lines of a title', () => {
  const of = (text: string) => titleLines([{ text, size: SIZE }], 10 * SIZE, 'zh-CN');
  expect([of('数字政府'), of('数字政府建设的关键在于体制'), of('数字政府建设的关键不在技术而在于体制机制')]).toEqual([
    1, 2, 3,
  ]);
});
