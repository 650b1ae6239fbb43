import { nearest, type Report, type Theme } from '../model/index.ts';
import { SHIPPED_THEMES } from './shipped.ts';

/** @returns the product's own themes. */
export const shippedThemes = (): Theme[] => [...SHIPPED_THEMES.values()].map(({ theme }) => theme);

/** Where a briefing keeps themes of its own. */
const OWN = /^themes\/(.+)\.yaml$/;
export const ownTheme = (id: string): string => `themes/${id}.yaml`;

/** @returns the themes that an edition may name, ours and those of the briefing's own; a broken one is left out. */
export async function themesFor(texts: ReadonlyMap<string, string>): Promise<Theme[]> {
  const own = [...texts.keys()].flatMap((path) => OWN.exec(path)?.[1] ?? []);
  const ids = [...new Set([...SHIPPED_THEMES.keys(), ...own])];
  const found = await Promise.all(ids.map((id) => findTheme(id, texts, () => {})));
  return found.filter((theme) => theme !== undefined);
}

/**
 * @param texts of the briefing, by path: `themes/ID.yaml` among them is a theme of its own and stands before ours
 * @returns the theme of that id; undefined, after reports, where there is none or its file is broken
 */
export async function findTheme(
  id: string,
  texts: ReadonlyMap<string, string>,
  report: Report,
): Promise<Theme | undefined> {
  if (texts.has(ownTheme(id))) return (await import('./own-theme.ts')).readOwnTheme(id, texts, report);
  const shipped = SHIPPED_THEMES.get(id)?.theme;
  if (shipped) return shipped;
  const names = [...SHIPPED_THEMES.keys(), ...[...texts.keys()].flatMap((path) => OWN.exec(path)?.[1] ?? [])];
  report('theme-unknown', { id, near: nearest(id, names) ?? names.join(', ') });
  return undefined;
}
