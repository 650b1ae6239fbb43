import type { RevealApi } from 'reveal.js';
import { contrast } from './contrast.ts';
import { openHelp, openJump } from './dialogs.ts';
import type { Ink } from './draw/ink.ts';
import { printDrawn } from './draw/on-deck.ts';
import { openAudience } from './present/audience.ts';
import type { Back } from './present/back.ts';
import { openPrint } from './print.ts';
import { openReading } from './read/open.ts';
import type { Zoom } from './zoom.ts';

/** What is at hand while presenting, one for all windows. */
export interface Desk {
  deck: RevealApi;
  ink: Ink;
  back: Back;
  zoom: Zoom;
  openSpeaker(): void;
}

/** All that can be done, by a button and by a key. */
export type Act =
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'overview'
  | 'jump'
  | 'backups'
  | 'return'
  | 'black'
  | 'laser'
  | 'pen'
  | 'undo'
  | 'erase'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'contrast'
  | 'speaker'
  | 'audience'
  | 'fullscreen'
  | 'start'
  | 'read'
  | 'print'
  | 'printDrawn'
  | 'help';
export type Actions = Record<Act, () => void>;

function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else startFullscreen();
}

function startFullscreen(): void {
  if (!document.fullscreenElement) document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** @param page where dialogs open: the deck's document or that of the speaker's window */
export function actionsOf(desk: Desk, page: Document): Actions {
  const { deck, ink, back, zoom } = desk;
  const slide = () => deck.getCurrentSlide().id;
  const actions: Actions = {
    previous: () => deck.prev(),
    next: () => deck.next(),
    first: () => deck.slide(0),
    last: () => deck.slide(deck.getTotalSlides() - 1),
    overview: () => deck.toggleOverview(),
    jump: () => openJump(deck, page),
    backups: () => openJump(deck, page, true),
    return: () => back.go(),
    black: () => deck.togglePause(),
    laser: () => ink.toggle('laser'),
    pen: () => ink.toggle('pen'),
    undo: () => ink.undo(slide()),
    erase: () => ink.clear(slide()),
    zoomIn: () => zoom.in(),
    zoomOut: () => zoom.out(),
    zoomReset: () => zoom.reset(),
    contrast: () => contrast.set(!contrast.on),
    speaker: () => desk.openSpeaker(),
    audience: () => openAudience(desk, actions, window),
    fullscreen: toggleFullscreen,
    start: startFullscreen,
    read: () => openReading(slide()),
    print: openPrint,
    printDrawn: () => printDrawn(deck, ink),
    help: () => openHelp(page),
  };
  return actions;
}
