import type { RevealApi } from 'reveal.js';
import { boardOver, glass, strokes } from './board.ts';
import type { Ink } from './ink.ts';

/** Lays the board over the deck's slides; it is scaled with them. */
export function drawOnDeck(deck: RevealApi, ink: Ink): void {
  const board = boardOver(document, ink, () => deck.getCurrentSlide().id);
  deck.getSlidesElement()?.append(board.element);
  ink.follow(board.draw);
  deck.on('slidechanged', () => {
    ink.laser = undefined;
    board.draw();
  });
  board.draw();
}

/** Prints the slides with what was drawn on them; without this, paper never shows it. */
export function printDrawn(deck: RevealApi, ink: Ink): void {
  const sheets = deck.getSlides().flatMap((slide) => {
    if (!ink.has(slide.id)) return [];
    const sheet = glass(document);
    sheet.classList.add('printed');
    sheet.append(...strokes(document, ink.path(slide.id)));
    slide.append(sheet);
    return [sheet];
  });
  const away = () => {
    for (const sheet of sheets) sheet.remove();
  };
  window.addEventListener('afterprint', away, { once: true });
  window.print();
}
