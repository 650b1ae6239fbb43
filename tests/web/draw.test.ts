import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlacedParagraph, Run } from '../../src/model/index.ts';
import { web } from '../../src/web/index.ts';
import { drawParagraphs } from '../../src/web/paragraph.ts';
import { drawNotes, drawSlide } from '../../src/web/slide.ts';
import { testHost } from '../host.ts';
import { paragraph, placedDeck, run } from '../placed.ts';

const drawing = {
  lang: 'zh-CN',
  pictures: new Map([['pictures/dot.png', { src: 'data:image/png;base64,AA==' }]]),
  still: false,
};
const BOX = { size: 24, line: 34, bold: false, color: 'ink', align: 'left' } as const;
const item = (text: string, level: number, more: Partial<PlacedParagraph> = {}) =>
  paragraph(text, { as: 'li', bullet: 'disc', level, left: 24 * (level + 1), hang: 24, ...more });
/** Elements alone: what a screen reader is told of the structure. */
const bare = (html: string) => html.replace(/<(\/?\w+)[^>]*>/g, '<$1>');
const slideHtml = (id: string, still = false) => {
  const slide = placedDeck().slides.find((s) => s.id === id);
  if (!slide) throw new Error(id);
  return drawSlide(slide, { ...drawing, still });
};

describe('paragraphs', () => {
  test.each<[string, PlacedParagraph[], string]>([
    [
      'nests lists',
      [item('a', 0), item('b', 1), item('c', 2), item('d', 0)],
      '<ul><li><div>a</div><ul><li><div>b</div><ul><li><div>c</div></li></ul></li></ul></li><li><div>d</div></li></ul>',
    ],
    [
      'starts deeper without inventing items',
      [item('a', 1), item('b', 0)],
      '<ul><li><div>a</div></li></ul><ul><li><div>b</div></li></ul>',
    ],
    [
      'parts bulleted and numbered lists',
      [item('a', 0), item('b', 0, { bullet: 'number', number: 1 })],
      '<ul><li><div>a</div></li></ul><ol><li><div>b</div></li></ol>',
    ],
    [
      'joins lines of code',
      [paragraph('x', { as: 'pre' }), paragraph('  y', { as: 'pre' })],
      '<pre><code>x\n  y</code></pre>',
    ],
    [
      'joins a quotation',
      [paragraph('x', { as: 'quote' }), paragraph('y', { as: 'quote' })],
      '<blockquote><p>x</p><p>y</p></blockquote>',
    ],
    ['sets a heading without doubling its weight', [paragraph([run('x', { bold: true })], { as: 'h3' })], '<h3>x</h3>'],
    [
      'lets no text become markup',
      [paragraph('</p><script>alert(1)</script>&')],
      '<p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</p>',
    ],
  ])('%s', (_, paragraphs, expected) => {
    expect(bare(drawParagraphs(paragraphs, BOX, drawing))).toBe(expected);
  });

  test('a paragraph without words keeps its line, so that rows beside it stay level', () => {
    const html = drawParagraphs([paragraph([], { line: 26 }), paragraph('a', { line: 26 })], BOX, drawing);
    expect(html.match(/min-height:26px/g)).toHaveLength(1);
  });

  test('an item carries its measures', () => {
    const html = drawParagraphs([item('a', 1, { before: 7, size: 20, line: 28 })], BOX, drawing);
    for (const part of ['font-size:20px', 'line-height:28px', 'margin-top:7px', 'padding-left:48px', '--hang:24px'])
      expect(html).toContain(part);
  });

  test.each<[string, Run, string, Partial<PlacedParagraph>?]>([
    ['another language is named', run('a', { lang: 'en-US' }), '<span lang="en-US">a</span>'],
    ['its own region is not', run('甲', { lang: 'zh-Hans' }), '甲'],
    ['a step is a fragment from 0', run('a'), 'data-fragment-index="1"', { step: 2 }],
    ['a link to a slide goes by its id', run('a', { slide: 'x y' }), 'href="#/x%20y"'],
    [
      'a link outside opens beside the deck',
      run('a', { href: 'https://a.example/?b&c' }),
      'href="https://a.example/?b&amp;c" target="_blank" rel="noopener noreferrer"',
    ],
    [
      'a script is no link',
      run('a', { href: 'javascript:alert(1)' }),
      '<p><span style="color:var(--link)">a</span></p>',
    ],
    ['a smaller run leaves the line as high as it was', run('个', { size: 12 }), 'font-size:12px;line-height:0'],
    ['a title breaks where it was told to', run('b', { breakBefore: true }), '<br>b'],
  ])('%s', (_, given, expected, more = {}) => {
    expect(drawParagraphs([paragraph([given], more)], BOX, drawing)).toContain(expected);
  });

  test('a run-in head fills the indent and stays apart from the text', () => {
    const html = drawParagraphs([paragraph('text', { label: [run('Head')], left: 84, hang: 84 })], BOX, drawing);
    expect(html).toContain('<strong class="label" style="float:left;width:84px;margin-left:-84px">Head</strong>');
    expect(html.replace(/<[^>]*>/g, '')).toBe('Head text');
  });
});

describe('slides', () => {
  test('the cover has the h1, others an h2', () => {
    expect(slideHtml('cover')).toMatch(/<h1 [^>]*data-region="title"/);
    expect(slideHtml('gap')).toMatch(/<h2 [^>]*data-region="title"/);
  });
  test('figures are a description list of nothing but entries', () => {
    const html = bare(slideHtml('kpi'));
    expect(html).toContain(
      '<dl><div><dt><p>全球平均指数</p></dt><dd><p>0.60</p></dd><dd><p>2018年为 0.55</p></dd></div><div><dt>',
    );
  });
  test('cards are a list with headings', () => {
    expect(bare(slideHtml('cards'))).toMatch(/<ul><li>(<div><\/div>)+<h3>洛杉矶<\/h3>/);
  });
  test('a table has a caption, scopes and spoken marks', () => {
    const html = slideHtml('table');
    expect(html).toContain('<caption class="sr-only">表:各国的信息化领导职位。</caption>');
    expect(html.match(/scope="col"/g)).toHaveLength(3);
    expect(html.match(/scope="row"/g)).toHaveLength(2);
    expect(html).toContain('<span role="img" aria-label="原文提及">●</span>');
    expect(html).toContain('<span role="img" aria-label="未提及"></span>');
  });
  test('a last column set on the right ends at the slide’s margin', () => {
    const [mark] = slideHtml('table').match(/<td [^>]*>(?=<span role="img" aria-label="原文提及")/) ?? [];
    expect(mark).toContain('padding:4px 0px 4px 10px');
  });
  test('a chart is a named picture with its data beside it', () => {
    const html = slideHtml('chart');
    expect(html).toContain('<svg role="img" aria-label="条形图:');
    expect(bare(html)).toContain('<tr><th>新加坡</th><td>0.9150</td></tr>');
    expect(html.match(/<rect /g)).toHaveLength(3);
  });
  test('chrome is marked, decoration is hidden', () => {
    const html = slideHtml('gap');
    for (const name of ['breadcrumb', 'handling', 'footer', 'page', 'progress', 'rule'])
      expect(html).toContain(`data-chrome="${name}"`);
    expect(html).toMatch(/<div class="box" aria-hidden="true" data-chrome="rule"/);
  });
  test('notes end with the sources, word by word apart', () => {
    const html = drawNotes(
      [
        { text: 'One', bullet: false },
        { text: 'two', bullet: true },
      ],
      ['Source: x'],
      'en',
    );
    expect(
      html
        .replace(/<[^>]*>/g, '')
        .split(/\s+/)
        .filter(Boolean),
    ).toEqual(['One', 'two', 'Source:', 'x']);
    expect(drawNotes([], [], 'en')).toBe('');
  });
  test('a still has no ids, links, notes or steps', () => {
    expect(slideHtml('gap', true)).not.toMatch(/ id=| href=|<aside|fragment/);
  });
});

describe('the page', () => {
  let html = '';
  const asked: string[] = [];
  const host = testHost();
  beforeAll(async () => {
    const font = async (face: { family: string; weight: number }, characters: string) => {
      asked.push(`${face.family} ${face.weight} ${characters}`);
      return new Uint8Array([1, 2, 3]);
    };
    html = await web(placedDeck(), { ...host, font });
    expect(await web(placedDeck(), { ...host, font })).toBe(html);
  }, 60_000);

  test('allows its one script by hash and nothing else', () => {
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/<script/g)).toHaveLength(1);
  });
  test('refers to nothing outside', () => {
    const body = html.replace(/<script>[\s\S]*?<\/script>/, '');
    expect(body).not.toMatch(/(src|href)="(?!data:|#\/)/);
    expect(body).not.toMatch(/url\((?!data:)/);
  });
  test('asks for the fonts of its own characters only', () => {
    const regular = asked.find((a) => a.startsWith('noto-sans-sc 400')) ?? '';
    expect(regular).toContain('再');
    expect(regular).not.toContain('龘');
    expect(asked.some((a) => a.startsWith('arimo 400 –’'.slice(0, 9)))).toBe(true);
  });
  test('names its language, title and inputs', () => {
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain('<title>数字政府建设的探索与经验借鉴 · 领导决策版</title>');
    expect(html).toContain('content="0123456789ab"');
  });
});
