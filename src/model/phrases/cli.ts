import type { Phrase } from './phrase.ts';

export const CLI = {} as const satisfies Record<string, Phrase>;
