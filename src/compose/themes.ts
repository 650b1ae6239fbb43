import { YAMLParseError } from 'yaml';
import { ZodError } from 'zod';
import { nearest, type Report, type Theme } from '../model/index.ts';
import { lineIn } from './lines.ts';
import { SHIPPED_THEMES } from './shipped.ts';
import { parseTheme } from './theme-file.ts';

/** @returns the product's own themes. */
export function shippedThemes(): Theme[] {
  return [...SHIPPED_THEMES.values()].map((text) => parseTheme(text, (id) => SHIPPED_THEMES.get(id)));
}

/** @returns the themes that an edition may name, ours and those of the briefing's own; a broken one is left out. */
export function themesFor(texts: ReadonlyMap<string, string>): Theme[] {
  const own = [...texts.keys()].flatMap((path) => OWN.exec(path)?.[1] ?? []);
  const ids = [...new Set([...SHIPPED_THEMES.keys(), ...own])];
  return ids.flatMap((id) => findTheme(id, texts, () => {}) ?? []);
}

/** Where a briefing keeps themes of its own. */
const own = (id: string): string => `themes/${id}.yaml`;
const OWN = /^themes\/(.+)\.yaml$/;

/**
 * @param texts of the briefing, by path: `themes/ID.yaml` among them is a theme of its own and stands before ours
 * @returns the theme of that id; undefined, after reports, where there is none or its file is broken
 */
export function findTheme(id: string, texts: ReadonlyMap<string, string>, report: Report): Theme | undefined {
  const find = (name: string) => SHIPPED_THEMES.get(name);
  const file = own(id);
  const text = texts.get(file) ?? find(id);
  if (text === undefined) {
    const names = [...SHIPPED_THEMES.keys(), ...[...texts.keys()].flatMap((path) => OWN.exec(path)?.[1] ?? [])];
    report('theme-unknown', { id, near: nearest(id, names) ?? names.join(', ') });
    return undefined;
  }
  try {
    return parseTheme(text, (name) => (name === id ? find(name) : (texts.get(own(name)) ?? find(name))));
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
