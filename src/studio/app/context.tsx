import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { Lang } from '../../model/index.ts';
import type { Session } from './session.ts';
import type { Source } from './source.ts';
import { studioWord, type WordName } from './words.ts';

/** The language of the page; that of the edition is a setting. */
export interface Tongue {
  lang: Lang;
  choose(lang: Lang): void;
}

export const TongueContext = createContext<Tongue>({ lang: 'zh-CN', choose: () => {} });
export const SessionContext = createContext<{ session: Session; source: Source } | null>(null);

export type Words = (name: WordName, args?: Record<string, string | number>) => string;

export function useWords(): Words {
  const { lang } = useContext(TongueContext);
  return (name, args) => studioWord(lang, name, args);
}

/** The session, and a new drawing whenever it changes. */
export function useSession(): Session {
  const held = useContext(SessionContext);
  if (!held) throw new Error('no session around');
  const { session } = held;
  const [, redraw] = useReducer<number, void>((n) => n + 1, 0);
  useLayoutEffect(() => session.listen(() => redraw()), [session]);
  return session;
}

export const useSource = (): Source => (useContext(SessionContext) as { source: Source }).source;

/** Milliseconds that a wait may last unsaid. */
const SLOW = 300;

/** @returns true once a wait has lasted so long that it is to be shown. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [waiting]);
  return slow;
}

/** `lang` for words that are not in the page's language. */
export function useForeign(): (lang: Lang) => Lang | undefined {
  const { lang: own } = useContext(TongueContext);
  return (lang) => (lang === own ? undefined : lang);
}
