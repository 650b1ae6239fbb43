import type { Phrase } from './phrase.ts';

export const FIT = {} as const satisfies Record<string, Phrase>;
