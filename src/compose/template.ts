import Handlebars from 'handlebars/runtime.js';
import { isWord, type Lang, marks, word } from '../model/index.ts';
import { mentioned } from './context.ts';
import { type LayoutFile, parseFront } from './layout-file.ts';
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

/** Compiles a template's text: only for layouts that whoever runs the command named (`--layouts`). */
export type Compile = (source: string) => PrecompiledTemplate;

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

function toTemplate(spec: PrecompiledTemplate): Template {
  const run = engine.template(spec as never);
  return (context, lang, refs) => run(context, { data: { lang, refs }, allowProtoPropertiesByDefault: false });
}

/**
 * Every layout by name: the product's own, and over them those of `--layouts DIR`.
 * @param own text of the user's templates by file name without extension
 */
export function loadLayouts(own: Record<string, string>, compile?: Compile): Map<string, LoadedLayout> {
  const layouts = new Map<string, LoadedLayout>();
  for (const { name, front, source, spec } of SHIPPED_LAYOUTS)
    layouts.set(name, { file: parseFront(front), uses: mentioned(source), template: toTemplate(spec) });
  for (const [name, text] of Object.entries(own)) {
    if (!compile) throw new Error('layouts of your own need a compiler');
    const [, front = '', source = text] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
    layouts.set(name, { file: parseFront(front), uses: mentioned(source), template: toTemplate(compile(source)) });
  }
  return layouts;
}
