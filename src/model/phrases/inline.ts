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
  'picture-svg': {
    severity: 'error',
    zh: ['{path} 里有不允许的内容：{what}', '从 SVG 里去掉脚本、动画、外部引用和 foreignObject，或导出为 PNG。'],
    en: [
      '{path} holds what a picture may not: {what}',
      'Take scripts, animation, outside references and foreignObject out of it, or export it as PNG.',
    ],
  },
  'picture-heavy': {
    severity: 'error',
    zh: ['{path} 要画的东西太多', '简化图形、嵌套、<use> 和滤镜，或导出为 PNG。'],
    en: ['{path} draws too much', 'Simplify its shapes, nesting, <use> and filters, or export it as PNG.'],
  },
  'picture-moving': {
    severity: 'error',
    zh: ['{path} 是会动的 WebP，PowerPoint 不能显示', '另存为 GIF，或把其中一帧存为 PNG。'],
    en: ['{path} is a WebP that moves, which PowerPoint cannot show', 'Save it as GIF, or one frame of it as PNG.'],
  },
  'picture-sizeless': {
    severity: 'error',
    zh: ['{path} 没有写大小', '给 <svg> 写上 viewBox，如 viewBox="0 0 640 360"。'],
    en: ['{path} does not say how large it is', 'Give its <svg> a viewBox, such as viewBox="0 0 640 360".'],
  },
  'picture-format': {
    severity: 'error',
    zh: ['{path} 是 {format} 格式，不能显示', '另存为 PNG、JPEG、GIF、WebP 或 SVG。'],
    en: ['{path} is {format}, which cannot be shown', 'Save it as PNG, JPEG, GIF, WebP or SVG.'],
  },
  'picture-extension': {
    severity: 'warning',
    zh: ['{path} 的内容其实是 {type}', '改正扩展名，别的程序才打得开。'],
    en: ['{path} holds a {type}', 'Correct its extension, or other programs may not open it.'],
  },
  'picture-fit': {
    severity: 'error',
    zh: ['{key}="{value}" 看不懂', 'fit 写 contain 或 cover，focus 写两个百分数，如 focus="50% 20%"。'],
    en: ['{key}="{value}" cannot be read', 'fit is contain or cover; focus is two percentages, as focus="50% 20%".'],
  },
  'footnote-none': {
    severity: 'error',
    zh: ['脚注 [^{id}] 没有内容', '写一行 [^{id}]: 加上它的内容。{hint}'],
    en: ['the footnote [^{id}] is defined nowhere', 'Write a line [^{id}]: with its words. {hint}'],
  },
  'footnote-none-plain': {
    severity: 'warning',
    zh: ['脚注 [^{id}] 没有内容，按原文显示', '写一行 [^{id}]: 加上它的内容。{hint}'],
    en: [
      'the footnote [^{id}] is defined nowhere and is shown as written',
      'Write a line [^{id}]: with its words. {hint}',
    ],
  },
  'footnote-unused': {
    severity: 'warning',
    zh: ['脚注 [^{id}] 没有被引用，不会显示', '在正文里写 [^{id}]，或删去它。'],
    en: ['nothing refers to the footnote [^{id}], so it is not shown', 'Write [^{id}] in the text, or delete it.'],
  },
  'footnote-twice': {
    severity: 'error',
    zh: ['脚注 [^{id}] 在第 {line} 行已经定义过', '换一个名字，正文里引用它的地方也一起改。'],
    en: [
      'the footnote [^{id}] is already defined in line {line}',
      'Give it another name, here and where the text refers to it.',
    ],
  },
  'footnote-notes': {
    severity: 'info',
    zh: ['页面放不下脚注，移到备注里', '要放在页面上就减少正文。'],
    en: ['the slide has no room for its footnotes: they are in its notes', 'Cut the text to have them on the slide.'],
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
