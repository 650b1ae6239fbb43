import { type PlacedDeck, type PlacedSlide, type Report, textsOf, textsOfItem } from '../model/index.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { readPptx } from './read-pptx.ts';
import { readWeb, type Shown } from './read-web.ts';
import { squash } from './squash.ts';

/** What was drawn, by format; `paper` is the page that the PDF and the handout's pictures were made from. */
interface Outputs {
  html?: string;
  pptx?: Uint8Array;
  pdf?: Uint8Array;
  handout?: Uint8Array;
  paper?: string;
}
/** What an output shows besides the titles. */
type Shows = readonly ('text' | 'notes')[];

/** Holds every built output to the deck: the same slides, titles, texts and notes. */
export function parity(deck: PlacedDeck, { html, pptx, pdf, handout, paper }: Outputs, report: Report): void {
  if (html !== undefined) compare(deck, readWeb(html), 'HTML', ['text', 'notes'], report);
  if (pptx !== undefined) compare(deck, readPptx(pptx), 'PPTX', ['text', 'notes'], report);
  if (paper !== undefined) compare(deck, readWeb(paper), pdf ? 'PDF' : 'DOCX', ['text'], report);
  if (handout !== undefined) compare(deck, readDocx(handout), 'DOCX', ['notes'], report);
  if (pdf !== undefined) comparePdf(deck, pdf, report);
}

function comparePdf(deck: PlacedDeck, bytes: Uint8Array, report: Report): void {
  const { pages, bookmarks } = readPdf(bytes);
  if (pages !== deck.slides.length)
    report('parity-slides', { output: 'PDF', shown: pages, planned: deck.slides.length });
  for (const { title, at, id } of deck.slides)
    if (!bookmarks.includes(title)) report('parity-text', { output: 'PDF', what: title }, { ...at, slide: id });
}

function compare(deck: PlacedDeck, shown: Shown[], output: string, shows: Shows, report: Report): void {
  if (shown.length !== deck.slides.length) {
    report('parity-slides', { output, shown: shown.length, planned: deck.slides.length });
    return;
  }
  for (const [i, slide] of deck.slides.entries()) {
    const missing = differences(slide, shown[i] as Shown, shows);
    for (const what of missing) report('parity-text', { output, what }, { ...slide.at, slide: slide.id });
  }
}

/** @returns what the output lacks of a slide. */
function differences(slide: PlacedSlide, shown: Shown, shows: Shows): string[] {
  const missing: string[] = [];
  if (squash(shown.title) !== squash(slide.title)) missing.push(slide.title);
  if (shows.includes('text')) missing.push(...missingTexts(slide, shown));
  const notes = [...slide.notes.map((n) => n.text), ...slide.sources].join('');
  if (shows.includes('notes') && squash(shown.notes) !== squash(notes)) missing.push(notes.slice(0, 40));
  return missing;
}

function missingTexts(slide: PlacedSlide, shown: Shown): string[] {
  const text = squash(shown.text);
  const numbers = new Set(slide.items.flatMap((i) => (i.kind === 'chart' ? textsOfItem(i) : [])));
  return textsOf(slide).filter((part) => {
    if (text.includes(squash(part))) return false;
    // A chart's workbook holds 0.915 and shows it as 0.9150.
    return !(numbers.has(part) && shown.values.includes(digits(part)));
  });
}

const digits = (text: string): number =>
  Number(/[-−]?\d[\d.,\s]*/.exec(text)?.[0].replace(/[,\s]/g, '').replace('−', '-'));
