import type { RevealApi } from 'reveal.js';
import type { Choice } from './choice.ts';
import { contrast } from './contrast.ts';
import { element } from './element.ts';
import { letters } from './letters.ts';
import { isAnswer, isBackup } from './present/back.ts';
import { say, type UiWord } from './words.ts';

/** Opens a dialog in either window; it is taken away again when it closes. */
function open(page: Document, name: UiWord, ...content: Node[]): HTMLDialogElement {
  const close = element(page, 'button', { type: 'button', click: () => dialog.close() }, say('close'));
  const heading = element(page, 'h2', { id: 'dialog-name' }, say(name));
  const dialog: HTMLDialogElement = element(
    page,
    'dialog',
    { class: 'panel', 'aria-labelledby': 'dialog-name' },
    heading,
    ...content,
    close,
  );
  dialog.addEventListener('close', () => dialog.remove());
  page.querySelector('dialog.panel')?.remove();
  page.body.append(dialog);
  dialog.showModal();
  return dialog;
}

export function message(name: UiWord): void {
  open(document, 'speaker', element(document, 'p', {}, say(name)));
}

/** Keys and what they do, in the order of use. */
const KEYS: [keys: string | UiWord, does: UiWord][] = [
  ['keyNext', 'next'],
  ['keyPrevious', 'previous'],
  ['Home End', 'keyEnds'],
  ['G', 'jump'],
  ['Q', 'backups'],
  ['Backspace', 'keyReturn'],
  ['B .', 'black'],
  ['L', 'laser'],
  ['D', 'pen'],
  ['U E', 'keyErase'],
  ['+ − 0', 'keyZoom'],
  ['keyShift', 'keyAim'],
  ['O', 'overview'],
  ['S', 'speaker'],
  ['F F5', 'fullscreen'],
  ['R', 'read'],
  ['C', 'contrast'],
  ['Esc', 'keyLeave'],
  ['? F1', 'help'],
];
const isWord = (text: string): text is UiWord => text.startsWith('key');

/** The keys, and what each person may set. */
export function openHelp(page: Document): void {
  const rows = KEYS.flatMap(([keys, does]) => [
    element(page, 'dt', {}, element(page, 'kbd', {}, isWord(keys) ? say(keys) : keys)),
    element(page, 'dd', {}, say(does)),
  ]);
  const choice = (name: UiWord, of: Choice) => {
    const box = element(page, 'input', { type: 'checkbox', checked: of.on });
    box.addEventListener('change', () => of.set(box.checked));
    return element(page, 'label', { class: 'choice' }, box, ` ${say(name)}`);
  };
  const list = element(page, 'dl', { class: 'keys' }, ...rows);
  open(page, 'help', choice('contrast', contrast), choice('letters', letters), list);
}

export const titleOf = (slide: Element): string => slide.querySelector('h1, h2')?.textContent?.trim() ?? slide.id;

/** A list of all slides or of the backups, narrowed by number or by words of the title. */
export function openJump(deck: RevealApi, page: Document, backups = false): void {
  const go = (n: number) => {
    dialog.close();
    deck.slide(n);
  };
  const current = deck.getCurrentSlide();
  const input = element(page, 'input', { type: 'text', autocomplete: 'off' });
  const list = element(page, 'ol', { class: 'slides-list' });
  const none = element(page, 'p', { role: 'status' });
  const entries = (deck.getSlides() as HTMLElement[]).map((slide, n) => {
    const title = titleOf(slide);
    const button = element(page, 'button', { type: 'button', click: () => go(n) });
    button.append(element(page, 'b', {}, `${n + 1}`), ` ${title} `);
    if (isBackup(slide) && !backups) button.append(element(page, 'small', {}, say('backup')));
    if (slide === current) button.setAttribute('aria-current', 'page');
    return { n, title: title.toLowerCase(), answer: isAnswer(slide), row: element(page, 'li', {}, button) };
  });
  const offered = entries.filter((e) => e.answer || !backups);
  const matching = () => {
    const query = input.value.trim().toLowerCase();
    if (/^\d+$/.test(query)) {
      const exact = entries.filter((e) => String(e.n + 1) === query);
      if (exact.length) return exact;
    }
    return offered.filter((e) => e.title.includes(query));
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
  const field = element(page, 'label', { class: 'field' }, say('jumpLabel'), input);
  const dialog: HTMLDialogElement = open(page, backups ? 'backups' : 'jump', field, none, list);
  if (!backups) list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  input.focus();
}
