import { expect, test } from 'vitest';
import {
  type Audience,
  type Briefing,
  type Diagnostic,
  type Edition,
  reporter,
  textOf,
} from '../../src/model/index.ts';
import { read } from '../../src/read/index.ts';
import { select } from '../../src/select/index.ts';
import { memoryHost } from '../memory-host.ts';

const PNG = Uint8Array.from(
  [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 9, 0, 0, 0, 9].concat(Array(9).fill(0)),
);
const profile = (id: string, more: string) =>
  `id: ${id}\nname: ${id}\nminutes: [10, 15]\nslides: 12\nbullets: 4\nbody: 24\n${more}`;
const PROFILES: Record<string, string> = {
  leaders: 'depth: headline\nclearance: 内部\n',
  tech: 'depth: full\nclearance: 敏感\n',
  public: 'depth: brief\n',
};

interface Case {
  md?: string;
  more?: Record<string, string | Uint8Array>;
  /** Changes to the profile after it is read. */
  profile?: Partial<Audience>;
}

async function briefingOf({ md = '## 甲 {#a}\n内容', more = {} }: Case): Promise<Briefing> {
  const files: Record<string, string | Uint8Array> = {
    'briefing.yaml':
      'title: 汇报\nhandling: [公开, 内部, 敏感]\naudiences: [leaders, tech, public]\nworks:\n  - {key: un, title: 报告}\n  - {key: other, title: 另一份}\n',
    'facts.yaml': `- {id: open, text: "0.9150", value: "0.9150", kind: number, section: "1", work: un}
- {id: closed, text: "7777", value: "7777", kind: number, section: "1", work: other, review: 待核原因}
- {id: gap, text: "12", value: "12", kind: number, section: "1", derived: {formula: "甲 − 乙", from: [open, closed]}}
`,
    '01-a.md': `---\nsection: "1"\n---\n# 节\n${md}\n`,
    'x.png': PNG,
    ...more,
  };
  for (const [id, text] of Object.entries(PROFILES)) files[`audiences/${id}.yaml`] = profile(id, text);
  const { briefing } = await read(memoryHost(files), { kind: 'folder', id: 'x' });
  if (!briefing) throw new Error('the briefing of this test cannot be read');
  return briefing;
}

async function edition(id: string, given: Case): Promise<Edition & { diagnostics: Diagnostic[] }> {
  const briefing = await briefingOf(given);
  const audience = { ...(briefing.audiences.find((one) => one.id === id) as Audience), ...given.profile };
  const diagnostics: Diagnostic[] = [];
  return { ...select(briefing, audience, reporter('zh-CN', diagnostics)), diagnostics };
}

/** Everything that travels, maps included. */
const wire = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner));
const ids = ({ slides }: Edition) => slides.map((slide) => slide.id).join(' ');

const SECRET = '绝密句子';
/** Each hides the secret from the public (clearance 公开, depth brief) in another place. */
const LEAKS: [where: string, md: string, withheld: number][] = [
  ['a slide', `## ${SECRET} {#a handling=敏感}\n${SECRET}\n## 乙 {#b}\n文`, 1],
  ['a slide for others', `## ${SECRET} {audience=leaders}\n${SECRET}\n## 乙 {#b}\n文`, 0],
  ['a deeper slide', `## ${SECRET} {depth=full}\n${SECRET}\n## 乙 {#b}\n文`, 0],
  ['a paragraph', `## 乙 {#b}\n文\n\n::: only {audience=leaders}\n${SECRET}\n:::`, 0],
  [
    'a nested div',
    `## 乙 {#b}\n文\n\n:::: only {audience=public}\n::: except {audience=public}\n${SECRET}\n:::\n文\n::::`,
    0,
  ],
  ['an inline', `## 乙 {#b}\n文[${SECRET}]{handling=内部}字`, 1],
  ['an inline within strong', `## 乙 {#b}\n文**[${SECRET}]{handling=内部}**字`, 1],
  ['an inline of two levels is one piece', `## 乙 {#b}\n文[甲[${SECRET}]{handling=敏感}]{handling=内部}字`, 1],
  ['the title', `## 乙[${SECRET}]{handling=内部} {#b}\n文`, 1],
  ['the title of a slide without an id', `## 乙[${SECRET}]{handling=内部}\n文`, 1],
  ['an item', `## 乙 {#b}\n- 文\n- [${SECRET}]{handling=内部}\n  - ${SECRET}`, 1],
  ['the head of an item', `## 乙 {#b}\n- 文\n- [**${SECRET}** 文]{handling=内部}`, 1],
  ['a cell', `## 乙 {#b}\n| 甲 | 丙 |\n|---|---|\n| 文 | [${SECRET}]{handling=内部} |`, 1],
  ['a quote', `## 乙 {#b}\n> 文\n>\n> ::: only {depth=full}\n> ${SECRET}\n> :::`, 0],
  ['the author of a quote', `## 乙 {#b}\n> 文\n>\n> ——[${SECRET}]{handling=内部}`, 1],
  [
    'a column',
    `## 乙 {#b}\n:::: columns\n::: column\n文\n:::\n::: {.column handling=内部}\n### ${SECRET}\n${SECRET}\n:::\n::::`,
    1,
  ],
  ['the head of a column', `## 乙 {#b}\n:::: columns\n::: column\n### [${SECRET}]{handling=内部}\n文\n:::\n::::`, 1],
  [
    'a chart',
    `## 乙 {#b}\n文\n\n::: chart {title=${SECRET} handling=内部}\n| a | b |\n|---|---|\n| ${SECRET} | 1 |\n:::`,
    1,
  ],
  ['a kpi', `## 乙 {#b}\n::: kpi\n- **a** **1**\n- [**b** **2** ${SECRET}]{handling=内部}\n:::`, 1],
  ['the words of a kpi', `## 乙 {#b}\n::: kpi\n- **a** **1** [${SECRET}]{handling=内部}\n:::`, 1],
  ['a card', `## 乙 {#b}\n::: cards\n- **a** 文\n- [**b** ${SECRET}]{handling=内部}\n:::`, 1],
  ['the tag of a card', `## 乙 {#b}\n::: cards\n- **a** 文 [[${SECRET}]{handling=内部}]{.tag}\n:::`, 1],
  ['a caption', `## 乙 {#b}\n::: table {caption="甲[${SECRET}]{handling=内部}"}\n| a |\n|---|\n| 1 |\n:::`, 1],
  ['the whole caption', `## 乙 {#b}\n::: table {caption="[${SECRET}]{handling=内部}"}\n| a |\n|---|\n| 1 |\n:::`, 1],
  ['an ask', `## 乙 {#b}\n文\n\n::: ask {handling=内部}\n${SECRET}\n:::`, 1],
  ['notes', `## 乙 {#b}\n文\n\n::: notes\n讲\n\n::: only {audience=leaders}\n${SECRET}\n:::\n:::`, 0],
  ['notes within a condition', `## 乙 {#b}\n文\n\n:::: only {audience=leaders}\n::: notes\n${SECRET}\n:::\n::::`, 0],
  ['a source line', `## 乙 {#b}\n文\n\n::: source {handling=内部}\n${SECRET}\n:::`, 1],
  ['a comment', `## 乙 {#b}\n文<!-- ${SECRET} -->\n\n<!-- ${SECRET} -->`, 0],
  ['a review', `## 乙 {#b review=${SECRET}}\n[文]{review="${SECRET}"}`, 0],
  ['a link to a slide that is withheld', `## 甲 {#${SECRET} handling=内部}\n文\n\n## 乙 {#b}\n[文](#${SECRET})`, 1],
  ['an unknown level', `## 乙 {#b}\n文[${SECRET}]{handling=内}`, 1],
  ['an unknown audience', `## 乙 {#b}\n文[${SECRET}]{only=publik}[${SECRET}]{except=publik}`, 0],
  ['a link', `## 乙 {#b}\n文[字${SECRET}](https://x.org/${SECRET}){handling=内部}`, 1],
  ['a picture', `## 乙 {#b}\n文\n\n![${SECRET}](x.png "${SECRET}"){handling=内部}`, 1],
  ['a picture in an item', `## 乙 {#b}\n- 文\n- 文 ![${SECRET}](x.png){only=leaders}`, 0],
  ['a picture in a span', `## 乙 {#b}\n文\n\n[![${SECRET}](x.png)]{handling=内部}`, 1],
  ['a picture in a link', `## 乙 {#b}\n文\n\n[![${SECRET}](x.png)](https://x.org){only=leaders}`, 0],
  ['a picture in a cell', `## 乙 {#b}\n| 甲 |\n|---|\n| 文 ![${SECRET}](x.png){handling=内部} |`, 1],
  ['what carries on a slide', `## 乙 {#b}\n文\n\n## ${SECRET} {handling=内部}\n文\n\n---\n\n${SECRET}\n`, 2],
  ['what carries on a deeper slide', `## 乙 {#b}\n文\n\n## ${SECRET} {depth=full}\n文\n\n---\n\n${SECRET}\n`, 0],
  [
    'what carries on a slide in a condition',
    `## 乙 {#b}\n文\n\n::: only {audience=leaders}\n## ${SECRET}\n:::\n\n文`,
    0,
  ],
  ['words of an alternative text', `## 乙 {#b}\n文\n\n![图[${SECRET}]{handling=内部}](x.png)`, 0],
  ['a footnote defined in a condition', `## 乙 {#b}\n文[^1]字\n\n::: only {handling=内部}\n[^1]: ${SECRET}\n:::`, 1],
  ['a slide in a condition', `## 乙 {#b}\n文\n\n::: only {audience=leaders}\n## ${SECRET}\n${SECRET}\n:::`, 0],
];

test.each(LEAKS)('what is not for the public does not exist: %s', async (_, md, withheld) => {
  const made = await edition('public', { md });
  // A slide left out by choice or depth is named, and its id comes from its title.
  expect(wire({ ...made, omitted: [] })).not.toContain(SECRET);
  expect(made.withheld).toBe(withheld);
  expect(textOf(made.slides[0]?.title ?? [])).toBe('乙');
  expect(made.handling).toBe('公开');
  expect(wire(made.slides)).not.toMatch(/"when"|"conditional"|"only"/);
});

test('figures, works and pictures travel only where they are used', async () => {
  const md =
    '## 甲 {#a}\n[]{fact=open} []{fact=gap}\n\n::: only {handling=敏感}\n[]{fact=closed} ![图](x.png)\n\n[@other]\n:::';
  const open = await edition('public', { md });
  expect(wire(open)).not.toContain('7777');
  expect(wire(open)).not.toContain('待核原因');
  expect(open.briefing.pictures.size).toBe(0);
  // What a derived figure rests on lends its source, not its value.
  expect(open.briefing.facts.get('closed')).toMatchObject({ text: '', value: '', work: 'other' });
  const full = await edition('tech', { md });
  expect(full.briefing.facts.get('closed')).toMatchObject({ text: '7777' });
  expect(wire(full)).not.toContain('待核原因');
  expect([...full.briefing.pictures.keys()]).toEqual(['x.png']);
  expect(full.briefing.works.map((work) => work.key)).toEqual(['un', 'other']);
});

test.each([
  ['an item', `- 文\n- ${SECRET} {handling=内部}`, 'condition-stray 7'],
  ['a paragraph, with the braces of a Chinese keyboard', `文\n\n${SECRET}｛handling＝内部｝`, 'condition-stray 8'],
  ['words with a space before the braces', `文 [${SECRET}] {only=leaders}`, 'condition-stray 6'],
  ['a heading within', `文\n\n### ${SECRET} {handling=内部}\n\n${SECRET}`, 'condition-stray 8'],
  ['a label', `文\n\n## 丙 {label="[${SECRET}]{only=leaders}"}\n文`, 'condition-stray 8'],
  ['an alternative text', `文\n\n![文](x.png){alt="[${SECRET}]{only=leaders}"}`, 'condition-stray 8'],
  [
    'a cell of a chart',
    `::: chart {title=x}\n| a | b |\n|---|---|\n| [${SECRET}]{only=leaders} | 1 |\n:::`,
    'chart-condition 9',
  ],
])('a condition that would have no effect is an error: %s', async (_, md, said) => {
  const files: Record<string, string | Uint8Array> = {
    'briefing.yaml': 'title: 汇报\nhandling: [公开, 内部]\naudiences: [leaders, public]\n',
    'audiences/leaders.yaml': profile('leaders', PROFILES.leaders as string),
    'audiences/public.yaml': profile('public', PROFILES.public as string),
    '01-a.md': `---\nsection: "1"\n---\n# 节\n## 乙\n${md}\n`,
    'x.png': PNG,
  };
  const { diagnostics } = await read(memoryHost(files), { kind: 'folder', id: 'x' });
  expect(diagnostics.map(({ code, line }) => `${code} ${line}`)).toContain(said);
  expect(diagnostics.find(({ code }) => said.startsWith(code))?.severity).toBe('error');
});

test('a level at the heading of a section is that of all its slides', async () => {
  const more = {
    '02-b.md': `---\nsection: "2"\nchapter: 章\n---\n# ${SECRET} {handling=内部}\n\n${SECRET}\n\n## ${SECRET}\n\n${SECRET}\n`,
  };
  const made = await edition('public', { more });
  expect(wire(made)).not.toContain(SECRET);
  expect([made.withheld, made.handling]).toEqual([2, '公开']);
  expect((await edition('leaders', { more })).handling).toBe('内部');
});

test('a work cited under a condition alone is no work of others', async () => {
  for (const md of ['::: only {handling=内部}\n[@other]\n:::', '[[@other]]{only=leaders}']) {
    const given = { md: `## 甲 {#a}\n文\n\n${md}` };
    expect((await edition('public', given)).briefing.works).toEqual([]);
    expect((await edition('leaders', given)).briefing.works.map(({ key }) => key)).toEqual(['other']);
  }
});

test('figures of charts count as used', async () => {
  const md = '## 甲 {#a}\n::: chart {title=x}\n| a | b |\n|---|---|\n| x | fact:closed |\n:::';
  const { briefing } = await edition('public', { md });
  expect([...briefing.facts.keys()]).toEqual(['closed']);
});

const LEVELS: [md: string, audience: string, handling: string][] = [
  ['## 甲 {#a}\n文', 'tech', '公开'],
  ['## 甲 {#a}\n文[字]{handling=内部}', 'tech', '内部'],
  ['## 甲 {#a handling=敏感}\n文', 'tech', '敏感'],
  ['## 甲 {#a}\n文\n\n::: notes {handling=内部}\n字\n:::', 'tech', '内部'],
  ['## 甲 {#a}\n文\n\n## 乙 {#b handling=敏感}\n字', 'leaders', '公开'],
  ['## 甲 {#a}\n文\n\n## 乙 {#b audience=public}\n[字]{handling=内部}', 'leaders', '公开'],
  ['## 甲 {#a}\n文\n\n## 乙 {#b handling=内部}\n::: only {depth=full}\n字\n:::', 'leaders', '公开'],
];
test.each(LEVELS)('the mark is the highest level held: %j for %s is %s', async (md, id, handling) => {
  expect((await edition(id, { md })).handling).toBe(handling);
});

test('notes that an edition does not take raise no mark', async () => {
  const md = '## 甲 {#a}\n文\n\n::: notes {handling=内部}\n字\n:::';
  const made = await edition('tech', { md, profile: { notes: 'none' } });
  expect(made.slides[0]?.notes).toEqual([]);
  expect(made.handling).toBe('公开');
});

test('a briefing without levels has no mark', async () => {
  const briefing = { ...(await briefingOf({})), handling: [] };
  expect(select(briefing, briefing.audiences[0] as Audience, () => {}).handling).toBeUndefined();
});

const SLIDES = `## 一 {#one}
文
## 二 {#two}
文
## 末 {#end layout=closing}
文
## 附 {#back appendix}
文
## 三 {#three depth=brief}
文
## 四 {#four audience=tech}
文
`;
const ORDER: [what: string, audience: string, profile: Partial<Audience>, ids: string][] = [
  ['source order, closing last, appendix after', 'tech', {}, 'one two three four end back'],
  ['first', 'tech', { first: ['four', 'two'] }, 'four two one three end back'],
  ['first cannot move a closing', 'tech', { first: ['end', 'two'] }, 'two one three four end back'],
  ['omit', 'tech', { omit: ['one', 'back'] }, 'two three four end'],
  ["the profile's appendix before the source's", 'tech', { appendix: ['four', 'one'] }, 'two three end four one back'],
  ['no appendix', 'tech', { appendix: 'none' }, 'one two three four end'],
  ['depth', 'leaders', {}, 'one two end back'],
  ['audience', 'public', {}, 'one two three end back'],
  ['section slides', 'leaders', { sectionSlides: true }, 'section_1 one two end back'],
];
test.each(ORDER)('order: %s', async (_, id, changes, expected) => {
  expect(ids(await edition(id, { md: SLIDES, profile: changes }))).toBe(expected);
});

test('what is left out by choice, depth or audience is named with its reason', async () => {
  const made = await edition('leaders', {
    md: `${SLIDES}## 五 {#five handling=敏感}\n文`,
    profile: { omit: ['one', 'five'] },
  });
  expect(made.omitted).toEqual([
    { id: 'one', why: 'choice' },
    { id: 'three', why: 'depth' },
    { id: 'four', why: 'audience' },
  ]);
  expect(made.withheld).toBe(1);
});

test('the profile names no slide that the edition does not hold', async () => {
  const md = `${SLIDES}## 五 {#five handling=敏感}\n文`;
  const made = await edition('leaders', {
    md,
    profile: { first: ['five', 'two', 'three'], omit: ['one'], appendix: ['five'] },
  });
  expect(made.audience).toMatchObject({ first: ['two'], omit: [], appendix: [] });
  expect(made.diagnostics.map((d) => [d.code, d.slide])).toEqual([['listed-depth', 'three']]);
});

const EMPTIED: [what: string, md: string, types: string][] = [
  ['a list without items goes', '文\n\n- [甲]{depth=full}\n- [乙]{depth=full}', 'paragraph'],
  ['a paragraph without words goes', '文\n\n[甲]{depth=full}', 'paragraph'],
  ['a nested list goes with its item', '- 文\n  - [甲]{depth=full}', 'list'],
  ['a table without rows goes', '文\n\n| a |\n|---|\n| [x]{depth=full} |', 'paragraph'],
  ['columns without a column go', '文\n\n:::: columns\n::: {.column depth=full}\n甲\n:::\n::::', 'paragraph'],
  ['a kpi without items goes', '文\n\n::: kpi\n- [**a** **1**]{depth=full}\n:::', 'paragraph'],
  ['a quote without words goes', '文\n\n> [甲]{depth=full}', 'paragraph'],
];
test.each(EMPTIED)('%s', async (_, body, types) => {
  const made = await edition('leaders', { md: `## 甲 {#a}\n${body}` });
  expect(made.slides[0]?.blocks.map((block) => block.type).join(' ')).toBe(types);
  expect(wire(made.slides)).not.toContain('"children":[{');
});

test('a slide that is emptied goes, with its reason', async () => {
  const md =
    '## 甲 {#a}\n[文]{depth=full}\n\n## 乙 {#b}\n[文]{handling=敏感}\n\n## 丙 {#c}\n\n## 丁 {#d}\n[文]{only=tech}';
  const made = await edition('leaders', { md });
  expect(ids(made)).toBe('c');
  expect(made.omitted).toEqual([
    { id: 'a', why: 'depth' },
    { id: 'd', why: 'audience' },
  ]);
  expect(made.withheld).toBe(1);
});

test('conditions dissolve into what they hold, steps kept', async () => {
  const md = '## 甲 {#a}\n:::: incremental\n::: only {audience=leaders}\n一[二]{only=leaders}三\n\n- 四\n:::\n::::';
  const { slides } = await edition('leaders', { md });
  expect(slides[0]?.blocks.map((block) => [block.type, block.incremental])).toEqual([
    ['paragraph', true],
    ['list', true],
  ]);
  expect(wire(slides)).toContain('"text":"二"');
});

test('an edition without slides is an error', async () => {
  const made = await edition('public', { md: '## 甲 {audience=tech}\n文' });
  expect(made.diagnostics).toMatchObject([{ code: 'edition-empty', severity: 'error' }]);
});

test.each([
  ['# Talk\n\n## A\n\nx\n\n# Part\n\n## B\n\ny', 'a section_2 b'],
  ['# Part\n\n- words\n\n# Other\n\nmore', 'part other'],
  ['---\ntitle: T\n---\n# One\n\n## A\n\nx', 'section_1 a'],
  ['x\n\n---\n\ny', 'talk talk_2'],
])('section slides of a plain file: %j', async (text, expected) => {
  const { briefing } = await read(memoryHost({ 'talk.md': text }), { kind: 'file', id: 'talk', file: 'talk.md' });
  const made = select(briefing as Briefing, briefing?.audiences[0] as Audience, () => {});
  expect(ids(made)).toBe(expected);
  expect(made.handling).toBeUndefined();
});

test('selecting changes nothing in the briefing', async () => {
  const briefing = await briefingOf({
    md: LEAKS.map(([, md]) => md.replaceAll('{#', '{label=x #'))
      .slice(0, 1)
      .join('\n'),
  });
  const before = wire(briefing);
  for (const audience of briefing.audiences) select(briefing, audience, () => {});
  expect(wire(briefing)).toBe(before);
});
