import { element } from '../element.ts';
import { say, type UiWord } from '../words.ts';
import { type Plan, Spent } from './plan.ts';
import { clock, type Timer } from './timer.ts';

/** The clock against the plan: of the whole, of this slide, of this part. */
export interface Head {
  element: HTMLElement;
  tick(): void;
}

/** @param slide 0-based number of the slide on the screen */
export function headOf(page: Document, facts: DOMStringMap, plan: Plan, timer: Timer, slide: () => number): Head {
  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    attrs: Parameters<typeof element>[2],
    ...children: (Node | string)[]
  ) => element(page, name, attrs, ...children);
  const time = make('span', { class: 'clock', role: 'timer', 'aria-label': say('elapsed') });
  const late = make('strong', { class: 'late' });
  const due = make('span', {});
  const part = make('span', {});
  const partLate = make('strong', { class: 'late' });
  const spent = new Spent();
  const tick = () => {
    const { seconds } = timer;
    const n = slide();
    const now = plan.parts.find((p) => n >= p.from && n < p.to);
    spent.count(now, seconds);
    time.textContent = clock(seconds);
    pause.textContent = say(timer.running ? 'pause' : 'resumeTimer');
    if (plan.seconds === 0) return;
    const over = seconds - plan.seconds;
    late.textContent = over > 0 ? say('late', { t: clock(over) }) : '';
    due.textContent = now ? say('due', { t: clock(plan.until(n)) }) : '';
    const [took, share] = now ? [spent.on(now), Math.round(now.seconds)] : [0, 0];
    part.textContent = now?.name ? say('share', { name: now.name, took: clock(took), share: clock(share) }) : '';
    partLate.textContent = now?.name && took > share ? say('partLate', { t: clock(took - share) }) : '';
  };
  const button = (name: UiWord, does: () => void) => {
    const click = () => {
      does();
      tick();
    };
    return make('button', { type: 'button', click }, say(name));
  };
  const pause = button('pause', () => timer.toggle());
  const planned = facts.minutes && plan.seconds ? say('plan', { m: facts.minutes }) : say('elapsed');
  return {
    element: make(
      'header',
      {},
      make('h1', { class: 'sr-only' }, say('speaker')),
      time,
      make('span', {}, planned),
      late,
      due,
      part,
      partLate,
      make('span', { class: 'gap' }),
      ...(facts.handling ? [make('span', { class: 'mark' }, facts.handling)] : []),
      make('span', {}, facts.edition ?? ''),
      pause,
      button('reset', () => timer.reset()),
    ),
    tick,
  };
}
