import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { testHost } from '../host.ts';

const profile = (name: string, more: string) =>
  `name: ${name}\nminutes: [10, 20]\nslides: 12\nbullets: 6\nbody: 20\ndepth: brief\ncitations: full\nagenda: true\n${more}`;

/** One briefing in two languages, with figures in a title, in text, in a table of each language, and in a chart. */
const FILES: Record<string, string> = {
  'briefing.yaml': `title: 数字政府
lang: zh-CN
unit: 研究室
date: 2026-11-24
basis: 源稿
handling: [公开, 内部]
audiences: [dept, intl]
en: {title: Digital government, unit: Research Office, basis: The source text, handling: [Public, Internal]}
works:
  - {key: un, title: 联合国电子政务调查报告, publisher: 联合国, year: "2020", titleEn: UN E-Government Survey, publisherEn: United Nations}
`,
  'audiences/dept.yaml': profile('部门版', 'clearance: 内部\n'),
  'audiences/intl.yaml': profile('International edition', 'lang: en\nclearance: 公开\n'),
  'facts.yaml': `- {id: rank, text: 第45位, en: 45th, value: "45", kind: rank, section: 前言, work: un}
- {id: dk, text: "0.9758", value: "0.9758", kind: number, metric: 指数, section: 前言, work: un}
- {id: cn, text: "0.7948", value: "0.7948", kind: number, metric: 指数, section: 前言, work: un}
- {id: gap, text: "0.1810", value: "0.1810", kind: number, section: 前言, derived: {formula: 丹麦减中国, formulaEn: Denmark less China, from: [dk, cn]}}
- {id: paths, text: 六个方面, en: six areas, value: "6", kind: count, section: "1", equivalents: [六方面]}
`,
  'data/egdi.csv': '国家,指数\n丹麦,fact:dk\n中国,fact:cn\n',
  'data/egdi.en.csv': 'Country,Index\nDenmark,fact:dk\nChina,fact:cn\n',
  '00-preface.md': `---
section: 前言
chapter: 背景
label: 差距
---
# 背景与差距
## 我国列[]{fact=rank}，与丹麦相差 []{fact=gap} {#rank label="名次"}
::: chart {type=bar data=data/egdi.csv category=国家 value=指数 title="电子政务发展指数" highlight=中国}
:::
要点在差距。

::: notes
先看名次。
:::

## 各国指数见下表 {#table}
::: table {data=data/egdi.csv}
:::
`,
  '00-preface.en.md': `---
of: "0000000000"
section: Preface
chapter: Context
label: Gap
---
# Context and gap
## China ranks []{fact=rank}, []{fact=gap} behind Denmark {#rank label="Rank"}
::: chart {type=bar data=data/egdi.csv category=Country value=Index title="E-Government Development Index" highlight=China}
:::
The gap is the point.

::: notes
First the rank.
:::

## The table lists the index by country {#table}
::: table {data=data/egdi.csv}
:::
`,
  '10-paths.md': `---
section: "1"
chapter: 经验
---
# 各国做法
## 各国做法可归为[六方面]{fact=paths} {#paths}
- **规划** 先定战略
- **内部** [只供参考]{handling=内部}
`,
  '10-paths.en.md': `---
of: "0000000000"
chapter: Lessons
---
# What others do
## What others do falls into []{fact=paths} {#paths}
- **Plan** strategy first
- **Internal** [for reference only]{handling=内部}
`,
};

async function built(files = FILES): Promise<BuildResult> {
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const target = { kind: 'folder', id: 'x' } as const;
  return build(testHost(bytes), { target, formats: ['html', 'pptx'], version: '0' });
}
interface BuiltSlide {
  id: string;
  section: string;
  layout: string;
  title: string;
  text: string[];
  notes: string;
  figures: unknown[];
}
const fileOf = ({ files }: BuildResult, path: string) =>
  strFromU8(files.find((f) => f.path === path)?.bytes as Uint8Array);
const deckOf = (result: BuildResult, audience: string) =>
  (JSON.parse(fileOf(result, `${audience}/deck.json`)) as { slides: BuiltSlide[] }).slides;

test('both languages hold the same figures on the same slides', async () => {
  const result = await built();
  expect(result.diagnostics.filter((d) => d.code !== 'translation-old')).toEqual([]);
  const [zh, en] = [deckOf(result, 'dept'), deckOf(result, 'intl')];
  const seen = (slides: BuiltSlide[]) => slides.map(({ id, layout, figures }) => ({ id, layout, figures }));
  expect(seen(en)).toEqual(seen(zh));
  expect(zh.find((s) => s.id === 'rank')?.figures).toHaveLength(4);
});

test('the English edition is English in every part, with the original titles of what it cites', async () => {
  const result = await built();
  const slides = deckOf(result, 'intl');
  const all = slides.flatMap((s) => [s.title, ...s.text, s.notes]).join('\n');
  expect(all.replace(/《[^》]*》/g, '')).not.toMatch(/\p{Script=Han}/u);
  const sources = slides.find((s) => s.id === 'sources')?.text.join('|');
  expect(sources).toContain('UN E-Government Survey 《联合国电子政务调查报告》');
  expect(slides.find((s) => s.id === 'rank')?.notes).toMatch(/Derived: Denmark less China/);
  expect(slides.find((s) => s.id === 'rank')).toMatchObject({ section: 'Preface' });
  // What the running header and footer say stands in the page, not in deck.json.
  const body = /<body[\s\S]*<\/body>/.exec(fileOf(result, 'intl/index.html'))?.[0] ?? '';
  const shown = body.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<[^>]*>|《[^》]*》/g, ' ');
  expect(shown.match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  expect(shown).toContain('Public');
});

test('the Chinese edition is untouched by its translation', async () => {
  const alone = Object.fromEntries(
    Object.entries(FILES).filter(([path]) => !/\.en\./.test(path) && !/intl/.test(path)),
  );
  alone['briefing.yaml'] = (FILES['briefing.yaml'] as string).replace(', intl]', ']').replace(/^en: .*\n/m, '');
  const [both, one] = [await built(), await built(alone)];
  expect(deckOf(both, 'dept')).toEqual(deckOf(one, 'dept'));
});

test('a difference stops the build', async () => {
  const files = { ...FILES, '10-paths.en.md': (FILES['10-paths.en.md'] as string).replace('[]{fact=paths}', 'areas') };
  const result = await built(files);
  expect(result.files).toEqual([]);
  expect(result.diagnostics).toContainEqual(
    expect.objectContaining({ code: 'translation-figures', file: '10-paths.en.md', line: 6, slide: 'paths' }),
  );
});
