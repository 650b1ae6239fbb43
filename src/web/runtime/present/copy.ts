/** @returns a picture of the slide for another window; `whole`: with the steps that are still to come. */
export function copyOf(slide: Element, page: Document, whole: boolean): HTMLElement {
  const made = page.importNode(slide, true) as HTMLElement;
  for (const name of ['hidden', 'aria-hidden', 'id']) made.removeAttribute(name);
  for (const inner of made.querySelectorAll('[id], aside.notes')) inner.remove();
  made.className = whole ? 'slide whole' : 'slide';
  made.style.display = 'block';
  made.inert = true; // its links are followed on the slide itself
  return made;
}
