/** Each defect of PptxGenJS is seen in what it writes, and no longer in the finished package. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Placed, PlacedDeck } from '../../src/model/index.ts';
import { emit } from '../../src/pptx/emit.ts';
import { finish } from '../../src/pptx/finish/index.ts';
import { dropFileName, dropSlideName } from '../../src/pptx/finish/slide.ts';
import { dropModificationId, flagHeads } from '../../src/pptx/finish/tables.ts';
import { keepFirstParagraphProperties } from '../../src/pptx/finish/text.ts';
import { child, childrenOf, parseXml, textOf, type XmlElement } from '../../src/xml/tree.ts';
import { paragraph, run } from '../placed.ts';
import { deck, deckOf, inBody, rect, slide } from './fixture.ts';
import { all, type Opened, open, properties, shapes, targets } from './unpack.ts';

const picture = (name: string): Placed => ({
  kind: 'picture',
  name,
  rect: rect(60, 300, 50, 50),
  src: 'pictures/dot.png',
  alt: '',
});
/** The fixture with two uses of one decorative picture. */
function tried(): PlacedDeck {
  const whole = deck();
  return { ...whole, slides: [...whole.slides, slide([picture('Dot 1'), picture('Dot 2')], { id: 'dots' })] };
}

let raw: Opened;
let finished: Opened;
beforeAll(async () => {
  const bytes = await emit(tried());
  [raw, finished] = [open(bytes), open(finish(tried(), bytes))];
});

const slides = (at: Opened): XmlElement[] =>
  Object.keys(at.entries)
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .map((path) => at.part(path));
const inSlides = (at: Opened, name: string): XmlElement[] => slides(at).flatMap((s) => all(s, name));
const charts = (at: Opened): XmlElement[] =>
  Object.keys(at.entries)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .map((path) => at.part(path));

/** What shows the defect; nothing where it is gone. */
type Evidence = (at: Opened) => unknown[];
const DEFECTS: [repair: string, evidence: Evidence][] = [
  ['an a:pPr before every run (#1083)', (at) => inSlides(at, 'a:p').filter((p) => childrenOf(p, 'a:pPr').length > 1)],
  [
    'content types of masters that are not there (#1444)',
    (at) =>
      all(at.part('[Content_Types].xml'), 'Override').filter((o) => !at.entries[o.attrs.PartName?.slice(1) ?? '']),
  ],
  ['directory entries', (at) => Object.keys(at.entries).filter((path) => path.endsWith('/'))],
  ['parts stored as they are', (at) => (at.bytes.length > 100_000 ? [at.bytes.length] : [])],
  [
    'the notes share the slides’ theme (#1443)',
    (at) => [...targets(at, 'ppt/notesMasters/notesMaster1.xml').values()].filter((t) => t.endsWith('theme1.xml')),
  ],
  [
    'the notes master after the slides (#1449)',
    (at) => {
      const names = at.part('ppt/presentation.xml').children.map((c) => (typeof c === 'string' ? '' : c.name));
      return names.indexOf('p:notesMasterIdLst') > names.indexOf('p:sldIdLst') ? names : [];
    },
  ],
  [
    'a notes page for a slide without notes',
    (at) => Object.keys(at.entries).filter((p) => /notesSlide1\.xml$/.test(p)),
  ],
  [
    'an axis id without an axis (#1534)',
    (at) =>
      charts(at).flatMap((chart) => {
        const axes = [...all(chart, 'c:catAx'), ...all(chart, 'c:valAx')].map((a) => child(a, 'c:axId')?.attrs.val);
        return all(chart, 'c:barChart')
          .flatMap((bars) => childrenOf(bars, 'c:axId'))
          .filter((id) => !axes.includes(id.attrs.val));
      }),
  ],
  ['one modification id for every table', (at) => inSlides(at, 'p14:modId')],
  ['tables without a header row (#1299)', (at) => inSlides(at, 'a:tblPr').filter((t) => t.attrs.firstRow !== '1')],
  [
    'tables, pictures and charts without alt text',
    (at) =>
      slides(at)
        .flatMap((s) => [...shapes(s).values()])
        .filter(unsaid),
  ],
  ['the file name as alt text', (at) => inSlides(at, 'p:cNvPr').filter((p) => p.attrs.descr?.includes('.png'))],
  [
    'ids used twice',
    (at) =>
      slides(at).filter((s) => {
        const ids = all(s, 'p:cNvPr').map((p) => p.attrs.id);
        return new Set(ids).size < ids.length;
      }),
  ],
  ['colours that are not the theme’s', (at) => inSlides(at, 'a:srgbClr')],
  [
    'Chinese text said to be English',
    (at) => inSlides(at, 'a:r').filter((r) => /\p{Script=Han}/u.test(textOf(r)) && languageOf(r) !== 'zh-CN'),
  ],
  ['empty tooltips on links', (at) => inSlides(at, 'a:hlinkClick').filter((l) => l.attrs.tooltip === '')],
  ['slides named after their first place', (at) => inSlides(at, 'p:cSld').filter((s) => s.attrs.name !== undefined)],
  [
    'one picture stored for each use',
    (at) =>
      Object.keys(at.entries)
        .filter((p) => p.startsWith('ppt/media/') && !p.endsWith('/'))
        .slice(1),
  ],
  [
    'the time of the build',
    (at) => all(at.part('docProps/core.xml'), 'dcterms:created').filter((d) => textOf(d) !== '2021-06-01T00:00:00Z'),
  ],
  [
    'the stock colour scheme',
    (at) => all(at.part('ppt/theme/theme1.xml'), 'a:clrScheme').filter((c) => c.attrs.name === 'Office'),
  ],
  ['no East Asian face', (at) => all(at.part('ppt/theme/theme1.xml'), 'a:ea').filter((e) => e.attrs.typeface === '')],
  ['text boxes that are not marked as such', (at) => inSlides(at, 'p:sp').filter(isUnmarkedBox)],
  ['figures that fall apart (#307)', (at) => (inSlides(at, 'p:grpSp').length === 0 ? ['no group'] : [])],
];

const languageOf = (element: XmlElement): string | undefined => child(element, 'a:rPr')?.attrs.lang;
const unsaid = (element: XmlElement): boolean =>
  ['p:graphicFrame', 'p:pic'].includes(element.name) &&
  !properties(element).descr &&
  all(element, 'adec:decorative').length === 0;
const isUnmarkedBox = (element: XmlElement): boolean =>
  textOf(element) !== '' &&
  all(element, 'p:ph').length === 0 &&
  all(element, 'p:cNvSpPr').some((p) => p.attrs.txBox !== '1');

describe('what PptxGenJS gets wrong', () => {
  test.each(DEFECTS)('%s', (_, evidence) => {
    expect(evidence(raw)).not.toEqual([]);
    expect(evidence(finished)).toEqual([]);
  });
});

describe('a repair that no longer finds its pattern says so', () => {
  const at = { number: 7 };
  test('one a:pPr for two runs', () => {
    const p = parseXml('<a:p><a:pPr/><a:r/><a:r/></a:p>');
    expect(() => keepFirstParagraphProperties(at, p)).toThrow('keepFirstParagraphProperties: slide 7: 2 runs');
  });
  test('a picture without a file name', () => {
    expect(() => dropFileName(at, parseXml('<p:cNvPr id="1"/>'))).toThrow('dropFileName: slide 7');
  });
  test('a table without a modification id', () => {
    const names = parseXml('<p:nvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>');
    expect(() => dropModificationId(at, names)).toThrow('dropModificationId: slide 7');
  });
  test('a table that flags its header by itself', () => {
    const table = parseXml('<a:tbl><a:tblPr firstRow="1"/></a:tbl>');
    expect(() => flagHeads(at, table, false)).toThrow('flagHeads: slide 7');
  });
  test('a slide without a name', () => {
    expect(() => dropSlideName(at, parseXml('<p:cSld/>'))).toThrow('dropSlideName: slide 7');
  });

  const said = inBody(paragraph([run('一'), run('二')]), paragraph([run('网', { href: 'https://example.org/' })]));
  const CHANGED: [what: string, emitted: PlacedDeck, finished: PlacedDeck, message: string][] = [
    ['a shape is missing', deckOf([slide([])]), deckOf([slide([said])]), 'Body (k2) was not written'],
    ['a shape is new', deckOf([slide([said])]), deckOf([slide([])]), 'shapes that the deck has not: k2'],
    ['a slide is missing', deckOf([slide([])]), deckOf([slide([]), slide([], { id: 'two' })]), 'no ppt/slides'],
    [
      'a paragraph is missing',
      deckOf([slide([inBody(...said.paragraphs.slice(1))])]),
      deckOf([slide([said])]),
      '1 paragraphs for 2',
    ],
    [
      'a run is missing',
      deckOf([slide([inBody(paragraph('一'), ...said.paragraphs.slice(1))])]),
      deckOf([slide([said])]),
      'a:r expected',
    ],
    [
      'a link is missing',
      deckOf([slide([inBody(...said.paragraphs.slice(0, 1), paragraph('网'))])]),
      deckOf([slide([said])]),
      'the link of “网” is missing',
    ],
    [
      'a slide has another layout',
      deckOf([slide([], { layout: 'kpi' })]),
      deckOf([slide([])]),
      'layout 3 expected, not ../slideLayouts/slideLayout6.xml',
    ],
  ];
  test.each(CHANGED)('%s', async (_, given, wanted, message) => {
    const bytes = await emit(given);
    expect(() => finish(wanted, bytes)).toThrow(message);
  });
});

describe('what only a defect of the program can ask for', () => {
  test('a layout that the deck lacks', async () => {
    await expect(emit(deckOf([slide([], { layout: 'none' })]))).rejects.toThrow('names the layout none');
  });
  test('a picture that the deck lacks', async () => {
    const lost = deckOf([slide([{ ...picture('Dot'), src: 'gone.png' } as Placed])]);
    const bytes = await emit(lost);
    expect(() => finish(lost, bytes)).toThrow('there is no picture gone.png');
  });
});
