/** Code told apart into kinds, with highlight.js; it and each language are loaded only where a file needs them. */
import type { LanguageFn } from 'highlight.js';
import type { CodeKind, CodeToken } from '../model/index.ts';

/** @returns the code's lines as tokens; undefined for a language that is not on the list, or was not loaded. */
export type Highlight = (text: string, info: string) => CodeToken[][] | undefined;

type Load = () => Promise<{ default: LanguageFn }>;
/** The languages that are known, by highlight.js's names. */
const LANGUAGES: Record<string, Load> = {
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  go: () => import('highlight.js/lib/languages/go'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  php: () => import('highlight.js/lib/languages/php'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};
/** Languages whose code is coloured, as docs/reference.md names them. */
export const LANGUAGE_NAMES: readonly string[] = Object.keys(LANGUAGES);
const ALIASES: Record<string, string> = {
  'c++': 'cpp',
  cs: 'csharp',
  docker: 'dockerfile',
  golang: 'go',
  html: 'xml',
  js: 'javascript',
  jsx: 'javascript',
  kt: 'kotlin',
  patch: 'diff',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  svg: 'xml',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
  zsh: 'bash',
};

/** "python {.numberLines}" → python; null for what is not on the list. */
export function languageOf(info: string): string | null {
  const word = /^[^\s{,]+/.exec(info.trim())?.[0].toLowerCase() ?? '';
  const name = ALIASES[word] ?? word;
  return Object.hasOwn(LANGUAGES, name) ? name : null;
}

/** highlight.js's tree: scopes around text. */
interface Scope {
  scope?: string;
  children: (Scope | string)[];
}

/** @param names languages of the list */
export async function loadHighlight(names: ReadonlySet<string>): Promise<Highlight> {
  const { default: core } = await import('highlight.js/lib/core');
  const own = core.newInstance();
  const loaded = await Promise.all([...names].map(async (name) => [name, await (LANGUAGES[name] as Load)()] as const));
  for (const [name, { default: language }] of loaded) own.registerLanguage(name, language);
  return (text, info) => {
    const language = languageOf(info);
    if (language === null || !names.has(language)) return undefined;
    const result = own.highlight(text, { language, ignoreIllegals: true });
    return linesOf((result._emitter as unknown as { rootNode: Scope }).rootNode);
  };
}

function linesOf(root: Scope): CodeToken[][] {
  const lines: CodeToken[][] = [[]];
  const visit = (node: Scope | string, kind: CodeKind | undefined): void => {
    if (typeof node !== 'string') {
      const inner = (node.scope === undefined ? undefined : kindOf(node.scope)) ?? kind;
      for (const child of node.children) visit(child, inner);
      return;
    }
    node.split('\n').forEach((text, n) => {
      if (n > 0) lines.push([]);
      if (text !== '') add(lines.at(-1) as CodeToken[], text, kind);
    });
  };
  visit(root, undefined);
  return lines;
}

/** Neighbours of one kind are one token. */
function add(line: CodeToken[], text: string, kind: CodeKind | undefined): void {
  const last = line.at(-1);
  if (last && last.kind === kind) last.text += text;
  else line.push({ text, ...(kind ? { kind } : {}) });
}

/** highlight.js's scopes, by their first word. */
const KINDS: Record<string, CodeKind> = {
  keyword: 'keyword',
  literal: 'keyword',
  operator: 'keyword',
  'selector-tag': 'keyword',
  tag: 'keyword',
  name: 'keyword',
  deletion: 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  addition: 'string',
  comment: 'comment',
  doctag: 'comment',
  quote: 'comment',
  number: 'number',
  symbol: 'number',
  title: 'name',
  section: 'name',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  type: 'type',
  built_in: 'type',
  class: 'type',
  meta: 'mark',
  variable: 'mark',
  'template-variable': 'mark',
};
const kindOf = (scope: string): CodeKind | undefined => KINDS[scope.split('.')[0] ?? ''];
