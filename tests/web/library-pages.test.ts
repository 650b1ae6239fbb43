import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuildResult } from '../../src/index.ts';
import { sha256 } from '../../src/model/index.ts';
import { fileOf } from '../sample.ts';
import { comparedFolder } from './library-folder.ts';

const PAGES = ['index', 'compare', 'figures', 'checks'].flatMap((name) => [`${name}.html`, `${name}.en.html`]);
let all: BuildResult;
beforeAll(async () => {
  all = await comparedFolder(['html', 'pptx']);
}, 120_000);

const pageOf = (built: BuildResult, path: string): string => strFromU8(fileOf(built, path));
/** What can be read: elements are `|`. */
const read = (html: string): string =>
  html.replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>|<[^>]+>/g, '|').replace(/\|+/g, '|');
/** The row of the table that begins with that name, cell by cell; the edition before each is left out. */
function rowOf(html: string, name: string): string[] {
  const rows = [...html.matchAll(/<tr [^>]*>([\s\S]*?)<\/tr>/g)].map(([, inner = '']) => inner);
  const row = rows.find((inner) => read(inner).startsWith(`|${name}|`)) ?? '';
  const cells = row.match(/<(th|td)[\s\S]*?<\/\1>/g) ?? [];
  return cells.map((cell) =>
    read(cell.replace(/<span class="sr-only"[\s\S]*?<\/span>/g, ''))
      .replace(/^\||\|$/g, '')
      .trim(),
  );
}

test('builds without an error', () => {
  expect(all.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(all.files.map(({ path }) => path)).toEqual(expect.arrayContaining(PAGES));
  const { files } = JSON.parse(pageOf(all, 'manifest.json')) as { files: { path: string }[] };
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(PAGES));
});

describe('the comparison', () => {
  test.each<[what: string, name: string, cells: string[]]>([
    [
      'a slide with its page and words',
      '用时',
      ['第 2 页|办理用时降到12天', '第 2 页|办理用时降到12天', '第 2 页|Requests take 12 days'],
    ],
    [
      'a slide told in two ways',
      '结论',
      ['第 3 页|请领导看结论：缩短8天', '第 3 页|给大家的结论：快多了', '不含| |面向其他受众'],
    ],
    [
      'a slide in the appendix, over several pages',
      '细节',
      ['第 7–11 页|备用|细节很多的一张表', '不含| |更详细', '不含| |更详细'],
    ],
    ['no word on what handling withholds', '内情', ['第 5 页|内部才谈的99天', '不含', '不含']],
    ['what is made', '封面', ['第 1 页|对照汇报', '第 1 页|对照汇报', '第 1 页|A briefing to compare']],
    [
      'all together',
      '合计',
      [
        '5 页，另有备用 6 页|不包含：面向其他受众 2 页',
        '4 页|不包含：面向其他受众 2 页，更详细的 1 页，按密级不含 1 处',
        '3 页|不包含：面向其他受众 3 页，更详细的 1 页，按密级不含 1 处',
      ],
    ],
  ])('tells %s', (_, name, cells) => {
    const [head, ...rest] = rowOf(pageOf(all, 'compare.html'), name);
    expect(head).toMatch(name === '结论' ? /^结论\|2 种讲法$/ : `${name}`);
    expect(rest.slice(0, 3)).toEqual(cells);
  });
  test('leads to the slide in the deck, and says so in English too', () => {
    expect(pageOf(all, 'compare.html')).toContain('href="public/index.html#/for-public"');
    expect(rowOf(pageOf(all, 'compare.en.html'), 'Time')[3]).toBe('Page 2|Requests take 12 days');
    // One of the two ways is translated: both stand under its name.
    expect(rowOf(pageOf(all, 'compare.en.html'), 'Conclusion').slice(1, 3)).toEqual([
      'Page 3|请领导看结论：缩短8天',
      'Page 3|给大家的结论：快多了',
    ]);
    expect(rowOf(pageOf(all, 'compare.en.html'), '细节')[2]).toBe('Not held| |more depth');
    expect(pageOf(all, 'compare.en.html')).toContain('<span lang="zh-CN">细节</span>');
  });
});

describe('the figures', () => {
  test.each<[what: string, name: string, cells: string[]]>([
    [
      'with what it measures, its source and its pages',
      '12天',
      ['12天', '办理用时|全市 · 2020', '《年度调查报告》| 统计局，2020', '领导版|2|公众版|2|Guest edition|2'],
    ],
    [
      'computed from others, with the formula',
      '8天',
      ['8天|推算', '缩短的用时', '《年度调查报告》| 统计局，2020|算式：20 − 12', '领导版|3'],
    ],
    ['of the source itself', '99天', ['99天', '不公开的用时', '源稿', '领导版|5']],
  ])('one %s', (_, name, cells) => {
    expect(rowOf(pageOf(all, 'figures.html'), name)).toEqual(cells);
  });
  test('in English its words are those of the English edition, where it holds the figure', () => {
    expect(rowOf(pageOf(all, 'figures.en.html'), '12 days')[2]).toBe('Annual survey| Statistics office, 2020');
    expect(rowOf(pageOf(all, 'figures.en.html'), '8天')[0]).toBe('8天|Derived');
  });
  test('one that is printed nowhere, and why a person must confirm one, are in no page', () => {
    for (const path of PAGES) {
      expect(pageOf(all, path)).not.toContain('原来用时');
      expect(pageOf(all, path)).not.toContain('出处可疑要查');
    }
  });
});

describe('the checks', () => {
  test('say how each edition stood them, and warn with a word', () => {
    const states = rowOf(pageOf(all, 'checks.html'), '领导版');
    expect(states.slice(1, 7)).toEqual(['通过', '通过', '提醒 1', '通过', '通过', '通过']);
    expect(rowOf(pageOf(all, 'checks.html'), '公众版').slice(1, 7)).toEqual(Array(6).fill('通过'));
  });
  test('repeat a warning with its page, before notes, in the briefing’s language', () => {
    const text = read(pageOf(all, 'checks.html').replace(/<span class="sr-only"[\s\S]*?<\/span>/g, ''));
    expect(text).toContain('|提醒| 数字有出处 |第 3 页| |数字“37”没有出处|');
    expect(text).toContain('|说明| 排版 |第 7 页| |这一页放不下，分成了 5 页|');
    expect(text.indexOf('数字“37”')).toBeLessThan(text.indexOf('这一页放不下'));
    expect(pageOf(all, 'checks.en.html')).toContain('<span lang="zh-CN">数字“37”没有出处</span>');
  });
  test('give the SHA-256 of every file, the edition’s hash and the version', async () => {
    const text = read(pageOf(all, 'checks.html'));
    for (const { path, bytes } of all.files.filter((file) => /^(leaders|public|guests)\//.test(file.path))) {
      const digest = await sha256(bytes);
      expect(text).toContain(`|${path}|`);
      expect(text).toContain(`|${digest.slice(0, 12)}|${digest.slice(12)}|`);
    }
    const { editions } = JSON.parse(pageOf(all, 'manifest.json')) as { editions: { hash: string }[] };
    for (const { hash } of editions) expect(text).toContain(`|${hash}|`);
    expect(text).toContain('9.9.9');
  });
  test('what was not made was not checked', async () => {
    const bare = await comparedFolder([]);
    expect(rowOf(pageOf(bare, 'checks.html'), '公众版')[1]).toBe('未检');
    expect(rowOf(pageOf(bare, 'compare.html'), '用时')[1]).toBe('第 2 页|办理用时降到12天');
    expect(pageOf(bare, 'compare.html')).not.toContain('#/same');
  });
});

describe('a build of some audiences', () => {
  test('says nothing of the others, nor of what is withheld, in any page', async () => {
    const alone = await comparedFolder([], ['public']);
    expect(alone.files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['index.html', 'figures.html', 'checks.html']),
    );
    expect(alone.files.map(({ path }) => path)).not.toContain('compare.html');
    const OTHERS = [
      'leaders',
      '领导',
      'guests',
      'Guest',
      'for-leaders',
      'for-guests',
      '来宾',
      'inner',
      '内情',
      '内部',
      '不对外',
      '99天',
      '不公开的用时',
      '细节',
      'deep',
      '8天',
    ];
    for (const { path, bytes } of alone.files.filter((file) => file.path.endsWith('.html'))) {
      const html = strFromU8(bytes).replace(/<style[\s\S]*?<\/style>/g, '');
      const hashes = /\b[0-9a-f]{10,64}\b/g;
      expect(OTHERS.filter((word) => html.replace(hashes, '').includes(word)).map((word) => `${path} ${word}`)).toEqual(
        [],
      );
    }
    const both = await comparedFolder([], ['leaders', 'public']);
    const html = pageOf(both, 'compare.html') + pageOf(both, 'index.html');
    expect(['来宾', 'for-guests', 'Guest'].filter((word) => html.includes(word))).toEqual([]);
    // And they are found where they may stand.
    expect(['领导', '内情', '细节'].filter((word) => !html.includes(word))).toEqual([]);
  });
});

test('a page asks for nothing and holds no script but the one that its policy names', () => {
  for (const path of PAGES) {
    const html = pageOf(all, path);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:link|img|iframe)\b|\son\w+="|url\((?!data:)|@import|<script[^>]+>/);
    const scripted = /compare|figures/.test(path);
    expect(html.match(/<script>/g) ?? []).toHaveLength(scripted ? 1 : 0);
    expect(html.includes('script-src')).toBe(scripted);
  }
});
