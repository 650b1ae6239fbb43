import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import './deck.css';
import { openHelp, openJump } from './dialogs.ts';
import { deckTakes } from './letters.ts';
import { mend } from './mend.ts';
import { mendPrint } from './print.ts';
import { scaleExactly } from './scale.ts';
import { SLIDE } from './size.ts';
import { createSpeaker } from './speaker.ts';
import { addToolbar } from './toolbar.ts';
import { transitionAsked } from './transition.ts';

declare global {
  interface Window {
    /** Set once the deck can be steered. */
    Reveal?: typeof deck;
  }
}

/** ? is wherever the keyboard's layout puts it, so it is known by its character and not by its key. */
function takes(event: KeyboardEvent): boolean {
  if (!deckTakes(event)) return false;
  if (event.key !== '?') return true;
  event.preventDefault();
  openHelp();
  return false;
}

const deck = new Reveal({
  width: SLIDE.width,
  height: SLIDE.height,
  margin: 0,
  minScale: 0.1,
  maxScale: 10,
  center: false,
  hash: true,
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
  keyboardCondition: takes,
});
const speaker = createSpeaker(deck);
deck.configure({
  keyboard: {
    71: () => openJump(deck), // G
    83: () => speaker.open(), // S
    112: openHelp, // F1
  },
});
mendPrint(deck);

async function start(): Promise<void> {
  // Fonts first: a weight that only a later slide uses would otherwise arrive while it is on the screen.
  await Promise.all([...document.fonts].map((font) => font.load().catch(() => font)));
  await deck.initialize();
  const reveal = deck.getRevealElement();
  if (reveal) {
    mend(reveal);
    scaleExactly(reveal);
  }
  addToolbar(deck, speaker);
  window.Reveal = deck;
}
void start();
