import type { Severity } from '../diagnostic.ts';

type Words = readonly [message: string, hint: string];

/** The words of one diagnostic: what is wrong, and what to do. `{name}` is filled from its arguments. */
export interface Phrase {
  severity: Severity;
  zh: Words;
  en: Words;
}

export const error = (zh: Words, en: Words): Phrase => ({ severity: 'error', zh, en });
export const warning = (zh: Words, en: Words): Phrase => ({ severity: 'warning', zh, en });
