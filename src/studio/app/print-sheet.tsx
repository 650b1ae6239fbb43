import { createPortal } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PlacedDeck } from '../../model/index.ts';
import { useStills } from './live-slide.tsx';

/** A slide's 540 points are 7.5 inches of paper: a third more than as many CSS px. */
const ON_PAPER = 4 / 3;

/** Every slide on a page of its own, there only while the browser prints. */
export function PrintSheet({ deck, onDone }: { deck: PlacedDeck; onDone(): void }) {
  const drawn = useStills(deck);
  const { w, h } = deck.slide;
  useEffect(() => {
    let gone = false;
    window.addEventListener('afterprint', onDone, { once: true });
    (async () => {
      await document.fonts.ready;
      // Drawn once before it is printed, so that its fonts are asked for.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await document.fonts.ready;
      if (!gone) window.print();
    })();
    return () => {
      gone = true;
      window.removeEventListener('afterprint', onDone);
    };
  }, []);
  return createPortal(
    <div class="print-sheet" lang={deck.lang}>
      <style>{`@page{size:${w * ON_PAPER}px ${h * ON_PAPER}px;margin:0}`}</style>
      {deck.slides.map(({ id }, at) => (
        <div class="print-page" key={id} style={{ width: `${w * ON_PAPER}px`, height: `${h * ON_PAPER}px` }}>
          <div class="live" style={{ zoom: String(ON_PAPER) }} dangerouslySetInnerHTML={{ __html: drawn.slide(at) }} />
        </div>
      ))}
    </div>,
    document.body,
  );
}
