import type { Act, Actions, Desk } from './desk.ts';
import { deckTakes } from './letters.ts';
import { SLIDE } from './size.ts';

/** Keys that do the same in every window, remote clickers' among them; letters count in either case. */
const KEYS: Record<string, Act> = {
  g: 'jump',
  q: 'backups',
  Backspace: 'return',
  b: 'black',
  '.': 'black',
  l: 'laser',
  d: 'pen',
  u: 'undo',
  e: 'erase',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'zoomReset',
  c: 'contrast',
  r: 'read',
  s: 'speaker',
  f: 'fullscreen',
  F5: 'start',
  F1: 'help',
  '?': 'help',
};
/** Reveal knows these in the deck; the speaker's window has only ours. */
const MOVES: Record<string, Act> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  n: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
};
const ARROWS: Record<string, readonly [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
/** Points that a key moves the laser by. */
const NUDGE = 24;

/** Shift and an arrow move the laser, else an enlarged slide. */
function aim({ ink, zoom }: Desk, event: KeyboardEvent): boolean {
  const arrow = ARROWS[event.key];
  if (!arrow || !event.shiftKey) return false;
  if (ink.tool === 'laser') ink.nudge(arrow[0] * NUDGE, arrow[1] * NUDGE, SLIDE);
  else if (zoom.on) zoom.pan(...arrow);
  else return false;
  return true;
}

/** Esc leaves one thing at a time, and opens nothing: clickers end a show with it. */
function leave({ deck, ink, zoom }: Desk): void {
  if (ink.tool) ink.toggle(undefined);
  else if (deck.isPaused()) deck.togglePause();
  else if (zoom.on) zoom.reset();
  else if (deck.isOverview()) deck.toggleOverview(false);
}

/** Notes and sources that have the focus scroll, as they do anywhere. */
const scrolls = (event: KeyboardEvent): boolean =>
  /^Arrow(Up|Down)$/.test(event.key) && (event.target as Element | null)?.closest?.('.script, .cited') !== null;

/** @returns true where the key was ours, and is done with. */
export function press(event: KeyboardEvent, desk: Desk, actions: Actions, moves: boolean): boolean {
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  if (modified || !deckTakes(event) || scrolls(event)) return false;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!aim(desk, event)) {
    if (key === 'Escape') leave(desk);
    else {
      const act = KEYS[key] ?? (moves ? MOVES[key] : undefined);
      if (!act) return false;
      actions[act === 'next' && key === ' ' && event.shiftKey ? 'previous' : act]();
    }
  }
  event.preventDefault();
  return true;
}
