import { beforeAll, describe, expect, test } from 'vitest';
import { documentDate, type Placed, type PlacedDeck } from '../../src/model/index.ts';
import { sections } from '../../src/pptx/finish/sections.ts';
import { childrenOf, isElement, textOf, type XmlElement } from '../../src/xml/tree.ts';
import { deck, deckOf, rect, slide } from './fixture.ts';
import {
  all,
  isDecorative,
  lines,
  make,
  type Opened,
  one,
  placeholder,
  properties,
  shape,
  shapes,
  targets,
} from './unpack.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await make(deck());
});

describe('the order of a slide', () => {
  test('the title comes first in reading, then content, source and footer', () => {
    const names = [...shapes(opened.slide(2)).entries()].filter(([, s]) => !isDecorative(s)).map(([name]) => name);
    expect(names).toEqual([
      'Title',
      'Body',
      'Ask',
      'Source',
      'Chrome Breadcrumb',
      'Chrome Handling',
      'Chrome footer',
      'Chrome page',
    ]);
  });
  test('decoration lies beneath the text, and under the title where it would hide it', async () => {
    const block = (name: string, y: number): Placed => ({
      kind: 'rect',
      name,
      rect: rect(0, y, 960, 60),
      fill: 'cover',
    });
    const drawn = (await make(deckOf([slide([block('Over', 40), block('Below', 300)])]))).slide(1);
    expect([...shapes(drawn).keys()]).toEqual(['Over', 'Title', 'Below']);
  });
  test('ids count up through groups', () => {
    const ids = all(opened.slide(5), 'p:cNvPr').map((p) => p.attrs.id);
    expect(ids).toEqual(ids.map((_, n) => String(n + 1)));
  });
  test('what belongs to the layout is drawn there', () => {
    expect([...shapes(opened.slide(1)).keys()]).not.toContain('Block');
    const layout = opened.part('ppt/slideLayouts/slideLayout1.xml');
    expect([...shapes(layout).values()].filter(isDecorative)).toHaveLength(1);
  });
});

describe('tables', () => {
  const table = (): XmlElement => one(opened.slide(4), 'a:tbl');
  test('have a header row and a first column, a style of ours and alt text', () => {
    const own = one(table(), 'a:tblPr');
    expect(own.attrs).toEqual({ firstRow: '1', firstCol: '1' });
    const [style] = all(opened.part('ppt/tableStyles.xml'), 'a:tblStyle');
    expect(textOf(own)).toBe(style?.attrs.styleId);
    expect(properties(shape(opened.slide(4), 'Table')).descr).toBe('表:各国的信息化领导职位。');
  });
  test('take the region’s placeholder', () => {
    expect(placeholder(shape(opened.slide(4), 'Table'))?.type).toBe('tbl');
  });
  test('have the planned columns, rows and margins, and no merged cell', () => {
    const points = (attr: string) => (e: XmlElement) => Number(e.attrs[attr]) / 12700;
    expect(all(table(), 'a:gridCol').map(points('w'))).toEqual([168, 504, 168]);
    expect(all(table(), 'a:tr').map(points('h'))).toEqual([36, 72, 72]);
    expect(all(table(), 'a:tcPr').slice(0, 2).map(points('marL'))).toEqual([0, 10]);
    expect(all(table(), 'a:tcPr').map(points('marR'))).toEqual([10, 10, 10, 10, 10, 0, 10, 10, 10]);
    expect(all(table(), 'a:tc').flatMap((c) => Object.keys(c.attrs))).toEqual([]);
  });
  test('say of a cell only what the style does not', () => {
    const [corner, head, , first] = all(table(), 'a:tc');
    expect(one(head as XmlElement, 'a:rPr').attrs).toEqual({
      lang: 'zh-CN',
      altLang: 'en-US',
      sz: '1800',
      dirty: '0',
    } satisfies object);
    expect(one(first as XmlElement, 'a:rPr').attrs.b).toBeUndefined();
    // LibreOffice would give it the first column's colour.
    expect(all(corner as XmlElement, 'a:rPr').flatMap((r) => all(r, 'a:solidFill'))).toHaveLength(1);
    expect(all(table(), 'a:tc').filter((c) => all(c, 'a:tcPr').some((p) => p.children.length > 0))).toHaveLength(1);
  });
});

describe('figures and pictures', () => {
  test('a figure is a named group with alt text, its cards groups within', () => {
    const group = shape(opened.slide(6), 'Cards');
    expect([group.name, properties(group).descr]).toEqual(['p:grpSp', '两张卡片']);
    const inner = childrenOf(group, 'p:grpSp').map((g) => properties(g).descr);
    expect(inner).toEqual([
      '洛杉矶:用预测提高巡逻效率,文字要长到第二行才看得出换行是否一致',
      '芬兰:约90%的问询由机器回答',
    ]);
    const [place] = all(group, 'a:xfrm');
    const [off, ext, chOff, chExt] = (place as XmlElement).children.filter(isElement).map((c) => c.attrs);
    expect([chOff, chExt]).toEqual([off, ext]);
  });
  test('a picture’s own bytes, once, and its alt text', () => {
    const picture = shape(opened.slide(6), 'Picture');
    expect([placeholder(picture)?.type, properties(picture).descr]).toEqual(['pic', '一个蓝色方块']);
    const id = one(picture, 'a:blip').attrs['r:embed'] ?? '';
    expect(targets(opened, 'ppt/slides/slide6.xml').get(id)).toBe('../media/image1.png');
    expect(opened.entries['ppt/media/image1.png']).toEqual(deck().head.pictures.get('pictures/dot.png')?.bytes);
  });
  test('a picture without alt text is decoration', async () => {
    const dot: Placed = { kind: 'picture', name: 'Dot', rect: rect(60, 300, 50, 50), src: 'pictures/dot.png', alt: '' };
    const drawn = shape((await make(deckOf([slide([dot])]))).slide(1), 'Dot');
    expect([isDecorative(drawn), properties(drawn).descr]).toEqual([true, undefined]);
  });
});

describe('notes', () => {
  const notes = (n: number): XmlElement => opened.part(`ppt/notesSlides/notesSlide${n}.xml`);
  const body = (root: XmlElement): XmlElement => shape(root, 'Notes');
  test('are paragraphs that end with the sources', () => {
    expect(lines(body(notes(2)))).toEqual([
      '先说:与四国相比,电子政务指数仍有明显差距',
      '来源:源稿前言',
      '来源:《2020年联合国电子政务调查报告》',
    ]);
  });
  test('have native bullets and each line its language', async () => {
    const said = [
      { text: '一点', bullet: true },
      { text: 'Second\nline', bullet: true },
      { text: '法', bullet: false, lang: 'ja' },
    ];
    const root = (await make(deckOf([slide([], { notes: said })]))).part('ppt/notesSlides/notesSlide1.xml');
    expect(lines(body(root))).toEqual(['一点', 'Second', 'line', '法']);
    expect(all(body(root), 'a:buChar')).toHaveLength(3);
    expect(all(body(root), 'a:rPr').map((r) => r.attrs.lang)).toEqual(['zh-CN', 'en-US', 'en-US', 'ja']);
  });
  test('a slide without notes and sources has no page of them', () => {
    expect(opened.entries['ppt/notesSlides/notesSlide1.xml']).toBeUndefined();
    expect([...targets(opened, 'ppt/slides/slide1.xml').values()]).toEqual(['../slideLayouts/slideLayout1.xml']);
  });
  test('a deck without any has no master for them', async () => {
    const bare = await make(deckOf([slide([])]));
    expect(Object.keys(bare.entries).filter((path) => /notes/.test(path))).toEqual([]);
  });
});

describe('sections', () => {
  const chapters = (...all: [chapter: string, section: string][]): PlacedDeck =>
    deckOf(all.map(([chapter, section], n) => slide([], { id: `s${n}`, chapter, section })));
  const names = (given: PlacedDeck): [string, number][] => sections(given).map((s) => [s.name, s.slides.length]);
  const TITLE = '数字政府建设的探索与经验借鉴';
  test('the cover’s is the briefing’s title, the last the appendix', () => {
    expect(names(deck())).toEqual([
      [TITLE, 1],
      ['前言', 4],
      ['附录', 1],
    ]);
  });
  test('a chapter that comes back is told apart', () => {
    const again = chapters(['甲', '1'], ['乙', '2.1'], ['甲', '1'], ['乙', '2.1'], ['甲', '1']);
    expect(names(again).map(([name]) => name)).toEqual(['甲', '乙', '甲 · 1', '乙 · 2.1', '甲 2']);
  });
  test('a slide of no chapter stays with those before it', () => {
    expect(names(chapters(['', ''], ['甲', '1'], ['', '']))).toEqual([
      [TITLE, 1],
      ['甲', 2],
    ]);
  });
  test('every slide is in one, under an id that does not change', async () => {
    const root = opened.part('ppt/presentation.xml');
    const listed = all(root, 'p14:sldId').map((s) => s.attrs.id);
    expect(listed).toEqual(all(root, 'p:sldId').map((s) => s.attrs.id));
    const ids = all(root, 'p14:section').map((s) => s.attrs.id ?? '');
    for (const id of ids) expect(id).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}$/);
    const again = (await make(deck())).part('ppt/presentation.xml');
    expect(all(again, 'p14:section').map((s) => s.attrs.id)).toEqual(ids);
  });
});

describe('properties', () => {
  test('title, author, language and the hash of the inputs', () => {
    const core = opened.part('docProps/core.xml');
    const said = Object.fromEntries(core.children.filter(isElement).map((c) => [c.name, textOf(c)]));
    expect(said).toMatchObject({
      'dc:title': '数字政府建设的探索与经验借鉴',
      'dc:creator': '某某研究室',
      'dc:language': 'zh-CN',
      'dc:description': '0123456789ab',
      'cp:category': '内部',
    });
  });
  test.each([
    ['2021-06-30', '2021-06-30T00:00:00Z'],
    ['2021-06', '2021-06-01T00:00:00Z'],
    ['2021', '2021-01-01T00:00:00Z'],
    [undefined, '2000-01-01T00:00:00Z'],
    ['六月', '2000-01-01T00:00:00Z'],
  ])('the date %s', (date, expected) => {
    expect(documentDate(date)).toBe(expected);
  });
});
