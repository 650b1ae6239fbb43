/**
 * A CSV file as those may hold it who see what is drawn of it: a column that no chart names is empty.
 * @param fences the opening lines of the divs that name the file
 */
export function drawnColumns(text: string, fences: readonly string[]): string {
  const rows = rowsOf(text);
  const names = (rows[0] ?? []).map((cell) => cell.replace(/^\s*"|"\s*$/g, '').trim());
  const drawn = names.map((name, n) => fences.some((fence) => !picks(fence) || n === 0 || fence.includes(name)));
  if (drawn.every(Boolean)) return text;
  const cut = rows.map((cells, r) =>
    cells.length === names.length ? cells.map((cell, n) => (drawn[n] ? cell : r === 0 ? `-${n}` : '')) : [],
  );
  return cut.map((cells) => cells.join(',')).join('\n');
}

/** A chart draws all columns, but where it says which. Tables and matrices show all. */
const picks = (fence: string): boolean =>
  /^\s*:{3,}\s*\{?\.?chart\b/.test(fence) && (/\svalue=/.test(fence) || (/\sx=/.test(fence) && /\sy=/.test(fence)));

/** Rows of cells as they are written, quotes and all: what is not cut stays byte for byte. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [['']];
  let quoted = false;
  for (const c of text) {
    const row = rows.at(-1) as string[];
    if (c === '"') quoted = !quoted;
    if (!quoted && c === '\n') rows.push(['']);
    else if (!quoted && c === ',') row.push('');
    else row[row.length - 1] += c;
  }
  return rows;
}
