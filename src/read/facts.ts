import { type Fact, type Host, type Lang, nearest, type Place } from '../model/index.ts';
import { compact } from './compact.ts';
import { meant, placeOf, type Reading } from './reading.ts';
import { type FactFile, factsSchema, isDecimal, isIsoDate } from './schemas.ts';
import { readText } from './text.ts';
import { parseYaml } from './yaml.ts';

const FILE = 'facts.yaml';

/** Reads the register of figures into `reading.facts`; a briefing may have none. */
export async function readFacts(host: Host, reading: Reading): Promise<void> {
  const text = await readText(host, FILE, reading);
  if (text === null) return;
  const parsed = parseYaml({ file: FILE, text, empty: [] }, factsSchema, reading);
  if (!parsed) {
    reading.unread.add('facts');
    return;
  }
  for (const [n, fact] of parsed.value.entries()) {
    const line = parsed.line([n]);
    const at = (key: keyof FactFile) => ({ file: FILE, line: parsed.line([n, key]) });
    if (reading.facts.has(fact.id)) reading.report('fact-twice', { id: fact.id }, at('id'));
    const good = fact.kind === 'date' ? isIsoDate(fact.value) : isDecimal(fact.value);
    if (!good) {
      const code = fact.kind === 'date' ? 'value-date' : 'value-decimal';
      reading.report(code, { key: `${fact.id}.value` }, at('value'));
    }
    if (fact.work !== undefined) checkWork(fact.work, reading, at('work'));
    reading.facts.set(fact.id, original(fact, placeOf(FILE, line)));
    reading.toldFacts.set(fact.id, told(fact, placeOf(FILE, line), reading.lang));
  }
  for (const fact of reading.facts.values()) checkDerived(fact, reading);
}

/** The fact in the briefing's own language. */
function original({ en: _, zh: __, derived, ...fact }: FactFile, at: Place): Fact {
  const own = derived && { formula: derived.formula, from: derived.from };
  return compact({ ...fact, derived: own, at });
}

/** The fact in the briefing's other language: what has no words in it keeps the original's. */
function told(file: FactFile, at: Place, own: Lang): Fact {
  const { derived } = file;
  const [text, formula] = own === 'en' ? [file.zh, derived?.formulaZh] : [file.en, derived?.formulaEn];
  const fact = original(file, at);
  return {
    ...fact,
    text: text ?? fact.text,
    equivalents: text === undefined ? fact.equivalents : [...fact.equivalents, fact.text],
    ...(fact.derived && { derived: { ...fact.derived, formula: formula ?? fact.derived.formula } }),
  };
}

/** Reports a key that briefing.yaml's `works` does not list. */
export function checkWork(key: string, reading: Reading, where: { file: string; line: number }): boolean {
  if (reading.works.has(key) || reading.unread.has('briefing')) return true;
  const keys = [...reading.works.keys()];
  reading.report('work-unknown', { key, hint: meant(reading.lang, nearest(key, keys), keys) }, where);
  return false;
}

function checkDerived(fact: Fact, reading: Reading): void {
  for (const id of fact.derived?.from ?? []) findFact(id, reading, fact.at);
}

/** @returns the fact, or null; an unknown one is reported with the nearest name. */
export function findFact(id: string, reading: Reading, where: { file: string; line: number }): Fact | null {
  const fact = reading.facts.get(id);
  if (fact) return fact;
  if (reading.unread.has('facts')) return null;
  const near = nearest(id, reading.facts.keys());
  return reading.fail('fact-unknown', { id, hint: meant(reading.lang, near, reading.facts.keys()) }, where);
}

/** Words made comparable: full- and half-width forms, spaces and dashes written either way are one. */
export const fold = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−﹣]/gu, '-')
    .replace(/[\s\u200b\ufeff]/gu, '');

/** May these words stand for the fact? */
export const means = (words: string, fact: Fact): boolean =>
  [fact.text, ...fact.equivalents].some((way) => fold(way) === fold(words));
