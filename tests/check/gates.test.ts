/** Each gate is seen to stop what it is there for, and to let pass what is right. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { againstSource, budgets, charactersIn, figures, leaks, parity, withheldWords } from '../../src/check/index.ts';
import { type Diagnostic, reporter } from '../../src/model/index.ts';
import { pptx } from '../../src/pptx/index.ts';
import { web } from '../../src/web/index.ts';
import { testHost } from '../host.ts';
import { memoryHost } from '../memory-host.ts';
import { type Staged, staged } from '../staged.ts';

const PROFILE = (more: string) => `name: 版\nminutes: [5, 9]\nslides: 9\nbullets: 3\nbody: 20\ndepth: full\n${more}`;
const SOURCE = `---
section: "1"
chapter: 01 甲
---
# 节

## 指数升到[]{fact=index} {#a}

- 全球第[]{fact=rank}
- 公开的一句话人人可见

[绝密的这一句话不得外传]{handling=敏感}

::: only {audience="tech"}
只给技术人员看的一整段话。
:::

::: notes
备注里也说 []{fact=index}。
:::

## 又一页 {#b}

| 甲 | 乙 |
|---|---|
| 一 | 二 |
`;
const FACTS = `- {id: index, text: "0.7948", value: "0.7948", kind: number, section: "1"}
- {id: rank, text: 第45名, value: "45", kind: rank, section: "1", equivalents: [45名]}
`;
const FILES = {
  'briefing.yaml': 'title: 汇报\nlang: zh-CN\nhandling: [公开, 敏感]\naudiences: [public, tech]\n',
  'audiences/public.yaml': PROFILE('clearance: 公开\n'),
  'audiences/tech.yaml': PROFILE('clearance: 敏感\n'),
  'facts.yaml': FACTS,
  '01-a.md': SOURCE.replace('全球第[]{fact=rank}', '全球[]{fact=rank}'),
};

const edition = (audience: string, files: Record<string, string> = {}): Promise<Staged> =>
  staged(memoryHost({ ...FILES, ...files }), { kind: 'folder', id: 'x' }, audience);

function held(run: (report: ReturnType<typeof reporter>) => void): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  run(reporter('zh-CN', diagnostics));
  return diagnostics;
}

/** A package with one part changed. */
function altered(bytes: Uint8Array, part: RegExp, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = Object.keys(parts).find((name) => part.test(name)) as string;
  const text = strFromU8(parts[path] as Uint8Array);
  const changed = change(text);
  expect(changed).not.toBe(text);
  return zipSync({ ...parts, [path]: strToU8(changed) });
}

describe('parity', () => {
  const outputs = edition('public').then(async ({ deck }) => ({
    deck,
    html: await web(deck, testHost()),
    pptx: await pptx(deck),
  }));

  test('passes both outputs as they were drawn', async () => {
    const { deck, html, pptx: file } = await outputs;
    expect(held((report) => parity(deck, { html, pptx: file }, report))).toEqual([]);
  });

  test.each([
    ['a word of the web deck', (h: string) => h.replace('人人可见', '无人可见'), 'parity-text', 'HTML'],
    [
      'a title of the web deck',
      (h: string) => h.replace(/(<h2[^>]*>(?:<[^>]*>)*)又一页/, '$1又两页'),
      'parity-text',
      '又一页',
    ],
    [
      'a slide of the web deck',
      (h: string) => h.replace(/<section[^>]*id="b"[\s\S]*?<\/section>/, ''),
      'parity-slides',
      'HTML',
    ],
  ])('stops a change of %s', async (_, change, code, said) => {
    const { deck, html } = await outputs;
    const changed = change(html);
    expect(changed).not.toBe(html);
    const [found] = held((report) => parity(deck, { html: changed }, report));
    expect(found).toMatchObject({ code, severity: 'error' });
    expect(found?.message).toContain(said);
  });

  test.each([
    ['a figure', /slides\/slide2\.xml$/, (x: string) => x.replaceAll('0.7948', '0.7984'), 'parity-text'],
    ['a cell', /slides\/slide3\.xml$/, (x: string) => x.replace('<a:t>二</a:t>', '<a:t>三</a:t>'), 'parity-text'],
    ['the notes', /notesSlides\/notesSlide\d+\.xml$/, (x: string) => x.replace('备注里', '旁白里'), 'parity-text'],
    [
      'the list of slides',
      /ppt\/presentation\.xml$/,
      (x: string) => x.replace(/<p:sldId [^>]*\/>/, ''),
      'parity-slides',
    ],
  ])('stops a change of %s in the PPTX', async (_, part, change, code) => {
    const { deck, pptx: file } = await outputs;
    const diagnostics = held((report) => parity(deck, { pptx: altered(file, part, change) }, report));
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error' });
  });
});

describe('leaks', () => {
  test('words withheld by handling or audience are looked for; what the edition says itself is not', async () => {
    const { briefing, edition: made } = await edition('public');
    const withheld = withheldWords(briefing, made).join('\n');
    expect(withheld).toContain('绝密的这一句话不得外传');
    expect(withheld).toContain('只给技术人员看的一整段话');
    expect(withheld).not.toContain('公开的一句话人人可见');
  });

  test.each([
    ['plain text', 'public/deck.json', (text: string) => strToU8(text)],
    ['markup, cut up by tags', 'public/index.html', (text: string) => strToU8(text.split('').join('<b></b>'))],
    [
      'a part of a package',
      'public/x.pptx',
      (text: string) => zipSync({ 'ppt/slides/slide1.xml': strToU8(`<a:t>${text}</a:t>`) }),
    ],
    [
      'a handout',
      'public/x-handout.docx',
      (text: string) =>
        zipSync({ 'word/document.xml': strToU8(`<w:t>${text.slice(0, 4)}</w:t><w:t>${text.slice(4)}</w:t>`) }),
    ],
    [
      'a workbook in a package',
      'public/x.pptx',
      (text: string) => zipSync({ 'ppt/embeddings/a.xlsx': zipSync({ 'xl/sheet.xml': strToU8(text) }) }),
    ],
  ])('found in %s', async (_, path, pack) => {
    const { briefing, edition: made } = await edition('public');
    const withheld = withheldWords(briefing, made);
    const file = (text: string) => [{ path, bytes: pack(text) }];
    expect(held((report) => leaks(withheld, file('公开的一句话人人可见'), report))).toEqual([]);
    const [found] = held((report) => leaks(withheld, file('绝密的这一句话不得外传'), report));
    expect(found).toMatchObject({ code: 'leak', severity: 'error' });
    // A report may be read by those from whom the words are withheld.
    expect(JSON.stringify(found)).not.toContain('绝密');
  });
});

describe('figures', () => {
  test.each([
    ['a figure of the register', '- 指数 []{fact=index}', []],
    ['the same number written out', '- 指数 0.7948', []],
    ['a number of a title in 《》', '- 《2020年规划》', []],
    ['a number that is in no register', '- 指数 0.8123', ['0.8123']],
    ['a number in a table', '| 国 | 值 |\n|---|---|\n| 甲 | 12.5 |', ['12.5']],
  ])('%s', async (_, body, loose) => {
    const file = `---\nsection: "1"\nchapter: 01 甲\n---\n# 节\n\n## 结论 {#a}\n\n${body}\n`;
    const { deck, briefing } = await edition('public', { '01-a.md': file });
    const said = held((report) => figures(deck, briefing, report));
    expect(said.map((d) => /“(.*)”/.exec(d.message)?.[1])).toEqual(loose);
  });
});

describe('budgets', () => {
  test.each([
    ['slides and bullets within them', 2, 3, []],
    ['a slide too many', 10, 3, ['budget-slides']],
    ['a bullet too many', 2, 4, ['budget-bullets', 'budget-bullets']],
  ])('%s', async (_, slides, bullets, codes) => {
    const body = Array.from({ length: slides }, (_, i) => `## 结论${i} {#s${i}}\n${'- 要点\n'.repeat(bullets)}`).join(
      '\n',
    );
    const files = {
      '01-a.md': `---\nsection: "1"\n---\n# 节\n${body}`,
      'audiences/public.yaml': PROFILE('cover: false\nsources: none\n'),
      'facts.yaml': '',
    };
    const { deck } = await edition('public', files);
    expect(held((report) => budgets(deck, report)).map((d) => d.code)).toEqual(codes);
  });

  test('characters of a slide and minutes of its notes, with the number and the limit', async () => {
    const files = (count: number, words: number) => ({
      '01-a.md': `---\nsection: "1"\n---\n# 节\n## 结论 {#a}\n${'字'.repeat(count)}\n::: notes\n${'讲'.repeat(words)}\n:::\n`,
      'audiences/public.yaml': PROFILE('cover: false\nsources: none\ncharacters: 30\n'),
      'facts.yaml': '',
    });
    const said = async (count: number, words: number) => {
      const { deck } = await edition('public', files(count, words));
      return held((report) => budgets(deck, report)).map((d) => [d.code, d.severity, d.message]);
    };
    expect(await said(30, 9 * 240)).toEqual([]);
    expect(await said(31, 0)).toEqual([['budget-characters', 'warning', expect.stringContaining('31 字，最多 30 字')]]);
    expect(await said(3, 9 * 240 + 1)).toEqual([['budget-minutes', 'warning', expect.stringContaining('约 10 分钟')]]);
  });

  test.each([
    ['我国列全球第45名', 8],
    ['US$41.1 billion, e-ID', 4],
    ['用AI提高3.5倍', 6],
    ['', 0],
  ])('%s counts %i', (text, count) => expect(charactersIn(text)).toBe(count));
});

test('the register is held to the source document, widths of characters folded', async () => {
  const { briefing } = await edition('public');
  expect(held((report) => againstSource(briefing, '指数为０.７９４８，列第 45 名', report))).toEqual([]);
  const [found] = held((report) => againstSource(briefing, '指数为0.7984，列第45名', report));
  expect(found).toMatchObject({ code: 'fact-not-in-source', severity: 'error', file: 'facts.yaml', line: 1 });
});
