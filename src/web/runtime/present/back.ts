import type { RevealApi } from 'reveal.js';

type Spot = ReturnType<RevealApi['getIndices']>;

/**
 * The way back from a slide that was jumped to, for questions in the room. The first jump counts, however many follow; it
 * is forgotten on the slide it came from, and where the talk goes on from main slide to main slide.
 */
export class Back {
  private from: Spot | undefined;
  private last: Spot | undefined;

  constructor(private readonly deck: RevealApi) {
    for (const name of ['ready', 'fragmentshown', 'fragmenthidden'])
      deck.on(name, () => {
        this.last = deck.getIndices();
      });
    deck.on('slidechanged', () => this.moved());
  }
  /** Number of the slide to go back to, from 1. */
  get to(): number | undefined {
    return this.from === undefined ? undefined : this.from.h + 1;
  }
  go(): void {
    if (this.from) this.deck.slide(this.from.h, this.from.v, this.from.f);
  }

  private moved(): void {
    const [before, now] = [this.last, this.deck.getIndices()];
    this.last = now;
    if (before === undefined || now.h === this.from?.h) this.from = undefined;
    else if (Math.abs(now.h - before.h) > 1) this.from ??= before;
    else if (!isBackup(this.deck.getCurrentSlide())) this.from = undefined;
  }
}

/** Outside the edition's budget of slides and minutes. */
export const isBackup = (slide: Element): boolean => slide.hasAttribute('data-appendix');
/** A backup with something on it: not the page that parts them from the talk. */
export const isAnswer = (slide: HTMLElement): boolean => isBackup(slide) && slide.dataset.layout !== 'appendix';
