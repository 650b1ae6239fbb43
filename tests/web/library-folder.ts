import { type BuildResult, build, type Format } from '../../src/index.ts';
import { testHost } from '../host.ts';

const profile = (lines: string): string =>
  `minutes: [10, 20]\nslides: 30\nbullets: 4\nbody: 18\nnotes: script\ncitations: short\nsources: none\n${lines}`;

const ROWS = Array.from({ length: 40 }, (_, n) => `| 事项${'甲乙丙丁'[n % 4]} | 说明 |`).join('\n');

/** Three audiences who are told alike, in other words, in another language, in another way, or not at all. */
const FILES: Record<string, string> = {
  'briefing.yaml': `title: 对照汇报
lang: zh-CN
handling: [公开, 内部]
audiences: [leaders, public, guests]
works:
  - {key: survey, title: 年度调查报告, publisher: 统计局, year: "2020", titleEn: Annual survey, publisherEn: Statistics office}
en: {title: A briefing to compare, handling: [Open, Internal]}
`,
  'audiences/leaders.yaml': profile('name: 领导版\npurpose: 供决策\ndepth: full\nclearance: 内部\nappendix: [deep]\n'),
  'audiences/public.yaml': profile('name: 公众版\npurpose: 供公众\ndepth: headline\n'),
  'audiences/guests.yaml': profile('name: Guest edition\npurpose: For guests\ndepth: headline\nlang: en\n'),
  'facts.yaml': `- {id: speed, text: 12天, en: 12 days, value: "12", kind: duration, entity: 全市, metric: 办理用时, year: "2020", section: "1", work: survey}
- {id: before, text: 20天, value: "20", kind: duration, entity: 全市, metric: 原来用时, section: "1", work: survey, review: 出处可疑要查}
- {id: saved, text: 8天, value: "8", kind: duration, metric: 缩短的用时, section: "1", derived: {formula: 20 − 12, from: [before, speed]}}
- {id: hidden, text: 99天, value: "99", kind: duration, metric: 不公开的用时, section: "1"}
`,
  '01-a.md': `---
section: "1"
chapter: 01 成效
---
# 成效

## 办理用时降到[12天]{fact=speed} {#same label="用时"}
- 三步并作一步

## 请领导看结论：缩短[8天]{fact=saved} {#for-leaders label="结论" audience="leaders"}
- 还有 37 件没有办完

## 给大家的结论：快多了 {#for-public label="结论" audience="public"}
- 在家就能办

## 同一页有两种文字 {#words label="措辞" audience="leaders public"}
::: only {audience="leaders"}
- 领导看到的一句
:::
::: only {audience="public"}
- 公众看到的一句
:::

## 细节很多的一张表 {#deep label="细节" depth=full}
| 事项 | 说明 |
|---|---|
${ROWS}

## 内部才谈的[99天]{fact=hidden} {#inner label="内情" audience="leaders public" handling=内部}
- 不对外的一句话在这里

## 只给来宾的一页 {#for-guests label="来宾" audience="guests"}
- 欢迎
`,
  '01-a.en.md': `---
of: "0000000000"
chapter: 01 Results
label: Results
---
# Results

## Requests take [12 days]{fact=speed} {#same label="Time"}
- Three steps became one

## For everyone: much faster {#for-public label="Conclusion" audience="public"}
- Done from home

## A slide for guests {#for-guests label="Guests"}
- Welcome
`,
};

/** That folder, built for all of them or some. */
export async function comparedFolder(formats: Format[], audiences?: string[]): Promise<BuildResult> {
  const files = Object.entries(FILES).map(([path, text]) => [path, new TextEncoder().encode(text)]);
  const target = { kind: 'folder', id: 'compared' } as const;
  const only = audiences ? { audiences } : {};
  return build(testHost(Object.fromEntries(files)), { target, formats, version: '9.9.9', ...only });
}
