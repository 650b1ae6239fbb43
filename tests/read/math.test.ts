import { describe, expect, test } from 'vitest';
import { type Block, type Inline, isDisplayed } from '../../src/model/index.ts';
import { read } from '../../src/read/index.ts';
import { memoryHost } from '../memory-host.ts';
import { stagedPlain } from '../staged.ts';

async function plain(text: string) {
  const { briefing, diagnostics } = await read(memoryHost({ 'd.md': `## Title\n\n${text}\n` }), {
    kind: 'file',
    id: 'd',
    file: 'd.md',
  });
  const blocks = briefing?.sections.flatMap((s) => s.slides.flatMap((slide) => slide.blocks)) ?? [];
  return { blocks, diagnostics };
}
const inlines = (blocks: Block[]): Inline[] => blocks.flatMap((b) => (b.type === 'paragraph' ? b.inlines : []));
const formulas = async (text: string) =>
  inlines((await plain(text)).blocks).flatMap((i) =>
    i.type === 'math' ? [`${i.display ? 'display ' : ''}${i.text}`] : [],
  );
const shown = async (text: string) =>
  inlines((await plain(text)).blocks)
    .map((i) => ('text' in i ? i.text : ''))
    .join('');

describe('what is a formula, by the rules of pandoc', () => {
  test.each([
    ['Let $x^2$ be.', ['x²']],
    ['$a$ and $b$', ['a', 'b']],
    ['$$x = \\frac{a}{b}$$', ['display x = a/b']],
    ['$$\nx\n$$', ['display x']],
    ['before $$y$$ after', ['display y']],
    ['text\n$$z$$', ['display z']],
    ['$\\$5$', ['$5']],
  ])('%j', async (text, found) => {
    expect(await formulas(text)).toEqual(found);
  });

  test.each([['It costs $5 and $6.'], ['between US$5–$6'], ['$ x$ and $y $'], ['`$x$`'], ['one $ alone']])(
    'no formula: %j',
    async (text) => {
      expect(await formulas(text)).toEqual([]);
      expect((await plain(text)).diagnostics).toEqual([]);
    },
  );

  test('an escaped dollar is a dollar', async () => {
    expect(await shown('\\$5 and \\$6$')).toBe('$5 and $6$');
  });

  test('a display formula parts its paragraph in three', async () => {
    expect((await plain('before $$y$$ after')).blocks.map((b) => b.type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
});

test.each([
  ['x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}', 'x = (−b ± √(b² − 4ac))/(2a)'],
  ['\\sum_{i=1}^{n} x_i', '∑_(i=1)ⁿ x_i'],
  ['\\lVert x \\rVert_2', '‖x‖₂'],
  ['\\sin x', 'sin x'],
  ['A^{-1}', 'A⁻¹'],
  ['\\text{if } x', 'if x'],
  ["f'(x)", 'f′(x)'],
  ['\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}', '(1, 2; 3, 4)'],
])('the plain reading of %s', async (latex, text) => {
  expect(await formulas(`$${latex}$`)).toEqual([text]);
});

describe('a mistake in a formula', () => {
  const folder = (body: string) =>
    read(
      memoryHost({
        'briefing.yaml': 'title: T\nlang: en\naudiences: []\n',
        '01-a.md': `---\nsection: "1"\n---\n# S\n\n## Claim\n\n${body}\n`,
      }),
      { kind: 'folder', id: 'x' },
    );
  test('is an error with its file and line', async () => {
    const { diagnostics } = await folder('Text\n\n$$\nx =\n\\frac{a\n$$');
    const found = diagnostics.find((d) => d.code === 'math-broken');
    expect(found).toMatchObject({ severity: 'error', file: '01-a.md', line: 12 });
    expect(found?.message).toContain("expected '}'");
    expect(found?.message).not.toContain('position');
  });
  test('is a warning in a plain file, and stands as written', async () => {
    const { diagnostics, blocks } = await plain('A $\\nosuch x$ here');
    expect(diagnostics).toMatchObject([{ code: 'math-broken-plain', severity: 'warning', line: 3 }]);
    expect(inlines(blocks)).toEqual([{ type: 'text', text: 'A $\\nosuch x$ here' }]);
  });
  test('what cannot be drawn is named', async () => {
    expect((await plain('$\\cancel{x}$')).diagnostics).toMatchObject([{ code: 'math-element' }]);
  });
  test('nesting without end is refused, not fatal', async () => {
    expect((await plain(`$${'{'.repeat(900)}x${'}'.repeat(900)}$`)).diagnostics.length).toBeLessThan(2);
    expect((await plain(`$${'\\frac{1}{'.repeat(150)}x${'}'.repeat(150)}$`)).diagnostics).toMatchObject([
      { code: 'math-element' },
    ]);
  });
});

test('a title is words', async () => {
  const { deck } = await stagedPlain('## The law $E = mc^2$ holds\n\nText\n');
  expect(deck.slides.map((s) => s.title)).toContain('The law E = mc² holds');
});

test('a line is as high as its formula, one alone is display, and too wide is an error', async () => {
  const { deck, said } = await stagedPlain(
    `## T\n\nA $\\frac{a}{b}$ here\n\nplain\n\n$$\\frac{a}{b}$$\n\n## U\n\n$$${'\\mathrm{incomprehensibilities} + '.repeat(6)}x$$\n`,
  );
  const all = deck.slides.flatMap((s) =>
    s.items.flatMap((i) => (i.kind === 'text' && i.region === 'body' ? i.paragraphs : [])),
  );
  const [inline, plainLine, display] = all;
  expect(inline?.line).toBeGreaterThan(plainLine?.line ?? 0);
  expect(all.map(isDisplayed)).toEqual([false, false, true, true]);
  expect(display?.line).toBeGreaterThan(inline?.line ?? 0);
  expect(said).toEqual(['math-wide u']);
});
