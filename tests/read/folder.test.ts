import { expect, test } from 'vitest';
import { textOf } from '../../src/model/index.ts';
import { BASE, type Files, readFolder } from './briefing.ts';

test('a whole briefing', async () => {
  const { briefing, diagnostics } = await readFolder();
  expect(diagnostics).toEqual([]);
  expect(briefing).toMatchObject({ id: 'x', title: '汇报', lang: 'zh-CN', theme: 'azure', plain: false });
  expect(briefing?.audiences.map(({ id, density, notes, cover }) => [id, density, notes, cover])).toEqual([
    ['leaders', 'leaders', 'script', true],
    ['public', 'leaders', 'script', true],
  ]);
  expect(briefing?.facts.get('egdi')).toMatchObject({
    text: '0.9150',
    value: '0.9150',
    at: { file: 'facts.yaml', line: 1 },
  });
  expect([...(briefing?.texts.keys() ?? [])]).toEqual(Object.keys(BASE).sort());
});

const edit = (file: string, from: string, to: string): Files => ({ [file]: String(BASE[file]).replace(from, to) });

const FAULTS: [what: string, files: Files, said: string[], hint: string][] = [
  ['unknown key', edit('briefing.yaml', 'title:', 'titel: x\ntitle:'), ['key-unknown briefing.yaml:1'], 'title'],
  [
    'unknown key of a work',
    edit('briefing.yaml', 'key: un,', 'key: un, tilte: x,'),
    ['key-unknown briefing.yaml:6'],
    'title',
  ],
  ['broken YAML', edit('briefing.yaml', 'lang:', ' lang:'), ['yaml-broken briefing.yaml:1'], '缩进'],
  ['a key twice', edit('briefing.yaml', 'lang:', 'title: x\nlang:'), ['yaml-broken briefing.yaml:2'], '缩进'],
  ['another language', edit('briefing.yaml', 'zh-CN', 'zh_CN'), ['value-choice briefing.yaml:2'], 'zh-CN'],
  ['no such date', edit('briefing.yaml', 'lang:', 'date: 2020-13\nlang:'), ['value-date briefing.yaml:2'], '2020-07'],
  [
    'an audience without a file',
    edit('briefing.yaml', 'public]', 'publik]'),
    ['audience-no-file briefing.yaml:4'],
    'public',
  ],
  [
    'unknown key of a profile',
    edit('audiences/public.yaml', 'slides:', 'slide: 3\nslides:'),
    ['key-unknown audiences/public.yaml:4'],
    'slides',
  ],
  [
    'a profile without minutes',
    edit('audiences/public.yaml', 'minutes: [10, 15]\n', ''),
    ['key-missing audiences/public.yaml:1'],
    '补上',
  ],
  [
    'minutes the wrong way round',
    edit('audiences/public.yaml', '[10, 15]', '[15, 10]'),
    ['value-minutes audiences/public.yaml:3'],
    '[10, 15]',
  ],
  [
    'no number',
    edit('audiences/public.yaml', 'slides: 12', 'slides: many'),
    ['value-whole audiences/public.yaml:4'],
    '12',
  ],
  [
    'an unknown clearance',
    edit('audiences/leaders.yaml', '内部', '内部的'),
    ['handling-unknown audiences/leaders.yaml:8'],
    '内部',
  ],
  [
    'first names no slide',
    edit('audiences/public.yaml', 'depth:', 'first:\n  - a\n  - b\ndepth:'),
    ['slide-unknown audiences/public.yaml:9'],
    'a',
  ],
  [
    'an appendix of no slide',
    edit('audiences/public.yaml', 'depth:', 'appendix: [b]\ndepth:'),
    ['slide-unknown audiences/public.yaml:7'],
    'a',
  ],
  ['a fact twice', edit('facts.yaml', 'id: share', 'id: egdi'), ['fact-twice facts.yaml:2'], 'id'],
  [
    'a fact with an inexact value',
    edit('facts.yaml', 'value: "65"', 'value: "65%"'),
    ['value-decimal facts.yaml:2'],
    '0.60',
  ],
  [
    'a date that is none',
    edit('facts.yaml', 'value: "2020-02"', 'value: 二月'),
    ['value-date facts.yaml:3'],
    '2020-07',
  ],
  ['a fact of an unknown work', edit('facts.yaml', 'work: un', 'work: uno'), ['work-unknown facts.yaml:1'], 'un'],
  [
    'a fact of an unknown kind',
    edit('facts.yaml', 'kind: share', 'kind: shares'),
    ['value-choice facts.yaml:2'],
    'share',
  ],
  [
    'a fact of a section without a file',
    edit('facts.yaml', '"65", kind: share, section: "1"', '"65", kind: share, section: "9"'),
    ['fact-section facts.yaml:2'],
    '1',
  ],
  [
    'levels parted by full-width commas',
    edit('briefing.yaml', '[公开, 内部, 敏感]', '[公开，内部，敏感]'),
    ['list-comma briefing.yaml:3'],
    '[甲, 乙]',
  ],
  [
    'Markdown that is no section by its name',
    { '背景.md': '# 背景\n', 'README.md': '# 说明\n' },
    ['section-name 背景.md:undefined'],
    '01-名称.md',
  ],
  [
    'a section in another encoding',
    { '01-a.md': Uint8Array.from([0xb5, 0xda, 0xd2, 0xbb]) },
    ['not-utf8 01-a.md:undefined'],
    'GBK',
  ],
  [
    'no front matter',
    { '01-a.md': '# 节\n## 甲 {#a}\n' },
    [
      'front-matter-none 01-a.md:1',
      'fact-section facts.yaml:1',
      'fact-section facts.yaml:2',
      'fact-section facts.yaml:3',
    ],
    'section',
  ],
  [
    'unknown key in front matter',
    { '01-a.md': '---\nsection: "1"\nchaptr: x\n---\n# 节\n## 甲 {#a}\n' },
    ['key-unknown 01-a.md:3', 'fact-section facts.yaml:1', 'fact-section facts.yaml:2', 'fact-section facts.yaml:3'],
    'chapter',
  ],
  ['no section title', { '01-a.md': '---\nsection: "1"\n---\n## 甲 {#a}\n' }, ['section-no-title 01-a.md:4'], '#'],
  [
    'two section titles',
    { '01-a.md': '---\nsection: "1"\n---\n# 节\n## 甲 {#a}\n# 又\n' },
    ['section-second 01-a.md:6'],
    '##',
  ],
  [
    'the same id in two files',
    { '02-b.md': '---\nsection: "2"\n---\n# 节二\n## 乙 {#a}\n' },
    ['slide-twice 02-b.md:5'],
    '改掉',
  ],
  [
    'an id that a made slide has',
    { '01-a.md': '---\nsection: "1"\n---\n# 节\n## 甲 {#cover}\n' },
    ['slide-id-reserved 01-a.md:5'],
    '换',
  ],
  [
    'an id that is a number',
    { '01-a.md': '---\nsection: "1"\n---\n# 节\n## 甲 {#2}\n' },
    ['slide-id 01-a.md:5'],
    '字母',
  ],
];
test.each(FAULTS)('%s is said with file, line and what to do', async (_, files, said, hint) => {
  const result = await readFolder(files);
  expect(result.said).toEqual(said);
  expect(result.diagnostics[0]?.hint).toContain(hint);
});

test('numbers stay as they are written, quoted or not', async () => {
  const files = {
    'facts.yaml': '- {id: a, text: 0.60, value: 0.60, kind: number, section: 2.10, year: 2020}\n',
    '02-b.md': '---\nsection: 2.10\n---\n# 节二\n## 乙\n[]{fact=a}\n',
  };
  const { briefing, diagnostics } = await readFolder(files);
  expect(diagnostics).toEqual([]);
  expect(briefing?.facts.get('a')).toMatchObject({ text: '0.60', value: '0.60', section: '2.10', year: '2020' });
  expect(briefing?.sections[1]?.number).toBe('2.10');
});

test('unknown layouts are named with the nearest', async () => {
  const files = { '01-a.md': '---\nsection: "1"\n---\n# 节\n## 甲 {#a layout=sumary}\n' };
  const { said, diagnostics } = await readFolder(files, ['summary', 'cards']);
  expect(said).toEqual(['slide-layout 01-a.md:5']);
  expect(diagnostics[0]?.hint).toContain('summary');
});

test('slides carry what their headings say', async () => {
  const files = {
    '01-a.md': `---
section: "1"
chapter: "01 缘起"
label: 短
---
# 节
## 主张 []{fact=egdi} {#a layout=kpi audience="leaders public" depth=brief handling=内部 label=主 ordinal="1/4"}
## 附 {appendix review="待核"}
::: appendix
## 附二
::: only {audience=leaders}
## 附三
:::
:::
`,
  };
  const { briefing, said } = await readFolder(files);
  expect(said).toEqual(['review-slide 01-a.md:8']);
  const section = briefing?.sections[0];
  expect(section).toMatchObject({ number: '1', chapter: '01 缘起', label: '短' });
  const [a, b, c, d] = section?.slides ?? [];
  expect(a).toMatchObject({
    id: 'a',
    layout: 'kpi',
    depth: 'brief',
    label: '主',
    ordinal: '1/4',
    appendix: false,
    at: { line: 7 },
  });
  expect(a?.when).toEqual([{ only: ['leaders', 'public'], handling: '内部' }]);
  expect(textOf(a?.title ?? [])).toBe('主张 0.9150');
  expect([b, c, d].map((slide) => slide?.appendix)).toEqual([true, true, true]);
  expect(d?.when).toEqual([{ only: ['leaders'] }]);
});

test('translations are not sections', async () => {
  const { briefing } = await readFolder({
    '01-a.en.md': '---\nsection: "1"\n---\n# Section\n## A {#a}\n',
    'README.md': 'x',
  });
  expect(briefing?.sections.map((section) => section.file)).toEqual(['01-a.md']);
});

test('a broken briefing.yaml still lets the other files speak, in its language', async () => {
  const { briefing, diagnostics } = await readFolder({
    'briefing.yaml': 'lang: en\ntitle: "x\n',
    '01-a.md': '---\nsection: "1"\n---\n# S\n## A {#a}\n[]{fact=egdj}\n',
  });
  expect(briefing).toBeNull();
  expect(diagnostics.map((d) => d.code)).toContain('fact-unknown');
  expect(diagnostics.find((d) => d.code === 'fact-unknown')?.message).toMatch(/^There is no figure/);
});

test('no briefing.yaml', async () => {
  const { read } = await import('../../src/read/index.ts');
  const { memoryHost } = await import('../memory-host.ts');
  const { briefing, diagnostics } = await read(memoryHost({ 'briefing.yml': 'title: x' }), { kind: 'folder', id: 'x' });
  expect(briefing).toBeNull();
  expect(diagnostics[0]).toMatchObject({ code: 'briefing-missing', file: 'briefing.yaml' });
  expect(diagnostics[0]?.hint).toContain('briefing.yml');
});
