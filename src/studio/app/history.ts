/** What was, what is and what was undone. */
export interface History<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
  /** What the newest step was about, and when: keystrokes in one field are one step. */
  step?: { tag: string; at: number };
}

/** Steps that are kept; more are forgotten from the oldest on. */
const KEPT = 200;
/** Milliseconds without a keystroke after which the next is a new step. */
const PAUSE = 1500;

export const startHistory = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/** @param tag names the field that is typed in; absent: the change is a step of its own */
export function advance<T>({ past, now, step }: History<T>, next: T, at: number, tag?: string): History<T> {
  if (JSON.stringify(next) === JSON.stringify(now)) return { past, now: next, future: [], ...(step && { step }) };
  const goesOn = tag !== undefined && step?.tag === tag && at - step.at < PAUSE;
  return {
    past: goesOn ? past : [...past, now].slice(-KEPT),
    now: next,
    future: [],
    ...(tag === undefined ? {} : { step: { tag, at } }),
  };
}

export function undo<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  if (past.length === 0) return history;
  return { past: past.slice(0, -1), now: past.at(-1) as T, future: [now, ...future] };
}

export function redo<T>(history: History<T>): History<T> {
  const { past, now, future } = history;
  if (future.length === 0) return history;
  return { past: [...past, now], now: future[0] as T, future: future.slice(1) };
}
