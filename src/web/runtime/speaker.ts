import type { RevealApi } from 'reveal.js';
import { message } from './dialogs.ts';
import { element } from './element.ts';
import { buildView, type View } from './speaker-view.ts';
import { Timer } from './timer.ts';
import { say } from './words.ts';

export interface Speaker {
  open(): void;
}

const EVENTS = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'];

/**
 * The speaker's window. Its nodes are copies made here and put there directly: no script runs in it, nothing is
 * fetched, and so it works from file:// under the deck's policy, where Reveal's own plugin would need both.
 */
export function createSpeaker(deck: RevealApi): Speaker {
  const timer = new Timer();
  let popup: Window | null = null;
  let view: View | undefined;
  const update = () => {
    if (popup && !popup.closed && view) show(deck, view, popup.document);
  };
  for (const name of EVENTS) deck.on(name, update);
  window.addEventListener('pagehide', () => popup?.close());

  const open = () => {
    if (popup && !popup.closed) {
      popup.focus();
      return;
    }
    popup = window.open('', 'briefdeck-speaker', 'popup,width=1280,height=800');
    if (!popup) {
      message('blocked');
      return;
    }
    prepare(popup.document);
    view = buildView(popup, deck, timer);
    timer.start();
    update();
    view.tick();
    popup.setInterval(view.tick, 500);
    popup.addEventListener('keydown', (event) => steer(event, deck));
    popup.focus();
  };
  return { open };
}

/** An empty window is in quirks mode, where lines are spaced otherwise: this gives it a doctype, and our styles. */
function prepare(page: Document): void {
  page.open();
  page.write('<!doctype html><html><head><meta charset="utf-8"><title></title></head><body></body></html>');
  page.close();
  page.documentElement.lang = document.documentElement.lang;
  page.title = `${say('speaker')} · ${document.title}`;
  for (const style of document.querySelectorAll('head > style')) page.head.append(page.importNode(style, true));
  page.body.className = 'speaker';
}

function steer(event: KeyboardEvent, deck: RevealApi): void {
  const at = event.target as Element | null;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === ' ' && at?.closest('button')) return;
  const act = {
    ArrowRight: () => deck.next(),
    ArrowDown: () => deck.next(),
    PageDown: () => deck.next(),
    ' ': () => (event.shiftKey ? deck.prev() : deck.next()),
    ArrowLeft: () => deck.prev(),
    ArrowUp: () => deck.prev(),
    PageUp: () => deck.prev(),
    Home: () => deck.slide(0),
    End: () => deck.slide(deck.getTotalSlides() - 1),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

/** Copies what the deck shows into the speaker's window. */
function show(deck: RevealApi, view: View, page: Document): void {
  const slides = deck.getSlides();
  const current = deck.getCurrentSlide();
  const n = slides.indexOf(current);
  const next = slides[n + 1];
  view.now.replaceChildren(copy(current, page, false));
  view.nowLabel.textContent = say('current', { n: n + 1, all: slides.length });
  view.next.replaceChildren(...(next ? [copy(next, page, true)] : []));
  view.nextLabel.textContent = next ? say('following', { n: n + 2 }) : say('last');
  const notes = current.querySelector('aside.notes');
  const all = notes ? [...notes.children] : [];
  const fill = (into: Element, from: Element[], none: string) =>
    into.replaceChildren(...(from.length ? from.map((e) => page.importNode(e, true)) : [element(page, 'p', {}, none)]));
  fill(
    view.notes,
    all.filter((e) => !e.matches('.source')),
    say('noNotes'),
  );
  fill(
    view.sources,
    all.filter((e) => e.matches('.source')),
    '–',
  );
  view.progress.value = n + 1;
  view.progress.max = slides.length;
  view.black.textContent = say(deck.isPaused() ? 'unblack' : 'black');
  view.scale();
}

function copy(slide: Element, page: Document, whole: boolean): HTMLElement {
  const made = page.importNode(slide, true) as HTMLElement;
  for (const name of ['hidden', 'aria-hidden', 'id']) made.removeAttribute(name);
  made.className = whole ? 'slide whole' : 'slide';
  made.style.display = 'block';
  made.inert = true; // a picture of the slide: its links are followed on the slide itself
  return made;
}
