import type { Change } from './edits.ts';

/**
 * @returns the changes as a unified diff that `git apply` takes in the briefing's folder: for those who hold the files
 * whole, where the studio holds them with what it may not show cut out.
 */
export function patchOf(changes: readonly Change[]): string {
  let file = '';
  let shift = 0;
  const out: string[] = [];
  for (const change of changes) {
    if (change.file !== file) {
      out.push(`--- a/${change.file}`, `+++ b/${change.file}`);
      [file, shift] = [change.file, 0];
    }
    const { from, before, after } = change;
    out.push(`@@ -${from},${before.length} +${from + shift},${after.length} @@`, ...hunk(before, after));
    shift += after.length - before.length;
  }
  return out.length === 0 ? '' : `${out.join('\n')}\n`;
}

/** Lines alike at the start and at the end are context, so that a patch lands where it belongs. */
function hunk(before: readonly string[], after: readonly string[]): string[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [
    ...before.slice(0, start).map((line) => ` ${line}`),
    ...before.slice(start, before.length - end).map((line) => `-${line}`),
    ...after.slice(start, after.length - end).map((line) => `+${line}`),
    ...before.slice(before.length - end).map((line) => ` ${line}`),
  ];
}
