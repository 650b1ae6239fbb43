/** Time that the talk has taken, apart from pauses. */
export class Timer {
  /** Milliseconds gathered before the clock last started. */
  private before = 0;
  private since: number | undefined;

  get running(): boolean {
    return this.since !== undefined;
  }
  /** Whole seconds. */
  get seconds(): number {
    const now = this.since === undefined ? 0 : performance.now() - this.since;
    return Math.floor((this.before + now) / 1000);
  }
  start(): void {
    this.since ??= performance.now();
  }
  toggle(): void {
    if (this.since === undefined) {
      this.start();
      return;
    }
    this.before += performance.now() - this.since;
    this.since = undefined;
  }
  reset(): void {
    this.before = 0;
    if (this.since !== undefined) this.since = performance.now();
  }
}

/** @returns minutes and seconds: "04:12". */
export function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
