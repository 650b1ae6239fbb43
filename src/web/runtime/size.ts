/** Points of a slide: an agency's template may have other proportions than our own themes. */
export const SLIDE = {
  width: Number(document.querySelector<HTMLElement>('.reveal')?.dataset.wide ?? 960),
  height: 540,
};
