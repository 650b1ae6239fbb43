/** Lines around a change that are shown with it. */
const AROUND = 2;
/** Changes shown at most: a reviewer of more looks at the recorded file. */
const MOST = 12;

/**
 * @returns what is no longer in `before` (−) and what is new in `after` (+), with the lines around; empty where they are
 * the same. Lines are matched by the longest common subsequence.
 */
export function differences(before: string, after: string): string {
  if (before === after) return '';
  const [old, now] = [before.split('\n'), after.split('\n')];
  const marked = align(old, now);
  const changed = marked.flatMap((line, at) => (line.startsWith('  ') ? [] : [at]));
  const near = new Set(changed.slice(0, MOST).flatMap((at) => around(at, marked.length)));
  const shown = [...near].sort((a, b) => a - b);
  const out = shown.flatMap((at, n) => (n > 0 && shown[n - 1] !== at - 1 ? ['  ⋯', marked[at]] : [marked[at]]));
  const rest = changed.length - Math.min(changed.length, MOST);
  return [...out, ...(rest > 0 ? [`  ⋯ and ${rest} more lines`] : [])].join('\n');
}

const around = (at: number, count: number): number[] =>
  Array.from({ length: 2 * AROUND + 1 }, (_, i) => at - AROUND + i).filter((n) => n >= 0 && n < count);

function align(old: string[], now: string[]): string[] {
  const [m, n] = [old.length, now.length];
  const common = Array.from({ length: m + 1 }, () => new Uint16Array(n + 1));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = m - 1; i >= 0; i--)
    for (let j = n - 1; j >= 0; j--)
      (common[i] as Uint16Array)[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const out: string[] = [];
  let [i, j] = [0, 0];
  while (i < m || j < n) {
    if (i < m && j < n && old[i] === now[j]) {
      out.push(`  ${old[i++]}`);
      j++;
    } else if (i < m && (j >= n || at(i + 1, j) >= at(i, j + 1))) out.push(`- ${old[i++]}`);
    else out.push(`+ ${now[j++]}`);
  }
  return out;
}
