/** Text × width × size cases: words that the measuring was not tuned on, in every dress that a briefing knows. */
import { lineCount, type Span } from '../../src/fit/measure/index.ts';
import { runsOf, spansOf } from '../../src/fit/runs.ts';
import type { Inline, Lang, PlacedParagraph, Run } from '../../src/model/index.ts';
import { sequence } from '../fit/measure/cases.ts';
import type { Texts } from './texts.ts';

/** What a paragraph's runs are. */
export const KINDS = [
  'plain',
  'bold',
  'italic',
  'code',
  'script',
  'sizes',
  'link',
  'address',
  'mixed',
  'rare',
] as const;
export type Kind = (typeof KINDS)[number];
/** Where it stands. */
export const PLACES = ['body', 'bullet', 'head', 'title', 'cell', 'source'] as const;
export type Where = (typeof PLACES)[number];

export interface Case {
  kind: Kind;
  where: Where;
  lang: Lang;
  paragraph: PlacedParagraph;
  /** Of the text itself: without indents and insets, points. */
  width: number;
  spans: Span[];
  planned: number;
}

type Next = (below: number) => number;

const SIZES: Record<Where, readonly number[]> = {
  body: [18, 20, 24, 28],
  bullet: [18, 20, 24, 28],
  head: [18, 20, 24],
  title: [28, 30, 36],
  cell: [14, 16, 18, 20],
  source: [12, 14],
};
/** Points: a case must fit a slide, with two lines to spare. */
const TALLEST = 500;
const ADDRESSES = [
  'https://www.gov.uk/service-manual/agile-delivery/how-the-discovery-phase-works',
  'https://data.europa.eu/api/hub/search/datasets?q=transport&limit=50&page=3#results',
  'http://example.gov.cn/zwgk/2020-07/10/content_5525614.htm',
  'briefings@digital-service.example.org',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
];
const CODES = ['npm run equality', 'GET /v1/records?limit=20', 'status: 200', 'config.yaml', 'f(x) => x * 2'];
/** Of no font that travels with a deck: emoji, ideographs of plane 2, other scripts. */
const RARE = ['🚀', '👍🏽', '👨‍👩‍👧', '✅', '𠮷', '𡈽', 'สวัสดี', '①', '㊙', '☎'];

/** @returns `count` cases of one language; the same seed gives the same. */
export function cases(count: number, seed: number, lang: Lang, texts: Texts): Case[] {
  const next = sequence(seed);
  for (let i = 0; i < 20; i++) next(2);
  return Array.from({ length: count }, (_, i) => {
    const kind = KINDS[i % KINDS.length] as Kind;
    const where = PLACES[next(PLACES.length)] as Where;
    let words = wordsOf(next, lang, texts);
    for (;;) {
      const made = place(runs(kind, where, words, next, lang), kind, where, lang, next);
      if ((made.planned + 2) * made.paragraph.line < TALLEST) return made;
      words = words.slice(0, words.length / 2);
    }
  });
}

const pick = <T>(next: Next, list: readonly T[]): T => list[next(list.length)] as T;

/** A sentence or two; every fourth case joins both languages, as briefings on software do. */
function wordsOf(next: Next, lang: Lang, { zh, en }: Texts): string {
  const own = lang === 'en' ? en : zh;
  const other = lang === 'en' ? zh : en;
  const first = pick(next, own);
  if (next(4) > 0) return (next(2) ? `${first}${lang === 'en' ? ' ' : ''}${pick(next, own)}` : first).slice(0, 220);
  const word = pick(next, other);
  const at = next(first.length);
  const inserted = word.slice(0, 4 + next(24)).trim();
  const space = next(2) ? ' ' : '';
  return `${first.slice(0, at)}${space}${inserted}${space}${first.slice(at)}`.trim().slice(0, 220);
}

/** Dresses some stretches of the text. */
function runs(kind: Kind, where: Where, text: string, next: Next, lang: Lang): Run[] {
  const options = { lang, facts: new Map(), figures: false };
  const dressed = runsOf(inlines(kind, text, next), options);
  if (kind !== 'sizes') return dressed;
  // A unit after its number, as figures have: only whole runs change their size.
  const factor = pick(next, [0.5, 0.6, 0.7, 1.4]);
  const size = where === 'source' ? 12 : 20;
  return dressed.map((run) => (run.strike ? { ...run, strike: false, size: Math.round(size * factor) } : run));
}

function inlines(kind: Kind, text: string, next: Next): Inline[] {
  const [a, b] = [next(text.length), next(text.length)].sort((x, y) => x - y) as [number, number];
  const part = (from: number, to?: number): Inline[] => {
    const words = text.slice(from, to);
    return words === '' ? [] : [{ type: 'text', text: words }];
  };
  const around = (middle: Inline[]): Inline[] => [...part(0, a), ...middle, ...part(b)];
  switch (kind) {
    case 'plain':
      return part(0);
    case 'bold':
      return next(3) === 0
        ? [{ type: 'strong', children: part(0) }]
        : around([{ type: 'strong', children: part(a, b) }]);
    case 'italic':
      return around([{ type: 'em', children: part(a, b) }]);
    case 'sizes':
      return around([{ type: 'strike', children: part(a, Math.min(b, a + 12)) }, ...part(Math.min(b, a + 12), b)]);
    case 'code':
      return [...part(0, a), { type: 'code', text: pick(next, CODES) }, ...part(a)];
    case 'script':
      return [
        ...part(0, a),
        { type: 'sub', children: [{ type: 'text', text: pick(next, ['2', 'max', '总']) }] },
        ...part(a, b),
        { type: 'sup', children: [{ type: 'text', text: pick(next, ['[3]', '2', '①', 'th']) }] },
        ...part(b),
      ];
    case 'link':
      return around([{ type: 'link', href: 'https://example.org/', children: part(a, b) }]);
    case 'address': {
      const address: Inline = { type: 'text', text: pick(next, ADDRESSES) };
      const linked: Inline = { type: 'link', href: 'https://example.org/', children: [address] };
      return [...part(0, a), next(2) === 0 ? address : linked, ...part(a)];
    }
    case 'mixed':
      return [
        { type: 'strong', children: part(0, a) },
        { type: 'em', children: part(a, b) },
        { type: 'code', text: pick(next, CODES) },
        ...part(b),
      ];
    case 'rare':
      return [...part(0, a), { type: 'text', text: pick(next, RARE).repeat(1 + next(3)) }, ...part(a)];
  }
}

/** Sets the runs at a size, in a width of 12 em and more (cells: 6), as `fit` would. */
function place(dressed: Run[], kind: Kind, where: Where, lang: Lang, next: Next): Case {
  const size = pick(next, SIZES[where]);
  const least = size * (where === 'cell' ? 6 : 12);
  const width = least + next(Math.max(40, (where === 'cell' ? 300 : 800) - least));
  const bold = where === 'title';
  const indent = where === 'bullet' ? Math.round(size * 1.1) : where === 'head' ? 84 : 0;
  const kept = dressed.filter((run) => run.text !== '');
  const spans = spansOf(kept, size, bold);
  const planned = lineCount(spans, width, { lang });
  const label: Run[] = [{ text: lang === 'en' ? 'Ask' : '建议', bold: true, lang: lang === 'en' ? 'en-US' : 'zh-CN' }];
  const paragraph: PlacedParagraph = {
    runs: kept,
    ...(where === 'head' ? { label } : {}),
    bullet: where === 'bullet' ? 'disc' : 'none',
    level: 0,
    left: indent,
    hang: indent,
    before: 0,
    size,
    line: Math.round(size * 1.4),
    bold,
    color: 'ink',
    align: 'left',
    lines: planned,
    as: where === 'bullet' || where === 'head' ? 'li' : 'p',
  };
  return { kind, where, lang, paragraph, width, spans, planned };
}
