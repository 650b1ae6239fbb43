import { describe, expect, test } from 'vitest';
import type { PlacedParagraph, Run } from '../../src/model/index.ts';
import { listStarts } from '../../src/pptx/finish/text.ts';
import { childrenOf, type XmlElement } from '../../src/xml/tree.ts';
import { paragraph, run } from '../placed.ts';
import { deckOf, inBody, rect, slide, text } from './fixture.ts';
import { all, lines, make, type Opened, one, placeholder, shape, targets } from './unpack.ts';

const box = (...paragraphs: PlacedParagraph[]) => text('Box', rect(60, 200, 400, 200), paragraphs);
const made = (...paragraphs: PlacedParagraph[]) => make(deckOf([slide([box(...paragraphs)])]));
const boxOf = (opened: Opened): XmlElement => shape(opened.slide(1), 'Box');
const runOf = async (words: Run): Promise<XmlElement> => one(boxOf(await made(paragraph([words]))), 'a:rPr');

describe('runs', () => {
  test.each([
    ['plain text inherits all but its size', run('甲'), { lang: 'zh-CN', altLang: 'en-US', sz: '2400', dirty: '0' }],
    ['English', run('A', { lang: 'en' }), { lang: 'en-US', sz: '2400', dirty: '0' }],
    ['bold', run('甲', { bold: true }), expect.objectContaining({ b: '1' })],
    ['italic', run('甲', { italic: true }), expect.objectContaining({ i: '1' })],
    ['struck', run('甲', { strike: true }), expect.objectContaining({ strike: 'sngStrike' })],
    ['raised', run('2', { script: 'sup' }), expect.objectContaining({ baseline: '30000' })],
    ['lowered', run('2', { script: 'sub' }), expect.objectContaining({ baseline: '-25000' })],
    ['a size of its own', run('个', { size: 36 }), expect.objectContaining({ sz: '3600' })],
  ])('%s', async (_, words, expected) => {
    expect((await runOf(words)).attrs).toEqual(expected);
  });

  test('colours are the theme’s, with their luminance', async () => {
    const fill = one(await runOf(run('甲', { color: 'rule' })), 'a:schemeClr');
    expect([fill.attrs.val, one(fill, 'a:lumMod').attrs.val]).toEqual(['bg2', '85000']);
  });
  test('code has a face of even width; other text names none', async () => {
    const faces = async (words: Run) => all(await runOf(words), 'a:latin').map((f) => f.attrs.typeface);
    expect(await faces(run('npm', { code: true, lang: 'en' }))).toEqual(['Consolas']);
    expect(await faces(run('npm', { lang: 'en' }))).toEqual([]);
  });
  test('what XML cannot hold is taken out, and marks stay marks', async () => {
    const opened = await made(paragraph([run('a\u0000<b>&\u000b"c"\ud800')]));
    expect(lines(boxOf(opened))).toEqual(['a<b>&"c"\ufffd']);
  });
});

describe('breaks', () => {
  const BREAKS: [what: string, runs: Run[], expected: string[]][] = [
    ['a planned break', [run('一'), run('二', { breakBefore: true })], ['一⏎二']],
    ['a line feed in a run', [run('一\n二\r\n三')], ['一⏎二⏎三']],
    ['two line feeds', [run('一\n\n二')], ['一⏎⏎二']],
    ['none before the first run', [run('一', { breakBefore: true })], ['一']],
    ['nothing at all', [], ['']],
  ];
  test.each(BREAKS)('%s', async (_, runs, expected) => {
    expect(lines(boxOf(await made(paragraph(runs))))).toEqual(expected);
  });
  test('an empty paragraph has the height of its text', async () => {
    const end = one(boxOf(await made(paragraph([]))), 'a:endParaRPr');
    expect(end.attrs.sz).toBe('2400');
  });
});

test('beside a paragraph that ends early, the others name their right margin: LibreOffice hands it on', async () => {
  const margins = async (...paragraphs: PlacedParagraph[]) =>
    childrenOf(one(boxOf(await made(...paragraphs)), 'p:txBody'), 'a:p').map(
      (p) => childrenOf(p, 'a:pPr')[0]?.attrs.marR,
    );
  expect(await margins(paragraph('甲', { right: 20 }), paragraph('乙'))).toEqual(['254000', '0']);
  expect(await margins(paragraph('甲'), paragraph('乙'))).toEqual([undefined, undefined]);
});

describe('links', () => {
  const linked = (words: Run) => make(deckOf([slide([box(paragraph([words]))]), slide([], { id: 'two' })]));
  test.each([
    ['https://例子.cn/路径 x?a=1&b=2', 'https://xn--fsqu00a.cn/%E8%B7%AF%E5%BE%84%20x?a=1&b=2'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:+861012345678', 'tel:+861012345678'],
  ])('%s leads out', async (href, target) => {
    const opened = await linked(run('网', { href }));
    const id = one(opened.slide(1), 'a:hlinkClick').attrs['r:id'] ?? '';
    expect(targets(opened, 'ppt/slides/slide1.xml').get(id)).toBe(target);
  });
  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'ppaction://program?x'])('%s leads nowhere', async (href) => {
    expect(all((await linked(run('网', { href }))).slide(1), 'a:hlinkClick')).toEqual([]);
  });
  test('to a slide', async () => {
    const opened = await linked(run('下页', { slide: 'two' }));
    const link = one(opened.slide(1), 'a:hlinkClick').attrs;
    expect(link.action).toBe('ppaction://hlinksldjump');
    expect(targets(opened, 'ppt/slides/slide1.xml').get(link['r:id'] ?? '')).toBe('slide2.xml');
  });
  test('to a slide that this edition has not: plain text', async () => {
    const opened = await linked(run('下页', { slide: 'withheld', color: 'link' }));
    expect(all(opened.slide(1), 'a:hlinkClick')).toEqual([]);
    expect(JSON.stringify([...targets(opened, 'ppt/slides/slide1.xml')])).not.toContain('withheld');
  });
  test('the same address is one relationship', async () => {
    const web = run('网', { href: 'https://example.org/' });
    const opened = await made(paragraph([web, run('和'), web]));
    expect([...targets(opened, 'ppt/slides/slide1.xml').values()].filter((t) => t.startsWith('https'))).toHaveLength(1);
  });
});

describe('paragraphs', () => {
  const item = (number: number, level = 0): PlacedParagraph =>
    paragraph('项', { bullet: 'number', number, level, as: 'li' });
  const plain = (level = 0): PlacedParagraph => paragraph('段', { level });
  const STARTS: [what: string, list: PlacedParagraph[], expected: number[]][] = [
    ['a list counts on from its first number', [item(3), item(4), item(5)], [3, 3, 3]],
    ['a paragraph between begins anew', [item(1), plain(), item(2)], [1, 1, 2]],
    ['a deeper list does not interrupt', [item(1), item(1, 1), item(2, 1), item(2)], [1, 1, 1, 1]],
    ['a deeper list begins anew under each item', [item(1), item(1, 1), item(2), item(1, 1)], [1, 1, 1, 1]],
    ['a second list beside the first', [item(1), item(2), item(1)], [1, 1, 1]],
  ];
  test.each(STARTS)('%s', (_, list, expected) => {
    expect(listStarts(list)).toEqual(expected);
  });

  test('a text box says all: exact lines, hanging bullets, space above', async () => {
    const list = paragraph('项', { bullet: 'disc', left: 30, hang: 24, before: 7, as: 'li' });
    const [, second] = all(boxOf(await made(paragraph('一'), list)), 'a:p');
    const own = childrenOf(second as XmlElement, 'a:pPr')[0] as XmlElement;
    expect(own.attrs).toEqual({ marL: '381000', indent: '-304800' });
    expect(all(own, 'a:spcPts').map((p) => p.attrs.val)).toEqual(['3400', '700']);
    expect(one(own, 'a:buChar').attrs.char).toBe('•');
  });
  test('a number is counted by PowerPoint, from the list’s first', async () => {
    const numbers = all(boxOf(await made(item(4), item(5))), 'a:buAutoNum');
    expect(numbers.map((n) => [n.attrs.type, n.attrs.startAt])).toEqual([
      ['arabicPeriod', '4'],
      ['arabicPeriod', '4'],
    ]);
  });
  test('a run-in head ends in a tab, and the tab stop is where the text begins', async () => {
    const labelled = paragraph('文字', { label: [run('现状', { bold: true })], left: 84, hang: 84 });
    const opened = await made(labelled);
    expect(lines(boxOf(opened))).toEqual(['现状\t文字']);
    expect(one(boxOf(opened), 'a:tab').attrs).toEqual({ pos: String(84 * 12700), algn: 'l' });
    expect(all(boxOf(opened), 'a:rPr').map((r) => r.attrs.b)).toEqual(['1', undefined]);
  });
});

describe('placeholders', () => {
  test('the title and a body say only what differs from their layout', async () => {
    const opened = await make(deckOf([slide([inBody(paragraph('一'), paragraph('二', { size: 20, line: 28 }))])]));
    const title = shape(opened.slide(1), 'Title');
    expect(placeholder(title)).toEqual({ type: 'title' });
    expect(one(title, 'p:spPr').children).toEqual([]);
    expect(one(title, 'a:bodyPr')).toEqual({ name: 'a:bodyPr', attrs: {}, children: [] });
    expect(one(title, 'a:rPr').attrs).toEqual({ lang: 'zh-CN', altLang: 'en-US', dirty: '0' });
    const body = shape(opened.slide(1), 'Body');
    expect(Object.keys(placeholder(body) ?? {})).toEqual(['idx']);
    expect(one(body, 'p:spPr').children).toEqual([]);
    expect(all(body, 'a:rPr').map((r) => r.attrs.sz)).toEqual([undefined, '2000']);
    expect(all(body, 'a:spcPts').map((p) => p.attrs.val)).toEqual(['2800']);
  });
  test('a text that stands elsewhere than its region says where', async () => {
    const moved = { ...inBody(paragraph('一')), rect: rect(60, 200, 840, 100), anchor: 'middle' as const };
    const body = shape((await make(deckOf([slide([moved])]))).slide(1), 'Body');
    expect(one(body, 'a:off').attrs).toEqual({ x: String(60 * 12700), y: String(200 * 12700) });
    expect(one(body, 'a:bodyPr').attrs).toEqual({ anchor: 'ctr' });
  });
  test('a placeholder is taken once; a second claim is a text box', async () => {
    const again = { ...inBody(paragraph('二')), name: 'Body 2', rect: rect(60, 300, 840, 100) };
    const opened = await make(deckOf([slide([inBody(paragraph('一')), again])]));
    expect(placeholder(shape(opened.slide(1), 'Body 2'))).toBeUndefined();
    expect(one(shape(opened.slide(1), 'Body 2'), 'p:cNvSpPr').attrs).toEqual({ txBox: '1' });
  });
  test('the page number is a field where it is the slide’s own', async () => {
    const page = (words: string) =>
      text('Page', rect(858, 486, 42, 18), [paragraph(words, { size: 14, line: 18 })], { chrome: 'page' });
    const own = shape((await make(deckOf([slide([page('1')])]))).slide(1), 'Chrome Page');
    expect([placeholder(own)?.type, one(own, 'a:fld').attrs.type]).toEqual(['sldNum', 'slidenum']);
    const other = shape((await make(deckOf([slide([page('A3')])]))).slide(1), 'Chrome Page');
    expect([all(other, 'a:fld'), lines(other)]).toEqual([[], ['A3']]);
  });
});
