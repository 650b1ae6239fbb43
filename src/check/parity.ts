import { type PlacedDeck, type PlacedSlide, type Report, textsOf, textsOfItem } from '../model/index.ts';
import { readPptx } from './read-pptx.ts';
import { readWeb, type Shown } from './read-web.ts';
import { squash } from './squash.ts';

/** Holds both built outputs to the deck: the same slides, titles, texts and notes. */
export function parity(deck: PlacedDeck, outputs: { html?: string; pptx?: Uint8Array }, report: Report): void {
  if (outputs.html !== undefined) compare(deck, readWeb(outputs.html), 'HTML', report);
  if (outputs.pptx !== undefined) compare(deck, readPptx(outputs.pptx), 'PPTX', report);
}

function compare(deck: PlacedDeck, shown: Shown[], output: string, report: Report): void {
  if (shown.length !== deck.slides.length) {
    report('parity-slides', { output, shown: shown.length, planned: deck.slides.length });
    return;
  }
  for (const [i, slide] of deck.slides.entries()) {
    const missing = differences(slide, shown[i] as Shown);
    for (const what of missing) report('parity-text', { output, what }, { ...slide.at, slide: slide.id });
  }
}

/** @returns what the output lacks of a slide. */
function differences(slide: PlacedSlide, shown: Shown): string[] {
  const missing: string[] = [];
  if (squash(shown.title) !== squash(slide.title)) missing.push(slide.title);
  const text = squash(shown.text);
  const numbers = new Set(slide.items.flatMap((i) => (i.kind === 'chart' ? textsOfItem(i) : [])));
  for (const part of textsOf(slide)) {
    if (text.includes(squash(part))) continue;
    // A chart's workbook holds 0.915 and shows it as 0.9150.
    if (numbers.has(part) && shown.values.includes(digits(part))) continue;
    missing.push(part);
  }
  const notes = [...slide.notes.map((n) => n.text), ...slide.sources].join('');
  if (squash(shown.notes) !== squash(notes)) missing.push(notes.slice(0, 40));
  return missing;
}

const digits = (text: string): number =>
  Number(/[-−]?\d[\d.,\s]*/.exec(text)?.[0].replace(/[,\s]/g, '').replace('−', '-'));
