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

/** The slides on the whole screen, from the one that was looked at. Esc ends it. */
export function Show({ deck, drawn, from, onMove, onEnd }: ShowProps) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(from);
  const [room, setRoom] = useState({ w: innerWidth, h: innerHeight });
  const last = deck.slides.length - 1;
  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), last);
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
    const isButton = event.target instanceof HTMLButtonElement && event.key === ' ';
    const step = isButton ? undefined : STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    go(step(at, last));
  };
  const scale = Math.min(room.w / drawn.width, room.h / drawn.height);
  return (
    <dialog
      class="show"
      ref={dialog}
      aria-label={t('position', { n: at + 1, m: last + 1 })}
      onClose={onEnd}
      onKeyDown={onKeyDown}
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
