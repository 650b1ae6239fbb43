import type { PlacedFormula } from '../../model/index.ts';
import { child, el, isElement, walk, type XmlElement, type XmlNode } from '../../xml/tree.ts';
import type { At } from './context.ts';
import { NAMESPACE } from './names.ts';
import { officeMath } from './omml.ts';

/**
 * Prefix of Office 2010's drawing namespace, to which a formula in text belongs. PowerPoint goes by the namespace.
 * LibreOffice goes by the prefix: of "a14" it believes that it can draw all, and loses every formula within a line; of
 * one that it does not know it takes the other branch, with the formula in words.
 */
const PREFIX = 'm14';

/**
 * A shape with formulas as PowerPoint writes it: one branch with Office Math, and one for programs without it, in which
 * the formula is its plain reading.
 */
export function withFormulas(at: At, node: XmlNode): XmlNode {
  if (!isElement(node) || at.formulas.size === 0) return node;
  if (![...walk(node)].some((element) => at.formulas.has(element))) return node;
  const choice = el('mc:Choice', { [`xmlns:${PREFIX}`]: NAMESPACE.drawing2010, Requires: PREFIX }, [drawn(at, node)]);
  return el('mc:AlternateContent', { 'xmlns:mc': NAMESPACE.compatibility }, [choice, el('mc:Fallback', {}, [node])]);
}

function drawn(at: At, element: XmlElement): XmlElement {
  const formula = at.formulas.get(element);
  if (formula) return inText(element, formula, false);
  const runs = element.children.filter((c) => isElement(c) && c.name === 'a:r') as XmlElement[];
  const only = runs.length === 1 ? at.formulas.get(runs[0] as XmlElement) : undefined;
  const children = element.children.map((c) => {
    if (!isElement(c)) return c;
    if (only?.display && c === runs[0]) return inText(c, only, true);
    return only?.display && c.name === 'a:pPr' ? unspaced(c) : drawn(at, c);
  });
  if (only?.display && !child(element, 'a:pPr')) children.unshift(unspaced(el('a:pPr')));
  return { ...element, children };
}

function inText(run: XmlElement, { tree }: PlacedFormula, alone: boolean): XmlElement {
  const math = officeMath(tree, child(run, 'a:rPr') ?? el('a:rPr'));
  const namespace = { 'xmlns:m': NAMESPACE.math };
  const left = el('m:oMathParaPr', {}, [el('m:jc', { 'm:val': 'left' })]);
  const whole = alone ? el('m:oMathPara', namespace, [left, math]) : { ...math, attrs: namespace };
  return el(`${PREFIX}:m`, {}, [whole]);
}

/** On a line of its own a formula takes the height that it needs: an exact one would let it stand out at one side. */
function unspaced(properties: XmlElement): XmlElement {
  const full = el('a:lnSpc', {}, [el('a:spcPct', { val: 100000 })]);
  const rest = properties.children.filter((c) => !isElement(c) || c.name !== 'a:lnSpc');
  return { ...properties, children: [full, ...rest] };
}
