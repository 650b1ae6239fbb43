import Handlebars from 'handlebars/runtime.js';
import { isWord, type Lang, marks, word } from '../model/index.ts';
import type { LayoutFile } from './layout-file.ts';
import { SHIPPED_LAYOUTS, SHIPPED_PARTIALS } from './shipped.ts';
import type { Refs, TypedValue } from './values.ts';

/** What `Handlebars.precompile` writes. */
export type PrecompiledTemplate = object;
/** A render: the context in, slide markup out. */
export type Template = (context: object, lang: Lang, refs: Refs) => string;

export interface LoadedLayout {
  file: LayoutFile;
  /** The names that the template mentions. */
  uses: Set<string>;
  template: Template;
}

const engine = Handlebars.create();

/** `{{inline x}}`, `{{blocks x}}`: a place in this render's list of typed values. */
const reference = (kind: 'inline' | 'blocks') => (value: unknown) => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  return new Handlebars.SafeString((value as TypedValue).as(kind));
};
engine.registerHelper('inline', reference('inline'));
engine.registerHelper('blocks', reference('blocks'));
engine.registerHelper('t', (name: string, options: Handlebars.HelperOptions) => {
  const lang = options.data.lang as Lang;
  if (name === 'colon') return marks(lang).colon;
  return isWord(name) ? word(lang, name) : name;
});
for (const { name, spec } of SHIPPED_PARTIALS) engine.registerPartial(name, engine.template(spec as never));

export function toTemplate(spec: PrecompiledTemplate): Template {
  const run = engine.template(spec as never);
  return (context, lang, refs) => run(context, { data: { lang, refs }, allowProtoPropertiesByDefault: false });
}

/** @returns the product's own layouts by name. */
export function shippedLayouts(): Map<string, LoadedLayout> {
  return new Map(
    SHIPPED_LAYOUTS.map(({ name, file, uses, spec }) => [
      name,
      { file, uses: new Set(uses), template: toTemplate(spec) },
    ]),
  );
}
