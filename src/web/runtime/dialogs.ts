import type { RevealApi } from 'reveal.js';
import { element } from './element.ts';
import { lettersOn, setLetters } from './letters.ts';
import { say, type UiWord } from './words.ts';

const make = element.bind(null, document) as <K extends keyof HTMLElementTagNameMap>(
  name: K,
  attrs?: Record<string, string | number | boolean | (() => void)>,
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[K];

/** Opens a dialog that is taken away again when it closes. */
function open(name: UiWord, ...content: Node[]): HTMLDialogElement {
  const close: HTMLButtonElement = make('button', { type: 'button', click: () => dialog.close() }, say('close'));
  const heading = make('h2', { id: 'dialog-name' }, say(name));
  const dialog: HTMLDialogElement = make(
    'dialog',
    { class: 'panel', 'aria-labelledby': 'dialog-name' },
    heading,
    ...content,
    close,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.querySelector('dialog.panel')?.remove();
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function message(name: UiWord): void {
  open('speaker', make('p', {}, say(name)));
}

/** Keys and what they do, in the order of use. */
const KEYS: [keys: string | UiWord, does: UiWord][] = [
  ['keyNext', 'next'],
  ['keyPrevious', 'previous'],
  ['Home End', 'keyEnds'],
  ['Esc O', 'overview'],
  ['G', 'jump'],
  ['S', 'speaker'],
  ['F', 'fullscreen'],
  ['B .', 'keyBlack'],
  ['? F1', 'help'],
];
const isWord = (text: string): text is UiWord => text.startsWith('key');

export function openHelp(): void {
  const rows = KEYS.flatMap(([keys, does]) => [
    make('dt', {}, make('kbd', {}, isWord(keys) ? say(keys) : keys)),
    make('dd', {}, say(does)),
  ]);
  const box = make('input', { type: 'checkbox', checked: lettersOn() });
  box.addEventListener('change', () => setLetters(box.checked));
  open('keys', make('dl', { class: 'keys' }, ...rows), make('label', { class: 'choice' }, box, ` ${say('letters')}`));
}

export const titleOf = (slide: Element): string => slide.querySelector('h1, h2')?.textContent?.trim() ?? slide.id;

/** A list of all slides, narrowed by number or by words of the title. */
export function openJump(deck: RevealApi): void {
  const go = (n: number) => {
    dialog.close();
    deck.slide(n);
  };
  const input = make('input', { type: 'text', autocomplete: 'off' });
  const list = make('ol', { class: 'slides-list' });
  const none = make('p', { role: 'status' });
  const entries = deck.getSlides().map((slide, n) => {
    const title = titleOf(slide);
    const button = make('button', { type: 'button', click: () => go(n) }, `${n + 1}　${title}`);
    return { n, title: title.toLowerCase(), row: make('li', {}, button) };
  });
  const matching = () => {
    const query = input.value.trim().toLowerCase();
    if (/^\d+$/.test(query)) {
      const exact = entries.filter((e) => String(e.n + 1) === query);
      if (exact.length) return exact;
    }
    return entries.filter((e) => e.title.includes(query));
  };
  const show = () => {
    const found = matching();
    list.replaceChildren(...found.map((e) => e.row));
    none.textContent = found.length ? '' : say('jumpNone');
  };
  input.addEventListener('input', show);
  input.addEventListener('keydown', (event) => {
    const first = matching()[0];
    if (event.key !== 'Enter' || event.isComposing || !first) return;
    event.preventDefault();
    go(first.n);
  });
  show();
  const dialog: HTMLDialogElement = open(
    'jump',
    make('label', { class: 'field' }, say('jumpLabel'), input),
    none,
    list,
  );
  input.focus();
}
