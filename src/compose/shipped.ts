import type { PrecompiledTemplate } from './template.ts';

interface TemplateModule {
  /** `uses`: the names that the template mentions. */
  default: { name: string; front: string; uses: string[]; spec: PrecompiledTemplate };
}

const layouts = import.meta.glob<TemplateModule>('../../templates/layouts/*.hbs', { eager: true });
const partials = import.meta.glob<TemplateModule>('../../templates/partials/*.hbs', { eager: true });
const themes = import.meta.glob<string>('../../templates/themes/*.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Layouts and partials that come with the product, precompiled when it was built. */
export const SHIPPED_LAYOUTS = Object.values(layouts).map((m) => m.default);
export const SHIPPED_PARTIALS = Object.values(partials).map((m) => m.default);
export const LAYOUT_NAMES = SHIPPED_LAYOUTS.map((l) => l.name).sort();

/** Text of each theme's YAML, by id. */
export const SHIPPED_THEMES: ReadonlyMap<string, string> = new Map(
  Object.entries(themes).map(([path, text]) => [path.replace(/^.*\/|\.yaml$/g, ''), text]),
);
