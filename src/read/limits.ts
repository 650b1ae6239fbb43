/** Caps on what is read: far above any briefing, far below what slows or overflows a parser. */
export const LIMITS = {
  /** Bytes of one Markdown, YAML or CSV file. marked needs up to 3 s for 1 MiB of nested lists. */
  textBytes: 1024 * 1024,
  /** Bytes of one picture. */
  pictureBytes: 32 * 1024 * 1024,
  /** Pixels along a side: the most that a slide at 300 dpi could use, several times over. */
  pictureSide: 20_000,
  /** Characters of one paragraph, heading or cell: marked takes 0.24 s for 10,000 of `_a__b`, quadratically more. */
  inline: 10_000,
  /** `>` and list markers opened on one line. marked overflows the stack at 5,000. */
  containers: 12,
  /** Columns that a list item may be indented: 24 levels. marked takes 2.8 s for 500 levels. */
  indent: 48,
  /** Fenced divs within each other. */
  divs: 12,
  /** Rows and columns of a CSV file. */
  csvRows: 5_000,
  csvColumns: 200,
} as const;

export interface Breach {
  what: 'containers' | 'indent' | 'divs';
  line: number;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DIV = /^ {0,3}:{3,}[ \t]*(.*)$/;

/** @returns the first place where Markdown nests deeper than `LIMITS`; asked before marked sees the text. */
export function tooDeep(lines: readonly string[]): Breach | null {
  let divs = 0;
  let fence = '';
  for (const [n, text] of lines.entries()) {
    const mark = FENCE.exec(text)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
      continue;
    }
    if (mark !== undefined) fence = mark;
    const div = DIV.exec(text)?.[1];
    if (div !== undefined) divs = div === '' ? Math.max(0, divs - 1) : divs + 1;
    if (divs > LIMITS.divs) return { what: 'divs', line: n + 1 };
    const breach = containers(text);
    if (breach) return { what: breach, line: n + 1 };
  }
  return null;
}

/** Reads the markers that a line begins with: quotes, bullets and numbers. */
function containers(text: string): 'containers' | 'indent' | null {
  let column = 0;
  let count = 0;
  for (let i = 0; i < text.length; ) {
    const c = text[i] as string;
    const number = /^\d{1,9}[.)](?=[ \t]|$)/.exec(text.slice(i, i + 11))?.[0];
    const bullet = /[-*+]/.test(c) && /^[ \t]?$/.test(text[i + 1] ?? '');
    if (c === ' ') column += 1;
    else if (c === '\t') column += 4;
    else if (c === '>' || bullet || number !== undefined) {
      if (column > LIMITS.indent) return 'indent';
      if (++count > LIMITS.containers && !isRule(text)) return 'containers';
    } else return null;
    i += number?.length ?? 1;
  }
  return null;
}

const isRule = (text: string): boolean => /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/.test(text);
