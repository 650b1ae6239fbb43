/** WCAG 2.2, 2.1.4: shortcuts of a single character can be turned off. The choice is kept where the browser lets us. */
const KEY = 'briefdeck-letters';
let on = read();

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true; // file:// may have no storage
  }
}

export const lettersOn = (): boolean => on;

export function setLetters(value: boolean): void {
  on = value;
  try {
    localStorage.setItem(KEY, value ? 'on' : 'off');
  } catch {
    // Kept for this page only.
  }
}

/** @returns false where a key belongs to a control or dialog, or is a single character while those are off. */
export function deckTakes(event: KeyboardEvent): boolean {
  const at = event.target instanceof Element ? event.target : null;
  if (at?.closest('dialog, input, textarea, select, [contenteditable]')) return false;
  const presses = event.key === 'Enter' || event.key === ' ';
  if (presses && at?.closest('button, a[href], summary')) return false;
  const single = event.key?.length === 1 && event.key !== ' ';
  return !(single && !on);
}
