import type { Report } from '../model/index.ts';
import { type LoadedLayout, shippedLayouts } from './template.ts';

/**
 * Every layout by name: the product's own, and over them those that whoever runs the command named (`--layouts`).
 * @param own text of the user's templates by file name without extension
 * @returns undefined, after reports with the template's line, when one of the user's cannot be used
 */
export async function loadLayouts(
  own: Record<string, string>,
  report: Report,
): Promise<Map<string, LoadedLayout> | undefined> {
  const layouts = shippedLayouts();
  if (Object.keys(own).length === 0) return layouts;
  const { addOwnLayouts } = await import('./own-layouts.ts');
  return (await addOwnLayouts(layouts, own, report)) ? layouts : undefined;
}
