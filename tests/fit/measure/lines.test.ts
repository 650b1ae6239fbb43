import { describe, expect, test } from 'vitest';
import { breakLines, lineCount, type Span, textWidth } from '../../../src/fit/measure/index.ts';
import { breaksOf } from '../../../src/fit/measure/measure.ts';
import type { Program } from '../../../src/fit/measure/pairs.ts';
import type { Lang } from '../../../src/model/index.ts';
import { cases } from './cases.ts';

const SIZE = 10;
const one = (text: string): Span[] => [{ text, size: SIZE }];
const cut = (text: string, breaks: number[]) => [0, ...breaks].map((from, i) => text.slice(from, breaks[i]));
/** Lines of the text in a box of so many em. */
const lines = (text: string, em: number, program: Program = 'chromium', lang: Lang = 'zh-CN') =>
  cut(text, breaksOf(one(text), em * SIZE, { lang }, program));

describe('both programs', () => {
  test.each<[string, string, number, string[]]>([
    ['ideographs break anywhere', '数字政府建设', 4, ['数字政府', '建设']],
    ['no comma begins a line', '数字政府，建设', 4, ['数字政', '府，建设']],
    ['no closing bracket begins a line', '《数字政府》建设', 5, ['《数字政', '府》建设']],
    ['two closers stay together', '（数字政府）。建设', 6, ['（数字政', '府）。建设']],
    ['no opening bracket ends a line', '数字政府（试行）', 5, ['数字政府', '（试行）']],
    ['no opening quote ends a line', '实行“一网通办”', 3, ['实行', '“一网', '通办”']],
    ['no ellipsis begins a line', '数字政府……', 4, ['数字政', '府……']],
    ['percent stays with its number', '达到百分之90%', 6, ['达到百分之', '90%']],
    ['a number stays whole', '投资达1,234.56亿元', 4.5, ['投资达', '1,234.56', '亿元']],
    ['a word stays whole', '中国EGDI指数', 4, ['中国', 'EGDI指', '数']],
    ['a currency sign stays with its number', '成本是$1200', 4, ['成本是', '$1200']],
    ['a hyphen breaks', '采用platform-based', 7, ['采用platform-', 'based']],
    ['a range of years breaks after its hyphen', '于2020-2025', 5, ['于2020-', '2025']],
    ['a no-break space does not', '共3\u00a0000', 2.5, ['共', '3\u00a0000']],
    ['a zero-width space breaks', 'abcd\u200befgh', 3, ['abcd\u200b', 'efgh']],
    ['spaces hang', 'aaaa bbbb', 3, ['aaaa ', 'bbbb']],
    ['a long word breaks anywhere', 'mmmmmmmm', 3, ['mmm', 'mmm', 'mm']],
    ['a line break is kept', '数字\n政府', 9, ['数字\n', '政府']],
    ['an empty line is kept', '数\n\n字', 9, ['数\n', '\n', '字']],
    ['an emoji is not torn', '😀😀😀', 2, ['😀', '😀', '😀']],
    ['a family is not torn', '数据👨\u200d👩\u200d👧', 2, ['数据', '👨\u200d👩\u200d👧']],
  ])('%s', (_, text, em, expected) => {
    const room = expected.some((line) => line.includes('👨')) ? 5 : em;
    expect(lines(text, room)).toEqual(expected);
    expect(lines(text, room, 'libreoffice').length).toBeGreaterThanOrEqual(expected.length);
  });
});

describe('LibreOffice', () => {
  test.each<[string, string, number, string[]]>([
    ['a full-width closer is glued to Latin', '我们采用，API接口', 6.5, ['我们采', '用，API接口']],
    ['but not to an ideograph', '我们采用，接口', 5.01, ['我们采用，', '接口']],
    ['a slash breaks where there is no space', '采用and/orxxxxx', 7, ['采用and/', 'orxxxxx']],
    ['with a space on the line, that breaks', '采用 and/orxxx', 7, ['采用 ', 'and/orxxx']],
    ['a fraction stays whole', '压缩到1/3', 4, ['压缩到', '1/3']],
    ['a middle dot does not begin a line', '卡尔·马克思', 2.5, ['卡', '尔·', '马克', '思']],
  ])('%s', (_, text, em, expected) => {
    expect(lines(text, em, 'libreoffice')).toEqual(expected);
  });
});

describe('LibreOffice, where a piece is longer than its line', () => {
  test('takes the character before a closer along: a line more than where it could begin one', () => {
    expect(lines('《政府转型战略（2017—2020）》战略', 4.5, 'libreoffice')).toEqual([
      '《政府转',
      '型战略',
      '（2017',
      '—',
      '202',
      '0）》战',
      '略',
    ]);
  });

  test('and planned for is the way that needs more lines', () => {
    const text = '《政府转型战略（2017—2020）》战略';
    expect(lineCount([{ text, size: 18, bold: true }], 87, { lang: 'zh-CN' })).toBe(7);
  });

  test('a label is left alone on its line', () => {
    const words = one('Data.gov.ukData.gov.uk防护');
    const plan = (labelled: boolean) => lineCount(words, 60, { lang: 'zh-CN', labelled });
    expect(plan(true)).toBe(plan(false) + 1);
    expect(lineCount(one('首席信息官治理'), 60, { lang: 'zh-CN', labelled: true })).toBe(2);
  });
});

describe('signs at the start in LibreOffice', () => {
  test('are set apart from Chinese, and not from Latin', () => {
    const width = (text: string) => textWidth(one(text), 'zh-CN') / SIZE;
    expect(width('“一网通办”') - width('一网通办””')).toBeCloseTo(0.29, 5);
    expect(width('“API”') - width('API””')).toBeCloseTo(0, 5);
    expect(lineCount([{ text: '“一网通办”', size: 18, bold: true }], 111, { lang: 'zh-CN' })).toBe(2);
  });
});

describe('a link in LibreOffice', () => {
  const drawn = (words: Span[], em: number) =>
    cut(words.map((s) => s.text).join(''), breaksOf(words, em * SIZE, { lang: 'zh-CN' }, 'libreoffice'));
  const link = (text: string): Span => ({ text, size: SIZE, link: true });

  test.each<[string, Span[], number, string[]]>([
    [
      'moves to the next line as one',
      [...one('详见'), link('数字政府建设'), ...one('说明')],
      7.1,
      ['详见', '数字政府建设说', '明'],
    ],
    ['even where it begins with a comma', [...one('详见'), link('，数字政府建设')], 8.1, ['详见', '，数字政府建设']],
    [
      'longer than a line, nothing follows it',
      [link('数字政府建设'), ...one('说明')],
      4.1,
      ['数字政府', '建设', '说明'],
    ],
  ])('%s', (_, words, em, expected) => {
    expect(drawn(words, em)).toEqual(expected);
  });

  test('and is planned for', () => {
    const words = [...one('详见'), link('数字政府建设')];
    expect(lineCount(words, 70, { lang: 'zh-CN' })).toBe(2);
    expect(breaksOf(words, 70, { lang: 'zh-CN' }, 'chromium')).toEqual([7]);
  });
});

describe('planning', () => {
  test('takes the program that needs more lines, in 0.99 of the width', () => {
    const text = '全国EGDI指数和GDP比例';
    const [chromium, office] = (['chromium', 'libreoffice'] as const).map((p) => lines(text, 11.5, p).length);
    expect(office).toBeGreaterThan(chromium as number);
    expect(lineCount(one(text), 115, { lang: 'zh-CN' })).toBe(office);
    expect(lineCount(one('数字政府建设'), 60, { lang: 'zh-CN' })).toBe(2);
    expect(lineCount(one('数字政府建设'), 61, { lang: 'zh-CN' })).toBe(1);
  });

  test('the first line may have less room, or more', () => {
    const text = '数字政府建设';
    expect(breakLines(one(text), 41, { lang: 'zh-CN', first: 20 })).toEqual([2]);
    expect(breakLines(one(text), 41, { lang: 'zh-CN', first: -20 })).toEqual([]);
  });

  test('no text is one line, and no width is a character a line', () => {
    expect(lineCount([], 100, { lang: 'en' })).toBe(1);
    expect(lineCount(one(''), 100, { lang: 'en' })).toBe(1);
    expect(lineCount(one('数字政府'), 0, { lang: 'zh-CN' })).toBe(4);
  });

  test('a text in two spans breaks as in one', () => {
    for (const { spans, width } of cases(100, 3)) {
      const text = spans.map((s) => s.text).join('');
      const size = spans[0]?.size ?? 0;
      const whole = breakLines([{ text, size }], width, { lang: 'zh-CN' });
      const halves = [text.slice(0, 7), text.slice(7)].map((part) => ({ text: part, size }));
      expect(breakLines(halves, width, { lang: 'zh-CN' })).toEqual(whole);
    }
  });

  test('is fast over sizes and widths, as fitting asks for them', () => {
    const rounds = [11, 12, 13, 14, 15].map((seed) => {
      const list = cases(200, seed);
      const sized = [28, 24, 20, 18].flatMap((size) =>
        list.map(({ spans, width }) => ({ spans: spans.map((span) => ({ ...span, size })), width })),
      );
      const characters = sized.reduce((sum, { spans }) => sum + spans.reduce((n, span) => n + span.text.length, 0), 0);
      const started = performance.now();
      for (const { spans, width } of sized) lineCount(spans, width, { lang: 'zh-CN' });
      return characters / (performance.now() - started);
    });
    // Some 8,000 characters a millisecond on an idle machine; the bound is for mistakes of kind, not for a busy one.
    expect(Math.max(...rounds)).toBeGreaterThan(100);
  });
});
