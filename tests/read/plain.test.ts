import { expect, test } from 'vitest';
import { textOf } from '../../src/model/index.ts';
import { type Outcome, readPlain } from './briefing.ts';

const titles = ({ briefing }: Outcome) =>
  briefing?.sections.flatMap((section) => section.slides.map((slide) => textOf(slide.title)));
const ids = ({ briefing }: Outcome) => briefing?.sections.flatMap((section) => section.slides.map((slide) => slide.id));

test('a deck without any YAML', async () => {
  const result = await readPlain(`# My talk

## First claim

- one
- two

## Second claim

1. a
   - b

---

More on it.
`);
  expect(result.diagnostics).toEqual([]);
  expect(titles(result)).toEqual(['First claim', 'Second claim', 'Second claim (2)']);
  expect(ids(result)).toEqual(
    ['first-claim', 'second-claim', 'second-claim_2'].map((id, n) => (n === 2 ? 'second-claim_2' : id)),
  );
  expect(result.briefing).toMatchObject({ id: 'talk', title: 'My talk', lang: 'en', plain: true });
  expect(result.briefing?.audiences).toMatchObject([
    {
      id: 'all',
      name: 'All',
      depth: 'full',
      body: 18,
      density: 'dept',
      sectionSlides: true,
      cover: true,
      sources: 'none',
      transition: 'none',
    },
  ]);
});

const TITLES: [what: string, text: string, titles: string[]][] = [
  ['text alone', 'Just words.', ['talk']],
  ['a list before the first slide', '# Talk\n\n- Intro.\n\n## Claim\n\nx', ['Talk (2)', 'Claim']],
  ['text under a later part', '# Talk\n\n## A\n\n# Part\n\nIntro.\n\n## Claim\n\nx', ['A', 'Part', 'Claim']],
  ['a slide named as its part', '# Talk\n\n# Part\n\n## Part\n\nx', ['Part']],
  ['breaks only', 'a\n\n---\n\nb\n\n---\n\nc', ['talk', 'talk (2)', 'talk (3)']],
  ['a break before a heading makes no slide', '## A\n\nx\n\n---\n\n## B\n\ny', ['A', 'B']],
  ['a break at the start', '---\n\n## A\n\nx', ['A']],
  ['the same title twice', '## A\n\n## A\n\n## A (2)', ['A', 'A (2)', 'A (2) (2)']],
  ['a comment alone makes no slide', '<!-- theme -->\n\n## A', ['A']],
  ['nor beneath the title of a part', '# Talk\n\n<!-- a -->\n\n## A\n\n# Part\n\n<!-- b -->\n\n## B', ['A', 'B']],
  ['setext headings', 'T\n===\n\nA\n---\n\nx', ['A']],
  ['a slide without text', '## A', ['A']],
  ['a heading alone, which is on the cover too', '# A', ['A (2)']],
  ['headings alone, the first on the cover', '# Talk\n\n# A\n\nx\n\n# Thanks!', ['A', 'Thanks!']],
];
test.each(TITLES)('titles: %s', async (_, text, expected) => {
  expect(titles(await readPlain(text))).toEqual(expected);
});

test('every title and id is its own', async () => {
  const result = await readPlain('## 2020\n\n## !!!\n\n## ???\n\n## 数字政府,怎么建?\n\n## Sources\n\n## 2020');
  expect(ids(result)).toEqual(['s-2020', 's-1', 's-2', '数字政府-怎么建', 'sources_2', 's-2020_2']);
});

test('front matter gives title, author, date and language', async () => {
  const result = await readPlain(
    '---\ntitle: 题\nauthor: [甲, 乙]\ndate: 2020-07\nlang: zh\nmarp: true\n---\n## A\n\nx',
  );
  expect(result.briefing).toMatchObject({ title: '题', presenter: '甲、乙', date: '2020-07', lang: 'zh-CN' });
  expect(result.said).toEqual(['key-ignored talk.md:6']);
  expect(titles(result)).toEqual(['A']);
});

const NOTES: [what: string, text: string, notes: string][] = [
  ['Note: and what follows', '## A\n\nx\n\nNote: say this\n\nand this', 'say this|and this'],
  ['Note: on its own line', '## A\n\nx\n\nNote:\nsay this', 'say this'],
  ['备注', '## A\n\nx\n\n备注：讲这个', '讲这个'],
  ['a div', '## A\n\nx\n\n::: notes\nsay this\n:::\n', 'say this'],
];
test.each(NOTES)('notes: %s', async (_, text, notes) => {
  const { briefing } = await readPlain(`${text}\n\n## B\n\ny`);
  const [a, b] = briefing?.sections[0]?.slides ?? [];
  expect(a?.notes.map((block) => ('inlines' in block ? textOf(block.inlines) : block.type)).join('|')).toBe(notes);
  expect(a?.blocks).toHaveLength(1);
  expect(b?.notes).toEqual([]);
});

test('attributes of other tools are a warning, near misses of ours an error', async () => {
  const { diagnostics } = await readPlain(
    '## A {background-color="red" .smaller}\n\n::: {.panel-tabset}\nx\n:::\n\n::: ntoes\ny\n:::\n\n## B {dpeth=full}',
  );
  expect(diagnostics.map((d) => [d.severity, d.code, d.line])).toEqual([
    ['warning', 'attribute-ignored', 1],
    ['warning', 'attribute-ignored', 1],
    ['warning', 'div-ignored', 3],
    ['error', 'div-unknown', 7],
    ['error', 'attribute-unknown', 11],
  ]);
});

test('a link to no slide is a warning and stays words', async () => {
  expect((await readPlain('## A\n\n[x](#nowhere)')).said).toEqual(['link-lost talk.md:3']);
});

test.each([['the file is missing', { kind: 'file', id: 'x', file: 'x.md' }, 'file-missing']] as const)(
  '%s',
  async (_, target, code) => {
    const { read } = await import('../../src/read/index.ts');
    const { memoryHost } = await import('../memory-host.ts');
    const { briefing, diagnostics } = await read(memoryHost({}), target);
    expect(briefing).toBeNull();
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
  },
);

test.each([
  ['', 'slides-none'],
  ['<!-- only this -->', 'slides-none'],
  ['---js\nprocess.exit()\n---\n## A', 'front-matter-kind'],
])('no deck comes of %j', async (text, code) => {
  const { briefing, diagnostics } = await readPlain(text);
  expect(briefing).toBeNull();
  expect(diagnostics).toMatchObject([{ code, severity: 'error', line: 1 }]);
});

test.each([
  ['# Talk\n\nFor the council, July 2020\n\n## A', 'For the council, July 2020', ['A']],
  ['# Talk\n\n**Bold** words\n\n## A', undefined, ['Talk (2)', 'A']],
  ['# Talk\n\nOnly this', undefined, ['Talk (2)']],
  ['---\ntitle: T\n---\n# Talk\n\nwords\n\n## A', undefined, ['Talk', 'A']],
])('a line under the title is on the cover: %j', async (text, subtitle, expected) => {
  const result = await readPlain(text);
  expect(result.briefing?.subtitle).toBe(subtitle);
  expect(titles(result)).toEqual(expected);
});
