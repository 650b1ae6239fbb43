import { Choice } from './choice.ts';

/** WCAG 2.2, 2.1.4: shortcuts of a single character can be turned off. */
export const letters = new Choice('briefdeck-letters', true);

/** @returns false where a key belongs to a control or dialog, or is a single character while those are off. */
export function deckTakes(event: KeyboardEvent): boolean {
  const at = event.target as Element | null; // of either window, so that instanceof would not do
  if (at?.closest?.('dialog, input, textarea, select, [contenteditable]')) return false;
  const presses = event.key === 'Enter' || event.key === ' ';
  if (presses && at?.closest?.('button, a[href], summary')) return false;
  const single = event.key?.length === 1 && event.key !== ' ';
  return !(single && !letters.on);
}
