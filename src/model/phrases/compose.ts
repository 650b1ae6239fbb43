import type { Phrase } from './phrase.ts';

export const COMPOSE = {} as const satisfies Record<string, Phrase>;
