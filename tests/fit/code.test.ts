import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { findTheme } from '../../src/compose/index.ts';
import { CODE_COLORS } from '../../src/fit/code.ts';
import { CODE_KINDS, contrast, type Theme } from '../../src/model/index.ts';
import { builtSlide } from '../built.ts';
import { all, open } from '../pptx/unpack.ts';
import { stagedPlain } from '../staged.ts';

const PYTHON = '```python\n# 说明\ndef total(xs):\n\treturn sum(xs) + 1.5  # "end"\n\nprint("甲")\n```\n';

test.each(['azure', 'crimson', 'night', 'paper'])(
  'every kind of code has its contrast in the theme %s',
  async (theme) => {
    const colors = (await findTheme(theme, new Map(), () => {}))?.colors as Theme['colors'];
    for (const kind of CODE_KINDS) {
      const ratio = contrast(colors[CODE_COLORS[kind]].hex, colors.page.hex);
      expect(ratio, kind).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test('code of a known language is told apart, line by line; no character is lost', async () => {
  const { deck } = await stagedPlain(`## T\n\n${PYTHON}`);
  const lines = deck.slides
    .at(-1)
    ?.items.flatMap((i) => (i.kind === 'text' ? i.paragraphs.filter((p) => p.as === 'pre') : []));
  expect(lines?.map((p) => p.runs.map((r) => r.text).join(''))).toEqual([
    '# 说明',
    'def total(xs):',
    '    return sum(xs) + 1.5  # "end"',
    ' ',
    'print("甲")',
  ]);
  const color = (text: string) => lines?.flatMap((p) => p.runs).find((r) => r.text === text)?.color;
  expect([color('说明'), color('def'), color('total'), color('1.5'), color('甲')]).toEqual([
    CODE_COLORS.comment,
    CODE_COLORS.keyword,
    CODE_COLORS.name,
    CODE_COLORS.number,
    CODE_COLORS.string,
  ]);
  // Chinese words say so, for screen readers and proofing.
  expect(lines?.[0]?.runs.map((r) => [r.text, r.lang])).toEqual([
    ['# ', 'en-US'],
    ['说明', 'zh-CN'],
  ]);
});

test.each(['```\nplain def\n```\n', '```nosuch\ndef x\n```\n'])('other code is in one colour: %j', async (text) => {
  const { deck, said } = await stagedPlain(`## T\n\n${text}`);
  const runs = deck.slides
    .at(-1)
    ?.items.flatMap((i) => (i.kind === 'text' ? i.paragraphs.filter((p) => p.as === 'pre') : []));
  expect(runs?.flatMap((p) => p.runs.map((r) => r.color))).toEqual([undefined]);
  expect(said).toEqual([]);
});

test('both outputs have the same colours, and the code is copied whole from the web', async () => {
  const { files, said } = await builtSlide(`\n${PYTHON}`, '{#a}', {}, ['html', 'pptx']);
  expect(said).toEqual([]);
  const html = strFromU8(files.find((f) => f.path === 'dept/index.html')?.bytes ?? new Uint8Array());
  expect(html).toMatch(/<span[^>]*style="color:var\(--primary\)"[^>]*>def<\/span>/);
  const slide = open(files.find((f) => f.path.endsWith('.pptx'))?.bytes ?? new Uint8Array()).slide(1);
  const def = all(slide, 'a:r').find((r) => JSON.stringify(r).includes('"def"'));
  expect(JSON.stringify(def)).toContain('accent1');
});
