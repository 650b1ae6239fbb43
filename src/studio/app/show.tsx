import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlacedDeck } from '../../model/index.ts';
import type { Stills } from '../../web/stills.ts';
import { useWords } from './context.tsx';
import { LiveSlide } from './live-slide.tsx';

interface ShowProps {
  deck: PlacedDeck;
  drawn: Stills;
  from: number;
  /** Told where the show is, so that the page is there too when it ends. */
  onMove(at: number): void;
  onEnd(): void;
}

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Remote clickers' key for black, and the pause on keyboards. */
const BLACK = ['b', 'B', '.'];
/** Milliseconds for which the bar stays after the pointer was moved. */
const REST = 3000;
/** Pixels that a finger moves at least to turn the page. */
const SWIPE = 50;

/** @returns whether the bar is to be seen, and what to call when the pointer is about. */
function useBar(): [shown: boolean, wake: () => void] {
  // From the start: who was told nothing sees how it ends.
  const [woken, setWoken] = useState(1);
  useEffect(() => {
    if (woken === 0) return;
    const timer = setTimeout(() => setWoken(0), REST);
    return () => clearTimeout(timer);
  }, [woken]);
  return [woken > 0, () => setWoken((n) => n + 1)];
}

/** The slides on the whole screen, from the one that was looked at. Esc ends it. */
export function Show({ deck, drawn, from, onMove, onEnd }: ShowProps) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(from);
  const [room, setRoom] = useState({ w: innerWidth, h: innerHeight });
  const [isBlack, setBlack] = useState(false);
  const [barShown, wake] = useBar();
  const pressed = useRef<number | null>(null);
  const last = deck.slides.length - 1;
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), last);
    setBlack(false);
    setAt(next);
    onMove(next);
  };
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Refused where pages may not: the dialog fills the window all the same.
    document.documentElement.requestFullscreen?.().catch(() => {});
    const onResize = () => setRoom({ w: innerWidth, h: innerHeight });
    const onFullscreen = () => document.fullscreenElement || current?.close();
    window.addEventListener('resize', onResize);
    document.addEventListener('fullscreenchange', onFullscreen);
    return () => {
      window.removeEventListener('resize', onResize);
      document.removeEventListener('fullscreenchange', onFullscreen);
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Clickers start a show with F5, which loads pages anew.
    if (event.key === 'F5') event.preventDefault();
    if (BLACK.includes(event.key)) setBlack(!isBlack);
    const isButton = event.target instanceof HTMLButtonElement && event.key === ' ';
    const step = isButton ? undefined : STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    go(step(at, last));
  };
  /** A press goes on, at the left back; a finger turns the page too. */
  const onPointerUp = ({ target, clientX }: PointerEvent) => {
    const from = pressed.current;
    pressed.current = null;
    if (from === null || (target as Element).closest('.show-bar, a')) return;
    const moved = clientX - from;
    if (isBlack) setBlack(false);
    else if (Math.abs(moved) > SWIPE) go(at + (moved < 0 ? 1 : -1));
    else go(at + (clientX < room.w / 3 ? -1 : 1));
  };
  const scale = Math.min(room.w / drawn.width, room.h / drawn.height);
  return (
    <dialog
      class={`show ${barShown ? 'is-woken' : ''} ${isBlack ? 'is-black' : ''}`}
      ref={dialog}
      aria-label={t('position', { n: at + 1, m: last + 1 })}
      onClose={onEnd}
      onKeyDown={onKeyDown}
      onPointerMove={wake}
      onPointerDown={(event) => {
        wake();
        pressed.current = event.isPrimary && event.button === 0 ? event.clientX : null;
      }}
      onPointerUp={onPointerUp}
    >
      <LiveSlide drawn={drawn} at={at} lang={deck.lang} scale={scale} />
      <div class="show-bar">
        <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
          {t('previous')}
        </button>
        <span>{`${at + 1} / ${last + 1}`}</span>
        <button type="button" disabled={at === last} onClick={() => go(at + 1)}>
          {t('next')}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('end')}
        </button>
      </div>
    </dialog>
  );
}
