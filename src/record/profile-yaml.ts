import type { Audience } from '../model/index.ts';

/** Keys of a profile in the order that people read them; each is written only where it says something. */
const KEYS = [
  'id',
  'name',
  'lang',
  'purpose',
  'minutes',
  'slides',
  'bullets',
  'characters',
  'body',
  'density',
  'depth',
  'clearance',
  'first',
  'omit',
  'also',
  'notes',
  'citations',
  'appendix',
  'sectionSlides',
  'cover',
  'agenda',
  'sources',
  'transition',
  'title',
  'subtitle',
  'unit',
  'presenter',
  'date',
  'marking',
  'theme',
  'template',
] as const satisfies readonly Exclude<keyof Audience, 'at'>[];

/** More slides than any deck has: what "no budget" is written as. */
const NO_BUDGET = 999_999;

/** @returns audiences/<id>.yaml, that `read` makes the same profile of. */
export function profileYaml(audience: Audience): string {
  const lines = KEYS.flatMap((key) => line(key, audience[key]));
  return `${lines.join('\n')}\n`;
}

function line(key: string, value: Audience[(typeof KEYS)[number]]): string[] {
  if (value === undefined || value === '') return [];
  if (value === Number.POSITIVE_INFINITY) return [`${key}: ${NO_BUDGET}`];
  if (!Array.isArray(value)) return [`${key}: ${scalar(value)}`];
  if (value.length === 0) return [];
  if (value.every((one) => typeof one === 'number')) return [`${key}: [${value.join(', ')}]`];
  return [`${key}:`, ...value.map((one) => `  - ${scalar(one)}`)];
}

const BARE = /^[\p{L}_](?:[\p{L}\p{N}_ -]*[\p{L}\p{N}_-])?$/u;
const WORDS = /^(?:true|false|null|yes|no|on|off)$/i;

/** What reads as nothing but itself stands bare; all else is written as JSON, which YAML takes. */
const scalar = (value: unknown): string =>
  typeof value === 'string' && BARE.test(value) && !WORDS.test(value) ? value : JSON.stringify(value);
