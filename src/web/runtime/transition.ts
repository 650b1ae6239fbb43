/** Reveal's names for the transitions of a profile. */
const NAMES = { fade: 'fade', push: 'slide' } as const;

/** @returns the transition that the deck asks for; none for a person who asks for less motion. */
export function transitionAsked(): 'none' | 'fade' | 'slide' {
  const asked = document.querySelector<HTMLElement>('.reveal')?.dataset.transition ?? '';
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return !still && (asked === 'fade' || asked === 'push') ? NAMES[asked] : 'none';
}
