/** LaTeX → presentation MathML as plain values, with temml; loaded only where a file holds a formula. */
import { type Formula, MATH_TAGS, type MathNode, type MathTag, readingOf } from '../model/index.ts';

/** Characters of one formula, and elements within each other: far above any slide's. */
const LONGEST = 2000;
const DEEPEST = 40;

/** What was wrong with a formula: temml's own words, or an element that the outputs do not draw. */
export type MathFault = { why: string; offset: number } | { element: string };
export type ReadMath = (latex: string, display: boolean) => Formula | MathFault;

/** What temml's tree holds; its types leave it open. */
interface Tree {
  type?: string;
  attributes?: Record<string, string>;
  classes?: string[];
  text?: string;
  children?: Tree[];
}

export async function loadMath(): Promise<ReadMath> {
  const { default: temml } = await import('temml');
  const options = {
    throwOnError: true,
    trust: false,
    strict: false,
    maxExpand: 500,
    maxSize: [10, 10] as [number, number],
  };
  return (latex, display) => {
    if (latex.length > LONGEST) return { why: `> ${LONGEST}`, offset: 0 };
    try {
      const root = temml.__renderToMathMLTree(latex, { ...options, displayMode: display }) as Tree;
      const tree = nodeOf({ ...root, type: 'mrow' }, 0);
      return { text: readingOf(tree), display, tree };
    } catch (error) {
      if (error instanceof Undrawn) return { element: error.message };
      const { message, position } = error as { message: string; position?: number };
      // Its words end with the place, as "at position 7: …": the line says that better.
      return {
        why: message
          .replace(/^ParseError:?\s*/, '')
          .replace(/ at (?:position \d+|end of input): [\s\S]*$/, '')
          .trim(),
        offset: position ?? 0,
      };
    }
  };
}

/** An element that the outputs do not draw. */
class Undrawn extends Error {}

const isTag = (name: string): name is MathTag => (MATH_TAGS as readonly string[]).includes(name);
const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext']);
/** Elements that only group, or say how their content is coloured and sized: the theme says that. */
const GROUPS = new Set(['mstyle', 'mpadded', 'math', 'maction']);
const KEPT = [
  'stretchy',
  'fence',
  'form',
  'movablelimits',
  'accent',
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

function nodeOf(tree: Tree, depth: number): MathNode {
  if (depth > DEEPEST) throw new Undrawn('…');
  const name = tree.type ?? 'mrow';
  if (TOKENS.has(name)) return { tag: name as MathTag, attrs: attributesOf(tree), children: [], text: textOf(tree) };
  const children = () => (tree.children ?? []).filter((one) => !isInvisible(one)).map((one) => nodeOf(one, depth + 1));
  if (name === 'menclose') return enclosed(tree, rowOf(children()));
  if (name === 'mphantom') return { tag: 'mspace', attrs: { width: '1em' }, children: [] };
  if (GROUPS.has(name) || name === 'mrow') return rowOf(children(), attributesOf(tree));
  if (!isTag(name)) throw new Undrawn(name);
  return (MEND[name] ?? ((node) => node))({ tag: name, attrs: attributesOf(tree), children: children() }, tree);
}

/** "Applied to" and "times", which nobody sees; some fonts draw a box for them. */
const isInvisible = (tree: Tree): boolean => tree.type === 'mo' && /^[\u2061-\u2064]+$/.test(textOf(tree));

/** One thing needs no row around it. */
function rowOf(children: MathNode[], attrs: Record<string, string> = {}): MathNode {
  const only = children[0];
  return children.length === 1 && only && Object.keys(attrs).length === 0 ? only : { tag: 'mrow', attrs, children };
}

const textOf = (tree: Tree): string =>
  (tree.children ?? [])
    .map((c) => c.text ?? textOf(c))
    .join('')
    .replace(/\u00a0/g, ' ');
const attributesOf = ({ attributes = {} }: Tree): Record<string, string> =>
  Object.fromEntries(KEPT.flatMap((key) => (attributes[key] === undefined ? [] : [[key, String(attributes[key])]])));

/** Lines over and under what they enclose; a frame or a stroke is dropped with what it says nothing of. */
function enclosed({ attributes = {} }: Tree, inner: MathNode): MathNode {
  const notation = attributes.notation ?? '';
  const line = (text: string): MathNode => ({ tag: 'mo', attrs: { stretchy: 'true' }, children: [], text });
  if (notation === 'top') return { tag: 'mover', attrs: { accent: 'true' }, children: [inner, line('‾')] };
  if (notation === 'bottom') return { tag: 'munder', attrs: { accentunder: 'true' }, children: [inner, line('_')] };
  throw new Undrawn(`menclose ${notation}`);
}

/** Signs that are set on what they stand over, at its own size. */
const ACCENTS = new Set('^ˆ~˜¯‾˙¨→←↔ˇ˘´`˚⏞⏟⏜⏝_\u20d7');

const MEND: Partial<Record<MathTag, (node: MathNode, tree: Tree) => MathNode>> = {
  mover: (node) => accented(node, 'accent'),
  munder: (node) => accented(node, 'accentunder'),
  mtr: (node, { children = [] }) => {
    // \begin{aligned}: right and left by turns.
    const aligned = (children[0]?.classes ?? []).includes('tml-right') && node.children.length > 1;
    return { ...node, attrs: aligned ? { aligned: 'true' } : {} };
  },
  mtd: (node, { classes = [] }) => {
    const side = classes.includes('tml-left') ? 'left' : classes.includes('tml-right') ? 'right' : 'center';
    return { ...node, attrs: { columnalign: side } };
  },
};

function accented(node: MathNode, key: 'accent' | 'accentunder'): MathNode {
  const sign = node.children[1];
  return sign?.tag === 'mo' && ACCENTS.has(sign.text ?? '')
    ? { ...node, attrs: { ...node.attrs, [key]: 'true' } }
    : node;
}
