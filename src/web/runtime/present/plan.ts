import { isBackup } from './back.ts';

/** Slides of one chapter that follow each other, and the time that they may take. */
export interface Part {
  name: string;
  /** 0-based: its first slide, and the one after its last. */
  from: number;
  to: number;
  seconds: number;
}
export interface Plan {
  /** The time of the edition; 0 where its profile gives none. */
  seconds: number;
  parts: Part[];
  /** Seconds by which the slide should be done; for backups, all of it. */
  until(slide: number): number;
}

/** A slide that is shown and passed takes a third of one that is spoken to. */
const WEIGHT: Record<string, number> = { cover: 1 / 3, section: 1 / 3, agenda: 1 / 3 };
const weigh = (slide: HTMLElement): number => (isBackup(slide) ? 0 : (WEIGHT[slide.dataset.layout ?? ''] ?? 1));

/** Shares the edition's time out among its main slides. */
export function planOf(slides: readonly HTMLElement[], seconds: number): Plan {
  const whole = slides.reduce((sum, slide) => sum + weigh(slide), 0) || 1;
  const parts: Part[] = [];
  const until: number[] = [];
  let done = 0;
  slides.forEach((slide, n) => {
    const share = (weigh(slide) / whole) * seconds;
    const name = isBackup(slide) ? '' : (slide.dataset.chapter ?? '');
    const last = parts.at(-1);
    done += share;
    until.push(Math.round(done));
    if (last?.name === name || isBackup(slide)) {
      if (last && !isBackup(slide)) Object.assign(last, { to: n + 1, seconds: last.seconds + share });
    } else parts.push({ name, from: n, to: n + 1, seconds: share });
  });
  return { seconds, parts, until: (n) => until[n] ?? seconds };
}

/** Seconds spent on each part of the plan. */
export class Spent {
  private readonly by = new Map<Part, number>();
  private seen = 0;

  /** @param now seconds on the clock; what went by since the last call is the part's */
  count(part: Part | undefined, now: number): void {
    if (now < this.seen)
      this.by.clear(); // the clock was reset
    else if (part) this.by.set(part, this.on(part) + now - this.seen);
    this.seen = now;
  }
  on(part: Part): number {
    return this.by.get(part) ?? 0;
  }
}
