import type { RevealApi } from 'reveal.js';

const LEVELS = [1, 1.5, 2, 3, 4];
/** Part of the window that a key moves an enlarged slide by. */
const STEP = 0.2;

/**
 * Enlarges the slide, for small type and weak eyes. The browser's own zoom cannot: a slide always fills its window. The
 * window then scrolls over the slide, so that wheels, fingers and scroll bars do as everywhere.
 */
export class Zoom {
  private level = 0;

  constructor(private readonly deck: RevealApi) {
    deck.on('slidechanged', () => window.scrollTo(0, 0));
    deck.on('overviewshown', () => this.set(0));
  }
  get on(): boolean {
    return this.level > 0;
  }
  in(): void {
    this.set(this.level + 1);
  }
  out(): void {
    this.set(this.level - 1);
  }
  reset(): void {
    this.set(0);
  }
  /** Moves what is seen; −1, 0 or 1 each way. */
  pan(x: number, y: number): void {
    window.scrollBy(x * STEP * window.innerWidth, y * STEP * window.innerHeight);
  }

  private set(level: number): void {
    const next = Math.min(LEVELS.length - 1, Math.max(0, level));
    if (next === this.level) return;
    const ratio = (LEVELS[next] ?? 1) / (LEVELS[this.level] ?? 1);
    const [x, y] = [window.scrollX + window.innerWidth / 2, window.scrollY + window.innerHeight / 2];
    this.level = next;
    const root = document.documentElement;
    root.classList.toggle('zoomed', this.on);
    root.style.setProperty('--zoom', String(LEVELS[next]));
    this.deck.configure({ touch: !this.on }); // fingers move an enlarged slide
    window.dispatchEvent(new Event('resize'));
    window.scrollTo(x * ratio - window.innerWidth / 2, y * ratio - window.innerHeight / 2);
  }
}
