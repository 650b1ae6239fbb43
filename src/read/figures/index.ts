import { type Block, type Condition, nearest } from '../../model/index.ts';
import { checkAttributes, conditionOf } from '../markdown/conditions.ts';
import { type Page, underAll } from '../markdown/page.ts';
import type { DivToken } from '../markdown/tokens.ts';
import { meant } from '../reading.ts';
import type { DivName } from '../syntax.ts';
import { cards } from './cards.ts';
import { chart } from './chart.ts';
import { appendix, ask, column, columns, dissolve, except, incremental, notes, only, source } from './containers.ts';
import { bodyOf, conditional, type Div, type DivKind } from './div.ts';
import { hierarchy } from './hierarchy.ts';
import { kpi } from './kpi.ts';
import { process } from './process.ts';
import { matrix, table } from './tables.ts';
import { timeline } from './timeline.ts';

/** Every fenced div by its name. */
const DIVS: Record<DivName, DivKind> = {
  notes,
  only,
  except,
  columns,
  column,
  incremental,
  nonincremental: dissolve,
  source,
  appendix,
  ask,
  kpi,
  cards,
  chart,
  table,
  matrix,
  timeline,
  process,
  hierarchy,
};

const isDivName = (name: string): name is DivName => Object.hasOwn(DIVS, name);

/** Names that Quarto gives to our conditions, with what their attributes become. */
const QUARTO: Record<string, Record<string, 'only' | 'except'>> = {
  'content-visible': { 'when-profile': 'only', 'unless-profile': 'except' },
  'content-hidden': { 'when-profile': 'except', 'unless-profile': 'only' },
};

/** @returns the token under the name and attributes that we use. */
export function normalized(token: DivToken): DivToken {
  const map = Object.hasOwn(QUARTO, token.name) ? QUARTO[token.name] : undefined;
  if (!map) return token;
  const values = new Map<string, string>();
  for (const [key, value] of token.attributes.values)
    values.set(Object.hasOwn(map, key) ? (map[key] as string) : key, value);
  return { ...token, name: 'only', attributes: { ...token.attributes, values } };
}

export function readDiv(given: DivToken, line: number, page: Page): Block[] {
  const token = normalized(given);
  const { name, attributes, tokens } = token;
  const at = { file: page.file, line };
  reportFence(token, line, page);
  const kind = isDivName(name) ? DIVS[name] : null;
  if (!kind && !token.broken) reportUnknown(name, line, page);
  if (isDivName(name)) checkAttributes(attributes, `::: ${name}`, line, page);
  const conditions = conditionsOf(token, line, page);
  const div: Div = { name, attributes, tokens, line, at };
  const blocks = underAll(page, conditions, () => (kind ? kind.read(div, page) : bodyOf(div, page)));
  return conditional(blocks, conditions, at);
}

/** The conditions that a fence, `normalized`, puts on what it holds. */
export function conditionsOf({ name, attributes, broken }: DivToken, line: number, page: Page): Condition[] {
  const kind = isDivName(name) ? DIVS[name] : null;
  const when = conditionOf(attributes, line, page, kind?.audience) ?? needed(kind, name, line, page);
  // Nobody sees what an unreadable fence may have been meant to withhold.
  const hidden = broken || (!kind && attributes.values.size > 0) ? [{ only: [] }] : [];
  return [...(when ? [when] : []), ...hidden];
}

/** `::: only` says nothing without a condition. */
function needed(kind: DivKind | null, name: string, line: number, page: Page) {
  if (kind !== only && kind !== except) return null;
  page.report('audience-none', { key: name }, line);
  return { only: [] };
}

export function reportFence(token: DivToken, line: number, page: Page): void {
  if (token.broken) page.report('div-broken', { name: token.name.slice(0, 60) }, line);
  if (!token.closed) page.report('div-unclosed', { name: token.name.slice(0, 60) }, line);
}

function reportUnknown(name: string, line: number, page: Page): void {
  const near = nearest(name, Object.keys(DIVS));
  const hint = meant(page.reading.lang, near, Object.keys(DIVS));
  page.report(page.reading.plain && near === undefined ? 'div-ignored' : 'div-unknown', { name, hint }, line);
}
