import type { Phrase } from './phrase.ts';

export const READ = {} as const satisfies Record<string, Phrase>;
