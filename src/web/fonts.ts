import {
  drawnText,
  type FontFace,
  type Host,
  type MathNode,
  type Placed,
  type PlacedDeck,
  type PlacedParagraph,
  type Run,
} from '../model/index.ts';
import { dataUrl } from './data-url.ts';
import { css } from './markup.ts';

type Weight = FontFace['weight'];

/** Characters drawn in each weight, and those of English runs: there quotes and dashes are narrow. */
interface Used {
  400: Set<string>;
  700: Set<string>;
  english: { 400: Set<string>; 700: Set<string> };
  /** Of titles alone. */
  titles: Set<string>;
  /** Of formulas. */
  math: Set<string>;
}

/** Drawn full-width by a Chinese face, and half-width by a Latin one. */
const AMBIGUOUS = new Set('\u00b7\u2014\u2018\u2019\u201c\u201d\u2026');
/** List markers are generated: numbers in bold, dashes. */
const NUMBERS = '0123456789.';
const DASH = '–';

/** CSS families: ours alone, so that no font of the machine stands in for them. */
const HAN = 'Deck Han';
const LATIN = 'Deck Latin';
const SERIF = 'Deck Serif';
const MATH = 'Deck Math';

/**
 * Ascent and descent, in em. They sum to 1, where the fonts' own sum to 1.45 (Noto Sans SC) and 1.12 (Arimo): the
 * baseline of a line of given height stays where it was (it depends on their difference alone), but text that fits its
 * lines no longer counts as overflowing its box.
 */
const METRICS: Record<string, [ascent: number, descent: number]> = {
  'noto-sans-sc': [0.936, 0.064],
  'noto-serif-sc': [0.9325, 0.0675],
  arimo: [0.8465, 0.1535],
  // What a token of a formula is measured with (src/fit/measure/math.ts).
  'noto-sans-math': [0.78, 0.22],
};

export interface Fonts {
  /** `@font-face` rules with the fonts inside. */
  faces: string;
  /** Value of `font-family` for the document, and for runs in English and in Chinese. */
  family: string;
  english: string;
  chinese: string;
  /** That of titles, where the theme gives them a face of their own. */
  heading?: string;
}

/** @returns the fonts of a deck: its own characters and no others. */
export async function fontsOf(deck: PlacedDeck, host: Host): Promise<Fonts> {
  const used = usedBy(deck);
  const zh = deck.lang !== 'en';
  const weights: Weight[] = [400, 700];
  const wanted: [string, string, Weight, string][] = [];
  for (const weight of weights) {
    const all = used[weight];
    // Arimo has no Han; what lies beyond Latin is asked of both, and drawn by the first that has it.
    const han = zh ? all : pick(all, (c) => (c.codePointAt(0) ?? 0) > 0x24f || AMBIGUOUS.has(c));
    const latin = zh
      ? pick(used.english[weight], (c) => AMBIGUOUS.has(c))
      : pick(all, (c) => (c.codePointAt(0) ?? 0) < 0x2e80);
    if (latin.size) wanted.push([LATIN, 'arimo', weight, sorted(latin)]);
    if (han.size) wanted.push([HAN, 'noto-sans-sc', weight, sorted(han)]);
  }
  if (ownHeading(deck) && used.titles.size) wanted.push([SERIF, 'noto-serif-sc', 700, sorted(used.titles)]);
  if (used.math.size) wanted.push([MATH, 'noto-sans-math', 400, sorted(used.math)]);
  const faces = await Promise.all(wanted.map((face) => rule(face, host)));
  return { faces: faces.join('\n'), ...familiesOf(deck, (family) => wanted.some(([name]) => name === family)) };
}

const ownHeading = ({ theme, lang }: PlacedDeck): boolean =>
  theme.fonts[lang === 'en' ? 'en' : 'zh'].heading !== undefined;

/** @param has is the family there? Where all of them are, a deck is drawn as where only its own are. */
export function familiesOf(deck: PlacedDeck, has: (family: string) => boolean): Omit<Fonts, 'faces'> {
  const zh = deck.lang !== 'en';
  const stack = (order: string[]) =>
    [...order.filter(has), ...deck.theme.fonts[zh ? 'zh' : 'en'].web].map(quote).join(',');
  return {
    family: stack(zh ? [HAN] : [LATIN, HAN]),
    english: stack([LATIN, HAN]),
    chinese: stack([HAN, LATIN]),
    ...(ownHeading(deck) ? { heading: stack([SERIF, HAN]) } : {}),
  };
}

/** Every face that a deck may be drawn with, and the family that it is drawn under. */
export const FACES: readonly { name: string; family: string; weight: Weight }[] = [
  { name: HAN, family: 'noto-sans-sc', weight: 400 },
  { name: HAN, family: 'noto-sans-sc', weight: 700 },
  { name: LATIN, family: 'arimo', weight: 400 },
  { name: LATIN, family: 'arimo', weight: 700 },
  { name: SERIF, family: 'noto-serif-sc', weight: 700 },
  { name: MATH, family: 'noto-sans-math', weight: 400 },
];

async function rule([name, family, weight, characters]: [string, string, Weight, string], host: Host): Promise<string> {
  return faceRule({ name, family, weight }, dataUrl('font/woff', await host.font({ family, weight }, characters)));
}

export function faceRule({ name, family, weight }: (typeof FACES)[number], url: string): string {
  const [ascent, descent] = METRICS[family] as [number, number];
  const body = css(
    `font-family:"${name}"`,
    `font-weight:${weight}`,
    `src:url(${url}) format("woff")`,
    `ascent-override:${percent(ascent)}`,
    `descent-override:${percent(descent)}`,
    'line-gap-override:0%',
  );
  return `@font-face{${body}}`;
}

const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;
/** Generic families stand bare; names are quoted, without what would end the quotation or the style element. */
const quote = (name: string): string => (/^[a-z-]+$/.test(name) ? name : `"${name.replace(/["\\<\n]/g, '')}"`);
const pick = (from: Set<string>, keep: (c: string) => boolean): Set<string> => new Set([...from].filter(keep));
/** By code point, so that the same characters are the same bytes. */
const sorted = (set: Set<string>): string =>
  [...set].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('');

function usedBy(deck: PlacedDeck): Used {
  const used: Used = {
    400: new Set(DASH),
    700: new Set(NUMBERS),
    english: { 400: new Set(), 700: new Set() },
    titles: new Set(),
    math: new Set(),
  };
  for (const slide of deck.slides) for (const item of slide.items) takeItem(item, used);
  return used;
}

function takeItem(item: Placed, used: Used): void {
  if (item.kind === 'group') for (const inner of item.items) takeItem(inner, used);
  else if (item.kind === 'text') {
    for (const p of item.paragraphs) takeParagraph(p, used);
    if (item.placeholder === 'title')
      for (const run of item.paragraphs.flatMap((p) => p.runs)) for (const c of run.text) used.titles.add(c);
  } else if (item.kind === 'table') {
    for (const row of item.rows) for (const cell of row.cells) for (const p of cell.paragraphs) takeParagraph(p, used);
  } else if (item.kind === 'chart') {
    for (const text of [...item.chart.categories, ...item.chart.series.map((s) => s.name)]) take(text, 400, used);
    for (const mark of item.marks) take(mark.label, 700, used);
    for (const { text, bold } of item.words ?? []) take(text, bold ? 700 : 400, used);
    for (const text of [...(item.scale?.labels ?? []), ...(item.across?.labels ?? [])]) take(text, 400, used);
  }
}

function takeParagraph(p: PlacedParagraph, used: Used): void {
  const takeRun = (run: Run, bold: boolean) => {
    if (run.math) return takeFormula(run.math.tree, used);
    const weight: Weight = bold || run.bold ? 700 : 400;
    take(run.text, weight, used);
    if (/^en\b/i.test(run.lang)) for (const c of run.text) used.english[weight].add(c);
  };
  for (const run of p.runs) takeRun(run, p.bold);
  for (const run of p.label ?? []) takeRun(run, true);
}

/** Letters alone are drawn in italics of their own code points; words in a formula may be of any script. */
function takeFormula(node: MathNode, used: Used): void {
  for (const c of drawnText(node)) used.math.add(c);
  // A root's sign is drawn, and stands nowhere as text.
  if (node.tag === 'msqrt' || node.tag === 'mroot') used.math.add('√');
  if (node.tag === 'mtext') take(node.text ?? '', 400, used);
  for (const inner of node.children) takeFormula(inner, used);
}

function take(text: string, weight: Weight, used: Used): void {
  for (const c of text) if (c > ' ') used[weight].add(c);
  used[weight].add(' ');
}
