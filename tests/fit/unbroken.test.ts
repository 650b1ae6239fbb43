import { expect, test } from 'vitest';
import { unbroken } from '../../src/fit/unbroken.ts';
import type { Inline, Slide } from '../../src/model/index.ts';

const at = { file: 'a.md', line: 1 };
const words = (...texts: string[]): Inline[] =>
  texts.flatMap((text, n): Inline[] => [...(n > 0 ? [{ type: 'break' as const }] : []), { type: 'text', text }]);
const made = (inlines: Inline[], title: Inline[] = []) => {
  const slide = {
    fills: [
      { region: 'title', blocks: [{ type: 'paragraph', inlines: title, at }] },
      { region: 'body', blocks: [{ type: 'paragraph', inlines, at }] },
    ],
  } as unknown as Slide;
  return unbroken({ slide, layout: {} as never }).map(({ slide: { fills } }) => fills.map(({ blocks }) => blocks[0]));
};

test.each([
  [words('列出清单，', '先开放'), '列出清单，先开放'],
  [words('List the data,', 'then open it'), 'List the data, then open it'],
])('joined lines: nothing between Chinese, a space between English', (inlines, text) => {
  const [forms] = made(inlines);
  const [, body] = forms ?? [];
  expect(body?.type === 'paragraph' && body.inlines.map((i) => ('text' in i ? i.text : '?')).join('')).toBe(text);
});

test('titles keep their break, and a slide without broken lines has no other form', () => {
  const title = words('甲', '乙');
  expect(made(words('一', '二'), title)[0]?.[0]).toMatchObject({ inlines: title });
  expect(made(words('一'), title)).toEqual([]);
});
