import type { Inline } from '../model/index.ts';
import { runsOf, textOfRuns } from './runs.ts';

/** @returns inlines as one line of plain text. */
export const plain = (inlines: readonly Inline[]): string =>
  textOfRuns(runsOf(inlines, { lang: 'en', facts: new Map(), figures: false }).filter((run) => !run.note))
    .replace(/\s*\n\s*/g, ' ')
    .trim();
