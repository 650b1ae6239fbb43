import { expect, test } from 'vitest';
import { bare } from '../../src/fit/boxes.ts';
import { linesWithLinks } from '../../src/fit/links.ts';
import { measured } from '../../src/fit/paragraphs.ts';
import type { PlacedParagraph, Run } from '../../src/model/index.ts';
import { paragraphs, placing, words } from './placing.ts';

const HREF = 'https://example.org/';
const link = (text: string): Run => ({ text, lang: 'zh-CN', href: HREF });
const said = (text: string): Run => ({ text, lang: 'zh-CN' });
/** Twenty points, so that ten characters fill 204 points. */
const set = (...runs: Run[]): PlacedParagraph => bare(runs, { size: [20, 28], color: 'ink' });
const WIDTH = 204;

test('a link that a line cannot hold whole goes to the next, as LibreOffice has it', () => {
  const plain = measured(set(said('数据共享平'), said('公共服务平台的网站')), WIDTH, 'zh-CN');
  const linked = measured(set(said('数据共享平'), link('公共服务平台的网站'), said('在此处')), WIDTH, 'zh-CN');
  expect(plain.lines).toBe(2);
  expect(linked.lines).toBe(3);
});

test('a link that ends with its line asks for nothing more', () => {
  expect(linesWithLinks(set(said('数据共享'), link('公共服务')), WIDTH, 'zh-CN')).toBe(1);
  expect(measured(set(link('公共服务平台'), said('数据共享平台')), WIDTH, 'zh-CN').lines).toBe(2);
});

test('no run of a link is longer than a line, and none is cut twice', () => {
  const address = link('数据共享政府平台公共服务'.repeat(3));
  const once = measured(set(address), WIDTH * 2, 'zh-CN');
  const twice = measured({ ...once }, WIDTH, 'zh-CN');
  expect(twice.runs.map((run) => run.text).join('')).toBe(address.text);
  expect(twice.runs.map((run) => run.text.length)).toEqual([10, 10, 10, 6]);
  expect(twice.runs.every((run) => run.href === HREF)).toBe(true);
  expect(twice.lines).toBe(4);
});

test('a margin against an orphan is that of the room that the paragraph came to have', async () => {
  // In the region's whole width the last line would be an orphan; beneath its item it is none.
  for (let length = 20; length < 120; length += 3) {
    const text = '数据共享政府平台'.repeat(20).slice(0, length);
    const { slides } = await placing(`- 上\n  - ${text}\n`);
    const nested = paragraphs(slides[0]).find((p) => words(p) === text) as PlacedParagraph;
    const { right: _, ...fresh } = nested;
    const anew = measured<PlacedParagraph>(fresh, 840, 'zh-CN');
    expect([length, nested.right, nested.lines]).toEqual([length, anew.right, anew.lines]);
  }
});
