import type { Phrase } from './phrase.ts';

/** Formulas, footnotes, code and pictures within text. */
export const INLINE = {
  'math-broken': {
    severity: 'error',
    zh: ['公式“{latex}”写错了：{why}', '改正这段 LaTeX；要写美元符号就写 \\$。'],
    en: ['the formula “{latex}” is not LaTeX: {why}', 'Correct it; a dollar sign is written \\$.'],
  },
  'math-broken-plain': {
    severity: 'warning',
    zh: ['公式“{latex}”写错了，按原文显示：{why}', '改正这段 LaTeX；要写美元符号就写 \\$。'],
    en: [
      'the formula “{latex}” is not LaTeX and is shown as written: {why}',
      'Correct it; a dollar sign is written \\$.',
    ],
  },
  'math-element': {
    severity: 'error',
    zh: [
      '公式“{latex}”用了画不出的写法（{element}）',
      '换一种写法。能用的有：分式、根式、上下标、求和积分、矩阵、分段、重音、括号、文字。',
    ],
    en: [
      'the formula “{latex}” uses what cannot be drawn ({element})',
      'Write it another way: fractions, roots, scripts, sums, integrals, matrices, cases, accents, brackets, text.',
    ],
  },
  'math-wide': {
    severity: 'error',
    zh: ['公式“{formula}”比它的位置宽 {over} 磅', '用 \\begin{aligned} 分成几行，用短一些的记号，或给它一个更宽的版式'],
    en: [
      'the formula “{formula}” is {over} pt wider than its room',
      'break it over lines with \\begin{aligned}, name its parts, or give it a wider layout',
    ],
  },
} as const satisfies Record<string, Phrase>;
