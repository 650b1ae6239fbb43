import type { Token, Tokens } from 'marked';
import type { Host } from '../model/index.ts';
import { type Files, readNamed } from './files.ts';
import { languageOf, loadHighlight } from './highlight.ts';
import { LIMITS, tooDeep } from './limits.ts';
import { lex } from './markdown/lexer.ts';
import { mayHoldMath } from './markdown/math-syntax.ts';
import type { Reading } from './reading.ts';

/** A Markdown file as tokens, its pictures and tables read. */
export interface Lexed {
  tokens: Token[];
  /** Line of the first token. */
  line: number;
}

/** @returns null when the text is longer or nested deeper than `LIMITS`; that is reported. */
export async function lexFile(
  host: Host,
  source: { file: string; body: string; before: number },
  files: Files,
  reading: Reading,
): Promise<Lexed | null> {
  const { file, body, before } = source;
  const lines = body.split('\n');
  const breach = tooDeep(lines);
  if (breach) return reading.fail('too-deep', { limit: LIMITS[breach.what] }, { file, line: breach.line + before });
  const tokens = lex(body);
  if ('tooLong' in tokens) {
    const start = body.indexOf(tokens.tooLong.slice(0, 200).split('\n')[0] ?? '');
    const line = before + body.slice(0, Math.max(0, start)).split('\n').length;
    return reading.fail('paragraph-long', { limit: LIMITS.inline }, { file, line });
  }
  if (mayHoldMath(body)) reading.math ??= await (await import('./math.ts')).loadMath();
  const languages = languagesIn(tokens);
  if (languages.size > 0) reading.highlight = await loadHighlight(languages);
  await readNamed(host, tokens, files, reading);
  return { tokens, line: before + 1 };
}

/** Languages of code, wherever it stands: in items and divs too. */
function languagesIn(tokens: readonly Token[], into = new Set<string>()): Set<string> {
  for (const token of tokens) {
    if (token.type === 'code') {
      const language = languageOf((token as Tokens.Code).lang ?? '');
      if (language !== null) into.add(language);
    }
    if (token.type === 'list') for (const item of (token as Tokens.List).items) languagesIn(item.tokens, into);
    else if ('tokens' in token && token.tokens) languagesIn(token.tokens, into);
  }
  return into;
}
