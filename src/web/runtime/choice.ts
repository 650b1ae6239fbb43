/** A choice of the person at this machine, on or off, kept where the browser lets us. */
export class Choice {
  private value: boolean;
  private readonly followers: ((on: boolean) => void)[] = [];

  /** @param first what holds until the person chooses */
  constructor(
    private readonly key: string,
    first: boolean,
  ) {
    this.value = first;
    try {
      const kept = localStorage.getItem(key);
      if (kept !== null) this.value = kept !== 'off';
    } catch {
      // file:// may have no storage
    }
  }
  get on(): boolean {
    return this.value;
  }
  set(on: boolean): void {
    this.value = on;
    try {
      localStorage.setItem(this.key, on ? 'on' : 'off');
    } catch {
      // Kept for this page only.
    }
    for (const follow of this.followers) follow(on);
  }
  /** Calls `follow` now and at each change. */
  follow(follow: (on: boolean) => void): void {
    this.followers.push(follow);
    follow(this.value);
  }
}
