import type { Audience, Diagnostic } from '../../model/index.ts';
import {
  audienceOf,
  type Choices,
  type Engine,
  editKey,
  type Settings,
  type SlideText,
  startFrom,
  textOfSlide,
  type View,
  withSetting,
} from '../engine/index.ts';
import { advance, type History, redo, startHistory, undo } from './history.ts';
import type { Spot } from './spot.ts';

/** What of an edition belongs to the occasion, not to the audience: it stays when another audience is chosen. */
const OCCASION = ['unit', 'presenter', 'date', 'marking', 'theme'] as const;

/** Everything that the studio's page shows, and every way to change it. Views are made of the newest choices alone. */
export class Session {
  /** The newest that could be made; null before the first. */
  view: View | null = null;
  /** Of the newest try, the one that made no view too. */
  problems: Diagnostic[] = [];
  /** Why the folder cannot be read as it is now; empty where it can. */
  broken: readonly Diagnostic[] = [];
  /** The folder is at hand, but nobody tells of it any more. */
  lost = false;
  /** A thing that went wrong in us, not in the briefing. */
  failure: unknown;
  working = false;
  spot: Spot;
  /** Said aloud by screen readers; a text said twice differs by its count. */
  said = { text: '', count: 0 };
  /** Takes in what is typed but waits for a pause: before any step back or on, and before a file is made. */
  flush: () => void = () => {};
  #history: History<Choices>;
  #listeners = new Set<() => void>();
  #making: Promise<void> | undefined;

  constructor(
    public engine: Engine,
    choices: Choices,
    slide = '',
  ) {
    this.#history = startHistory(choices);
    this.spot = { id: slide, part: 0 };
    this.#make();
  }

  get data() {
    return this.engine.data;
  }
  get choices(): Choices {
    return this.#history.now;
  }
  /** As chosen now, though the view may not show it yet. */
  get audience(): Audience {
    return audienceOf(this.data.briefing, this.choices);
  }
  /** The profile that the choices start from. */
  get base(): Audience {
    return audienceOf(this.data.briefing, startFrom(this.choices.audience));
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set<K extends keyof Settings>(key: K, value: Settings[K], tag?: string): void {
    this.change(withSetting(this.choices, this.base, key, value), tag);
  }

  /** Asks the outline of the newest choices, not of those that happen to be shown. */
  async arrange(how: (choices: Choices, view: View) => Choices): Promise<void> {
    await this.settled();
    if (this.view?.choices === this.choices) this.change(how(this.choices, this.view));
    await this.settled();
  }

  /** @param text null: as the folder has it */
  edit(id: string, text: SlideText | null): void {
    const lang = this.view?.edition.lang ?? this.data.briefing.lang;
    const key = editKey(lang, id);
    const own = textOfSlide(this.data, lang, id);
    const { [key]: _, ...rest } = this.choices.edits;
    const edits = text && JSON.stringify(text) !== JSON.stringify(own) ? { ...rest, [key]: text } : rest;
    this.change({ ...this.choices, edits }, text ? key : undefined);
  }

  start(audience: string): void {
    const { set, edits } = this.choices;
    const kept = OCCASION.filter((key) => set[key] !== undefined);
    const from = startFrom(audience);
    this.change({ ...from, set: Object.fromEntries(kept.map((key) => [key, set[key]])), edits });
  }

  change(choices: Choices, tag?: string): void {
    this.#go(advance(this.#history, choices, performance.now(), tag));
  }
  reset(): void {
    this.change(startFrom(this.choices.audience));
  }
  undo(): void {
    this.flush();
    this.#go(undo(this.#history));
  }
  redo(): void {
    this.flush();
    this.#go(redo(this.#history));
  }

  /** Goes on over a source that was read anew. @param choices as they can be had over it */
  renew(engine: Engine, choices: Choices): void {
    this.engine = engine;
    this.broken = [];
    const { past, future } = this.#history;
    // Of another source, though nothing was chosen: the view is made anew.
    this.#go({ past, now: { ...choices }, future });
  }

  /** The source as it is now cannot be read: what was read before goes on being shown. */
  tellBroken(broken: Diagnostic[]): void {
    this.broken = broken;
    this.#tell();
  }

  tellLost(lost: boolean): void {
    if (lost === this.lost) return;
    this.lost = lost;
    this.#tell();
  }

  show(id: string, part = 0): void {
    this.spot = { id, part };
    this.#tell();
  }

  say(text: string): void {
    this.said = { text, count: this.said.count + 1 };
    this.#tell();
  }

  /** Resolves when the view is of the newest choices. */
  async settled(): Promise<void> {
    this.flush();
    while (this.#making) await this.#making;
  }

  #go(history: History<Choices>): void {
    this.#history = history;
    this.#make();
    this.#tell();
  }

  #make(): void {
    this.#making ??= this.#makeNewest().finally(() => {
      this.#making = undefined;
      this.working = false;
      this.#tell();
    });
  }

  async #makeNewest(): Promise<void> {
    this.working = true;
    let made: Choices | undefined;
    while (made !== this.choices) {
      made = this.choices;
      // The control that was pressed is drawn first.
      if (this.view) await nextTask();
      if (made !== this.choices) continue;
      const { engine } = this;
      try {
        const { view, problems } = await engine.view(made);
        // Made of a source that is no more.
        if (engine !== this.engine) continue;
        if (view) this.view = view;
        this.problems = problems;
        this.failure = undefined;
      } catch (failure) {
        this.failure = failure;
      }
      this.#tell();
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A task of its own, so that what was changed is painted between. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
