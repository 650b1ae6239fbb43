import { expect, test } from 'vitest';
import { bare, blocksOf, slide } from './briefing.ts';

const t = (text: string) => ({ type: 'text', text });
const p = (text: string) => ({ type: 'paragraph', inlines: [t(text)] });
const figure = { type: 'figure', fact: 'egdi', text: '0.9150' };

const CASES: [what: string, markdown: string, blocks: unknown[]][] = [
  ['a heading within', '### 小标题', [{ type: 'heading', inlines: [t('小标题')] }]],
  [
    'a list with run-in heads',
    '- **现状** 已提高\n- 无头',
    [
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          { head: [t('现状')], inlines: [t('已提高')], children: [] },
          { inlines: [t('无头')], children: [] },
        ],
      },
    ],
  ],
  [
    'bold letters of a word are no head',
    '- **U**nited',
    [
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [{ inlines: [{ type: 'strong', children: [t('U')] }, t('nited')], children: [] }],
      },
    ],
  ],
  [
    'a numbered list from 3, nested',
    '3. 甲\n   - 乙',
    [
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          {
            inlines: [t('甲')],
            children: [{ type: 'list', ordered: false, start: 1, items: [{ inlines: [t('乙')], children: [] }] }],
          },
        ],
      },
    ],
  ],
  [
    'an item under a condition',
    '- [**甲** 乙]{handling=敏感}',
    [
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [{ head: [t('甲')], inlines: [t('乙')], children: [], when: [{ handling: '敏感' }] }],
      },
    ],
  ],
  ['a quote with its author', '> 话\n>\n> ——某人', [{ type: 'quote', blocks: [p('话')], attribution: [t('某人')] }]],
  ['code', '```ts\n::: x\n```', [{ type: 'code', text: '::: x', info: 'ts', lines: [[{ text: '::: x' }]] }]],
  ['a rule', '***', [{ type: 'rule' }]],
  [
    'a table with alignment and figures',
    '| 甲 | 乙 |\n|---|--:|\n| a | fact:egdi |',
    [
      {
        type: 'table',
        header: [{ inlines: [t('甲')] }, { inlines: [t('乙')] }],
        rows: [[{ inlines: [t('a')] }, { inlines: [figure] }]],
        align: ['left', 'right'],
      },
    ],
  ],
  [
    'only',
    '::: only {audience="leaders"}\n甲\n:::',
    [{ type: 'conditional', blocks: [p('甲')], when: [{ only: ['leaders'] }] }],
  ],
  [
    'except',
    '::: except {audience=public}\n甲\n:::',
    [{ type: 'conditional', blocks: [p('甲')], when: [{ except: ['public'] }] }],
  ],
  [
    'the name as a class',
    '::: {.only audience=leaders}\n甲\n:::',
    [{ type: 'conditional', blocks: [p('甲')], when: [{ only: ['leaders'] }] }],
  ],
  [
    'Quarto, visible',
    '::: {.content-visible when-profile="leaders"}\n甲\n:::',
    [{ type: 'conditional', blocks: [p('甲')], when: [{ only: ['leaders'] }] }],
  ],
  [
    'Quarto, hidden',
    '::: {.content-hidden when-profile="leaders"}\n甲\n:::',
    [{ type: 'conditional', blocks: [p('甲')], when: [{ except: ['leaders'] }] }],
  ],
  [
    'nested divs',
    ':::: only {audience=leaders}\n::: except {depth=full}\n甲\n:::\n::::',
    [
      {
        type: 'conditional',
        when: [{ only: ['leaders'] }],
        blocks: [{ type: 'conditional', when: [{ depth: 'full' }], blocks: [p('甲')] }],
      },
    ],
  ],
  ['incremental', '::: incremental\n甲\n:::', [{ ...p('甲'), incremental: true }]],
  ['ask', '::: ask {label=建议}\n请审定\n:::', [{ type: 'ask', label: [t('建议')], blocks: [p('请审定')] }]],
  [
    'columns',
    ':::: columns\n::: column\n### 左\n甲\n:::\n::: {.column handling=内部}\n乙\n:::\n::::',
    [
      {
        type: 'columns',
        columns: [
          { head: [t('左')], blocks: [p('甲')] },
          { blocks: [p('乙')], when: [{ handling: '内部' }] },
        ],
      },
    ],
  ],
  [
    'kpi',
    '::: kpi\n- **指数** []{fact=egdi} 位列前茅\n- **另一个** 约 **3** 项\n:::',
    [
      {
        type: 'kpi',
        items: [
          { label: [t('指数')], value: [figure], context: [t('位列前茅')] },
          { label: [t('另一个')], value: [{ type: 'strong', children: [t('3')] }], context: [t('约 '), t(' 项')] },
        ],
      },
    ],
  ],
  [
    'kpi with a strip',
    '::: kpi {share=share part="高" rest="其余"}\n- **占比** []{fact=share}\n:::',
    [
      {
        type: 'kpi',
        items: [{ label: [t('占比')], value: [{ type: 'figure', fact: 'share', text: '65%' }], context: [] }],
        strip: { share: 0.65, part: [t('高')], rest: [t('其余')] },
      },
    ],
  ],
  [
    'cards',
    '::: cards {numbered}\n- **甲** 文 [计划]{.tag}\n  - 子项\n:::',
    [
      {
        type: 'cards',
        numbered: true,
        items: [
          {
            head: [t('甲')],
            tag: [t('计划')],
            blocks: [
              p('文'),
              { type: 'list', ordered: false, start: 1, items: [{ inlines: [t('子项')], children: [] }] },
            ],
          },
        ],
      },
    ],
  ],
  [
    'matrix',
    '::: matrix {mark=○ legend="提及"}\n| 国 | 甲 |\n|---|---|\n| 英 | ○ |\n:::',
    [
      {
        type: 'matrix',
        mark: '○',
        legend: [t('提及')],
        header: [{ inlines: [t('国')] }, { inlines: [t('甲')] }],
        rows: [[{ inlines: [t('英')] }, { inlines: [t('○')] }]],
      },
    ],
  ],
  [
    'a block under a condition',
    '::: kpi {handling=内部}\n- **a** **1**\n:::',
    [
      {
        type: 'conditional',
        when: [{ handling: '内部' }],
        blocks: [
          { type: 'kpi', items: [{ label: [t('a')], value: [{ type: 'strong', children: [t('1')] }], context: [] }] },
        ],
      },
    ],
  ],
];

test.each(CASES)('%s', async (_, markdown, blocks) => {
  const { slide: read, diagnostics } = await slide(markdown);
  expect(bare(read.blocks)).toEqual(blocks);
  expect(diagnostics).toEqual([]);
});

const FAULTS: [what: string, markdown: string, ...said: string[]][] = [
  ['an unknown div', '::: kpis\n- a\n:::', 'div-unknown 01-a.md:6'],
  ['an unknown attribute', '::: cards {number}\n- **a**\n:::', 'attribute-unknown 01-a.md:6'],
  ['a div that does not end', '甲\n\n::: only {audience=leaders}\n乙', 'div-unclosed 01-a.md:8'],
  ['an end too many', '甲\n\n:::', 'div-stray 01-a.md:8'],
  ['a fence that cannot be read', '::: only {audience="leaders}\n甲\n:::', 'div-broken 01-a.md:6'],
  ['only, for nobody', '::: only\n甲\n:::', 'audience-none 01-a.md:6'],
  ['an unknown audience', '::: only {audience=lead}\n甲\n:::', 'audience-unknown 01-a.md:6'],
  ['a kpi without a value', '甲\n\n::: kpi\n- **a** **1**\n- **b** text\n:::', 'kpi-shape 01-a.md:10'],
  ['a kpi without a list', '::: kpi\n:::', 'div-no-list 01-a.md:6'],
  ['a card without a head', '::: cards\n- **a**\n- b\n:::', 'card-shape 01-a.md:8'],
  ['a share above 1', '::: kpi {share=165%}\n- **a** **1**\n:::', 'kpi-share 01-a.md:6'],
  ['a column alone', '::: column\n甲\n:::', 'column-stray 01-a.md:6'],
  ['an empty ask', '::: ask\n:::', 'div-empty 01-a.md:6'],
  ['a table without a header', '|   |   |\n|---|---|\n| a | b |', 'table-no-header 01-a.md:6'],
  ['a cell joined to the one above', '| a |\n|---|\n| 1 |\n| ^^ |', 'table-span 01-a.md:9'],
  [
    'a cell over two columns',
    '<table><tr><td colspan="2">1</td></tr></table>',
    'html-as-text 01-a.md:6',
    'html-span 01-a.md:6',
  ],
  ['a row that is too long', '| a |\n|---|\n| 1 |\n| 1 | 2 |', 'table-row-long 01-a.md:9'],
  ['a comment that does not end', '甲\n\n<!-- 乙\n\n丙', 'comment-unclosed 01-a.md:8'],
  ['a slide inside columns', '::: columns\n## 乙\n文\n:::', 'slide-in-div 01-a.md:6'],
  ['a chart without data', '::: chart {title=x}\n:::', 'data-none 01-a.md:6'],
  ['a data file that is not there', '::: table {data=data/x.csv}\n:::', 'data-missing 01-a.md:6'],
  ['a data file outside', '::: table {data=../x.csv}\n:::', 'path-outside 01-a.md:6'],
];

test.each(FAULTS)('%s is said with its line', async (_, markdown, ...said) => {
  expect((await slide(markdown)).said).toEqual(said);
});

test.each([
  '::: onyl {audience=leaders}\n甲\n:::',
  '::: only {audience="leaders}\n甲\n:::',
  '::: only {audience=nobdy}\n甲\n:::',
  '::: except {audience=nobdy}\n甲\n:::',
  '::: only\n甲\n:::',
])('what cannot be read reaches nobody: %s', async (markdown) => {
  const [block] = await blocksOf(markdown);
  const reached = ['leaders', 'public'].filter((id) => block?.when?.every(({ only }) => !only || only.includes(id)));
  expect(reached).toEqual([]);
});

test('notes, source lines and their conditions leave the blocks', async () => {
  const { slide: read } = await slide(
    '甲\n\n::: notes\n讲\n:::\n\n:::: only {audience=leaders}\n::: notes\n只讲\n:::\n::: source\n内部资料\n:::\n::::',
  );
  expect(bare(read.blocks)).toEqual([p('甲')]);
  expect(bare(read.notes)).toEqual([
    p('讲'),
    { type: 'conditional', when: [{ only: ['leaders'] }], blocks: [p('只讲')] },
  ]);
  expect(read.sourceNotes).toEqual([[{ type: 'when', when: { only: ['leaders'] }, children: [t('内部资料')] }]]);
});

test('every block knows its line', async () => {
  const { slide: read } = await slide('甲\n\n- 乙\n  - 丙\n\n::: only {audience=leaders}\n丁\n\n> 戊\n:::\n\n己');
  const lines: unknown[] = [];
  JSON.stringify(read.blocks, (_, value) => {
    if (value?.at && value.type) lines.push([value.type, value.at.line]);
    return value;
  });
  expect(lines).toEqual([
    ['paragraph', 6],
    ['list', 8],
    ['list', 9],
    ['conditional', 11],
    ['paragraph', 12],
    ['quote', 14],
    ['paragraph', 14],
    ['paragraph', 17],
  ]);
});

test.each([
  ['a fence of full-width colons', '文\n\n：：：notes\n讲稿\n：：：', 'slip-fence 01-a.md:8'],
  ['a heading without a space', '文\n\n##乙\n\n文', 'slip 01-a.md:8'],
  ['a heading of full-width signs', '文\n\n＃＃ 乙', 'slip 01-a.md:8'],
  ['a link in full-width brackets', '看[网址]（https://a.b）', 'slip 01-a.md:6'],
  ['an id in full-width braces', '文\n\n## 乙｛#b｝\n\n文', 'slip 01-a.md:8'],
  ['bullets of Word', '文\n\n• 一\n• 二', 'lines-list 01-a.md:8'],
  ['numbers of Word', '1、一\n2、二', 'lines-list 01-a.md:6'],
  ['a table of Word', '单位\t数量\n甲\t3', 'lines-table 01-a.md:6'],
  ['a break without a blank line', '文字\n---\n\n文', 'heading-underlined 01-a.md:6'],
])('what would be printed as it stands is told: %s', async (_, body, said) => {
  expect((await slide(body)).said).toContain(said);
});

test('plain text, numbers and hashes are no slips', async () => {
  const { said } = await slide('见第1、2条：：\n\n#1 与 C# 及 #hashtag\n\n（一）总则\n\n甲（1）乙');
  expect(said).toEqual([]);
});

test('data in another encoding is said to be that, not missing', async () => {
  const files = { 'data/x.csv': Uint8Array.from([0xb5, 0xda, 0x2c, 0x31, 10]) };
  const { said } = await slide('::: table {data=data/x.csv}\n:::', files);
  expect(said).toEqual(['not-utf8 data/x.csv:undefined']);
});
