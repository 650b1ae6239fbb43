import { contrast } from '../contrast.ts';
import { element } from '../element.ts';
import { say } from '../words.ts';

/** Percent of the browser's own text size. */
const TEXT = { least: 80, most: 300, step: 20 };

/** @returns the bar above the text: back to the slides, print, notes, contrast, size of text. */
export function toolsOf(main: HTMLElement): HTMLElement {
  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    attrs: Parameters<typeof element>[2],
    ...children: (Node | string)[]
  ) => element(document, name, attrs, ...children);
  let size = 100;
  const resize = (by: number) => {
    size = Math.min(TEXT.most, Math.max(TEXT.least, size + by));
    document.documentElement.style.fontSize = `${size}%`;
    told.textContent = `${size}%`;
  };
  const told = make('span', { role: 'status', class: 'quiet' }, '100%');
  const toggle = (name: 'notes' | 'contrast', first: boolean, set: (on: boolean) => void) => {
    const button = make('button', { type: 'button', 'aria-pressed': String(first) }, say(name));
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(on));
      set(on);
    });
    return button;
  };
  const sized = (sign: string, name: string, by: number) =>
    make('button', { type: 'button', 'aria-label': name, title: name, click: () => resize(by) }, sign);
  const notes = main.querySelector('.script')
    ? [toggle('notes', false, (on) => main.classList.toggle('with-notes', on))]
    : [];
  return make(
    'header',
    { class: 'bar' },
    make('a', { class: 'button primary', href: '?' }, say('present')),
    make('button', { type: 'button', click: () => window.print() }, say('print')),
    ...notes,
    toggle('contrast', contrast.on, (on) => contrast.set(on)),
    make(
      'span',
      { class: 'sizes', role: 'group', 'aria-label': say('textSize') },
      sized('A−', say('textSmaller'), -TEXT.step),
      told,
      sized('A+', say('textLarger'), TEXT.step),
    ),
  );
}
