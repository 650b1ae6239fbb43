import { type Control, controlsOf } from './controls.ts';
import type { Actions, Desk } from './desk.ts';
import { element } from './element.ts';
import { say } from './words.ts';

/** Milliseconds that the tools stay after the pointer last moved. */
const AWAKE = 2500;
/** While one draws, only the lowest part of the window wakes them. */
const EDGE = 0.08;

/** Words at the foot of the screen: seen when the pointer moves, at a tap, or when a key brings the focus there. */
export function addToolbar(desk: Desk, actions: Actions, follows: boolean): void {
  const { deck, ink, back, zoom } = desk;
  const drawn = () => ink.has(deck.getCurrentSlide().id);
  const audience: Control[] = [{ act: 'fullscreen' }, { act: 'help' }];
  const list: Control[] = [
    { act: 'previous' },
    { act: 'next' },
    { act: 'overview' },
    { act: 'jump' },
    { act: 'return', name: () => say('return', { n: back.to ?? '' }), shown: () => back.to !== undefined },
    { act: 'black' },
    { act: 'laser', pressed: () => ink.tool === 'laser' },
    { act: 'pen', pressed: () => ink.tool === 'pen' },
    { act: 'undo', shown: drawn },
    { act: 'erase', shown: drawn },
    { act: 'printDrawn', shown: () => ink.has() },
    { act: 'zoomIn' },
    { act: 'zoomOut', shown: () => zoom.on },
    { act: 'speaker' },
    { act: 'fullscreen' },
    { act: 'read' },
    { act: 'print' },
    { act: 'help' },
  ];
  const { buttons, refresh } = controlsOf(document, follows ? audience : list, actions);
  const bar = element(document, 'nav', { class: 'toolbar', 'aria-label': say('tools') }, ...buttons);
  document.body.append(bar);
  ink.follow(refresh);
  deck.on('slidechanged', refresh);
  window.addEventListener('resize', refresh);
  let timer = 0;
  for (const name of ['pointermove', 'pointerdown'] as const)
    document.addEventListener(name, (event) => {
      if (ink.tool && event.clientY < window.innerHeight * (1 - EDGE)) return;
      bar.classList.add('awake');
      clearTimeout(timer);
      timer = window.setTimeout(() => bar.classList.remove('awake'), AWAKE);
    });
}
