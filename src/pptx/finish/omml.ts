/** Presentation MathML → Office Math (ECMA-376 part 1, 22.1): one line of the table for each element. */
import type { MathNode, MathTag } from '../../model/index.ts';
import { el, isElement, type XmlElement } from '../../xml/tree.ts';

/** The face that PowerPoint sets formulas in: the only one of Office's with a table for mathematics. */
const FACE = { typeface: 'Cambria Math', panose: '02040503050406030204', pitchFamily: 18, charset: 0 };

/** @param look properties of the text around: its language, size and colour */
export function officeMath(tree: MathNode, look: XmlElement): XmlElement {
  return el('m:oMath', {}, made([tree], lookOf(look)));
}

/** A look of its own for every element of a formula: signs that are drawn, such as a fraction's bar, have one too. */
type Look = (italic: boolean) => XmlElement;
function lookOf({ attrs, children }: XmlElement): Look {
  const { lang = 'en-US', sz, b } = attrs;
  const fill = children.filter((c) => isElement(c) && c.name === 'a:solidFill');
  const given: Record<string, string> = {
    lang,
    ...(sz === undefined ? {} : { sz }),
    ...(b === undefined ? {} : { b }),
  };
  return (italic) => el('a:rPr', { ...given, i: italic ? 1 : 0 }, [...fill, el('a:latin', FACE)]);
}

type Make = (node: MathNode, look: Look) => XmlElement[];
const child = (node: MathNode, n: number): MathNode => node.children[n] as MathNode;

const MAKE: Record<MathTag, Make> = {
  mrow: ({ children }, look) => row(children, look),
  mtd: ({ children }, look) => row(children, look),
  mi: (node, look) => [
    run(node.text ?? '', [...(node.text ?? '')].length === 1 && node.attrs.mathvariant !== 'normal' ? 'i' : 'p', look),
  ],
  mn: (node, look) => [run(node.text ?? '', 'p', look)],
  mo: (node, look) => [run(node.text ?? '', 'p', look)],
  mtext: (node, look) => [run(node.text ?? '', 'nor', look)],
  mspace: ({ attrs }, look) => space(Number.parseFloat(attrs.width ?? '0'), look),
  mfrac: (node, look) => {
    const bare = node.attrs.linethickness?.startsWith('0') ? [value('m:type', 'noBar')] : [];
    return [structure('m:f', bare, look, [part('m:num', child(node, 0), look), part('m:den', child(node, 1), look)])];
  },
  msqrt: ({ children }, look) => [
    structure('m:rad', [value('m:degHide', '1')], look, [
      el('m:deg'),
      el('m:e', {}, filled(row(children, look), look)),
    ]),
  ],
  mroot: (node, look) => [
    structure('m:rad', [], look, [part('m:deg', child(node, 1), look), part('m:e', child(node, 0), look)]),
  ],
  msub: (node, look) => scripts('m:sSub', node, ['m:e', 'm:sub'], look),
  msup: (node, look) => scripts('m:sSup', node, ['m:e', 'm:sup'], look),
  msubsup: (node, look) => scripts('m:sSubSup', node, ['m:e', 'm:sub', 'm:sup'], look),
  munder: under,
  mover: over,
  munderover: (node, look) => {
    const [base, low, high] = node.children as [MathNode, MathNode, MathNode];
    const inner: MathNode = { tag: 'munder', attrs: {}, children: [base, low] };
    return limit('m:limUpp', part('m:e', inner, look), high, look);
  },
  mtable: table,
  mtr: ({ children }, look) => row(children, look),
};

const made = (nodes: readonly MathNode[], look: Look): XmlElement[] =>
  nodes.flatMap((node) => MAKE[node.tag](node, look));

/** Nothing at all would be shown as a dotted box to fill in. */
const filled = (inner: XmlElement[], look: Look): XmlElement[] =>
  inner.length > 0 ? inner : [run('\u200b', 'p', look)];
const part = (name: string, node: MathNode, look: Look): XmlElement => el(name, {}, filled(made([node], look), look));
const value = (name: string, val: string): XmlElement => el(name, { 'm:val': val });

/** An element with its properties, the look of its own signs last among them. */
function structure(name: string, properties: XmlElement[], look: Look, parts: XmlElement[]): XmlElement {
  const control = el('m:ctrlPr', {}, [look(true)]);
  return el(name, {}, [el(`${name}Pr`, {}, [...properties, control]), ...parts]);
}

/** @param style italics, upright, or text that is no mathematics */
function run(text: string, style: 'i' | 'p' | 'nor', look: Look): XmlElement {
  const properties = style === 'nor' ? [el('m:nor')] : style === 'p' ? [value('m:sty', 'p')] : [];
  const said = properties.length > 0 ? [el('m:rPr', {}, properties)] : [];
  const shown = text.replace(/[\u2061-\u2064]/g, '');
  return el('m:r', {}, [...said, look(style === 'i'), el('m:t', {}, [shown])]);
}

/** Spaces by their width in em. */
const SPACES = [
  [0.9, '\u2003'],
  [0.45, '\u2002'],
  [0.24, '\u2005'],
  [0.1, '\u2009'],
] as const;
function space(width: number, look: Look): XmlElement[] {
  const found = SPACES.find(([least]) => width >= least);
  return found ? [run(found[1], 'p', look)] : [];
}

/** Things side by side: what stands between two brackets is held by them, and what follows a sum belongs to it. */
function row(children: readonly MathNode[], look: Look): XmlElement[] {
  const [first, last] = [children[0], children.at(-1)];
  if (children.length > 2 && isFence(first) && isFence(last)) {
    const ends = [value('m:begChr', first?.text ?? ''), value('m:endChr', last?.text ?? '')];
    const inner = filled(row(children.slice(1, -1), look), look);
    return [structure('m:d', ends, look, [el('m:e', {}, inner)])];
  }
  const out: XmlElement[] = [];
  for (let n = 0; n < children.length; n++) {
    const node = children[n] as MathNode;
    const end = isSum(node) ? operandEnd(children, n + 1) : n + 1;
    if (end > n + 1) {
      out.push(sum(node, children.slice(n + 1, end), look));
      n = end - 1;
    } else out.push(...MAKE[node.tag](node, look));
  }
  return out;
}

/** Brackets that grow; all others are characters like any. */
const isFence = (node: MathNode | undefined): boolean =>
  node?.tag === 'mo' && node.attrs.fence === 'true' && node.attrs.stretchy !== 'false';
const SUMS = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⨀⋁⋀]$/u;
const isSum = ({ tag, children }: MathNode): boolean =>
  /^(?:munder|mover|munderover|msub|msup|msubsup)$/.test(tag) &&
  children[0]?.tag === 'mo' &&
  SUMS.test(children[0].text ?? '');
/** A sum ends before a relation, a sign of adding, or a comma. */
const ENDS = /^[=<>≤≥≠≈≡→⇒⇔+−,;]$/u;

function operandEnd(children: readonly MathNode[], from: number): number {
  let n = from;
  while (n < children.length && !(children[n]?.tag === 'mo' && ENDS.test(children[n]?.text ?? ''))) n++;
  return children.slice(from, n).every(({ tag }) => tag === 'mspace') ? from : n;
}

function sum(node: MathNode, operand: readonly MathNode[], look: Look): XmlElement {
  const [sign, ...limits] = node.children as [MathNode, ...MathNode[]];
  const low = /sub|under/.test(node.tag) ? limits[0] : undefined;
  const high = /sup|over/.test(node.tag) ? limits.at(-1) : undefined;
  const where = node.tag.startsWith('msu') ? 'subSup' : 'undOvr';
  const hides = [...(low ? [] : [value('m:subHide', '1')]), ...(high ? [] : [value('m:supHide', '1')])];
  const properties = [value('m:chr', sign.text ?? '∑'), value('m:limLoc', where), ...hides];
  return structure('m:nary', properties, look, [
    low ? part('m:sub', low, look) : el('m:sub'),
    high ? part('m:sup', high, look) : el('m:sup'),
    el('m:e', {}, row(operand, look)),
  ]);
}

const scripts = (name: string, node: MathNode, parts: string[], look: Look): XmlElement[] => [
  structure(
    name,
    [],
    look,
    parts.map((each, n) => part(each, child(node, n), look)),
  ),
];

/** Signs over a letter, as the combining characters that Office Math names them by. */
const ACCENT: Record<string, string> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030c',
  '˘': '\u0306',
  '´': '\u0301',
  '`': '\u0300',
  '˚': '\u030a',
  '→': '\u20d7',
  '\u20d7': '\u20d7',
  '←': '\u20d6',
  '↔': '\u20e1',
};
const LINE = /^[‾¯_]$/;
const BRACE = /^[⏞⏟⏜⏝]$/u;

function over(node: MathNode, look: Look): XmlElement[] {
  const [base, sign] = node.children as [MathNode, MathNode];
  const text = sign.tag === 'mo' ? (sign.text ?? '') : '';
  const inner = part('m:e', base, look);
  if (LINE.test(text)) return [structure('m:bar', [value('m:pos', 'top')], look, [inner])];
  if (BRACE.test(text)) return [grouped(text, 'top', inner, look)];
  const accent = node.attrs.accent === 'true' ? ACCENT[text] : undefined;
  if (accent) return [structure('m:acc', [value('m:chr', accent)], look, [inner])];
  return limit('m:limUpp', inner, sign, look);
}

function under(node: MathNode, look: Look): XmlElement[] {
  const [base, sign] = node.children as [MathNode, MathNode];
  const text = sign.tag === 'mo' ? (sign.text ?? '') : '';
  const inner = part('m:e', base, look);
  if (LINE.test(text)) return [structure('m:bar', [value('m:pos', 'bot')], look, [inner])];
  if (BRACE.test(text)) return [grouped(text, 'bot', inner, look)];
  return limit('m:limLow', inner, sign, look);
}

function grouped(sign: string, side: 'top' | 'bot', inner: XmlElement, look: Look): XmlElement {
  const away = side === 'top' ? 'bot' : 'top';
  return structure('m:groupChr', [value('m:chr', sign), value('m:pos', side), value('m:vertJc', away)], look, [inner]);
}

const limit = (name: 'm:limLow' | 'm:limUpp', inner: XmlElement, sign: MathNode, look: Look): XmlElement[] => [
  structure(name, [], look, [inner, part('m:lim', sign, look)]),
];

/** Rows that are aligned at a sign are an array of equations; all others a matrix. */
function table({ children: rows }: MathNode, look: Look): XmlElement[] {
  if (rows.some(({ attrs }) => attrs.aligned === 'true')) {
    const lines = rows.map(({ children }) => {
      const cells = children.map((cell) => made([cell], look));
      const mark = (n: number) => (n % 2 === 1 ? [run('&', 'p', look)] : []);
      return el(
        'm:e',
        {},
        filled(
          cells.flatMap((cell, n) => [...mark(n), ...cell]),
          look,
        ),
      );
    });
    return [structure('m:eqArr', [], look, lines)];
  }
  const most = Math.max(...rows.map(({ children }) => children.length));
  const columns = Array.from({ length: most }, (_, n) => {
    const side = rows.find(({ children }) => children[n])?.children[n]?.attrs.columnalign ?? 'center';
    return el('m:mc', {}, [el('m:mcPr', {}, [value('m:count', '1'), value('m:mcJc', side)])]);
  });
  const lines = rows.map(({ children }) => {
    const cells = Array.from(
      { length: most },
      (_, n) => children[n] ?? { tag: 'mrow' as const, attrs: {}, children: [] },
    );
    return el(
      'm:mr',
      {},
      cells.map((cell) => part('m:e', cell, look)),
    );
  });
  return [structure('m:m', [el('m:mcs', {}, columns)], look, lines)];
}
