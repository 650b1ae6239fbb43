import type { RevealApi } from 'reveal.js';

/** CSS px that a finger travels to mean it. */
const FAR = 50;

/** A finger drawn across the slide turns it, as in the deck itself. */
export function swipes(frame: HTMLElement, deck: RevealApi, busy: () => boolean): void {
  let from: number | undefined;
  frame.addEventListener('pointerdown', (event) => {
    from = busy() || event.pointerType === 'mouse' ? undefined : event.clientX;
  });
  frame.addEventListener('pointerup', (event) => {
    const by = from === undefined ? 0 : event.clientX - from;
    from = undefined;
    if (by < -FAR) deck.next();
    else if (by > FAR) deck.prev();
  });
}
