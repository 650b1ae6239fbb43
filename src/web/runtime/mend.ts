import { say, type UiWord } from './words.ts';

const LABELS: Record<string, UiWord> = {
  'navigate-left': 'previous',
  'navigate-right': 'next',
  'navigate-up': 'above',
  'navigate-down': 'below',
};

/** Sets right what Reveal 6.0.2 does to screen readers and on paper. */
export function mend(reveal: Element): void {
  // A screen reader loses its reading keys inside role=application: hakimel/reveal.js#3772.
  reveal.removeAttribute('role');
  // Its controls have labels in English only, whatever the document's language.
  for (const [name, word] of Object.entries(LABELS)) {
    for (const button of reveal.querySelectorAll(`.${name}`)) button.setAttribute('aria-label', say(word));
  }
  // Without this class its print styles undo every position; ours print the slides as they are (deck.css).
  document.documentElement.classList.add('print-pdf');
  const resume = reveal.querySelector('.resume-button');
  if (resume) resume.textContent = say('resume');
}
