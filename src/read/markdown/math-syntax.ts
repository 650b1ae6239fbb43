import type { TokenizerAndRendererExtension, Tokens } from 'marked';

/** `$…$` or `$$…$$`, with its LaTeX as written. */
export interface MathToken extends Tokens.Generic {
  type: 'math';
  latex: string;
  display: boolean;
}

/**
 * Pandoc's rules (tex_math_dollars), so that "$5 and $6" stays text: no space inside the delimiters, and no digit right
 * after the closing one. `\$` is a dollar sign, within a formula too. No formula runs past an empty line.
 */
const INLINE = /^\$(?![\s$])((?:\\[\s\S]|[^\\$])*?(?:\\[\s\S]|[^\\$\s]))\$(?![\d$])/;
const DISPLAY = /^\$\$((?:\\[\s\S]|[^\\$])+?)\$\$(?!\$)/;
const BLOCK = /^ {0,3}\$\$((?:\\[\s\S]|[^\\$])+?)\$\$[ \t]*(?:\n+|$)/;
const EMPTY_LINE = /\n[ \t]*\n/;

/** Where a text may hold a formula at all: cheap, and asked before LaTeX is read. */
export const mayHoldMath = (text: string): boolean => /\$\$|\$[^\s$][^$]*\$/.test(text);

const token = (match: RegExpExecArray | null, display: boolean): MathToken | undefined => {
  const latex = match?.[1];
  if (!match || latex === undefined || latex.trim() === '' || EMPTY_LINE.test(latex)) return undefined;
  return { type: 'math', raw: match[0], latex, display };
};

export const mathSyntax: TokenizerAndRendererExtension = {
  name: 'math',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer: (source) =>
    source[0] === '$' ? (token(DISPLAY.exec(source), true) ?? token(INLINE.exec(source), false)) : undefined,
};

/** `$$` that opens a line stands on its own, whatever the paragraph before it. */
export const mathBlockSyntax: TokenizerAndRendererExtension = {
  name: 'math-block',
  level: 'block',
  start(source) {
    const end = source.indexOf('\n\n');
    const at = /(?:^|\n) {0,3}\$\$/.exec(end < 0 ? source : source.slice(0, end));
    return at ? at.index : undefined;
  },
  tokenizer(source) {
    const found = token(BLOCK.exec(source), true);
    return found && { ...found, type: 'math-block' };
  },
};
