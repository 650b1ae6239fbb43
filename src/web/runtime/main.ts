import Reveal, { type RevealApi } from 'reveal.js';
import 'reveal.js/reveal.css';
import './deck.css';
import './ui.css';
import './dialogs.css';
import './draw/ink.css';
import './present/speaker.css';
import './present/track.css';
import './present/narrow.css';
import './read/read.css';
import './read/text.css';
import './read/paper.css';
import { followContrast } from './contrast.ts';
import { type Actions, actionsOf, type Desk } from './desk.ts';
import { Ink } from './draw/ink.ts';
import { drawOnDeck } from './draw/on-deck.ts';
import { press } from './keys.ts';
import { deckTakes } from './letters.ts';
import { mend } from './mend.ts';
import { follow } from './present/audience.ts';
import { Back } from './present/back.ts';
import { createSpeaker } from './present/speaker.ts';
import { mendPrint } from './print.ts';
import { readingView } from './read/view.ts';
import { scaleExactly } from './scale.ts';
import { SLIDE } from './size.ts';
import { addToolbar } from './toolbar.ts';
import { transitionAsked } from './transition.ts';
import { Zoom } from './zoom.ts';

declare global {
  interface Window {
    /** Set once the deck can be steered. */
    Reveal?: RevealApi;
  }
}

const view = new URLSearchParams(location.search).get('view');
followContrast(document);
if (view === 'read') readingView();
else void start();

async function start(): Promise<void> {
  const follows = view === 'audience';
  let pressed = (_: KeyboardEvent): boolean => false;
  const deck = new Reveal({
    width: SLIDE.width,
    height: SLIDE.height,
    margin: 0,
    minScale: 0.1,
    maxScale: 10,
    center: false,
    hash: !follows,
    navigationMode: 'linear',
    transition: transitionAsked(),
    backgroundTransition: 'none',
    // Ours instead: words for arrows, the theme's progress bar, the numbers that the PPTX shows too.
    controls: false,
    progress: false,
    slideNumber: false,
    jumpToSlide: false,
    help: false,
    // Laid out in points: a column of reflowed slides would break the lines that were planned.
    scrollActivationWidth: 0,
    pdfSeparateFragments: false,
    postMessage: false,
    autoPlayMedia: false,
    touch: !follows,
    keyboardCondition: (event: KeyboardEvent) => deckTakes(event) && !pressed(event),
  });
  const desk = deskOf(deck);
  mendPrint(deck);
  // Fonts first: a weight that only a later slide uses would otherwise arrive while it is on the screen.
  await Promise.all([...document.fonts].map((font) => font.load().catch(() => font)));
  await deck.initialize();
  const reveal = deck.getRevealElement();
  if (reveal) {
    mend(reveal);
    scaleExactly(reveal);
  }
  const own = actionsOf(desk, document);
  const actions: Actions = follows ? follow(desk, own) : own;
  // Esc would show the audience an overview when a clicker ends the show; O is for that.
  pressed = (event) => press(event, desk, actions, follows);
  if (view !== 'print') {
    drawOnDeck(deck, desk.ink);
    addToolbar(desk, actions, follows);
  }
  window.Reveal = deck;
}

function deskOf(deck: RevealApi): Desk {
  const desk: Desk = {
    deck,
    ink: new Ink(),
    back: new Back(deck),
    zoom: new Zoom(deck),
    openSpeaker: () => openSpeaker(),
  };
  const openSpeaker = createSpeaker(desk);
  return desk;
}
