/** A slide as someone sees it who looks at one output alone. Texts are without white space: how they wrap is no difference. */
export interface Seen {
  title: string;
  /** Lines of text that stand in no table, in reading order. */
  lines: string[];
  /** Cells, row by row. */
  tables: string[][][];
  /** Category names and values of each series, the numbers as the chart's labels print them. */
  charts: string[][][];
  notes: string[];
  /** `words → address`, or `words → page 7`. */
  links: string[];
  /** What pictures and charts say to who does not see them. */
  alts: string[];
  /** Handling mark, breadcrumb, edition and page number. */
  running: Record<string, string>;
}

export const squash = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, '');

/** Links of neighbouring runs to one target are one. */
export function joinLinks(links: { words: string; to: string; run: number }[]): string[] {
  const out: { words: string; to: string; run: number }[] = [];
  for (const link of links) {
    const last = out.at(-1);
    if (last && last.to === link.to && last.run === link.run - 1) {
      last.words += link.words;
      last.run = link.run;
    } else out.push({ ...link });
  }
  return out.map(({ words, to }) => `${squash(words)} → ${to.startsWith('page ') ? to : new URL(to).href}`);
}
