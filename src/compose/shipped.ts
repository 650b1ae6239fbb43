import type { Theme } from '../model/index.ts';
import type { LayoutFile } from './layout-file.ts';
import type { PrecompiledTemplate } from './template.ts';

interface TemplateModule<File> {
  /** `uses`: the names that the template mentions. */
  default: { name: string; file: File; uses: string[]; spec: PrecompiledTemplate };
}

const layouts = import.meta.glob<TemplateModule<LayoutFile>>('../../templates/layouts/*.hbs', { eager: true });
const partials = import.meta.glob<TemplateModule<null>>('../../templates/partials/*.hbs', { eager: true });
const themes = import.meta.glob<{ default: { id: string; text: string; theme: Theme } }>(
  '../../templates/themes/*.yaml',
  { eager: true },
);

/** Layouts and partials that come with the product, read and compiled when it was built. */
export const SHIPPED_LAYOUTS = Object.values(layouts).map((m) => m.default);
export const SHIPPED_PARTIALS = Object.values(partials).map((m) => m.default);
export const LAYOUT_NAMES = SHIPPED_LAYOUTS.map((l) => l.name).sort();

/** Each theme by id, with the text of its YAML: other themes may extend it. */
export const SHIPPED_THEMES: ReadonlyMap<string, { text: string; theme: Theme }> = new Map(
  Object.values(themes).map(({ default: { id, text, theme } }) => [id, { text, theme }]),
);
