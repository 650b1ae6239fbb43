import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PlacedDeck } from '../../model/index.ts';
import { type Stills, stills } from '../../web/stills.ts';
import { useSource } from './context.tsx';

/** Every slide of the page stands under this class, which has the theme's colours. */
const SCOPE = '.live';

/** @returns the drawings of a deck: what is not looked at is not drawn. */
export const useStills = (deck: PlacedDeck): Stills => useMemo(() => stills(deck, SCOPE), [deck]);

/** The faces and rules that slides need: once on the page. */
export function SlideStyle({ drawn }: { drawn: Stills }) {
  const { faces } = useSource();
  return (
    <>
      <style>{faces}</style>
      <style>{drawn.style}</style>
    </>
  );
}

interface Live {
  drawn: Stills;
  at: number;
  /** Of the slide's words. */
  lang: string;
  /** Screen px a point. */
  scale: number;
  children?: ComponentChildren;
}

/** One slide at a scale, the same elements as in the deck. */
export function LiveSlide({ drawn, at, lang, scale, children }: Live) {
  const html = useMemo(() => ({ __html: drawn.slide(at) }), [drawn, at]);
  const size = { width: `${drawn.width * scale}px`, height: `${drawn.height * scale}px` };
  return (
    <div class="frame" style={size}>
      <div class="live" lang={lang} style={{ transform: `scale(${scale})` }} dangerouslySetInnerHTML={html} />
      {children}
    </div>
  );
}

/** @returns the width of an element's content, CSS px; 0 until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const seen = useRef(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      // A hidden column keeps its last width, so that nothing is drawn at none.
      if (current.clientWidth > 0) seen.current = current.clientWidth;
      setWidth(seen.current);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
