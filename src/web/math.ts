import { isDisplayed, type MathNode, type PlacedFormula, type PlacedParagraph } from '../model/index.ts';
import { css, type Html, join, round, tag, words } from './markup.ts';

/** Attributes that MathML Core knows; all others were for the outputs alone. */
const KNOWN = [
  'stretchy',
  'fence',
  'form',
  'movablelimits',
  'accent',
  'accentunder',
  'linethickness',
  'displaystyle',
  'lspace',
  'rspace',
  'width',
  'mathvariant',
  'separator',
  'largeop',
  'minsize',
];

/** @returns the formula as MathML, which browsers draw and screen readers read by themselves. */
export function drawFormula({ tree, display, text, box }: PlacedFormula, alone: boolean): Html {
  const inner = tree.tag === 'mrow' && Object.keys(tree.attrs).length === 0 ? tree.children : [tree];
  // In a line it takes no more height than was planned: the line is as high as the tallest formula already.
  const style = css(!alone && `margin:-${round(box.height)}em 0 -${round(box.depth)}em`);
  return tag(
    'math',
    { displaystyle: display ? 'true' : undefined, alttext: text, style: style || undefined },
    nodes(inner),
  );
}

/** A line over or under is an edge: few fonts have one that grows with what is beneath it. */
const LINES: Partial<Record<MathNode['tag'], string>> = { mover: 'line-over', munder: 'line-under' };

const nodes = (list: readonly MathNode[]): Html => join(list.map(node));

function node({ tag: name, attrs, children, text }: MathNode): Html {
  const [base, sign] = children;
  const line = sign?.tag === 'mo' && /^[‾¯_]$/.test(sign.text ?? '') ? LINES[name] : undefined;
  if (line && base) return tag('mrow', { class: line }, node(base));
  // An accent is of its letter's size; an arrow over a letter alone is of a script's.
  const whole = (attrs.accent ?? attrs.accentunder) && !(sign?.text === '→' && sign.attrs.stretchy === 'false');
  const known: Record<string, string> = {};
  for (const key of KNOWN) if (attrs[key] !== undefined) known[key] = attrs[key];
  const aligned = name === 'mtr' && attrs.aligned === 'true';
  const side = name === 'mtd' ? attrs.columnalign : undefined;
  const style = side === undefined || side === 'center' ? undefined : `text-align:${side}`;
  // A token drops the spaces at its ends, but for those that do not break.
  const inner = text === undefined ? nodes(children) : words(name === 'mtext' ? text.replace(/ /g, '\u00a0') : text);
  return tag(name, { ...known, class: aligned ? 'aligned' : whole ? 'accent' : undefined, style }, inner);
}

/** A formula on a line of its own stands in the middle of the room kept for it. */
export const formulaLine = (p: PlacedParagraph): string | false =>
  isDisplayed(p) && `display:flex;align-items:center;height:${round(p.line)}px;line-height:normal`;
