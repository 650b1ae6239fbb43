import { isAlias, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { type DiagnosticCode, type Lang, nearest } from '../model/index.ts';
import { meant, type Reading } from './reading.ts';

/** A YAML file as its schema sees it, with the line of every value. */
export interface Parsed<T> {
  value: T;
  /** Line of the key or value at that path, counted from 1. */
  line(path: readonly PropertyKey[]): number;
}

interface YamlText {
  file: string;
  text: string;
  /** Lines before the text in its file: front matter begins on the second. */
  before?: number;
  /** What a file without a value stands for; `{}` where absent. */
  empty?: unknown;
}

const MAX_ERRORS = 20;

/**
 * Reads YAML as plain text values (the failsafe schema, so that 0.60 and 2.10 stay as written) and holds it to the schema.
 * Aliases, tags and duplicate keys are errors. @returns null when something was wrong; it is reported.
 */
export function parseYaml<T>(source: YamlText, schema: z.ZodType<T>, reading: Reading): Parsed<T> | null {
  const { file, before = 0 } = source;
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line + before;
  const fail = (code: DiagnosticCode, args: Record<string, string>, line: number) =>
    reading.fail(code, args, { file, line });
  const parsed = parseDocument(source.text, {
    schema: 'failsafe',
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const wrong = parsed.errors[0] ?? parsed.warnings[0];
  if (wrong) return fail('yaml-broken', { why: why(wrong, reading.lang) }, lineAt(wrong.pos[0]));
  const alias = aliasIn(parsed);
  if (alias !== null) return fail('yaml-alias', {}, lineAt(alias));
  const line = (path: readonly PropertyKey[]): number => lineAt(offsetOf(parsed, path));
  const result = schema.safeParse(parsed.toJS({ maxAliasCount: 0 }) ?? source.empty ?? {}, { reportInput: true });
  const issues = result.success ? [] : result.error.issues.slice(0, MAX_ERRORS);
  for (const issue of issues) reportIssue(issue, schema, { file, line, reading });
  if (result.success) return { value: result.data, line };
  return null;
}

/** What the parser says, in Chinese where it is a mistake that people make. */
function why({ code, message }: { code: string; message: string }, lang: Lang): string {
  if (/call stack/.test(message)) return lang === 'en' ? 'it is nested too deeply' : '嵌套太深';
  return (lang === 'en' ? undefined : MISTAKES[code]) ?? message;
}
const MISTAKES: Record<string, string> = {
  BAD_INDENT: '缩进没有对齐',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“键: 值”，或缩进没有对齐',
  DUPLICATE_KEY: '同一个键写了两次',
  MISSING_CHAR: '缺少引号、括号或冒号后的空格',
  MULTILINE_IMPLICIT_KEY: '键不能跨行，可能少了冒号',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '不能用 ! 标记',
  UNEXPECTED_TOKEN: '多出了这里的符号',
};

type Document = ReturnType<typeof parseDocument>;

function aliasIn(document: Document): number | null {
  let at: number | null = null;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node) && !(node as { anchor?: string }).anchor) return undefined;
      at = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return at;
}

/** Where the key at that path stands, or the nearest container that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node = document.contents as Node | null;
  let at = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return at;
      at = (pair.key as Node).range?.[0] ?? at;
      node = pair.value as Node | null;
    } else {
      node = ((node as { items?: Node[] } | null)?.items?.[step as number] as Node | undefined) ?? null;
      at = node?.range?.[0] ?? at;
    }
  }
  return at;
}

interface IssueContext {
  file: string;
  line(path: readonly PropertyKey[]): number;
  reading: Reading;
}

function reportIssue(issue: z.core.$ZodIssue, schema: z.ZodType, context: IssueContext): void {
  const { file, line, reading } = context;
  const { report, lang } = reading;
  const key = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    for (const name of issue.keys) {
      const hint = meant(lang, nearest(name, known), known);
      report('key-unknown', { key: name, hint }, { file, line: line([...issue.path, name]) });
    }
    return;
  }
  const where = { file, line: line(issue.path) };
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const given = String(issue.input ?? '');
    report('value-choice', { key, value: given, hint: meant(lang, nearest(given, values), values) }, where);
  } else if (issue.message in EXPECTED) report(issue.message as keyof typeof EXPECTED, { key }, where);
  else if (issue.code === 'invalid_type' && issue.input === undefined) report('key-missing', { key }, where);
  else report('value-shape', { key, expected: wanted(issue, lang) }, where);
}

/** Messages that our schemas give are codes of diagnostics. */
const EXPECTED = {
  'key-missing': 1,
  'value-date': 1,
  'value-decimal': 1,
  'value-id': 1,
  'value-whole': 1,
  'value-minutes': 1,
  'value-empty': 1,
  'value-hash': 1,
} as const;

function wanted(issue: z.core.$ZodIssue, lang: string): string {
  const kind = issue.code === 'invalid_type' ? issue.expected : 'string';
  const [zh, en] = SHAPES[kind] ?? ['另一种写法', 'written another way'];
  return lang === 'en' ? en : zh;
}
const SHAPES: Record<string, [zh: string, en: string]> = {
  string: ['一段文字', 'text'],
  array: ['一个列表（[甲, 乙] 或每行一个 -）', 'a list ([a, b], or one "-" a line)'],
  object: ['若干“键: 值”', 'keys with values'],
  tuple: ['两个数，如 [10, 15]', 'two numbers, such as [10, 15]'],
};

/** Names that the schema knows at that path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of [...path, undefined]) {
    at = unwrap(at);
    if (step === undefined) break;
    if (at instanceof z.ZodObject) at = at.shape[step as string];
    else if (at instanceof z.ZodArray) at = at.element;
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  return schema;
}
