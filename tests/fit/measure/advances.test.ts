import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chromiumWidth, type Span, textWidth } from '../../../src/fit/measure/index.ts';

const ROOT = new URL('../../../', import.meta.url);
const zh = (text: string, more: Partial<Span> = {}) => chromiumWidth([{ text, size: 1000, ...more }], 'zh-CN');
const en = (text: string, more: Partial<Span> = {}) => chromiumWidth([{ text, size: 1000, ...more }], 'en');

test('the tables are what the script makes of the fonts', async () => {
  const { advances, coverage, mathAdvances } = await import(new URL('scripts/advances.mjs', ROOT).href);
  expect(readFileSync(new URL('src/fit/measure/advances.json', ROOT), 'utf8')).toBe(advances());
  expect(readFileSync(new URL('src/fit/measure/math-advances.json', ROOT), 'utf8')).toBe(mathAdvances());
  expect(readFileSync(new URL('src/fit/measure/coverage.json', ROOT), 'utf8')).toBe(coverage());
}, 60_000);

test.each([
  ['an ideograph', zh('数'), 1000],
  ['full-width punctuation', zh('，。；：？！（）《》'), 10_000],
  ['a digit', zh('8'), 555],
  ['a bold digit', zh('8', { bold: true }), 590],
  ['curly quotes in Chinese', zh('“”'), 2000],
  ['a middle dot in Chinese', zh('·'), 1000],
  ['an em dash in Chinese', zh('—'), 894],
  ['a digit in English: the widest face', en('8'), 572],
  ['A in English', en('A'), 667],
  ['curly quotes in English', en('“”'), 718],
  ['an ideograph in English', en('数'), 1000],
  ['Greek', en('Ω'), 758],
  ['a letter outside all fonts: an empty box', en('\u0531'), 1000],
  ['Thai, whose words only a dictionary tells apart', en('\u0e01'), 1500],
  ['a combining mark', en('e\u0301') - en('e'), 0],
  ['zero-width', zh('数\u200b据'), 2000],
  ['an emoji', zh('😀'), 1370],
  ['an emoji of a skin, where no font joins them', zh('👍🏽'), 2370],
  ['a rare ideograph', zh('𠮷'), 1000],
  ['code', zh('f(x)', { code: true }), 2640],
  ['Chinese in code', zh('数', { code: true }), 1000],
])('%s', (_, width, thousandths) => {
  expect(Math.round(width)).toBe(thousandths);
});

test('LibreOffice spaces Asian text from Latin text: a wider line than in the browser', () => {
  const spans = (text: string) => [{ text, size: 100 }];
  expect(textWidth(spans('数字'), 'zh-CN')).toBe(200);
  const [plain, mixed] = [textWidth(spans('EGDI'), 'zh-CN'), textWidth(spans('中国EGDI指数'), 'zh-CN')];
  expect(mixed - plain - 400).toBeCloseTo(48);
  expect(mixed).toBeGreaterThan(chromiumWidth(spans('中国EGDI指数'), 'zh-CN'));
});

test('widths grow with the size, and spans of several sizes add up', () => {
  expect(textWidth([{ text: 'H', size: 20 }], 'en') * 2).toBeCloseTo(textWidth([{ text: 'H', size: 40 }], 'en'));
  const parts: Span[] = [
    { text: 'CO', size: 20 },
    { text: '2', size: 13.2 },
  ];
  const sum = parts.reduce((all, part) => all + chromiumWidth([part], 'en'), 0);
  expect(chromiumWidth(parts, 'en')).toBeCloseTo(sum);
  expect(textWidth([], 'en')).toBe(0);
});
