import { followContrast } from '../contrast.ts';
import { type Actions, actionsOf, type Desk } from '../desk.ts';
import { message } from '../dialogs.ts';
import { press } from '../keys.ts';
import { readingAddress } from '../read/open.ts';
import { say } from '../words.ts';
import { lead, openAudience } from './audience.ts';
import { Timer } from './timer.ts';
import { buildView, type View } from './view.ts';

/** What the deck tells of that the speaker should see. */
const EVENTS = ['slidechanged', 'fragmentshown', 'fragmenthidden', 'paused', 'resumed'];

/**
 * The speaker's window. Its nodes are copies made here and put there directly: no script runs in it, nothing is
 * fetched, and so it works from file:// under the deck's policy, where Reveal's own plugin would need both.
 * @returns what opens it, or brings it to the front
 */
export function createSpeaker(desk: Desk): () => void {
  const timer = new Timer();
  let popup: Window | null = null;
  let view: View | undefined;
  const there = () => (popup && !popup.closed ? view : undefined);
  for (const name of EVENTS) desk.deck.on(name, () => there()?.show());
  desk.ink.follow(() => there()?.refresh());
  window.addEventListener('pagehide', () => popup?.close());

  return () => {
    if (popup && !popup.closed) {
      popup.focus();
      return;
    }
    popup = window.open('', 'briefdeck-speaker', 'popup,width=1440,height=900');
    if (!popup) {
      message('blocked');
      return;
    }
    prepare(popup.document);
    const actions = actionsThere(desk, popup, timer);
    const built = buildView(popup, desk, actions, timer);
    view = built;
    lead(desk, actions, popup);
    timer.start();
    built.show();
    popup.setInterval(built.tick, 500);
    popup.addEventListener('keydown', (event) => press(event, desk, actions, true));
    popup.focus();
  };
}

/** A window may open others, fill its screen and the like only for a key or button of its own. */
function actionsThere(desk: Desk, popup: Window, timer: Timer): Actions {
  const page = popup.document;
  const fullscreen = () => {
    if (page.fullscreenElement) void page.exitFullscreen();
    else page.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  const actions: Actions = {
    ...actionsOf(desk, page),
    audience: () => openAudience(desk, actions, popup),
    fullscreen,
    start: () => {
      timer.start();
      if (desk.deck.isPaused()) desk.deck.togglePause();
    },
    read: () => popup.open(readingAddress(desk.deck.getCurrentSlide().id), '_blank', 'noopener'),
  };
  return actions;
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
  followContrast(page);
}
