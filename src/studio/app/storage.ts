import type { Lang } from '../../model/index.ts';
import type { Choices } from '../engine/index.ts';

/** What this browser keeps of a briefing: the choices last made for each audience. */
export interface Kept {
  /** The audience that was worked on last. */
  last?: string;
  audiences: Record<string, { hash: string; choices: unknown }>;
}

const keyOf = (briefing: string): string => `briefdeck-studio:${briefing}`;
const TONGUE = 'briefdeck-studio-language';

/** A page from disk, or a strict browser, may have no storage: all then lasts as long as the page. */
function tried<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

export function readKept(briefing: string): Kept {
  const kept = tried(() => JSON.parse(localStorage.getItem(keyOf(briefing)) ?? 'null') as Partial<Kept> | null);
  const { last, audiences } = kept ?? {};
  const isRecord = typeof audiences === 'object' && audiences !== null;
  return { ...(typeof last === 'string' ? { last } : {}), audiences: isRecord ? audiences : {} };
}

/** @returns what is kept of an audience; undefined where it is nothing that we wrote. */
export function keptFor({ audiences }: Kept, id: string): Kept['audiences'][string] | undefined {
  const { hash, choices } = (Object.hasOwn(audiences, id) && audiences[id]) || {};
  const isOurs = (choices as { audience?: unknown } | null | undefined)?.audience === id;
  return isOurs && typeof hash === 'string' ? { hash, choices } : undefined;
}

const textOf = (value: unknown): string => JSON.stringify(value, (_, one) => (one === undefined ? null : one));

/** @returns true where this browser keeps these very choices. */
export const isKept = (briefing: string, choices: Choices): boolean =>
  textOf(keptFor(readKept(briefing), choices.audience)?.choices) === textOf(choices);

/** @returns false where this browser keeps nothing. */
export function keep(briefing: string, hash: string, choices: Choices): boolean {
  const { audiences } = readKept(briefing);
  const kept: Kept = { last: choices.audience, audiences: { ...audiences, [choices.audience]: { hash, choices } } };
  return tried(() => localStorage.setItem(keyOf(briefing), textOf(kept)) ?? true) ?? false;
}

export const readTongue = (): Lang | undefined => {
  const kept = tried(() => localStorage.getItem(TONGUE));
  return kept === 'zh-CN' || kept === 'en' ? kept : undefined;
};
export const keepTongue = (lang: Lang): void => tried(() => localStorage.setItem(TONGUE, lang));
