import { expect, test } from 'vitest';
import { pptx } from '../../src/pptx/index.ts';
import { textOf, type XmlElement } from '../../src/xml/tree.ts';
import { stagedPlain } from '../staged.ts';
import { all, make, one, open } from './unpack.ts';

const formula = async (latex: string): Promise<XmlElement> => {
  const { deck } = await stagedPlain(`## T\n\nA $${latex}$ b\n`);
  const opened = await make(deck);
  return one(opened.slide(deck.slides.length), 'm:oMath');
};
/** The formula as names of elements, tokens as their text: "f(num(a)den(b))". */
const outline = (element: XmlElement): string =>
  element.children
    .map((c) => {
      if (typeof c === 'string') return c;
      const name = c.name.replace(/^m:/, '');
      if (/Pr$/.test(name))
        return [...c.children]
          .flatMap((p) =>
            typeof p === 'string' || p.name === 'm:ctrlPr' ? [] : [`[${p.name.slice(2)} ${p.attrs['m:val'] ?? ''}]`],
          )
          .join('');
      return name === 'r' ? textOf(c) : `${name}(${outline(c)})`;
    })
    .join('');

test.each([
  ['\\frac{a}{b}', 'f(num(a)den(b))'],
  ['\\binom{n}{k}', 'd([begChr (][endChr )]e(f([type noBar]num(n)den(k))))'],
  ['\\sqrt{x}', 'rad([degHide 1]deg()e(x))'],
  ['\\sqrt[3]{x}', 'rad(deg(3)e(x))'],
  ['x_i^2', 'sSubSup(e(x)sub(i)sup(2))'],
  ['\\sum_{i=1}^n x_i + 1', 'nary([chr ∑][limLoc subSup]sub(i=1)sup(n)e(sSub(e(x)sub(i))))+1'],
  ['\\int_0^1', 'sSubSup(e(∫)sub(0)sup(1))'],
  ['\\hat{x}', 'acc([chr \u0302]e(x))'],
  ['\\overline{AB}', 'bar([pos top]e(AB))'],
  ['\\underbrace{a}_{n}', 'limLow(e(groupChr([chr ⏟][pos bot][vertJc top]e(a)))lim(n))'],
  ['\\begin{cases} a & b \\end{cases}', 'd([begChr {][endChr ]e(m([mcs ]mr(e(a)e(b)))))'],
  ['\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', 'eqArr(e(a&=b)e(&=c))'],
  ['f(x)', 'f(x)'],
])('%s', async (latex, expected) => {
  expect(outline(await formula(latex))).toBe(expected);
});

test('a letter is in italics, a word upright, text no mathematics', async () => {
  const runs = all(await formula('x \\sin \\text{if}'), 'm:r').map((r) => [
    textOf(r),
    all(r, 'm:sty').length,
    all(r, 'm:nor').length,
  ]);
  expect(runs).toContainEqual(['x', 0, 0]);
  expect(runs).toContainEqual(['sin', 1, 0]);
  expect(runs).toContainEqual(['if', 0, 1]);
});

test('beside it stands its plain reading, for programs without Office Math; ids are the same', async () => {
  const { deck } = await stagedPlain('## T\n\nA $\\frac{a}{b}$ c\n\n$$x^2$$\n');
  const slide = (await make(deck)).slide(deck.slides.length);
  const both = one(slide, 'mc:AlternateContent');
  const [choice, fallback] = [one(both, 'mc:Choice'), one(both, 'mc:Fallback')];
  expect(choice.attrs.Requires).not.toBe('a14');
  expect(choice.attrs[`xmlns:${choice.attrs.Requires}`]).toBe('http://schemas.microsoft.com/office/drawing/2010/main');
  expect(all(fallback, 'a:p').map(textOf)).toEqual(['A a/b c', 'x²']);
  expect(all(fallback, 'm:oMath')).toEqual([]);
  expect(all(choice, 'm:oMath')).toHaveLength(2);
  expect(all(choice, 'm:oMathPara')).toHaveLength(1);
  expect(all(choice, 'p:cNvPr').map((p) => p.attrs.id)).toEqual(all(fallback, 'p:cNvPr').map((p) => p.attrs.id));
});

test('a deck without formulas has none of it, and the same deck gives the same bytes', async () => {
  const without = await stagedPlain('## T\n\nIt costs $5 and $6.\n');
  expect((await make(without.deck)).text('ppt/slides/slide1.xml')).not.toContain('AlternateContent');
  const [a, b] = await Promise.all([1, 2].map(async () => pptx((await stagedPlain('## T\n\n$x^2$\n')).deck)));
  expect(open(a as Uint8Array).bytes).toEqual(b);
});
