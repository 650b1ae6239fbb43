/**
 * The box of a formula, from MathML and advance widths alone: no smaller than Chromium draws it with the deck's own font
 * (Noto Sans Math), with a margin for PowerPoint's (Cambria Math). docs/decisions/math.md says what was measured.
 */
import { drawnText, type MathNode, type MathTag } from '../../model/index.ts';
import { faceOf } from './faces.ts';
import advances from './math-advances.json' with { type: 'json' };

/** Em of the text around: width, and above and below the baseline. */
export interface MathBox {
  width: number;
  height: number;
  depth: number;
}

interface Style {
  /** `$$…$$`: sums are large, fractions of full size. */
  display: boolean;
  /** Em of the text around; scripts are smaller. */
  scale: number;
}

/** Ascent and descent of a token; the web's font is told the same (src/web/fonts.ts). */
const TOKEN = { height: 0.8, depth: 0.25 };
/** Sizes of scripts and of their scripts: Cambria Math's, the larger. */
const SCRIPT = 0.73;
const SMALLEST = 0.6;
/** The line along which fractions, sums and brackets are centred. */
const AXIS = 0.27;
/** PowerPoint's font runs wider than ours in places. */
const MARGIN = 1.08;

const widths = new Map<number, number>();
for (const stretch of advances) {
  const [first = 0, ...list] = stretch;
  for (const [n, width] of list.entries()) widths.set(first + n, width / 1000);
}

/** @returns the box of a formula in em, drawn on a line of its own or within one. */
export function mathBox(tree: MathNode, display: boolean): MathBox {
  const { width, height, depth } = boxOf(tree, { display, scale: 1 });
  return { width: width * MARGIN, height, depth };
}

const child = (node: MathNode, n: number): MathNode => node.children[n] as MathNode;
const script = ({ scale }: Style): Style => ({ display: false, scale: Math.max(scale * SCRIPT, SMALLEST) });
const tight = (style: Style): Style => ({ ...style, display: false });

type Measure = (node: MathNode, style: Style) => MathBox;

const MEASURE: Record<MathTag, Measure> = {
  mrow: row,
  mtd: row,
  mi: (node, style) => token(drawnText(node), style),
  mn: (node, style) => token(node.text ?? '', style),
  mtext: (node, style) => token(node.text ?? '', style),
  mo: operator,
  mspace: ({ attrs }, { scale }) => ({ width: em(attrs.width) * scale, height: 0, depth: 0 }),
  mfrac: fraction,
  msqrt: (node, style) => radical(row(node, tight(style)), style, 0),
  mroot: (node, style) =>
    radical(boxOf(child(node, 0), tight(style)), style, boxOf(child(node, 1), script(script(style))).width),
  msub: (node, style) => scripts(node, style, child(node, 1), undefined),
  msup: (node, style) => scripts(node, style, undefined, child(node, 1)),
  msubsup: (node, style) => scripts(node, style, child(node, 1), child(node, 2)),
  munder: (node, style) => stacked(node, style, child(node, 1), undefined),
  mover: (node, style) => stacked(node, style, undefined, child(node, 1)),
  munderover: (node, style) => stacked(node, style, child(node, 1), child(node, 2)),
  mtable: table,
  mtr: row,
};

function boxOf(node: MathNode, style: Style): MathBox {
  const { displaystyle } = node.attrs;
  return MEASURE[node.tag](node, displaystyle === undefined ? style : { ...style, display: displaystyle === 'true' });
}

/** An element with a script for its base: brackets that it holds grow with what stands between them. */
function row({ children }: MathNode, style: Style): MathBox {
  const boxes = children.map((one) => boxOf(one, style));
  const inner = boxes.filter((_, n) => !isStretchy(child({ children } as MathNode, n)));
  const height = Math.max(0, ...inner.map((b) => b.height));
  const depth = Math.max(0, ...inner.map((b) => b.depth));
  const tall = height + depth > 1.1 * style.scale && children.some(isStretchy);
  // A bracket is as far below the axis as above it.
  const half = Math.max(height - AXIS * style.scale, depth + AXIS * style.scale) + 0.08;
  const width = boxes.reduce((sum, b) => sum + b.width, 0) + (tall ? 0.28 * children.filter(isStretchy).length : 0);
  return {
    width,
    height: Math.max(...boxes.map((b) => b.height), tall ? half + AXIS * style.scale : 0, 0),
    depth: Math.max(...boxes.map((b) => b.depth), tall ? half - AXIS * style.scale : 0, 0),
  };
}
const isStretchy = ({ tag, attrs }: MathNode): boolean =>
  tag === 'mo' && (attrs.stretchy === 'true' || (attrs.fence === 'true' && attrs.stretchy !== 'false'));

function token(text: string, { scale }: Style): MathBox {
  const han = faceOf('zh-regular');
  let width = 0;
  for (const c of text) {
    const code = c.codePointAt(0) as number;
    width += widths.get(code) ?? (code < 0x10000 ? (han[code] as number) : 1);
  }
  return { width: width * scale, height: TOKEN.height * scale, depth: TOKEN.depth * scale };
}

/** Signs that grow on a line of their own. */
const LARGE = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⨀⋁⋀]$/u;
const INTEGRAL = /^[∫∬∭∮]$/u;
/** Spaces on both sides, em: relations, operators, and nothing at brackets. */
const RELATION = /^[=<>≤≥≠≈≡∼→⇒⇔∈∉⊂⊆⊃⊇∝←↔⟹⟸⟺↦≪≫≅≃≔:⟶⇐]$/u;
const OPERATOR = /^[+−±∓×÷·⋅∘⊕⊗∪∩∧∨∗*/-]$/u;

function operator(node: MathNode, style: Style): MathBox {
  const { text = '', attrs } = node;
  const own = token(text, style);
  const { scale } = style;
  const fenced = attrs.fence === 'true' || attrs.form === 'prefix' || attrs.form === 'postfix';
  const usual = fenced
    ? 0
    : RELATION.test(text)
      ? 0.56
      : OPERATOR.test(text)
        ? 0.45
        : text === ','
          ? 0.17
          : LARGE.test(text)
            ? 0.34
            : 0.1;
  const { lspace, rspace } = attrs;
  const space = lspace === undefined && rspace === undefined ? usual : em(lspace) + em(rspace);
  const width = own.width + space * scale;
  if (!style.display || !LARGE.test(text))
    return INTEGRAL.test(text) ? { width, height: 0.95 * scale, depth: 0.3 * scale } : { ...own, width };
  const [above, below] = INTEGRAL.test(text) ? [1.45, 0.9] : [1.15, 0.6];
  return { width: width + 0.45 * scale, height: above * scale, depth: below * scale };
}

function fraction(node: MathNode, style: Style): MathBox {
  const inner = style.display ? tight(style) : script(style);
  const [top, foot] = [boxOf(child(node, 0), inner), boxOf(child(node, 1), inner)];
  const { scale } = style;
  const gap = (style.display ? 0.2 : 0.1) * scale;
  const axis = AXIS * scale;
  return {
    width: Math.max(top.width, foot.width) + 0.16 * scale,
    height: Math.max(axis + gap + top.depth + top.height, (style.display ? 0.76 : 0.5) * scale + top.height),
    depth: Math.max(gap - axis + foot.height + foot.depth, (style.display ? 0.7 : 0.4) * scale + foot.depth),
  };
}

/** The sign is wider and reaches higher the more it holds. */
function radical(inner: MathBox, { scale, display }: Style, index: number): MathBox {
  const tall = inner.height + inner.depth > 1.2 * scale;
  return {
    width: inner.width + (tall ? 1.15 : 0.95) * scale + index,
    height: inner.height + ((display ? 0.34 : 0.26) + (tall ? 0.16 : 0)) * scale,
    depth: inner.depth + (tall ? 0.4 : 0.06) * scale,
  };
}

function scripts(node: MathNode, style: Style, sub: MathNode | undefined, sup: MathNode | undefined): MathBox {
  const base = boxOf(child(node, 0), style);
  const [low, high] = [sub && boxOf(sub, script(style)), sup && boxOf(sup, script(style))];
  const { scale } = style;
  const both = low && high ? 0.12 * scale : 0;
  return {
    width: base.width + Math.max(low?.width ?? 0, high?.width ?? 0) + 0.1 * scale,
    height: Math.max(base.height, high ? Math.max(0.42 * scale, base.height - 0.4 * scale) + both + high.height : 0),
    depth: Math.max(base.depth, low ? Math.max(0.2 * scale, base.depth) + both + low.depth : 0),
  };
}

/** Limits of a sum, accents, braces. An accent is of its letter's size. */
function stacked(node: MathNode, style: Style, under: MathNode | undefined, over: MathNode | undefined): MathBox {
  const base = boxOf(child(node, 0), style);
  const accent = node.attrs.accent === 'true' || node.attrs.accentunder === 'true';
  const { scale } = style;
  const small = script(style);
  const [low, high] = [under && boxOf(under, accent ? style : small), over && boxOf(over, accent ? style : small)];
  // Within a line the limits of a sum may stand beside it.
  const gap = (accent ? 0.02 : 0.22) * scale;
  const sign = (over ?? under)?.text ?? '';
  const rise = /^[‾¯_]$/.test(sign) ? 0.16 : 0.42;
  const tall = (box: MathBox | undefined) => (box ? (accent ? rise * scale : box.height + box.depth) + gap : 0);
  const wide = accent ? 0 : Math.max(low?.width ?? 0, high?.width ?? 0);
  return {
    width: Math.max(base.width, wide) + (accent ? 0.1 : 0.06) * scale,
    height: base.height + tall(high),
    depth: base.depth + tall(low),
  };
}

/** Space above and below a row, and on either side of a column: the web's style sheet says the same. */
export const CELL = { x: 0.4, y: 0.25 };

function table({ children: rows }: MathNode, style: Style): MathBox {
  const aligned = rows.some(({ attrs }) => attrs.aligned === 'true');
  const inner = { ...style, display: style.display && aligned };
  const cells = rows.map((r) => r.children.map((cell) => boxOf(cell, inner)));
  const columns: number[] = [];
  for (const list of cells) for (const [n, { width }] of list.entries()) columns[n] = Math.max(columns[n] ?? 0, width);
  const { scale } = style;
  const high = cells.reduce(
    (sum, list) =>
      sum +
      Math.max(TOKEN.height * scale, ...list.map((b) => b.height)) +
      Math.max(TOKEN.depth * scale, ...list.map((b) => b.depth)) +
      2 * CELL.y * scale,
    0,
  );
  const width = columns.reduce((sum, w) => sum + w, 0) + (aligned ? 0 : columns.length * 2 * CELL.x * scale);
  return { width, height: high / 2 + AXIS * scale, depth: high / 2 - AXIS * scale };
}

/** @returns a length in em; "10pt" is taken for one. */
function em(length: string | undefined): number {
  if (length === undefined) return 0;
  const value = Number.parseFloat(length);
  if (Number.isNaN(value)) return 0;
  return /pt|px/.test(length) ? value / 10 : value;
}
