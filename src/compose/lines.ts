import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/**
 * @param before lines of the file above the YAML text
 * @returns the line, counted from 1, of a key in its file, or of the nearest container that there is
 */
export function lineIn(text: string, before = 0): (path: readonly PropertyKey[]) => number {
  const counter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: counter });
  return (path) => {
    let node = contents as Node | null;
    let at = 0;
    for (const step of path) {
      if (!isMap(node)) break;
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      at = (pair?.key as Node | undefined)?.range?.[0] ?? at;
      node = (pair?.value as Node | null | undefined) ?? null;
    }
    return counter.linePos(at).line + before;
  };
}
