import type { Inline } from '../../model/index.ts';

/** Scripts and punctuation that are written without spaces between words. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

type Leaf = { text: string };

/** Line breaks of the source become spaces, and nothing between two Chinese characters; outer blanks go. */
export function softenBreaks(inlines: Inline[]): Inline[] {
  const leaves: (Leaf | null)[] = [];
  gather(inlines, leaves);
  const texts = leaves.map((leaf) => leaf?.text ?? '\n');
  for (const [n, leaf] of leaves.entries()) {
    if (!leaf?.text.includes('\n')) continue;
    leaf.text = leaf.text.replace(/[ \t]*\n[ \t]*/g, (found, offset: number) => {
      const before = leaf.text.slice(0, offset) || edge(texts, n, -1);
      const after = leaf.text.slice(offset + found.length) || edge(texts, n, 1);
      return WIDE.test(lastOf(before)) && WIDE.test(firstOf(after)) ? '' : ' ';
    });
  }
  return trimmed(inlines);
}

/** Text is what breaks; a hard break (null) parts lines for good. */
function gather(inlines: readonly Inline[], into: (Leaf | null)[]): void {
  for (const inline of inlines) {
    if ('children' in inline) gather(inline.children, into);
    else if ('text' in inline) into.push(inline);
    else if (inline.type === 'break') into.push(null);
  }
}

/** The text of the nearest neighbour that has any. */
function edge(texts: readonly string[], from: number, step: 1 | -1): string {
  let n = from + step;
  while (texts[n]?.trim() === '' && texts[n] !== '\n') n += step;
  return texts[n] ?? '';
}
const lastOf = (text: string): string => [...text.trimEnd().slice(-2)].at(-1) ?? '';
const firstOf = (text: string): string => [...text.trimStart().slice(0, 2)][0] ?? '';

/** @returns the inlines without blanks at either end; empty texts are dropped. */
export function trimmed(inlines: Inline[]): Inline[] {
  const list = inlines.filter((inline) => inline.type !== 'text' || inline.text !== '');
  const first = list[0];
  if (first?.type === 'text') list[0] = { ...first, text: first.text.replace(/^[ \t\n]+/, '') };
  const last = list.at(-1);
  if (last?.type === 'text') list[list.length - 1] = { ...last, text: last.text.replace(/[ \t\n]+$/, '') };
  while (list.at(-1)?.type === 'break') list.pop();
  return list.filter((inline) => inline.type !== 'text' || inline.text !== '');
}
