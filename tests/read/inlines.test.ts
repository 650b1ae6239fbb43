import { expect, test } from 'vitest';
import type { Inline } from '../../src/model/index.ts';
import { blocksOf, slide } from './briefing.ts';

const t = (text: string): Inline => ({ type: 'text', text });
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children });

const CASES: [what: string, markdown: string, inlines: Inline[]][] = [
  [
    'emphasis',
    'a **b** *c* ~~d~~',
    [
      t('a '),
      strong(t('b')),
      t(' '),
      { type: 'em', children: [t('c')] },
      t(' '),
      { type: 'strike', children: [t('d')] },
    ],
  ],
  ['strong before Chinese, as Chinese is written', '**结论：**后文', [strong(t('结论：')), t('后文')]],
  ['strong around quotes', '讲**“平台”**建设', [t('讲'), strong(t('“平台”')), t('建设')]],
  ['code keeps what is in it', '`[]{fact=egdi} &amp;`', [{ type: 'code', text: '[]{fact=egdi} &amp;' }]],
  [
    'a figure prints the register',
    '为 []{fact=egdi}。',
    [t('为 '), { type: 'figure', fact: 'egdi', text: '0.9150' }, t('。')],
  ],
  ['own words that are declared', '[约0.92]{fact=egdi}', [{ type: 'figure', fact: 'egdi', text: '约0.92' }]],
  ['own words in full width', '[0.9150]{fact=egdi}', [{ type: 'figure', fact: 'egdi', text: '0.9150' }]],
  ['a citation', '见报告 [@un]', [t('见报告'), { type: 'cite', work: 'un' }]],
  ['a citation before a full stop', 'As told [@un].', [t('As told'), { type: 'cite', work: 'un' }, t('.')]],
  ['a tag', '统筹 [计划]{.tag}', [t('统筹 '), { type: 'tag', children: [t('计划')] }]],
  ['a condition', '[机密]{handling=敏感}', [{ type: 'when', when: { handling: '敏感' }, children: [t('机密')] }]],
  [
    'several conditions',
    '[x]{only="leaders public" depth=full}',
    [{ type: 'when', when: { only: ['leaders', 'public'], depth: 'full' }, children: [t('x')] }],
  ],
  [
    'quotes of a Chinese keyboard',
    '[x]{except=“public”}',
    [{ type: 'when', when: { except: ['public'] }, children: [t('x')] }],
  ],
  [
    'spans within strong',
    '**甲[乙]{depth=full}**',
    [strong(t('甲'), { type: 'when', when: { depth: 'full' }, children: [t('乙')] })],
  ],
  ['braces that are text', 'f[0]{x} {y}', [t('f[0]{x} {y}')]],
  ['an escaped bracket', '\\[x]\\{handling=敏感}', [t('[x]{handling=敏感}')]],
  [
    'links',
    '[a](https://x.y) <mailto:a@b.c>',
    [
      { type: 'link', href: 'https://x.y', children: [t('a')] },
      t(' '),
      { type: 'link', href: 'mailto:a@b.c', children: [t('mailto:a@b.c')] },
    ],
  ],
  ['a link to a slide', '[甲](#a)', [{ type: 'link', href: '#a', children: [t('甲')] }]],
  ['entities', 'a&nbsp;b &copy; &#x27; &unknown; &#0;', [t("a\u00a0b © ' &unknown; \ufffd")]],
  [
    'sub, sup and br',
    'CO<sub>2</sub> m<sup>2</sup><br>x',
    [
      t('CO'),
      { type: 'sub', children: [t('2')] },
      t(' m'),
      { type: 'sup', children: [t('2')] },
      { type: 'break' },
      t('x'),
    ],
  ],
  ['a line break between Chinese is nothing', '数字\n政府', [t('数字政府')]],
  ['a line break between Latin words is a space', 'digital\ngovernment', [t('digital government')]],
  ['a line break at a strong edge', '数字\n**政府**', [t('数字'), strong(t('政府'))]],
  ['a comment vanishes', '甲<!-- 秘密 -->乙', [t('甲乙')]],
];

test.each(CASES)('%s', async (_, markdown, inlines) => {
  const { slide: read, diagnostics } = await slide(markdown);
  expect(read.blocks).toMatchObject([{ type: 'paragraph', inlines }]);
  expect(diagnostics).toEqual([]);
});

const FAULTS: [what: string, markdown: string, said: string, hint: string][] = [
  ['unknown fact', '\n[]{fact=egdj}', 'fact-unknown 01-a.md:7', 'egdi'],
  ['other words than the fact', '[0.92]{fact=egdi}', 'figure-differs 01-a.md:6', '0.9150'],
  ['a swapped digit', '[0.9510]{fact=egdi}', 'figure-differs 01-a.md:6', '0.9150'],
  ['unknown work', '[@uno]', 'work-unknown 01-a.md:6', 'un'],
  ['unknown audience', '[x]{only=leader}', 'audience-unknown 01-a.md:6', 'leaders'],
  ['unknown level', '[x]{handling=敏}', 'handling-unknown 01-a.md:6', '敏感'],
  ['unknown depth', '[x]{depth=breif}', 'depth-unknown 01-a.md:6', 'brief'],
  ['unknown key', '[x]{handlin=敏感}', 'attribute-unknown 01-a.md:6', 'handling'],
  ['to be confirmed', '[x]{review="问统计局"}', 'review-words 01-a.md:6', 'review'],
  ['raw HTML', '甲\n<b>x</b>', 'html-as-text 01-a.md:7', 'Markdown'],
  ['javascript:', '[x](javascript:alert(1))', 'link-refused 01-a.md:6', 'https'],
  ['javascript: in pieces', '[x](java&#10;script:alert(1))', 'link-refused 01-a.md:6', 'https'],
  ['data:', '[x](data:text/html,x)', 'link-refused 01-a.md:6', 'https'],
  ['a file', '[x](other.md)', 'link-refused 01-a.md:6', 'https'],
  ['another origin without a scheme', '[x](//evil.example)', 'link-refused 01-a.md:6', 'https'],
  ['no such slide', '[x](#b)', 'link-no-slide 01-a.md:6', 'a'],
];

test.each(FAULTS)('%s is said with its line and what to do', async (_, markdown, said, hint) => {
  const result = await slide(markdown);
  expect(result.said).toEqual([said]);
  expect(result.diagnostics[0]?.hint).toContain(hint);
});

test('raw HTML is shown as it was written', async () => {
  expect(JSON.stringify(await blocksOf('<script>alert(1)</script>'))).toContain('<script>alert(1)</script>');
});

test('the mark and the reason of a review are not in the slide', async () => {
  const { slide: read } = await slide('[四十五]{review="问统计局"}');
  expect(JSON.stringify(read)).toContain('四十五');
  expect(JSON.stringify(read)).not.toContain('问统计局');
});

test('citations alone join the title, where they print nothing', async () => {
  const { slide: read } = await slide('正文\n\n[@un]');
  expect(read.blocks).toHaveLength(1);
  expect(read.title.at(-1)).toEqual({ type: 'cite', work: 'un' });
});
