import { SLIDE } from './size.ts';

/**
 * Fills the screen to the pixel: Reveal 6.0.2 rounds its scale to hundredths, which leaves a frame at 1280 × 720 and
 * cuts the edges off at 2560 × 1440. The style sheet puts this scale in its place, but in the overview.
 */
export function scaleExactly(reveal: HTMLElement): void {
  const set = () => {
    const scale = Math.min(reveal.offsetWidth / SLIDE.width, reveal.offsetHeight / SLIDE.height);
    reveal.style.setProperty('--exact', String(scale));
  };
  set();
  reveal.classList.add('exact');
  window.addEventListener('resize', set);
}
