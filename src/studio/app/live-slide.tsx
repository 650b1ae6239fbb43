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
  /** To another slide, where one is named. */
  onLink(id: string): void;
  children?: ComponentChildren;
}

/** One slide at a scale, the same elements as in the deck. */
export function LiveSlide({ drawn, at, lang, scale, onLink, children }: Live) {
  const html = useMemo(() => ({ __html: drawn.slide(at) }), [drawn, at]);
  const follow = (event: MouseEvent) => {
    // As the deck's own links are written; here the address is of the choices.
    const id = (event.target as Element).closest('a[href^="#/"]')?.getAttribute('href')?.slice(2);
    if (id === undefined) return;
    event.preventDefault();
    onLink(decodeURIComponent(id));
  };
  const size = { width: `${drawn.width * scale}px`, height: `${drawn.height * scale}px` };
  return (
    // Its links have the keyboard's clicks as well.
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: not a control of its own
    <div class="frame" style={size} onClick={follow}>
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
