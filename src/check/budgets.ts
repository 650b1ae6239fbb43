import type { PlacedDeck, PlacedSlide, Report } from '../model/index.ts';

/** What the audience's profile allows: slides and bullets, as warnings with the number measured and the limit. */
export function budgets(deck: PlacedDeck, report: Report): void {
  const { audience } = deck;
  const main = deck.slides.filter((s) => !s.appendix).length;
  if (main > audience.slides)
    report('budget-slides', { audience: audience.id, slides: main, most: audience.slides }, audience.at);
  for (const slide of deck.slides) {
    const bullets = bulletsOn(slide);
    if (bullets > audience.bullets)
      report('budget-bullets', { bullets, most: audience.bullets }, { ...slide.at, slide: slide.id });
  }
}

/** Top-level items of lists in the body; rows, cards and tables have limits of their own. */
function bulletsOn(slide: PlacedSlide): number {
  const boxes = slide.items.flatMap((i) => (i.kind === 'text' && i.region !== undefined ? [i.paragraphs] : []));
  return Math.max(
    0,
    ...boxes.map((paragraphs) => paragraphs.filter((p) => p.level === 0 && p.bullet !== 'none').length),
  );
}
