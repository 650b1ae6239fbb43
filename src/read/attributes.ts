/** What stands between the braces of `{#id .class key=value flag}`. */
export interface Attributes {
  id?: string;
  classes: string[];
  values: Map<string, string>;
  flags: string[];
}

export const noAttributes = (): Attributes => ({ classes: [], values: new Map(), flags: [] });

const QUOTES: Record<string, string> = { '"': '"', "'": "'", '“': '”', '‘': '’' };
const NAME = /[^\s{}="'“”‘’#]/u;
const BARE = /[^\s{}"'“”]/u;

/**
 * Reads the attributes that `text` begins with.
 * Values are bare or quoted (`"…"`, `'…'`, and the “…” that a Chinese keyboard gives); names are of any script.
 * @returns the attributes and how many characters they took, or null where the braces hold something else.
 */
export function parseAttributes(text: string): { attributes: Attributes; length: number } | null {
  if (text[0] !== '{') return null;
  const found = noAttributes();
  let i = 1;
  const run = (allowed: RegExp): string => {
    const start = i;
    while (i < text.length && allowed.test(text[i] as string)) i++;
    return text.slice(start, i);
  };
  for (;;) {
    run(/\s/);
    const c = text[i];
    if (c === undefined) return null;
    if (c === '}') return { attributes: found, length: i + 1 };
    if (c === '#' || c === '.') {
      i++;
      const name = run(NAME);
      if (name === '') return null;
      if (c === '#') found.id = name;
      else found.classes.push(name);
      continue;
    }
    const key = run(NAME);
    if (key === '') return null;
    if (text[i] !== '=') {
      found.flags.push(key);
      continue;
    }
    i++;
    const close = QUOTES[text[i] ?? ''];
    if (close === undefined) {
      found.values.set(key, run(BARE));
      continue;
    }
    const end = text.indexOf(close, i + 1);
    if (end < 0) return null;
    found.values.set(key, text.slice(i + 1, end));
    i = end + 1;
  }
}

/** The attributes that a line ends with, and where they begin; not those of a bracketed span (`[x]{…}`). */
export function trailingAttributes(line: string): { attributes: Attributes; start: number } | null {
  if (!line.endsWith('}')) return null;
  for (let i = line.indexOf('{'); i >= 0; i = line.indexOf('{', i + 1)) {
    if (line[i - 1] === ']' || line[i - 1] === '\\') continue;
    const parsed = parseAttributes(line.slice(i));
    if (parsed && i + parsed.length === line.length) return { attributes: parsed.attributes, start: i };
  }
  return null;
}

/** @returns the words of a value such as "leaders public", parted by spaces or commas of either script. */
export const wordsOf = (value: string): string[] => value.split(/[\s,，、]+/u).filter((word) => word !== '');
