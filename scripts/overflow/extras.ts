import type { Pen } from './slides.ts';

/** Formulas as wide as a few words; the tallest stand on lines of their own. */
const FORMULAS = [
  'E = mc^2',
  '\\frac{a+b}{c+d}',
  'x_i^2 + y_{max}^{n+1}',
  '\\sqrt{b^2 - 4ac}',
  '\\sum_{i=1}^{n} x_i',
  '\\left( \\frac{a}{b} \\right)^2',
  '\\mathrm{EGDI} = \\tfrac{1}{3}(\\mathrm{OSI} + \\mathrm{TII} + \\mathrm{HCI})',
];
const TALL = [
  ...FORMULAS,
  '\\text{增长率} = \\frac{\\text{本年} - \\text{上年}}{\\text{上年}} \\times 100\\%',
  'f(x) = \\begin{cases} 0 & \\text{if } x < 0 \\\\ x^2 & \\text{otherwise} \\end{cases}',
];
const CODES = [
  ['ts', (w: string) => `export const total = (rows: Row[]): number => rows.length * 12; // ${w}`],
  ['python', (w: string) => `def total(rows, share=0.7948):  # ${w}`],
  ['sql', (w: string) => `SELECT name, count(*) FROM records WHERE note = '${w}' GROUP BY name;`],
  ['json', (w: string) => `{ "name": "${w}", "limit": 20 }`],
] as const;

/** Layouts whose body takes any blocks, and those of items or cells that take a formula or a footnote's mark. */
const FREE = new Set(['content', 'qa']);
const ITEMS = new Set(
  'two-content three-content summary comparison-table action-table risk-table glossary recommendation checklist key-message closing'.split(
    ' ',
  ),
);
/** The end of the first item, or of the first row of cells. */
const FIRST_END = /(?<=^(?:- |\| ).*\S)(?= \|$|$)/m;

/**
 * Formulas, footnotes and code of known languages for some slides of a deck, drawn apart from its words, so that these stay
 * as they were.
 * @param body the slide's Markdown
 */
export function withExtras(layout: string, body: string, p: Pen): string {
  const { chance, words } = p;
  if (chance.below(2) === 0) return body;
  const formula = () => `$${chance.of(FORMULAS)}$`;
  const noted = (text: string) =>
    `${text}\n\n[^n${layout}]: ${words(chance.between(1, 30))} ${chance.below(3) === 0 ? formula() : ''}`;
  const mark = `[^n${layout}]`;
  if (FREE.has(layout)) {
    const [language, line] = chance.of(CODES);
    const lines = Array.from({ length: chance.between(1, 9) }, () =>
      line(words(chance.between(0, 4)).replaceAll('"', '')),
    );
    const blocks = [
      `${words(chance.between(1, 12))} ${formula()} ${words(chance.between(0, 12))}`,
      `$$\n${chance.of(TALL)}\n$$`,
      `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``,
      `${words(chance.between(1, 8))}${mark}`,
    ].filter((_, i) => i === 3 || chance.below(2) === 0);
    return noted(`${body}\n\n${blocks.join('\n\n')}`);
  }
  const at = ITEMS.has(layout) ? body.search(FIRST_END) : -1;
  if (at < 0) return body;
  const put = chance.below(2) === 0 ? ` ${formula()}` : mark;
  const text = `${body.slice(0, at)}${put}${body.slice(at)}`;
  return put === mark ? noted(text) : text;
}
