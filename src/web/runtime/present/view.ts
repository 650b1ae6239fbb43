import { type Control, type Controls, controlsOf } from '../controls.ts';
import type { Actions, Desk } from '../desk.ts';
import { titleOf } from '../dialogs.ts';
import { boardOver } from '../draw/board.ts';
import { element } from '../element.ts';
import { SLIDE } from '../size.ts';
import { say } from '../words.ts';
import { isAnswer, isBackup } from './back.ts';
import { copyOf } from './copy.ts';
import { headOf } from './head.ts';
import { planOf } from './plan.ts';
import { swipes } from './swipe.ts';
import type { Timer } from './timer.ts';
import { trackOf } from './track.ts';

/** The speaker's window once it is built. */
export interface View {
  /** Shows the slide of the deck, its notes and what follows. */
  show(): void;
  tick(): void;
  /** Draws the ink, and what the buttons say. */
  refresh(): void;
}

/** Size of the notes, CSS px: smallest, largest, step. */
const NOTES = { least: 18, most: 40, step: 2, first: 22 };

/** Builds the speaker's window: clock above, slides and notes between, controls below. */
export function buildView(popup: Window, desk: Desk, actions: Actions, timer: Timer): View {
  const page = popup.document;
  const { deck, ink } = desk;
  const slides = deck.getSlides() as HTMLElement[];
  const facts = deck.getRevealElement()?.dataset ?? {};
  const plan = planOf(slides, Number(facts.limit ?? 0) * 60);
  const at = () => slides.indexOf(deck.getCurrentSlide() as HTMLElement);
  const head = headOf(page, facts, plan, timer, at);
  const track = trackOf(page, plan);
  const [turn, tools] = [turnOf(page, actions), toolsOf(page, desk, actions, slides.filter(isAnswer).length)];
  const others = controlsOf(page, [{ act: 'audience' }, { act: 'help' }], actions);
  const board = boardOver(page, ink, () => deck.getCurrentSlide().id);
  const left = leftOf(page, board.element);
  const right = rightOf(page);
  const end = element(page, 'button', { type: 'button', click: () => popup.close() }, say('end'));
  swipes(left.frame, deck, () => ink.tool !== undefined);
  head.element.append(...others.buttons);
  page.body.append(
    head.element,
    element(page, 'main', {}, left.element, right.element),
    element(
      page,
      'footer',
      {},
      element(page, 'div', { class: 'turn' }, ...turn.buttons),
      element(page, 'div', { class: 'tools' }, ...tools.buttons),
      track.element,
      end,
    ),
  );

  const tick = () => {
    head.tick();
    track.show(at(), timer.seconds);
  };
  const refresh = () => {
    board.draw();
    tools.refresh();
  };
  const show = () => {
    const n = at();
    left.show(slides, n, deck.isPaused());
    right.show(slides, n);
    scale(page);
    refresh();
    tick();
  };
  popup.addEventListener('resize', () => scale(page));
  return { show, tick, refresh };
}

/** Fits the slides to their frames. */
function scale(page: Document): void {
  for (const box of page.querySelectorAll<HTMLElement>('.frame'))
    box.style.setProperty('--scale', String(box.clientWidth / SLIDE.width));
}

function fill(into: Element, from: readonly Element[], none: string): void {
  const page = into.ownerDocument;
  into.replaceChildren(
    ...(from.length ? from.map((e) => page.importNode(e, true)) : [element(page, 'p', { class: 'quiet' }, none)]),
  );
  into.scrollTop = 0;
}

/** The slide on the screen, and what its figures rest on. */
function leftOf(page: Document, glass: SVGSVGElement) {
  const frame = element(page, 'div', { class: 'frame' });
  const label = element(page, 'h2');
  const cited = element(page, 'div', { class: 'cited', tabindex: 0, role: 'region', 'aria-label': say('sources') });
  const black = element(page, 'p', { class: 'tag', role: 'status' });
  const top = element(page, 'div', { class: 'row' }, label, black);
  return {
    frame,
    element: element(page, 'section', { class: 'now' }, top, frame, element(page, 'h2', {}, say('sources')), cited),
    show(slides: readonly HTMLElement[], n: number, paused: boolean) {
      const slide = slides[n];
      const main = slides.filter((one) => !isBackup(one));
      if (!slide) return;
      frame.replaceChildren(copyOf(slide, page, false), glass);
      frame.classList.toggle('black', paused);
      label.replaceChildren(
        isBackup(slide) ? say('currentBackup', { n: n + 1 }) : say('current', { n: n + 1, all: main.length }),
        element(page, 'span', { class: 'sr-only' }, ` ${titleOf(slide)}`),
      );
      black.textContent = paused ? say('isBlack') : '';
      fill(cited, [...slide.querySelectorAll('aside.notes > .source')], '–');
    },
  };
}

/** The next slide, and the notes at a size that can be read standing. */
function rightOf(page: Document) {
  const frame = element(page, 'div', { class: 'frame' });
  const label = element(page, 'h2');
  const notes = element(page, 'div', { class: 'script', tabindex: 0, role: 'region', 'aria-label': say('notes') });
  let size = NOTES.first;
  const resize = (by: number) => {
    size = Math.min(NOTES.most, Math.max(NOTES.least, size + by));
    notes.style.fontSize = `${size}px`;
  };
  const button = (sign: string, name: string, by: number) =>
    element(page, 'button', { type: 'button', 'aria-label': name, title: name, click: () => resize(by) }, sign);
  const row = element(
    page,
    'div',
    { class: 'row' },
    element(page, 'h2', {}, say('notes')),
    element(page, 'span', { class: 'gap' }),
    button('A−', say('smaller'), -NOTES.step),
    button('A+', say('larger'), NOTES.step),
  );
  resize(0);
  return {
    element: element(page, 'section', { class: 'then' }, label, frame, row, notes),
    show(slides: readonly HTMLElement[], n: number) {
      const [slide, next] = [slides[n], slides[n + 1]];
      frame.replaceChildren(...(next ? [copyOf(next, page, true)] : []));
      frame.hidden = !next;
      label.replaceChildren(
        next ? say('following', { n: n + 2 }) : say('last'),
        ...(next ? [element(page, 'span', { class: 'sr-only' }, ` ${titleOf(next)}`)] : []),
      );
      fill(notes, [...(slide?.querySelectorAll('aside.notes > :not(.source)') ?? [])], say('noNotes'));
    },
  };
}

const turnOf = (page: Document, actions: Actions): Controls =>
  controlsOf(page, [{ act: 'previous' }, { act: 'next', style: 'primary' }], actions);

function toolsOf(page: Document, desk: Desk, actions: Actions, backups: number): Controls {
  const { deck, ink, back } = desk;
  const drawn = () => ink.has(deck.getCurrentSlide().id);
  const list: Control[] = [
    { act: 'jump' },
    { act: 'backups', name: () => say('backupsCount', { n: backups }), shown: () => backups > 0 },
    {
      act: 'return',
      style: 'signal',
      name: () => say('return', { n: back.to ?? '' }),
      shown: () => back.to !== undefined,
    },
    { act: 'black', pressed: () => deck.isPaused() },
    { act: 'laser', pressed: () => ink.tool === 'laser' },
    { act: 'pen', pressed: () => ink.tool === 'pen' },
    { act: 'undo', shown: drawn },
    { act: 'erase', shown: drawn },
  ];
  return controlsOf(page, list, actions);
}
