import type { LayoutFile } from '../layout-file.ts';
import { readSyntax } from './syntax.ts';
import type { Unknown } from './unknown.ts';
import { readWritten } from './written.ts';

export type { Unknown } from './unknown.ts';

/**
 * Holds a layout to its vocabulary, once, when it is loaded: every name, helper, partial, element, attribute and region on
 * Handlebars' syntax tree, so that a misspelt name is an error and no empty place on a slide.
 * @param program `Handlebars.parse(source)`
 */
export function unknownIn(program: hbs.AST.Program, file: LayoutFile, partials: readonly string[]): Unknown[] {
  const syntax = readSyntax(program, partials);
  return [...syntax.unknown, ...readWritten(syntax.written, file)].sort((a, b) => a.line - b.line);
}
