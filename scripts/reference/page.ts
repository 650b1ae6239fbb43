/** docs/reference.md: every key of every file, made from the schemas and from the table of syntax. */
import { plainSchema, sectionSchema, translationSchema } from '../../src/read/schemas.ts';
import { CONDITIONS, SYNTAX, type Syntax } from '../../src/read/syntax.ts';
import { type JsonSchema, ofYaml, SCHEMAS } from './json-schemas.ts';

const HEAD = `# Reference

Every key and every piece of syntax, made from the schemas that the reader holds a briefing to
(\`UPDATE_DOCS=1 npx vitest run tests/docs\` writes it anew). How to use them stands in writing.md.
`;

export function referencePage(): string {
  const yaml = ['briefing', 'audience', 'facts', 'theme'].map((name) => {
    const { title, schema } = SCHEMAS[name] as (typeof SCHEMAS)[string];
    const json = schema();
    return `## ${title.split(' of ')[0]}\n\n${keys((json.items as JsonSchema | undefined) ?? json)}`;
  });
  const fronts = [
    ['Front matter of a section (`NN-name.md`)', sectionSchema],
    ['Front matter of a translation (`NN-name.en.md`)', translationSchema],
    ['Front matter of a plain file', plainSchema],
  ] as const;
  const front = fronts.map(([title, schema]) => `## ${title}\n\n${keys(ofYaml(schema))}`);
  return [HEAD, ...yaml, ...front, conditions(), ...Object.entries(SYNTAX).map(syntax)].join('\n');
}

const table = (head: string[], rows: string[][]): string =>
  `${[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')}\n`;

function keys(schema: JsonSchema, under = ''): string {
  return table(['Key', 'Value', 'Meaning'], rows(schema, under));
}

function rows(schema: JsonSchema, under: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const needed = schema.required?.includes(key) ? ' (needed)' : '';
    const own = [`\`${under}${key}\`${needed}`, kind(value), value.description ?? ''];
    const inner = value.properties ? value : listOf(value);
    // The parts of a theme are told by their own line.
    return inner?.properties && inner.required ? [own, ...rows(inner, `${under}${key}.`)] : [own];
  });
}

const listOf = ({ items }: JsonSchema): JsonSchema | undefined => (Array.isArray(items) ? undefined : items);

function kind(value: JsonSchema): string {
  const fallback =
    value.default === undefined || isEmpty(value.default) ? '' : `; ${JSON.stringify(value.default)} unless told`;
  return `${named(value)}${fallback}`;
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function named(value: JsonSchema): string {
  if (value.const !== undefined) return String(value.const);
  if (value.enum) return value.enum.join(', ');
  if (value.anyOf) return value.anyOf.map(named).join(', or ');
  if (value.type === 'array')
    return Array.isArray(value.items)
      ? `[${value.items.map(named).join(', ')}]`
      : `list of ${listOf(value)?.properties ? 'maps' : named(listOf(value) ?? {})}`;
  if (value.type === 'object') return 'map';
  if (value.type === 'integer') return 'whole number';
  if (value.type === 'boolean') return 'true or false';
  return 'text';
}

const conditions = (): string =>
  `## Conditions\n\nUnderstood wherever attributes stand: on slides, divs, words, links and pictures.\n\n${named2(CONDITIONS)}`;
const named2 = (map: Readonly<Record<string, string>>): string =>
  table(
    ['Key', 'Meaning'],
    Object.entries(map).map(([key, meaning]) => [`\`${key}\``, meaning]),
  );

function syntax([name, { about, keys: own, classes, flags, id }]: [string, Syntax]): string {
  const all = {
    ...(id ? { '#id': 'name of it, for links and profiles' } : {}),
    ...Object.fromEntries(Object.entries(own ?? {}).map(([key, words]) => [`${key}=`, words])),
    ...Object.fromEntries(Object.entries(classes ?? {}).map(([key, words]) => [`.${key}`, words])),
    ...flags,
  };
  return `## \`${name}\`\n\n${about}\n${Object.keys(all).length > 0 ? `\n${named2(all)}` : ''}`;
}
