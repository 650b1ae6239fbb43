import type { Phrase } from './phrase.ts';

export const PPTX = {} as const satisfies Record<string, Phrase>;
