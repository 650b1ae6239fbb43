import { expect, test } from 'vitest';
import { type Diagnostic, reporter, textOf } from '../../src/model/index.ts';
import { read } from '../../src/read/index.ts';
import { select } from '../../src/select/index.ts';
import { memoryHost } from '../memory-host.ts';

const FRONT = '---\nsection: "1"\n---\n# 节\n';
const EN = '---\nof: "0000000000"\nchapter: One\n---\n# One\n';

interface Case {
  zh: string;
  en: string;
  clearance?: string;
}

/** Selects for an English audience; `said` are the errors as `code #slide file:line`. */
async function select_({ zh, en, clearance = '公开' }: Case) {
  const files = {
    'briefing.yaml':
      'title: 汇报\nhandling: [公开, 内部, 敏感]\naudiences: [intl, dept]\nen: {title: Briefing, handling: [Public, Internal, Sensitive]}\n',
    'audiences/intl.yaml': `name: Intl\nlang: en\nminutes: [10, 15]\nslides: 12\nbullets: 4\nbody: 20\ndepth: brief\nclearance: ${clearance}\n`,
    'audiences/dept.yaml': 'name: 部门\nminutes: [10, 15]\nslides: 12\nbullets: 4\nbody: 20\ndepth: full\n',
    'facts.yaml':
      '- {id: one, text: "1.5", value: "1.5", kind: number, section: "1"}\n- {id: two, text: "2.5", value: "2.5", kind: number, section: "1"}\n',
    '01-a.md': FRONT + zh,
    ...(en === '' ? {} : { '01-a.en.md': EN + en }),
  };
  const { briefing, diagnostics: before } = await read(memoryHost(files), { kind: 'folder', id: 'x' });
  const audience = briefing?.audiences[0];
  if (!briefing || !audience) throw new Error(JSON.stringify(before));
  const diagnostics: Diagnostic[] = [];
  const edition = select(briefing, audience, reporter('zh-CN', diagnostics));
  return { edition, diagnostics, said: diagnostics.map((d) => `${d.code} #${d.slide} ${d.file}:${d.line}`) };
}

test('an English edition is made of the translated slides alone, in the original’s order', async () => {
  const { edition, said } = await select_({
    zh: '## 甲 {#a}\n数 []{fact=one}\n## 乙 {#b}\n文\n## 丙 {#c audience=dept}\n文\n## 丁 {#d depth=full}\n文\n## 戊 {#e handling=内部}\n文',
    en: '## B {#b}\nb\n## A {#a}\nNumber []{fact=one}',
  });
  expect(said).toEqual([]);
  expect(edition).toMatchObject({ lang: 'en', handling: 'Public', withheld: 1 });
  expect(edition.briefing).toMatchObject({ title: 'Briefing' });
  expect(edition.slides.map(({ title }) => textOf(title))).toEqual(['A', 'B']);
  expect(edition.omitted).toEqual([
    { id: 'c', why: 'audience' },
    { id: 'd', why: 'depth' },
  ]);
  // Not a word of the original travels with it.
  const wire = JSON.stringify({ ...edition, audience: null, at: null }, (_, v) => (v instanceof Map ? [...v] : v));
  expect(wire).not.toMatch(/[甲乙丙丁戊文数]/);
});

test('the mark is the level’s name in English', async () => {
  const { edition } = await select_({
    zh: '## 甲 {#a}\n文\n\n::: only {handling=内部}\n密\n:::',
    en: '## A {#a}\nw\n\n::: only {handling=内部}\ns\n:::',
    clearance: '敏感',
  });
  expect(edition.handling).toBe('Internal');
});

const AT = '#a 01-a.en.md:6';
const MISTAKES: [what: string, given: Case, said: string[]][] = [
  ['no translation at all', { zh: '## 甲 {#a}\n文', en: '' }, ['translation-none #undefined audiences/intl.yaml:1']],
  [
    'a slide that is not translated',
    { zh: '## 甲 {#a}\n文\n## 乙 {#b}\n文', en: '## A {#a}\nw' },
    ['translation-slide #b 01-a.md:7'],
  ],
  ['a figure left out', { zh: '## 甲 {#a}\n[]{fact=one}', en: '## A {#a}\nw' }, [`translation-figures ${AT}`]],
  ['a figure added', { zh: '## 甲 {#a}\n文', en: '## A {#a}\n[]{fact=one}' }, [`translation-figures ${AT}`]],
  [
    'another figure in the title',
    { zh: '## 甲[]{fact=one} {#a}\n文', en: '## A []{fact=two} {#a}\nw' },
    [`translation-figures ${AT}`],
  ],
  [
    'another figure in a chart',
    {
      zh: '## 甲 {#a}\n::: chart {category=国 value=数 title=图}\n| 国 | 数 |\n|-|-|\n| 甲 | []{fact=one} |\n:::',
      en: '## A {#a}\n::: chart {category=C value=N title=Chart}\n| C | N |\n|-|-|\n| A | []{fact=two} |\n:::',
    },
    [`translation-figures ${AT}`],
  ],
  [
    'a piece that is marked in the original alone',
    { zh: '## 甲 {#a}\n文[密]{handling=内部}', en: '## A {#a}\nw secret' },
    [`translation-handling ${AT}`],
  ],
  [
    'a marked item',
    {
      zh: '## 甲 {#a}\n- 文\n- [密]{handling=敏感}\n- [密]{handling=敏感}',
      en: '## A {#a}\n- w\n- [s]{handling=敏感}\n- s',
    },
    [`translation-handling ${AT}`],
  ],
  [
    'a figure of a piece that is withheld',
    { zh: '## 甲 {#a}\n文[[]{fact=one}]{handling=内部}', en: '## A {#a}\n[]{fact=one} [s]{handling=内部}' },
    [`translation-figures ${AT}`],
  ],
];
test.each(MISTAKES)('%s', async (_, given, said) => {
  expect((await select_(given)).said).toEqual(said);
});

test('figures in the notes may differ', async () => {
  const zh = '## 甲 {#a}\n文\n\n::: notes\n[]{fact=one}\n:::';
  expect((await select_({ zh, en: '## A {#a}\nw' })).said).toEqual([]);
});

test('the words tell which figures, and where to write the missing slide', async () => {
  const { diagnostics } = await select_({
    zh: '## 甲 {#a}\n[]{fact=one}\n## 乙 {#b}\n文',
    en: '## A {#a}\n[]{fact=two}',
  });
  const all = diagnostics.map((d) => `${d.message} ${d.hint}`).join('\n');
  expect(all).toMatch(/one.*two/);
  expect(all).toContain('01-a.en.md');
});
