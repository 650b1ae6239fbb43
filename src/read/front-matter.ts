/** The YAML between the two `---` lines that a Markdown file may begin with, and the Markdown after it. */
export interface Split {
  /** null: there is none. */
  yaml: string | null;
  body: string;
  /** Lines before the body. */
  before: number;
}

/**
 * Splits front matter off. Only a bare `---` opens it (`---js` is no front matter: it would name a language to run),
 * and only when text follows at once: a slide break may begin a file too.
 */
export function splitFrontMatter(text: string): Split {
  const none: Split = { yaml: null, body: text, before: 0 };
  const lines = text.split('\n');
  if (!/^---[ \t]*$/.test(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, n) => n > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
  if (end < 0 || (end > 1 && lines[1]?.trim() === '')) return none;
  return { yaml: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), before: end + 1 };
}

/** `---js`, `---toml`: front matter of a kind that is not read. */
export const foreignFrontMatter = (text: string): string | undefined => /^---([a-z]+)[ \t]*\n/i.exec(text)?.[1];
