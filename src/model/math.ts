/** A formula as MathML's presentation elements: what both outputs draw, and its plain reading. */
import type { PlacedParagraph } from './placed.ts';

/** An element of presentation MathML, of those in `MATH_TAGS`; names carry no prefix. */
export interface MathNode {
  tag: MathTag;
  /** `accent`, `fence`, `stretchy`, `displaystyle` … as MathML Core names them. */
  attrs: Record<string, string>;
  /** Elements, or in a token (mi, mn, mo, mtext) its text. */
  children: MathNode[];
  text?: string;
}

export const MATH_TAGS = [
  'mrow',
  'mi',
  'mn',
  'mo',
  'mtext',
  'mspace',
  'mfrac',
  'msqrt',
  'mroot',
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mtable',
  'mtr',
  'mtd',
] as const;
export type MathTag = (typeof MATH_TAGS)[number];

/** Marks a paragraph that is one formula on a line of its own. */
export const isDisplayed = ({
  as,
  runs,
  bullet,
  label,
}: Pick<PlacedParagraph, 'as' | 'runs' | 'bullet' | 'label'>): boolean =>
  as === 'p' && bullet === 'none' && !label && runs.length === 1 && runs[0]?.math?.display === true;

/** A formula where it was written. */
export interface Formula {
  /** The plain reading: "x = (−b ± √(b² − 4ac))/(2a)". */
  text: string;
  /** On a line of its own (`$$…$$`). */
  display: boolean;
  tree: MathNode;
}

const RAISED: Record<string, string> = { '−': '⁻', '-': '⁻', '+': '⁺', n: 'ⁿ' };
const LOWERED: Record<string, string> = { '−': '₋', '-': '₋', '+': '₊' };
for (const [n, c] of [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].entries()) RAISED[n] = c;
for (const [n, c] of [...'₀₁₂₃₄₅₆₇₈₉'].entries()) LOWERED[n] = c;

/** Marks over one letter that have a combining character. */
const COMBINING: Record<string, string> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '‾': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  '→': '\u20d7',
  ˇ: '\u030c',
};
const INVISIBLE = /[\u200b]/g;
/** Relations and operators that stand between two things: a space on either side. */
const BINARY = /^[=<>+−±∓×÷·≤≥≠≈≡∼→⇒⇔∈∉⊂⊆∪∩∧∨∝←↔⟹⟸⟺↦≪≫⋅∘⊕⊗≅≃≔:-]$/u;

/** @returns the formula as it is read in plain text, on one line. */
export const readingOf = (node: MathNode): string => reading(node).replace(/\s+/g, ' ').trim();

const SUM = /^[∑∏∐∫∬∭∮⋃⋂]$/u;

type Read = (node: MathNode) => string;
const child = (node: MathNode, n: number): MathNode => node.children[n] as MathNode;

const READ: Partial<Record<MathTag, Read>> = {
  mrow: row,
  mspace: ({ attrs }) => (Number.parseFloat(attrs.width ?? '0') >= 0.5 ? ' ' : ''),
  mfrac: (n) =>
    n.attrs.linethickness?.startsWith('0')
      ? `${reading(child(n, 0)).trim()}, ${reading(child(n, 1)).trim()}`
      : `${held(child(n, 0))}/${held(child(n, 1))}`,
  msqrt: (n) => `√${held({ ...n, tag: 'mrow' })}`,
  mroot: (n) => `${script(child(n, 1), RAISED, '')}√${held(child(n, 0))}`,
  msup: (n) => `${held(child(n, 0))}${raised(child(n, 1))}`,
  msub: (n) => `${held(child(n, 0))}${lowered(child(n, 1))}`,
  msubsup: (n) => `${held(child(n, 0))}${lowered(child(n, 1))}${raised(child(n, 2))}`,
  munder: (n) => (n.attrs.accentunder ? reading(child(n, 0)) : `${reading(child(n, 0))}${lowered(child(n, 1))}`),
  mover: (n) => (n.attrs.accent ? marked(n) : `${reading(child(n, 0))}${raised(child(n, 1))}`),
  munderover: (n) => `${reading(child(n, 0))}${lowered(child(n, 1))}${raised(child(n, 2))}`,
  mtable: (n) => n.children.map(reading).join('; '),
  mtr: (n) =>
    n.children
      .map((cell) => reading(cell).trim())
      .filter((cell) => cell !== '')
      .join(n.attrs.aligned ? ' ' : ', '),
  mtd: row,
};

function reading(node: MathNode): string {
  if (node.text !== undefined) {
    const text = node.text.replace(INVISIBLE, '');
    return node.tag === 'mo' && BINARY.test(text) ? ` ${text} ` : text;
  }
  return READ[node.tag]?.(node) ?? '';
}

/** Things side by side; a sign that nothing stands before ("−b") touches what follows it. */
function row({ children }: MathNode): string {
  let out = '';
  for (const node of children) {
    const next = reading(node);
    const sign = /^ ([+−±∓-]) $/.exec(next)?.[1];
    const first = out === '' || /[([{|,] ?$/.test(out) || /[=<>≤≥≈≠→⇒] $/.test(out);
    const named = node.tag === 'mi' && /\p{L}{2}$/u.test(next);
    out += sign !== undefined && first ? sign : next;
    const sum = SUM.test(node.text ?? node.children[0]?.text ?? '');
    if (named || sum) out += ' ';
    else if (node.tag === 'mo' && next === ',') out += ' ';
  }
  return out.replace(/(\p{L}{2,}) (?=[([⁰-⁹₀-₉^_])/gu, '$1');
}

const isSimple = (text: string): boolean => /^[\p{L}\p{M}]$|^[\p{N}.,]+$|^\p{L}[\p{M}′²³]?$/u.test(text);
/** In brackets where it is more than one thing. */
function held(node: MathNode): string {
  const text = reading(node).trim();
  if (node.tag === 'mo') return text;
  const closed = /^[([{‖|][^()[\]{}]*[)\]}‖|]$/u.test(text);
  return text === '' || isSimple(text) || closed || /^\p{L}+$/u.test(text) ? text : `(${text})`;
}

function script(node: MathNode, signs: Record<string, string>, mark: string): string {
  const text = reading(node).replace(/ /g, '');
  if ([...text].every((c) => signs[c] !== undefined)) return [...text].map((c) => signs[c]).join('');
  const whole = reading(node).trim();
  return mark + ([...whole].length === 1 ? whole : `(${text})`);
}
const raised = (node: MathNode): string =>
  /^′+$/.test(node.text ?? '') ? (node.text ?? '') : script(node, RAISED, '^');
const lowered = (node: MathNode): string => script(node, LOWERED, '_');

function marked(node: MathNode): string {
  const base = reading(child(node, 0)).trim();
  return [...base].length === 1 ? base + (COMBINING[child(node, 1).text ?? ''] ?? '') : base;
}

/** @returns a token's characters as they are drawn: a letter alone in italics, which have code points of their own. */
export function drawnText({ tag, attrs, text = '' }: MathNode): string {
  if (tag !== 'mi' || attrs.mathvariant === 'normal' || [...text].length !== 1) return text;
  const code = text.codePointAt(0) as number;
  for (const [first, last, to] of ITALICS)
    if (code >= first && code <= last) return String.fromCodePoint(text === 'h' ? 0x210e : to + code - first);
  return text;
}
/** First and last letter, and where its italics begin. */
const ITALICS = [
  [0x41, 0x5a, 0x1d434],
  [0x61, 0x7a, 0x1d44e],
  [0x391, 0x3a9, 0x1d6e2],
  [0x3b1, 0x3c9, 0x1d6fc],
] as const;
