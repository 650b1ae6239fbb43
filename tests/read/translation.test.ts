import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { BASE, type Files, readFolder } from './briefing.ts';

const ORIGINAL = `---
section: 前言
chapter: 01 背景
label: 背景
---
# 背景与差距
## 我国列[]{fact=rank} {#a layout=content handling=内部 depth=brief label="名次"}
得分[]{fact=egdi}，[待定]{handling=敏感} [@un]
## 乙 {#b}
::: table {data=data/x.csv}
:::
`;
const hash = createHash('sha256').update(ORIGINAL).digest('hex').slice(0, 10);
const FRONT = `---
of: ${hash}
section: Preface
chapter: 01 Context
label: Context
---
`;
const BODY = `# Context and gap
## China ranks [45th]{fact=rank} {#a label="Rank"}
Scores []{fact=egdi}, [open]{handling=敏感} [@un]
## Second {#b}
::: table {data=data/x.csv}
:::
`;
const FACTS = `- {id: egdi, text: "0.9150", value: "0.9150", kind: number, section: 前言, work: un}
- {id: rank, text: 第45位, en: ranked 45th, value: "45", kind: rank, section: 前言, equivalents: [45th], derived: {formula: 逐项计数, formulaEn: counted one by one, from: []}}
`;
const HEAD =
  'title: 汇报\nsubtitle: 副题\nlang: zh-CN\nhandling: [公开, 内部, 敏感]\naudiences: [leaders, intl]\nen: {title: Briefing, subtitle: Sub, handling: [Public, Internal, Sensitive]}\nworks:\n  - {key: un, title: 调查报告, publisher: 联合国, titleEn: Survey, publisherEn: UN}\n';
const FILES: Files = {
  'briefing.yaml': HEAD,
  'facts.yaml': FACTS,
  'audiences/intl.yaml': `${BASE['audiences/public.yaml']}lang: en\n`.replaceAll('public', 'intl'),
  '01-a.md': ORIGINAL,
  '01-a.en.md': FRONT + BODY,
  'data/x.csv': '国家,得分\n丹麦,fact:egdi\n',
  'data/x.en.csv': 'Country,Score\nDenmark,fact:egdi\n',
};

test('a translation has its own words under the original’s ids, layouts, depths and conditions', async () => {
  const { briefing, said } = await readFolder(FILES);
  expect(said).toEqual([]);
  const told = briefing?.translation;
  expect(told).toMatchObject({
    lang: 'en',
    head: { title: 'Briefing', subtitle: 'Sub' },
    handling: ['Public', 'Internal', 'Sensitive'],
    works: [{ key: 'un', title: 'Survey', original: '调查报告', publisher: 'UN' }],
  });
  const [section] = told?.sections ?? [];
  expect(section).toMatchObject({ number: 'Preface', chapter: '01 Context', label: 'Context' });
  expect(section?.slides[0]).toMatchObject({
    id: 'a',
    label: 'Rank',
    layout: 'content',
    depth: 'brief',
    when: [{ handling: '内部' }],
    at: { file: '01-a.en.md', line: 8 },
  });
  expect(JSON.stringify(section?.slides)).not.toMatch(/背景|名次|丹麦/);
  expect(JSON.stringify(section?.slides[1])).toContain('Denmark');
  expect(told?.facts.get('rank')).toMatchObject({ text: 'ranked 45th', section: 'Preface' });
  expect(told?.facts.get('rank')?.derived?.formula).toBe('counted one by one');
  expect(briefing?.facts.get('rank')).toMatchObject({ text: '第45位', derived: { formula: '逐项计数' } });
});

test('translations are no sections of the original', async () => {
  const { briefing } = await readFolder(FILES);
  expect(briefing?.sections.map((section) => section.file)).toEqual(['01-a.md']);
});

test('without an audience of its language a translation is not read', async () => {
  const { briefing, said } = await readFolder({
    ...FILES,
    'briefing.yaml': HEAD.replace('leaders, intl', 'leaders'),
    '01-a.en.md': 'nothing of use',
  });
  expect(said).toEqual([]);
  expect(briefing?.translation).toBeUndefined();
});

const without = (...names: string[]): Files =>
  Object.fromEntries(Object.entries(FILES).filter(([name]) => !names.includes(name)));
const body = (from: string, to: string): Files => ({ '01-a.en.md': (FRONT + BODY).replace(from, to) });
const head = (from: string, to: string): Files => ({ 'briefing.yaml': HEAD.replace(from, to) });

const MISTAKES: [what: string, files: Files, said: string[]][] = [
  ['the original was changed since', { '01-a.md': `${ORIGINAL}\n` }, ['translation-old 01-a.en.md:2']],
  ['no hash', body(`of: ${hash}\n`, ''), ['key-missing 01-a.en.md:2']],
  ['no hash but a word', body(hash, 'latest'), ['value-hash 01-a.en.md:2']],
  ['no chapter', body('chapter: 01 Context\n', ''), ['translation-key 01-a.en.md:1']],
  ['no name for a section without a number', body('section: Preface\n', ''), ['translation-key 01-a.en.md:1']],
  ['a slide that the original has not', body('{#b}', '{#bb}'), ['translation-extra 01-a.en.md:10']],
  ['a slide twice', body('## Second {#b}', '## Second {#a}'), ['translation-extra 01-a.en.md:10']],
  ['a slide without id', body(' {#b}', ''), ['translation-extra 01-a.en.md:10']],
  ['a figure in Chinese under own words in English', { 'facts.yaml': FACTS.replace('en: ranked 45th, ', '') }, []],
  [
    'a figure that prints Chinese',
    { 'facts.yaml': FACTS.replace('en: ranked 45th, ', ''), ...body('[45th]{fact=rank}', '[]{fact=rank}') },
    ['fact-untranslated 01-a.en.md:8'],
  ],
  [
    'a formula in Chinese',
    { 'facts.yaml': FACTS.replace('formulaEn: counted one by one, ', '') },
    ['fact-untranslated 01-a.en.md:8'],
  ],
  ['own words that mean something else', body('[45th]', '[46th]'), ['figure-differs 01-a.en.md:8']],
  ['a link to no slide', body('## Second', 'See [it](#c)\n\n## Second'), ['link-no-slide 01-a.en.md:10']],
  ['the title', head('title: Briefing, ', ''), ['briefing-untranslated briefing.yaml:6']],
  ['a level', head('Sensitive', '敏感'), ['briefing-untranslated briefing.yaml:6']],
  ['a work', head('titleEn: Survey, ', ''), ['briefing-untranslated briefing.yaml:8']],
  ['a publisher', head(', publisherEn: UN', ''), ['briefing-untranslated briefing.yaml:8']],
];
test.each(MISTAKES)('%s', async (_, files, said) => {
  expect((await readFolder({ ...FILES, ...files })).said).toEqual(said);
});

test('a table with Chinese words and no translation is named', async () => {
  const { diagnostics } = await readFolder(without('data/x.en.csv'));
  expect(diagnostics).toMatchObject([{ code: 'translation-data', file: '01-a.en.md', line: 11 }]);
  expect(diagnostics[0]?.message + (diagnostics[0]?.hint ?? '')).toContain('data/x.en.csv');
});

test('a table of figures and numbers alone needs no translation', async () => {
  const { said } = await readFolder({ ...without('data/x.en.csv'), 'data/x.csv': 'a,b\n2020,fact:egdi\n' });
  expect(said).toEqual([]);
});

test('what no slide of the translation prints may stay in Chinese', async () => {
  const works = `${HEAD}  - {key: other, title: 另一份}\n`;
  const facts = `${FACTS}- {id: more, text: 四国, value: "4", kind: count, section: 前言, work: other}\n`;
  expect((await readFolder({ ...FILES, 'briefing.yaml': works, 'facts.yaml': facts })).said).toEqual([]);
});

test('an English briefing is translated by .zh.md and zh:', async () => {
  const { briefing, said } = await readFolder({
    'briefing.yaml': 'title: Briefing\nlang: en\naudiences: [leaders]\nzh: {title: 汇报}\n',
    'audiences/leaders.yaml': `${BASE['audiences/public.yaml']}lang: zh-CN\n`.replaceAll('public', 'leaders'),
    'facts.yaml': '- {id: when, text: May 2020, zh: 2020年5月, value: "2020-05", kind: date, section: "1"}\n',
    '01-a.md': '---\nsection: "1"\n---\n# One\n## First {#a}\n[]{fact=when}\n',
    '01-a.zh.md': '---\nof: "0000000000"\n---\n# 一\n## 甲 {#a}\n[]{fact=when}\n',
  });
  expect(said).toEqual(['translation-old 01-a.zh.md:2']);
  expect(briefing?.translation).toMatchObject({ lang: 'zh-CN', head: { title: '汇报' } });
  expect(JSON.stringify(briefing?.translation?.sections)).toContain('2020年5月');
});
