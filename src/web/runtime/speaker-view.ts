import type { RevealApi } from 'reveal.js';
import { element } from './element.ts';
import { SLIDE } from './size.ts';
import { clock, type Timer } from './timer.ts';
import { say, type UiWord } from './words.ts';

/** The parts of the speaker's window that change. */
export interface View {
  now: HTMLElement;
  nowLabel: HTMLElement;
  next: HTMLElement;
  nextLabel: HTMLElement;
  notes: HTMLElement;
  sources: HTMLElement;
  progress: HTMLProgressElement;
  black: HTMLElement;
  /** Draws the clock. */
  tick(): void;
  /** Fits the slides to their frames. */
  scale(): void;
}

/** Size of the notes, CSS px: smallest, largest, step. */
const NOTES = { least: 18, most: 32, step: 2, first: 22 };

/** Builds the speaker's window: clock above, slides and notes between, controls below. */
export function buildView(popup: Window, deck: RevealApi, timer: Timer): View {
  const page = popup.document;
  const facts = deck.getRevealElement()?.dataset ?? {};
  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    attrs: Record<string, string | number | boolean | (() => void)> = {},
    ...children: (Node | string)[]
  ) => element(page, name, attrs, ...children);
  const button = (name: UiWord, click: () => void, style = '') =>
    make('button', { type: 'button', class: style, click }, say(name));

  const time = make('span', { class: 'clock', role: 'timer' });
  const late = make('span', { class: 'late' });
  const pause = button('pause', () => {
    timer.toggle();
    tick();
  });
  const reset = button('reset', () => {
    timer.reset();
    tick();
  });
  const limit = Number(facts.limit ?? 0) * 60;
  const tick = () => {
    const { seconds } = timer;
    time.textContent = clock(seconds);
    late.textContent = limit > 0 && seconds > limit ? say('late', { t: clock(seconds - limit) }) : '';
    pause.textContent = say(timer.running ? 'pause' : 'resumeTimer');
  };

  let size = NOTES.first;
  const notes = make('div', { class: 'script', tabindex: 0, role: 'region', 'aria-label': say('notes') });
  const resize = (by: number) => {
    size = Math.min(NOTES.most, Math.max(NOTES.least, size + by));
    notes.style.fontSize = `${size}px`;
  };
  resize(0);

  const frame = () => make('div', { class: 'frame' });
  const [now, next] = [frame(), frame()];
  const [nowLabel, nextLabel] = [make('h2'), make('h2')];
  const sources = make('div', { class: 'cited' });
  const progress = make('progress', { 'aria-label': say('progress') });
  const black = button('black', () => deck.togglePause());
  const plan = facts.minutes ? ` · ${say('plan', { m: facts.minutes })}` : '';
  const mark = facts.handling ? [make('span', { class: 'mark' }, facts.handling)] : [];
  page.body.append(
    make(
      'header',
      {},
      make('h1', { class: 'sr-only' }, say('speaker')),
      time,
      make('span', {}, say('elapsed') + plan),
      late,
      make('span', { class: 'gap' }),
      ...mark,
      make('span', {}, facts.edition ?? ''),
      pause,
      reset,
    ),
    make(
      'main',
      {},
      make('section', { class: 'now' }, nowLabel, now, make('h2', {}, say('sources')), sources),
      make(
        'section',
        { class: 'then' },
        nextLabel,
        next,
        make(
          'div',
          { class: 'row' },
          make('h2', {}, say('notes')),
          make('span', { class: 'gap' }),
          button('smaller', () => resize(-NOTES.step)),
          button('larger', () => resize(NOTES.step)),
        ),
        notes,
      ),
    ),
    make(
      'footer',
      {},
      button('previous', () => deck.prev()),
      button('next', () => deck.next(), 'primary'),
      black,
      make('span', { class: 'gap' }),
      progress,
      button('end', () => popup.close()),
    ),
  );
  const scale = () => {
    for (const box of [now, next]) box.style.setProperty('--scale', String(box.clientWidth / SLIDE.width));
  };
  popup.addEventListener('resize', scale);
  return { now, nowLabel, next, nextLabel, notes, sources, progress, black, tick, scale };
}
