import type { Phrase } from './phrase.ts';

export const SELECT = {} as const satisfies Record<string, Phrase>;
