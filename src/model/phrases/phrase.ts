import type { Severity } from '../diagnostic.ts';

/** The words of one diagnostic: what is wrong, and what to do. `{name}` is filled from its arguments. */
export interface Phrase {
  severity: Severity;
  zh: readonly [message: string, hint: string];
  en: readonly [message: string, hint: string];
}
