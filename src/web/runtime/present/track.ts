import { element } from '../element.ts';
import { say } from '../words.ts';
import type { Plan } from './plan.ts';

/** The main slides as a row, a gap between parts; beneath the row a mark where the clock says that the talk should be. */
export interface Track {
  element: HTMLElement;
  /** @param slide 0-based number of the slide on the screen @param seconds on the clock */
  show(slide: number, seconds: number): void;
}

export function trackOf(page: Document, plan: Plan): Track {
  const name = element(page, 'span', { class: 'track-name' });
  const cells = plan.parts.map((part) => {
    const made = Array.from({ length: part.to - part.from }, () => element(page, 'i', {}));
    return { part, made, element: element(page, 'span', {}, ...made) };
  });
  const row = element(page, 'span', { class: 'track-row', role: 'img' }, ...cells.map((one) => one.element));
  const all = cells.flatMap((one) => one.made);
  const show = (slide: number, seconds: number) => {
    const part = plan.parts.find((p) => slide >= p.from && slide < p.to);
    name.textContent = part ? part.name : say('backup');
    const due = plan.seconds === 0 ? -1 : all.findIndex((_, n) => plan.until(n) > seconds);
    const expected = due < 0 && plan.seconds > 0 ? all.length - 1 : due;
    all.forEach((cell, n) => {
      cell.className = [n < slide ? 'done' : n === slide ? 'now' : '', n === expected ? 'due' : ''].join(' ').trim();
    });
    const at = { n: slide + 1, all: all.length, due: expected + 1 };
    row.setAttribute('aria-label', say(expected < 0 ? 'progressPlain' : 'progress', at));
    row.title = row.getAttribute('aria-label') ?? '';
  };
  for (const { part, element: group } of cells) group.style.flex = String(part.to - part.from);
  return { element: element(page, 'div', { class: 'track' }, name, row), show };
}
