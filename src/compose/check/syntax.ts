import { isWord, WORD_NAMES } from '../../model/index.ts';
import { type Unknown, unknown } from './unknown.ts';
import { CHOOSERS, CONTEXT_NAMES, DATA, type Names, WRITERS } from './vocabulary.ts';

/** What a template writes by itself: its own markup with `HOLE` for each expression, and the line of each character. */
export interface Written {
  markup: string;
  lines: number[];
}
/** Stands where an expression writes something that only a render knows. */
export const HOLE = '\u0000';

export interface Syntax {
  unknown: Unknown[];
  written: Written;
}

/** Names of the context at a place in the template: the innermost scope last. */
type Scopes = readonly Names[];
interface Walk extends Syntax {
  partials: readonly string[];
}

/**
 * Holds a template's expressions to the vocabulary of layouts: names, helpers and partials.
 * @param program `Handlebars.parse(source)`
 * @param partials names that `{{> name}}` may give
 */
export function readSyntax(program: hbs.AST.Program, partials: readonly string[]): Syntax {
  const walk: Walk = { unknown: [], written: { markup: '', lines: [] }, partials };
  visitProgram(program, [CONTEXT_NAMES], walk);
  return walk;
}

function visitProgram(program: hbs.AST.Program | undefined, scopes: Scopes, walk: Walk): void {
  for (const node of program?.body ?? []) (VISITORS[node.type] ?? refuse)(node as never, scopes, walk);
}

type Visitor = (node: never, scopes: Scopes, walk: Walk) => void;

const VISITORS: Record<string, Visitor> = {
  ContentStatement: (node: hbs.AST.ContentStatement, _, walk) =>
    write(String(node.original), node.loc.start.line, walk.written),
  CommentStatement: () => {},
  MustacheStatement: (node: hbs.AST.MustacheStatement, scopes, walk) => {
    write(HOLE, node.loc.start.line, walk.written);
    const { original } = node.path as hbs.AST.PathExpression;
    // Three braces would write the user's text as markup.
    if (!node.escaped) tell(walk, node, `{{{${original}}}}`, [`{{${original}}}`]);
    else if (node.params.length === 0 && !node.hash) namesAt(node.path, scopes, walk);
    else call(node, WRITERS, scopes, walk);
  },
  BlockStatement: (node: hbs.AST.BlockStatement, scopes, walk) => {
    visitProgram(node.program, call(node, CHOOSERS, scopes, walk), walk);
    visitProgram(node.inverse, scopes, walk);
  },
  PartialStatement: (node: hbs.AST.PartialStatement, _, walk) => {
    const { original } = node.name as hbs.AST.PathExpression;
    if (walk.partials.includes(original) && node.params.length === 0 && !node.hash) return;
    tell(
      walk,
      node,
      `{{> ${original}}}`,
      walk.partials.map((name) => `{{> ${name}}}`),
    );
  },
};

const refuse: Visitor = (node: hbs.AST.Node, _, walk) =>
  tell(walk, node, node.type, ['{{inline title}}', '{{#if body}}']);

function tell(walk: Walk, { loc }: Pick<hbs.AST.Node, 'loc'>, name: string, known: readonly string[]): void {
  walk.unknown.push(unknown(name, known, loc.start.line));
}

function write(text: string, line: number, written: Written): void {
  let at = line;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) written.lines.push(at);
    if (character === '\n') at++;
  }
  written.markup += text;
}

/** Checks a helper and what it is given. @returns the scopes inside its block. */
function call(
  node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  helpers: readonly string[],
  scopes: Scopes,
  walk: Walk,
): Scopes {
  const { original } = node.path as hbs.AST.PathExpression;
  const sign = node.type === 'BlockStatement' ? '#' : '';
  const [value] = node.params;
  if (!helpers.includes(original) || node.params.length !== 1 || node.hash || !value) {
    tell(
      walk,
      node,
      `{{${sign}${original}}}`,
      helpers.map((name) => `{{${sign}${name}}}`),
    );
    return scopes;
  }
  if (original === 't') fixedWord(value, walk);
  const names = original === 't' ? undefined : namesAt(value, scopes, walk);
  if (original === 'with') return [...scopes, names ?? {}];
  if (original !== 'each') return scopes;
  if (names && !names['[]']) tell(walk, node, `{{#each ${(value as hbs.AST.PathExpression).original}}}`, LISTS);
  return [...scopes, names?.['[]'] ?? {}];
}

const LISTS = Object.entries<Names>(CONTEXT_NAMES).flatMap(([name, names]) =>
  names['[]'] ? [`{{#each ${name}}}`] : [],
);

function fixedWord(value: hbs.AST.Expression, walk: Walk): void {
  const { type, value: name } = value as hbs.AST.StringLiteral;
  if (type === 'StringLiteral' && (isWord(name) || name === 'colon')) return;
  const written = type === 'StringLiteral' ? `"${name}"` : (value as hbs.AST.PathExpression).original;
  tell(
    walk,
    value,
    `{{t ${written}}}`,
    [...WORD_NAMES, 'colon'].map((each) => `{{t "${each}"}}`),
  );
}

/** @returns the names beneath a value; undefined, after noting it, where there is no such value. */
function namesAt(expression: hbs.AST.Expression, scopes: Scopes, walk: Walk): Names | undefined {
  const path = expression as hbs.AST.PathExpression;
  const none = (known: readonly string[]) => {
    tell(
      walk,
      path,
      `{{${path.original ?? path.type}}}`,
      known.map((name) => `{{${name}}}`),
    );
    return undefined;
  };
  if (path.type !== 'PathExpression') return none(['title']);
  if (path.data) return DATA.includes(path.parts.join('.')) ? {} : none(DATA.map((name) => `@${name}`));
  let names = scopes[scopes.length - 1 - path.depth];
  for (const part of path.parts) {
    const known: Names = names ?? {};
    names = /^\d+$/.test(part) ? known['[]'] : known[part];
    if (!names) return none(Object.keys(known).filter((name) => name !== '[]'));
  }
  return names;
}
