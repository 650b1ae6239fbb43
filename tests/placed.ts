/** Hand-made placed decks with every kind of item: what both renderers are tried on. */
import type {
  Audience,
  Chart,
  Color,
  ColorRole,
  Lang,
  PictureFile,
  Place,
  Placed,
  PlacedCell,
  PlacedChart,
  PlacedDeck,
  PlacedGroup,
  PlacedParagraph,
  PlacedShape,
  PlacedSlide,
  PlacedTable,
  PlacedText,
  Rect,
  Run,
  Theme,
} from '../src/model/index.ts';

const AT: Place = { file: '00-preface.md', line: 1 };
const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

const HEX: Record<ColorRole, [scheme: string, hex: string]> = {
  page: ['bg1', '#FFFFFF'],
  ink: ['tx1', '#17212B'],
  panel: ['bg2', '#EFF3F7'],
  title: ['tx2', '#0B3360'],
  heading: ['tx2', '#0B3360'],
  footer: ['accent6', '#4F5D6B'],
  primary: ['accent1', '#1A5BA6'],
  neutral: ['accent2', '#788A9B'],
  signal: ['accent3', '#B3391F'],
  cat4: ['accent4', '#1B756D'],
  cat5: ['accent5', '#86690F'],
  muted: ['accent6', '#4F5D6B'],
  link: ['hlink', '#0F55A5'],
  visited: ['folHlink', '#5B3F8C'],
  rule: ['bg2', '#BECFDF'],
  tint: ['accent1', '#D6E6F9'],
  cover: ['tx2', '#0B3360'],
  onCover: ['bg1', '#FFFFFF'],
  onCoverMuted: ['bg2', '#CFDBE7'],
  onPrimary: ['bg1', '#FFFFFF'],
};
const TRANSFORMS: Partial<Record<ColorRole, Partial<Color>>> = {
  rule: { lumMod: 85000 },
  tint: { lumMod: 15000, lumOff: 85000 },
  onCoverMuted: { lumMod: 90000 },
};
const colors = Object.fromEntries(
  Object.entries(HEX).map(([role, [scheme, hex]]) => [role, { scheme, hex, ...TRANSFORMS[role as ColorRole] }]),
) as Record<ColorRole, Color>;

const SCALE: Theme['scale']['leaders'] = {
  title: [36, 44],
  lead: [28, 38],
  body: [24, 34],
  table: [20, 28],
  label: [20, 28],
  caption: [16, 22],
  tag: [14, 18],
  source: [14, 18],
  kpi: [72, 80],
  stat: [44, 52],
  bodyTop: 162,
  paragraphSpace: 12,
};
export const THEME: Theme = {
  id: 'azure',
  blocks: 'filled',
  name: '政务蓝',
  slots: {
    dk1: '#17212B',
    lt1: '#FFFFFF',
    dk2: '#0B3360',
    lt2: '#EFF3F7',
    accent1: '#1A5BA6',
    accent2: '#788A9B',
    accent3: '#B3391F',
    accent4: '#1B756D',
    accent5: '#86690F',
    accent6: '#4F5D6B',
    hlink: '#0F55A5',
    folHlink: '#5B3F8C',
  },
  clrMap: { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' },
  colors,
  scale: { leaders: SCALE, dept: SCALE, tech: SCALE, public: SCALE, intl: SCALE },
  display: { cover_title_zh: [52, 68] },
  fonts: {
    zh: {
      latin: 'Microsoft YaHei',
      ea: 'Microsoft YaHei',
      substitutes: ['等线'],
      web: ['Noto Sans SC', 'Microsoft YaHei', 'sans-serif'],
    },
    en: { latin: 'Arial', ea: 'Microsoft YaHei', substitutes: ['Helvetica'], web: ['Arimo', 'Arial', 'sans-serif'] },
  },
};

/** A run; the language is the document's unless given. */
export const run = (text: string, more: Partial<Run> = {}): Run => ({ text, lang: 'zh-CN', ...more });
type Words = string | Run[];
const runs = (words: Words): Run[] => (typeof words === 'string' ? [run(words)] : words);

export function paragraph(words: Words, more: Partial<PlacedParagraph> = {}): PlacedParagraph {
  return {
    runs: runs(words),
    bullet: 'none',
    level: 0,
    left: 0,
    hang: 0,
    before: 0,
    size: 24,
    line: 34,
    bold: false,
    color: 'ink',
    align: 'left',
    lines: 1,
    as: 'p',
    ...more,
  };
}
const item = (words: Words, level = 0, more: Partial<PlacedParagraph> = {}): PlacedParagraph =>
  paragraph(words, { as: 'li', bullet: 'disc', level, left: 24 * (level + 1), hang: 24, before: 7, ...more });

const text = (name: string, at: Rect, paragraphs: PlacedParagraph[], more: Partial<PlacedText> = {}): PlacedText => ({
  kind: 'text',
  name,
  rect: at,
  paragraphs,
  anchor: 'top',
  ...more,
});
const title = (words: Words, more: Partial<PlacedText> = {}): PlacedText =>
  text('Title', rect(60, 52, 840, 88), [paragraph(words, { size: 36, line: 44, bold: true, color: 'title' })], {
    region: 'title',
    placeholder: 'title',
    ...more,
  });
const shape = (name: string, at: Rect, fill: ColorRole, more: Partial<PlacedShape> = {}): PlacedShape => ({
  kind: 'rect',
  name,
  rect: at,
  fill,
  ...more,
});

function chrome(page: number): Placed[] {
  const small = (words: Words, size: number, more: Partial<PlacedParagraph> = {}) =>
    paragraph(words, { size, line: 18, color: 'muted', ...more });
  const progress = [0, 1].map((n) =>
    shape(`Chrome progress ${n + 1}`, rect(60 + n * 421.5, 0, 418.5, 6), n ? 'rule' : 'title', { chrome: 'progress' }),
  );
  return [
    text('Source', rect(60, 486, 624, 36), [small('来源:《2020年联合国电子政务调查报告》', 14)], {
      region: 'source',
      placeholder: 'body',
    }),
    text('Chrome breadcrumb', rect(60, 24, 624, 18), [small('前言 › 差距', 13)], { chrome: 'breadcrumb' }),
    text(
      'Chrome handling',
      rect(854, 22, 46, 22),
      [small('内部', 14, { line: 22, bold: true, color: 'ink', align: 'center' })],
      {
        chrome: 'handling',
        outline: 1,
      },
    ),
    text('Chrome footer', rect(708, 486, 144, 18), [small('领导决策版', 12, { align: 'right' })], { chrome: 'footer' }),
    text(
      'Chrome page',
      rect(858, 486, 42, 18),
      [small(String(page), 14, { bold: true, color: 'title', align: 'right' })],
      {
        chrome: 'page',
      },
    ),
    shape('Chrome foot rule', rect(60, 480, 840, 1), 'rule', { kind: 'line', chrome: 'rule' }),
    ...progress,
  ];
}

function slide(id: string, plain: string, items: Placed[], more: Partial<PlacedSlide> = {}): PlacedSlide {
  return {
    id,
    section: '前言',
    chapter: '前言',
    layout: 'content',
    title: plain,
    appendix: false,
    background: 'page',
    items,
    notes: [{ text: `先说:${plain}`, bullet: false }],
    sources: ['来源:源稿前言', '来源:《2020年联合国电子政务调查报告》'],
    works: [],
    figures: [],
    size: 24,
    progress: 0,
    fill: {},
    at: AT,
    ...more,
  };
}

const COVER = slide(
  'cover',
  '数字政府建设的探索与经验借鉴',
  [
    shape('Block', rect(0, 0, 960, 324), 'cover', { inLayout: true }),
    text(
      'Title',
      rect(60, 120, 768, 176),
      [
        paragraph([run('数字政府建设的'), run('探索与经验借鉴', { breakBefore: true })], {
          size: 52,
          line: 68,
          bold: true,
          color: 'onCover',
        }),
      ],
      { region: 'title', placeholder: 'title', anchor: 'bottom' },
    ),
    text('Label', rect(60, 382, 192, 20), [paragraph('汇报单位', { size: 14, line: 20, color: 'muted' })], {
      region: 'meta1',
    }),
    text('Unit', rect(60, 404, 192, 60), [paragraph('某某研究室', { size: 20, line: 28, bold: true })], {
      region: 'meta1b',
    }),
  ],
  { layout: 'cover', notes: [], sources: [], progress: -1 },
);

const LISTS = slide('gap', '与四国相比,电子政务指数仍有明显差距', [
  shape('Ask panel', rect(60, 398, 840, 66), 'cover'),
  title([run('与四国相比,'), run('电子政务指数仍有明显差距', { breakBefore: true })]),
  text(
    'Body',
    rect(60, 162, 840, 226),
    [
      item([
        run('指数 '),
        run('0.7948', { bold: true, fact: 'egdi-cn-2020' }),
        run(',列第45名;见'),
        run('分国别', { slide: 'chart', color: 'link' }),
      ]),
      item(
        [run('英文名 '), run("UN E-Government Survey – “don't”", { lang: 'en', italic: true }), run(' <b>&amp;')],
        1,
        { step: 1 },
      ),
      item([run('再下一级 CO'), run('2', { script: 'sub' }), run('、m'), run('2', { script: 'sup' })], 2, { step: 1 }),
      item(
        [run('用 '), run('npm start', { code: true, lang: 'en' }), run(' 启动,'), run('旧办法', { strike: true })],
        0,
        { step: 2 },
      ),
      item('第三条', 0, { bullet: 'number', number: 3 }),
    ],
    { region: 'body', placeholder: 'body' },
  ),
  text(
    'Ask',
    rect(84, 398, 792, 66),
    [
      paragraph('平台统筹、开放共享', {
        label: [run('建议', { bold: true })],
        left: 84,
        hang: 84,
        bold: true,
        color: 'onCover',
      }),
    ],
    { region: 'ask', placeholder: 'body', anchor: 'middle' },
  ),
  ...chrome(2),
]);

const VALUES = ['0.9758', '0.9150', '0.7948'];
const CHART: Chart = {
  type: 'chart',
  chart: 'bar',
  title: [{ type: 'text', text: '电子政务发展指数,2020年' }],
  categoryName: '国家',
  categories: ['丹麦', '新加坡', '中国'],
  series: [{ name: '指数', data: VALUES.map((value) => ({ text: value, value: Number(value) })) }],
  highlight: '中国',
};
const placedChart: PlacedChart = {
  kind: 'chart',
  name: 'Chart',
  rect: rect(60, 192, 552, 270),
  region: 'chart',
  placeholder: true,
  chart: CHART,
  title: '电子政务发展指数,2020年',
  plot: rect(76, 0, 476, 270),
  min: 0,
  max: 1.2,
  marks: VALUES.map((label, n) => ({
    series: 0,
    category: n,
    rect: rect(0, 90 * n + 17, (476 * Number(label)) / 1.2, 56),
    label,
    highlighted: n === 2,
  })),
  gapWidth: 62,
  decimals: 4,
  labelSize: 20,
  valueSize: 20,
  alt: '条形图:电子政务发展指数,2020年。国家:丹麦 0.9758,新加坡 0.9150,中国 0.7948。',
};
const CHART_SLIDE = slide(
  'chart',
  '中国比丹麦低 0.1810',
  [
    shape('Panel', rect(636, 164, 264, 298), 'panel', { inLayout: true }),
    title([run('中国比丹麦低 '), run('0.1810')]),
    text(
      'Chart heading',
      rect(60, 164, 360, 24),
      [paragraph('电子政务发展指数,2020年', { size: 16, line: 22, bold: true, color: 'muted' })],
      {
        region: 'heading',
      },
    ),
    placedChart,
    text(
      'Figure',
      rect(660, 216, 216, 64),
      [paragraph('0.1810', { size: 56, line: 64, bold: true, color: 'signal' })],
      { region: 'figure' },
    ),
    text('Takeaway', rect(660, 324, 216, 136), [paragraph('两国均高于 0.91,我国未达到 0.80。', { lines: 2 })], {
      region: 'takeaway',
      placeholder: 'body',
      anchor: 'middle',
    }),
    ...chrome(3),
  ],
  { layout: 'chart-takeaway', figures: ['egdi-cn-2020'] },
);

const cell = (words: Words, more: Partial<PlacedCell> = {}, style: Partial<PlacedParagraph> = {}): PlacedCell => ({
  paragraphs: words === '' ? [] : [paragraph(words, { size: 20, line: 28, ...style })],
  anchor: 'middle',
  ...more,
});
const head = (words: Words): PlacedCell =>
  cell(words, { anchor: 'bottom' }, { size: 18, line: 26, bold: true, color: 'muted' });
const row = (height: number, ...cells: PlacedCell[]) => ({ height, cells });
const TABLE: PlacedTable = {
  kind: 'table',
  name: 'Table',
  rect: rect(60, 162, 840, 180),
  region: 'table',
  placeholder: true,
  columns: [168, 504, 168],
  rows: [
    row(36, head('国家'), head('机构或职位'), head('提及')),
    row(
      72,
      cell('美国', {}, { bold: true, color: 'title' }),
      cell('总统管理委员会—OMB—CIOB'),
      cell('●', { fill: 'tint', spoken: '原文提及' }, { align: 'right' }),
    ),
    row(
      72,
      cell('英国', {}, { bold: true, color: 'title' }),
      cell('电子大臣协调各部门并直接向首相汇报', {}, { lines: 2 }),
      cell('', { spoken: '未提及' }),
    ),
  ],
  firstColumn: true,
  inset: { x: 10, y: 4 },
  alt: '表:各国的信息化领导职位。',
};
const TABLE_SLIDE = slide(
  'table',
  '美、英均设专门的信息化领导职位',
  [
    title('美、英均设专门的信息化领导职位'),
    TABLE,
    text(
      'Quote',
      rect(60, 360, 840, 108),
      [
        paragraph('数据开放是趋势', { as: 'quote', size: 20, line: 28 }),
        paragraph('if (a < b) {\n  run();\n}', { as: 'pre', size: 16, line: 22, lines: 3, before: 8 }),
      ],
      { region: 'rest', placeholder: 'body' },
    ),
    ...chrome(4),
  ],
  { layout: 'comparison-table' },
);

function kpiItem(n: number, label: string, value: Run[], context: string): PlacedGroup {
  const x = 60 + 288 * n;
  return {
    kind: 'group',
    name: `Figure ${n + 1}`,
    rect: rect(x, 168, 252, 192),
    figure: 'kpi-item',
    alt: `${label}:${value.map((r) => r.text).join('')},${context}`,
    items: [
      text('Label', rect(x, 168, 252, 34), [paragraph(label, { bold: true })], { as: 'dt' }),
      text('Value', rect(x, 214, 252, 100), [paragraph(value, { size: 88, line: 96, bold: true, color: 'title' })], {
        as: 'dd',
      }),
      text('Context', rect(x, 326, 252, 34), [paragraph(context, { color: 'muted' })], { as: 'dd' }),
    ],
  };
}
const STRIP: PlacedGroup = {
  kind: 'group',
  name: 'Share',
  rect: rect(60, 402, 840, 48),
  figure: 'strip',
  alt: '65%的成员国达到“高”级别,其余 35%',
  items: [
    shape('Part', rect(60, 402, 544, 48), 'title'),
    text(
      'Part label',
      rect(80, 402, 504, 48),
      [paragraph('65% “高”级别', { size: 20, line: 28, bold: true, color: 'page' })],
      { anchor: 'middle' },
    ),
    shape('Rest', rect(607, 402, 293, 48), 'rule'),
    text('Rest label', rect(623, 402, 260, 48), [paragraph('其余成员国', { size: 20, line: 28 })], {
      anchor: 'middle',
    }),
  ],
};
const KPI: PlacedGroup = {
  kind: 'group',
  name: 'Figures',
  rect: rect(60, 168, 840, 282),
  region: 'kpi',
  figure: 'kpi',
  alt: '两个指标和一条占比',
  items: [
    kpiItem(0, '全球平均指数', [run('0.60')], '2018年为 0.55'),
    shape('Divider', rect(336, 174, 1, 192), 'rule', { kind: 'line' }),
    kpiItem(1, '高级别国家', [run('126'), run('个', { size: 36 })], '2020年'),
    STRIP,
  ],
};
const KPI_SLIDE = slide('kpi', '全球电子政务平均水平上升', [title('全球电子政务平均水平上升'), KPI, ...chrome(5)], {
  layout: 'kpi',
});

function card(n: number, name: string, words: string): PlacedGroup {
  const x = 60 + 432 * n;
  return {
    kind: 'group',
    name: `Card ${n + 1}`,
    rect: rect(x, 168, 408, 150),
    figure: 'card',
    alt: `${name}:${words}`,
    items: [
      shape('Ground', rect(x, 168, 408, 150), 'panel'),
      shape('Edge', rect(x, 168, 4, 150), 'title'),
      text('Head', rect(x + 24, 184, 360, 38), [paragraph(name, { size: 28, line: 38, bold: true, color: 'title' })], {
        as: 'h3',
      }),
      text('Words', rect(x + 24, 228, 360, 84), [paragraph(words, { size: 20, line: 28, lines: 2 })], { as: 'p' }),
    ],
  };
}
const CARDS_SLIDE = slide(
  'cards',
  '两个例子说明怎样用',
  [
    title('两个例子说明怎样用'),
    {
      kind: 'group',
      name: 'Cards',
      rect: rect(60, 168, 840, 150),
      region: 'cards',
      figure: 'cards',
      alt: '两张卡片',
      items: [
        card(0, '洛杉矶', '用预测提高巡逻效率,文字要长到第二行才看得出换行是否一致'),
        card(1, '芬兰', '约90%的问询由机器回答'),
      ],
    },
    {
      kind: 'picture',
      name: 'Picture',
      rect: rect(60, 336, 192, 120),
      region: 'picture',
      placeholder: true,
      src: 'pictures/dot.png',
      alt: '一个蓝色方块',
    },
    ...chrome(6),
  ],
  { layout: 'cards', appendix: true },
);

/** Four by four blue pixels. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR42mOQil4GRwzEcQDDYxGxnATNlgAAAABJRU5ErkJggg==';
export const PICTURE: PictureFile = {
  path: 'pictures/dot.png',
  bytes: Uint8Array.from(atob(PNG), (c) => c.charCodeAt(0)),
  type: 'image/png',
  width: 4,
  height: 4,
};

const AUDIENCE: Audience = {
  id: 'leaders',
  name: '领导决策版',
  purpose: '先结论、差距、建议,再背景',
  minutes: [10, 15],
  slides: 12,
  bullets: 4,
  body: 24,
  density: 'leaders',
  depth: 'headline',
  first: [],
  omit: [],
  also: [],
  notes: 'script',
  citations: 'short',
  appendix: [],
  sectionSlides: false,
  cover: true,
  agenda: false,
  sources: 'main',
  transition: 'none',
  at: AT,
};

/** The whole fixture; `lang` changes the document's language, not its words. */
export function placedDeck(lang: Lang = 'zh-CN'): PlacedDeck {
  return {
    head: {
      id: 'digital-government',
      title: '数字政府建设的探索与经验借鉴',
      lang,
      unit: '某某研究室',
      date: '2021-06',
      theme: 'azure',
      works: [],
      facts: new Map(),
      pictures: new Map([[PICTURE.path, PICTURE]]),
      plain: false,
    },
    audience: AUDIENCE,
    lang,
    theme: THEME,
    slide: { w: 960, h: 540 },
    handling: '内部',
    layouts: [],
    chapters: ['前言', '01 缘起'],
    slides: [COVER, LISTS, CHART_SLIDE, TABLE_SLIDE, KPI_SLIDE, CARDS_SLIDE],
    hash: '0123456789ab',
  };
}
