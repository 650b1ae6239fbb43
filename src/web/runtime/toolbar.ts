import type { RevealApi } from 'reveal.js';
import { openHelp, openJump } from './dialogs.ts';
import { element } from './element.ts';
import { openPrint } from './print.ts';
import type { Speaker } from './speaker.ts';
import { say, type UiWord } from './words.ts';

/** Milliseconds that the tools stay after the pointer last moved. */
const AWAKE = 2500;

export function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.();
}

/** Words at the foot of the screen: seen when the pointer moves or a key brings the focus there. */
export function addToolbar(deck: RevealApi, speaker: Speaker): void {
  const actions: [UiWord, () => void][] = [
    ['previous', () => deck.prev()],
    ['next', () => deck.next()],
    ['overview', () => deck.toggleOverview()],
    ['jump', () => openJump(deck)],
    ['speaker', () => speaker.open()],
    ['fullscreen', toggleFullscreen],
    ['print', openPrint],
    ['help', openHelp],
  ];
  const buttons = actions.map(([name, click]) => element(document, 'button', { type: 'button', click }, say(name)));
  const bar = element(document, 'nav', { class: 'toolbar', 'aria-label': say('tools') }, ...buttons);
  document.body.append(bar);
  let timer = 0;
  document.addEventListener('pointermove', () => {
    bar.classList.add('awake');
    clearTimeout(timer);
    timer = window.setTimeout(() => bar.classList.remove('awake'), AWAKE);
  });
}
