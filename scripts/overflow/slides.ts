import { type Chance, someLength, type Tongue, wordsIn } from './words.ts';

/** What a slide's Markdown is made with: words of a length drawn by chance, or of one given. */
export interface Pen {
  chance: Chance;
  words: (count?: number) => string;
}
export const pen = (tongue: Tongue, chance: Chance): Pen => ({
  chance,
  words: (count) => wordsIn(tongue, count ?? someLength(chance), chance),
});

const lines = (n: number, line: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');
const div = (name: string, attributes: string, body: string): string => `::: ${name} ${attributes}\n${body}\n:::`;
const heads = ({ chance, words }: Pen, least: number, most: number): string =>
  lines(chance.between(least, most), () => `- **${words(chance.between(1, 3))}** ${words()}`);
const table = ({ chance, words }: Pen, columns: number, rows: number): string => {
  const row = (cell: (c: number) => string) => `| ${Array.from({ length: columns }, (_, c) => cell(c)).join(' | ')} |`;
  const head = row((c) => `${words(1)}${c}`);
  return [
    head,
    row(() => '---'),
    lines(rows, () => row((c) => words(c === 0 ? chance.between(1, 3) : undefined))),
  ].join('\n');
};
const data = ({ chance, words }: Pen, rows: number, series: number): string => {
  const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const numbers = () => Array.from({ length: series }, () => chance.between(1, 999) / 10);
  const names = Array.from({ length: series }, (_, s) => `${words(1)}${s}`);
  return [
    row(['N', ...names]),
    row(['---', ...names.map(() => '---')]),
    lines(rows, (i) => row([`${words(1)}${i}`, ...numbers()])),
  ].join('\n');
};
const chart = (p: Pen): string =>
  div(
    'chart',
    `{type=${p.chance.of(['bar', 'column'])} title="${p.words(p.chance.between(1, 4))}"}`,
    data(p, p.chance.between(2, 7), 1),
  );
const column = (p: Pen, body: string): string => `::: column\n### ${p.words(p.chance.between(1, 4))}\n\n${body}\n:::`;
const columns = (p: Pen, n: number, body: (p: Pen) => string): string =>
  `:::: columns\n${lines(n, () => column(p, body(p)))}\n::::`;
const bullets = ({ chance, words }: Pen): string =>
  lines(chance.between(1, 7), () => `- ${words()}${chance.below(4) === 0 ? `\n  - ${words()}` : ''}`);
const numbered = ({ chance, words }: Pen): string =>
  lines(chance.between(1, 9), (i) => `${i + 1}. **${words(1)}** ${words()}`);
const code = ({ chance, words }: Pen): string =>
  `\`\`\`\n${lines(chance.between(1, 14), () => `select ${words(chance.between(0, 8))};`)}\n\`\`\``;
/** Words in every dress that a sentence may wear. */
const dressed = ({ chance, words }: Pen): string => {
  const dresses = [
    (text: string) => `**${text}**`,
    (text: string) => `*${text}*`,
    (text: string) => `~~${text}~~`,
    (text: string) => `\`${text}\``,
    (text: string) => `[${text}](https://example.org/)`,
    (text: string) => `${text}^2^`,
  ];
  return lines(chance.between(1, 6), () => `${words()} ${chance.of(dresses)(words(chance.between(1, 3)))}`);
};
const numbers = (p: Pen, least: number, most: number): string =>
  div(
    'kpi',
    '',
    lines(
      p.chance.between(least, most),
      () =>
        `- **${p.words(p.chance.between(1, 4))}** **${p.chance.between(1, 99999)}** ${p.words(p.chance.between(0, 6))}`,
    ),
  );

/** One slide of every layout that a writer can name. */
export const SLIDES: Record<string, (p: Pen) => string> = {
  content: (p) =>
    [
      dressed(p),
      bullets(p),
      numbered(p),
      `### ${p.words(p.chance.between(1, 5))}\n\n${p.words()}`,
      `> ${p.words()}`,
      code(p),
      `![${p.words(2)}](data/picture.png "${p.words(p.chance.between(1, 6))}")`,
      table(p, 3, p.chance.between(1, 12)),
    ]
      .filter(() => p.chance.below(3) === 0)
      .join('\n\n') || bullets(p),
  'two-content': (p) => columns(p, 2, bullets),
  'three-content': (p) => columns(p, 3, bullets),
  summary: (p) => `${heads(p, 2, 4)}\n\n${div('ask', '', p.words(p.chance.between(1, 24)))}`,
  kpi: (p) => numbers(p, 2, 4),
  cards: (p) => div('cards', p.chance.of(['', '{numbered}']), heads(p, 2, 6)),
  'case-cards': (p) =>
    div(
      'cards',
      '',
      lines(p.chance.between(2, 6), () => `- **${p.words(2)}** ${p.words()} [${p.words(1)}]{.tag}`),
    ),
  'chart-takeaway': (p) => `${chart(p)}\n\n${p.words()}`,
  'comparison-table': (p) => table(p, p.chance.between(2, 5), p.chance.between(1, 14)),
  'action-table': (p) => table(p, 4, p.chance.between(2, 9)),
  'risk-table': (p) => table(p, 3, p.chance.between(2, 6)),
  glossary: (p) => table(p, 3, p.chance.between(2, 16)),
  matrix: (p) => {
    const n = p.chance.between(2, 8);
    const cells = (cell: (c: number) => string) =>
      `| ${Array.from({ length: n + 1 }, (_, c) => cell(c)).join(' | ')} |`;
    return div(
      'matrix',
      `{legend="${p.words(2)}"}`,
      [
        cells((c) => `${p.words(1)}${c}`),
        cells(() => '---'),
        lines(p.chance.between(2, 7), () => cells((c) => (c === 0 ? p.words(2) : p.chance.of(['●', ''])))),
      ].join('\n'),
    );
  },
  recommendation: (p) => heads(p, 2, 4),
  'recommendation-overview': (p) => heads(p, 3, 5),
  checklist: (p) => heads(p, 2, 8),
  definition: (p) => `${p.words()}\n\n${div('cards', '', heads(p, 2, 4))}`,
  quote: (p) => `> ${p.words()}\n>\n> — ${p.words(3)}`,
  'key-message': (p) =>
    `### ${p.words(p.chance.between(1, 6))}\n\n${p.words()}\n\n${table(p, 2, p.chance.between(2, 6))}`,
  'stat-compare': (p) => columns(p, 2, chart),
  delta: (p) => div('chart', `{type=dumbbell title="${p.words(2)}"}`, data(p, p.chance.between(1, 4), 2)),
  timeline: (p) =>
    div(
      'timeline',
      '',
      lines(p.chance.between(2, 7), (i) => `- ${2001 + i} **${p.words(p.chance.between(1, 3))}** ${p.words()}`),
    ),
  process: (p) =>
    div('process', p.chance.of(['', '{loop}', `{base="${p.words(4)}" label="${p.words(1)}"}`]), heads(p, 2, 6)),
  hierarchy: (p) =>
    div(
      'hierarchy',
      '',
      `- **${p.words(2)}** ${p.words(p.chance.between(0, 4))}\n${lines(p.chance.between(1, 5), () => `  - **${p.words(2)}** ${p.words(p.chance.between(0, 6))}`)}`,
    ),
  closing: (p) => heads(p, 2, 4),
  qa: (p) => p.words(),
};
