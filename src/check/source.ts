import type { Briefing, Report } from '../model/index.ts';

/** Full- and half-width forms folded, white space dropped. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Every figure of the register that is not derived stands in the source document as written. */
export function againstSource(briefing: Briefing, source: string, report: Report): void {
  const text = fold(source);
  for (const fact of briefing.facts.values()) {
    if (fact.derived || text.includes(fold(fact.text))) continue;
    report('fact-not-in-source', { id: fact.id, text: fact.text }, fact.at);
  }
}
