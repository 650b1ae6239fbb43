import type { Act, Actions, Desk } from '../desk.ts';
import type { Point } from '../draw/ink.ts';

/** All that an audience window needs to look like the deck. */
interface State {
  kind: 'state';
  deck: string;
  h: number;
  f: number;
  black: boolean;
  slide: string;
  path: string;
  laser: Point | undefined;
}
/** What an audience window asks of the deck: its state, or to do what a key said, for a clicker follows the focus. */
type Wish = { kind: 'hello'; deck: string } | { kind: 'act'; deck: string; act: Act };

const EVENTS = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'];
const PASSED: readonly Act[] = ['previous', 'next', 'first', 'last', 'return', 'black', 'undo', 'erase'];
const NAME = 'briefdeck';
/** Only windows of the same edition, as it was built, keep step. */
const edition = (): string => document.querySelector<HTMLMetaElement>('meta[name="briefdeck-hash"]')?.content ?? '';

/** Pages from disk may or may not share a channel, by the browser; a window always reaches the one that opened it. */
const channel = (): BroadcastChannel | undefined => {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return undefined;
  }
};

const followers = new Set<Window>();
/** Windows whose messages are heard already: a wish is done once. */
const heard = new WeakSet<Window>();
/** Tells them what the deck shows; there once it leads. */
let tell: (() => void) | undefined;

/** Opens a window that follows the deck, for the second screen. @param from the window whose button was pressed */
export function openAudience(desk: Desk, actions: Actions, from: Window): void {
  lead(desk, actions, from);
  const made = from.open(`${location.href.split(/[?#]/)[0]}?view=audience`, 'briefdeck-audience', 'popup');
  if (made) followers.add(made);
}

/** Lets audience windows follow this deck, from now on. @param hears the window that opens them */
export function lead(desk: Desk, actions: Actions, hears: Window): void {
  const hear = (event: MessageEvent) => {
    const wish = event.data as Wish;
    if (wish?.deck !== edition()) return;
    if (wish.kind === 'hello') tell?.();
    else if (wish.kind === 'act' && PASSED.includes(wish.act)) actions[wish.act]();
  };
  if (!heard.has(hears)) hears.addEventListener('message', hear);
  heard.add(hears);
  if (tell) return;
  const shared = channel();
  shared?.addEventListener('message', hear);
  tell = () => {
    const state = stateOf(desk);
    shared?.postMessage(state);
    for (const one of followers) {
      if (one.closed) followers.delete(one);
      else one.postMessage(state, '*'); // pages from disk have no origin to name
    }
  };
  for (const name of EVENTS) desk.deck.on(name, tell);
  desk.ink.follow(tell);
  tell();
}

function stateOf({ deck, ink }: Desk): State {
  const slide = deck.getCurrentSlide().id;
  const { h, f } = deck.getIndices();
  const shown = { h, f: f ?? -1, black: deck.isPaused(), slide, path: ink.path(slide), laser: ink.laser };
  return { kind: 'state', deck: edition(), ...shown };
}

/** Makes this window follow the deck. @returns its actions: what the deck can do is asked of the deck */
export function follow(desk: Desk, own: Actions): Actions {
  const { deck, ink } = desk;
  const opener = window.opener as Window | null;
  const shared = channel();
  const ask = (wish: Wish) => {
    if (opener) opener.postMessage(wish, '*');
    else shared?.postMessage(wish);
  };
  const hear = (event: MessageEvent) => {
    const state = event.data as State;
    if (state?.kind !== 'state' || state.deck !== edition()) return;
    const { h, f } = deck.getIndices();
    if (h !== state.h || (f ?? -1) !== state.f) deck.slide(state.h, 0, state.f);
    if (deck.isPaused() !== state.black) deck.togglePause(state.black);
    ink.mirror(state.slide, state.path, state.laser);
  };
  window.addEventListener('message', hear);
  shared?.addEventListener('message', hear);
  ask({ kind: 'hello', deck: edition() });
  const passed = PASSED.map((act) => [act, () => ask({ kind: 'act', deck: edition(), act })]);
  const nothing = (): void => undefined;
  const ours = { fullscreen: own.fullscreen, start: own.start, contrast: own.contrast, help: own.help };
  const none = Object.keys(own).map((act) => [act, nothing]);
  return { ...Object.fromEntries([...none, ...passed]), ...ours } as Actions;
}
