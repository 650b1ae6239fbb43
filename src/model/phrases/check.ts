import type { Phrase } from './phrase.ts';

export const CHECK = {} as const satisfies Record<string, Phrase>;
