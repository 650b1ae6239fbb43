/** @returns the address of the reading view of this deck, at a slide. */
export const readingAddress = (slide: string): string =>
  `${location.href.split(/[?#]/)[0]}?view=read#${encodeURIComponent(slide)}`;

/** Opens the reading view beside the running deck. */
export function openReading(slide: string): void {
  window.open(readingAddress(slide), '_blank', 'noopener');
}
