/** How much an SVG draws once its references are followed: a few lines can ask for a thousand million shapes. */
import { isElement, walk, type XmlElement } from '../../xml/tree.ts';

/** Elements within each other; far above any drawing, far below what overflows a stack. */
const DEPTH = 200;

/** What a blur takes, in elements. */
const FILTERED = 500;

/** @returns whether elements stand within each other deeper than any drawing's do. */
export function isDeep(root: XmlElement): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH) return true;
    level = level.flatMap(({ children }) => children.filter(isElement));
  }
  return false;
}

/**
 * @param root not deeper than `isDeep` allows
 * @returns elements drawn, those that `<use>`, masks, patterns and markers repeat counted each time; Infinity for a
 * reference that leads back to itself
 */
export function weigh(root: XmlElement): number {
  const named = new Map([...walk(root)].flatMap((e) => (e.attrs.id === undefined ? [] : [[e.attrs.id, e] as const])));
  const known = new Map<XmlElement, number>();
  const weight = (element: XmlElement, depth: number): number => {
    const before = known.get(element);
    if (before !== undefined) return before;
    if (depth > DEPTH * 4) return Number.POSITIVE_INFINITY;
    known.set(element, Number.POSITIVE_INFINITY);
    let sum = element.attrs.filter === undefined ? 1 : FILTERED;
    for (const child of element.children) if (isElement(child)) sum += weight(child, depth + 1);
    for (const { id, times } of references(element)) {
      const target = named.get(id);
      if (target) sum += times * weight(target, depth + 1);
    }
    known.set(element, sum);
    return sum;
  };
  return weight(root, 0);
}

/** A marker stands at every point of a line, of which there are fewer than half its characters. */
function* references({ attrs }: XmlElement): Generator<{ id: string; times: number }> {
  const points = Math.max(1, (attrs.d ?? attrs.points ?? '').length / 2);
  for (const [key, value] of Object.entries(attrs)) {
    if (/(?:^|:)href$/.test(key)) {
      if (value.trim().startsWith('#')) yield { id: value.trim().slice(1), times: 1 };
      continue;
    }
    for (const [, id = ''] of value.matchAll(/url\(\s*["']?#([^"')\s]+)/g))
      yield { id, times: key.startsWith('marker') || key === 'style' ? points : 1 };
  }
}
