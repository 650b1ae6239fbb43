import type { RevealApi } from 'reveal.js';
import { SLIDE } from './size.ts';

/** A slide's 960 × 540 points are 1280 × 720 CSS px on paper; Reveal's print view makes each point one px. */
const PAGE = `@page{size:${(SLIDE.width * 4) / 3}px ${(SLIDE.height * 4) / 3}px;margin:0}`;

/** Opens the print view beside the running deck; it calls the browser's print dialog itself. */
export function openPrint(): void {
  window.open(`${location.pathname}?view=print&dialog`, '_blank', 'noopener');
}

/** Sets the print view's pages to the slide's true size, and prints where the address asks for it. */
export function mendPrint(deck: RevealApi): void {
  const query = new URLSearchParams(location.search);
  if (query.get('view') !== 'print') return;
  deck.on('pdf-ready', () => {
    const style = document.createElement('style');
    style.textContent = PAGE; // after Reveal's own rule, so that it wins
    document.head.append(style);
    document.documentElement.classList.add('print-ready');
    if (query.has('dialog')) window.print();
  });
}
