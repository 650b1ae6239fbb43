import { Choice } from './choice.ts';

/** Colours of the highest contrast, for slides and controls alike: as the system asks, until the person chooses. */
export const contrast = new Choice('briefdeck-contrast', matchMedia('(prefers-contrast: more)').matches);

/** Lets a page follow the choice; its style sheet does the rest. */
export function followContrast(page: Document): void {
  contrast.follow((on) => page.documentElement.classList.toggle('contrast', on));
}
