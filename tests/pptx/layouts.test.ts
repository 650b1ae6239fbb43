import { beforeAll, describe, expect, test } from 'vitest';
import type { ColorRole, PlacedDeck, PlacedParagraph } from '../../src/model/index.ts';
import { child, type XmlElement } from '../../src/xml/tree.ts';
import { paragraph } from '../placed.ts';
import { deck, deckOf, inBody, LAYOUTS, rect, slide, text } from './fixture.ts';
import { all, lines, make, type Opened, one, placeholder, shape, shapes, targets } from './unpack.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await make(deck());
});
const layout = (name: string, at = opened): XmlElement =>
  at.part(`ppt/slideLayouts/slideLayout${LAYOUTS.findIndex((l) => l.name === name) + 1}.xml`);
const marks = (root: XmlElement): [string, string | undefined, string | undefined][] =>
  [...shapes(root)].flatMap(([name, s]) => {
    const ph = placeholder(s);
    return ph ? [[name, ph.type, ph.idx] as [string, string | undefined, string | undefined]] : [];
  });

describe('the master', () => {
  const master = () => opened.part('ppt/slideMasters/slideMaster1.xml');
  test('has the five placeholders that PowerPoint knows', () => {
    expect(marks(master()).map(([, type]) => type)).toEqual(['title', 'body', 'dt', 'ftr', 'sldNum']);
  });
  test('gives five levels of body text, bullets and exact lines', () => {
    const body = one(master(), 'p:bodyStyle');
    expect(body.children.map((c) => (typeof c === 'string' ? c : c.name))).toEqual(
      [1, 2, 3, 4, 5].map((n) => `a:lvl${n}pPr`),
    );
    expect(all(body, 'a:buChar').map((b) => b.attrs.char)).toEqual(['•', '–', '•', '–', '•']);
    expect(all(body, 'a:lnSpc').map((l) => one(l, 'a:spcPts').attrs.val)).toEqual(Array(5).fill('3400'));
    expect(all(body, 'a:lvl1pPr')[0]?.attrs).toMatchObject({ eaLnBrk: '1', latinLnBrk: '0', hangingPunct: '0' });
  });
  test('lists every layout, those without slides too', () => {
    expect(all(master(), 'p:sldLayoutId')).toHaveLength(LAYOUTS.length);
  });
  test('maps its colours as the theme does', () => {
    expect(one(master(), 'p:clrMap').attrs).toMatchObject({ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' });
  });
});

describe('what is printed', () => {
  test('has a handout master, which bears the mark of handling', async () => {
    const at = await make(deck({ handling: '内部' }));
    const handout = at.part('ppt/handoutMasters/handoutMaster1.xml');
    expect(marks(handout).map(([, type]) => type)).toEqual(['hdr', 'dt', 'ftr', 'sldNum']);
    expect(lines(shape(handout, 'Header'))).toEqual([`内部 · ${deck().head.title}`]);
    expect(lines(shape(handout, 'Footer'))).toEqual([deck().audience.name]);
  });
  test('shares no theme with the slides, nor notes with handouts', () => {
    const themes = ['handoutMasters/handoutMaster1', 'notesMasters/notesMaster1', 'slideMasters/slideMaster1'].map(
      (part) => [...targets(opened, `ppt/${part}.xml`).values()].filter((t) => t.includes('theme/')),
    );
    expect(new Set(themes.flat()).size).toBe(3);
    const lists = opened.part('ppt/presentation.xml').children.map((c) => (typeof c === 'string' ? c : c.name));
    expect(lists.slice(0, 4)).toEqual(['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst', 'p:sldIdLst']);
  });
});

describe('the theme', () => {
  test('has twelve colours, and one East Asian face for Han script', () => {
    const theme = opened.part('ppt/theme/theme1.xml');
    expect(theme.attrs.name).toBe('政务蓝');
    expect(one(theme, 'a:clrScheme').children).toHaveLength(12);
    expect(one(one(theme, 'a:dk2'), 'a:srgbClr').attrs.val).toBe('0B3360');
    expect(all(theme, 'a:font').map((f) => [f.attrs.script, f.attrs.typeface])).toEqual(
      Array(2).fill(['Hans', 'Microsoft YaHei']),
    );
  });
  test('an English edition has its own pair of faces', async () => {
    const theme = (await make(deck({ lang: 'en' }))).part('ppt/theme/theme1.xml');
    expect(all(theme, 'a:latin').map((f) => f.attrs.typeface)).toEqual(['Arial', 'Arial']);
  });
});

describe('a layout', () => {
  test('has a placeholder for each region, and for what runs through the deck', () => {
    expect(marks(layout('chart-takeaway'))).toEqual([
      ['Title', 'title', undefined],
      ['Heading', 'body', expect.any(String)],
      ['Chart', 'chart', expect.any(String)],
      ['Takeaway', 'body', expect.any(String)],
      ['Source', 'body', expect.any(String)],
      ['Date', 'dt', '10'],
      ['Footer', 'ftr', '11'],
      ['Slide Number', 'sldNum', '12'],
      ['Chrome Breadcrumb', 'body', '13'],
      ['Chrome Handling', 'body', '14'],
    ]);
  });
  test('has five levels of text wherever a list may stand', () => {
    expect(all(one(shape(layout('content'), 'Body'), 'a:lstStyle'), 'a:defRPr')).toHaveLength(5);
  });
  test('has a place for the date, if anything runs along it', () => {
    expect(one(shape(layout('content'), 'Date'), 'a:schemeClr').attrs.val).toBe('accent6');
    expect(marks(layout('cover')).map(([, type]) => type)).not.toContain('dt');
  });
  test('the cover’s title is centred in type, not in place', () => {
    expect(marks(layout('cover'))[0]).toEqual(['Title', 'ctrTitle', undefined]);
  });
  test('a region has one idx wherever it stands', () => {
    const sources = ['content', 'kpi', 'cards'].map((name) => placeholder(shape(layout(name), 'Source'))?.idx);
    expect(new Set(sources).size).toBe(1);
  });
  test('idx of regions begin after those of PowerPoint and of the footer', () => {
    for (const { name } of LAYOUTS)
      for (const [shapeName, type, idx] of marks(layout(name)))
        if (type !== 'title' && type !== 'ctrTitle') expect([shapeName, Number(idx) >= 10]).toEqual([shapeName, true]);
  });
  test('without slides still offers the footer where the look puts it', () => {
    const unused = layout('appendix');
    expect(marks(unused).map(([name]) => name)).toEqual(['Title', 'Date', 'Footer', 'Slide Number']);
    expect(one(shape(unused, 'Footer'), 'a:off').attrs).toEqual({ x: String(708 * 12700), y: String(486 * 12700) });
  });
  test('has its own ground where it is not the page’s', () => {
    const ground = (name: string) => child(layout(name), 'p:cSld', 'p:bg');
    expect(ground('content')).toBeUndefined();
    expect(one(ground('appendix') as XmlElement, 'a:schemeClr').attrs.val).toBe('bg2');
  });
  test('says what it is for, and what kind PowerPoint may take it for', () => {
    expect(child(layout('content'), 'p:cSld')?.attrs.name).toBe('content: what it is for');
    expect(['cover', 'content', 'kpi'].map((n) => layout(n).attrs.type)).toEqual(['title', 'obj', 'cust']);
    expect(layout('kpi').attrs.userDrawn).toBe('1');
  });
  test('names are told apart where two say the same', async () => {
    const layouts = LAYOUTS.map((l) => ({ ...l, for: 'a table' }));
    const made = await make({ ...deck(), layouts });
    const names = LAYOUTS.map((l) => child(layout(l.name, made), 'p:cSld')?.attrs.name);
    expect(new Set(names).size).toBe(LAYOUTS.length);
  });
  test('shows its prompts in the deck’s language', async () => {
    expect(lines(shape(layout('content'), 'Title'))).toEqual(['单击此处编辑标题']);
    const english = await make(deck({ lang: 'en' }));
    expect(lines(shape(layout('content', english), 'Title'))).toEqual(['Click to edit the title']);
  });
});

describe('a region’s style', () => {
  const levels = (given: PlacedDeck): Promise<XmlElement> =>
    make(given).then((at) => shape(layout('content', at), 'Body'));
  const level = (root: XmlElement, n: number): XmlElement => one(root, `a:lvl${n}pPr`);
  test('size, line and colour are the region’s; how lists hang is as most slides have it', async () => {
    const item = (more: Partial<PlacedParagraph>) =>
      paragraph('项', { bullet: 'disc', left: 26, hang: 26, before: 10, ...more });
    const body = await levels(
      deckOf([slide([inBody(item({ before: 0 }), item({}), item({ size: 20 }), item({ left: 40 }))])]),
    );
    expect(level(body, 1).attrs).toMatchObject({ marL: String(26 * 12700), indent: String(-26 * 12700) });
    expect(all(level(body, 1), 'a:spcPts').map((p) => p.attrs.val)).toEqual(['3400', '1000']);
    expect(one(level(body, 1), 'a:defRPr').attrs).toEqual({ sz: '2400', b: '0' });
  });
  test('a generic region that no slide fills is a list to type into', async () => {
    const body = await levels(deckOf([slide([])]));
    expect(all(body, 'a:buChar')).toHaveLength(5);
  });
  test('a region that holds a list and a chart in turn takes anything', async () => {
    const words = text('Words', rect(60, 192, 552, 270), [paragraph('无图')], { region: 'chart', placeholder: 'body' });
    const made = await make(deckOf([slide([words], { layout: 'chart-takeaway' })]));
    expect(placeholder(shape(layout('chart-takeaway', made), 'Chart'))?.type).toBeUndefined();
    expect(placeholder(shape(made.slide(1), 'Words'))?.idx).toBe(
      placeholder(shape(layout('chart-takeaway', made), 'Chart'))?.idx,
    );
  });
});

test('a slide on another ground than its layout says so', async () => {
  const dark = async (background: ColorRole) =>
    child((await make(deckOf([slide([], { background })]))).slide(1), 'p:cSld', 'p:bg');
  expect(await dark('page')).toBeUndefined();
  expect(one((await dark('cover')) as XmlElement, 'a:schemeClr').attrs.val).toBe('tx2');
});
