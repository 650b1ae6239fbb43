import { YAMLParseError } from 'yaml';
import { ZodError } from 'zod';
import type { Report, Theme } from '../model/index.ts';
import { lineIn } from './lines.ts';
import { SHIPPED_THEMES } from './shipped.ts';
import { parseTheme } from './theme-file.ts';
import { ownTheme } from './themes.ts';

/** @returns the theme of a file of the briefing's own; undefined, after reports, where it is broken. */
export function readOwnTheme(id: string, texts: ReadonlyMap<string, string>, report: Report): Theme | undefined {
  const file = ownTheme(id);
  const text = texts.get(file) ?? '';
  const shipped = (name: string) => SHIPPED_THEMES.get(name)?.text;
  try {
    return parseTheme(text, (name) => (name === id ? undefined : texts.get(ownTheme(name))) ?? shipped(name));
  } catch (error) {
    for (const { what, line } of faults(error, text)) report('theme-broken', { file, what }, { file, line });
    return undefined;
  }
}

function faults(error: unknown, text: string): { what: string; line: number }[] {
  if (error instanceof YAMLParseError)
    return [{ what: error.message.split('\n')[0] as string, line: error.linePos?.[0].line ?? 1 }];
  if (!(error instanceof ZodError)) throw error;
  const line = lineIn(text);
  return error.issues.map(({ path, message }) => ({ what: `${path.join('.')}: ${message}`, line: line(path) }));
}
