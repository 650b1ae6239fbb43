import { type Condition, DEPTHS, type Depth, nearest } from '../../model/index.ts';
import { type Attributes, wordsOf } from '../attributes.ts';
import { meant } from '../reading.ts';
import { CONDITIONS, SYNTAX, type Syntax, type SyntaxName } from '../syntax.ts';
import type { Page } from './page.ts';
import type { HeadingToken } from './tokens.ts';

const CONDITION_KEYS = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];

/** An audience that nobody is: content whose condition could not be read reaches no edition. */
const NOBODY: readonly string[] = [];

/**
 * @param audienceMeans what `audience=` asks: `only` these, or all `except` these (`::: except {audience=…}`).
 * @returns the condition that the attributes state, or null when they state none.
 */
export function conditionOf(
  { values }: Attributes,
  line: number,
  page: Page,
  audienceMeans: 'only' | 'except' = 'only',
): Condition | null {
  const condition: Condition = {};
  for (const key of CONDITION_KEYS) {
    const value = values.get(key);
    if (value === undefined) continue;
    if (key === 'depth') condition.depth = readDepth(value, line, page);
    else if (key === 'handling') condition.handling = readHandling(value, line, page);
    else addAudiences(condition, key === 'audience' ? audienceMeans : key, wordsOf(value), line, page);
  }
  return Object.keys(condition).length === 0 ? null : condition;
}

function addAudiences(condition: Condition, key: 'only' | 'except', ids: string[], line: number, page: Page): void {
  const known = page.reading.audienceIds;
  const unknown = ids.filter((id) => !known.includes(id));
  for (const id of unknown) {
    page.report('audience-unknown', { id, hint: meant(page.reading.lang, nearest(id, known), known) }, line);
  }
  if (ids.length === 0) page.report('audience-none', { key }, line);
  if (key === 'only') condition.only = ids;
  else if (unknown.length > 0 || ids.length === 0) condition.only = NOBODY;
  else condition.except = ids;
}

export function readDepth(value: string, line: number, page: Page): Depth {
  const depth = DEPTHS.find((known) => known === value);
  if (depth) return depth;
  page.report('depth-unknown', { depth: value, hint: meant(page.reading.lang, nearest(value, DEPTHS), DEPTHS) }, line);
  return 'full';
}

function readHandling(level: string, line: number, page: Page): string {
  const known = page.reading.handling;
  if (!known.includes(level) && !page.reading.unread.has('briefing')) {
    page.report('handling-unknown', { level, hint: meant(page.reading.lang, nearest(level, known), known) }, line);
  }
  return level;
}

const STRAY = new RegExp(`[{｛][^{}｛｝]*?(?:${CONDITION_KEYS.join('|')})\\s*[=＝][^{}｛｝]*[}｝]?`, 'iu');

/** A condition among words that nothing reads: what it was to withhold would be printed, braces and all. */
export function checkStray(words: string, line: number, page: Page): void {
  const found = /[{｛]/.test(words) ? STRAY.exec(words) : null;
  if (found && !page.reading.plain) page.report('condition-stray', { written: found[0].slice(0, 60) }, line);
}

/** A heading within a slide has nothing of its own to withhold: what is beneath it would stay. */
export function checkHeading({ attributes }: HeadingToken, line: number, page: Page): void {
  const key = attributes && CONDITION_KEYS.find((name) => attributes.values.has(name));
  if (key !== undefined) page.report('condition-stray', { written: `{${key}=${attributes?.values.get(key)}}` }, line);
}

/** Reports each attribute that is not understood: an error, or in a plain file (written for other tools too) a warning. */
export function checkAttributes(found: Attributes, what: SyntaxName, line: number, page: Page): void {
  const known: Syntax = SYNTAX[what];
  const keys = [...Object.keys(known.keys ?? {}), ...CONDITION_KEYS];
  const [classes, flags] = [Object.keys(known.classes ?? {}), Object.keys(known.flags ?? {})];
  const names = [...keys, ...classes, ...flags];
  const strange = [
    ...[...found.values.keys()].filter((key) => !keys.includes(key as (typeof keys)[number])),
    ...found.classes.filter((name) => !classes.includes(name)),
    ...found.flags.filter((flag) => !flags.includes(flag)),
    ...(found.id !== undefined && !known.id ? [`#${found.id}`] : []),
  ];
  for (const name of strange) {
    const near = nearest(name, names);
    const args = { name, what, hint: meant(page.reading.lang, near, names) };
    page.report(page.reading.plain && near === undefined ? 'attribute-ignored' : 'attribute-unknown', args, line);
  }
}
