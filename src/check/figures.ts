import {
  type Briefing,
  type Placed,
  type PlacedDeck,
  type PlacedParagraph,
  type PlacedSlide,
  type Report,
  type Run,
  textsOf,
} from '../model/index.ts';

/** Regions that the layouts themselves number. */
const OWN_NUMBERS = new Set(['ordinal', 'label-of', 'label-by', 'source', 'label-list', 'label-contents', 'note']);
/** Slides that are made of the briefing's own words, and their page numbers. */
const MADE = new Set(['sources', 'cover', 'agenda']);
const NUMBER = /\d[\d.,]*\d|\d/g;
const TITLE = /《[^》]*》/g;

/**
 * Every number on a slide is bound to the register (`[]{fact=id}`), or written as it is registered.
 * Numbers inside 《》 are parts of a title, in an English edition wherever it names that work in English;
 * the source's section numbers and ordinals of rows are not figures.
 */
export function figures(deck: PlacedDeck, briefing: Briefing, report: Report): void {
  if (briefing.facts.size === 0) return;
  const known = new Set<string>();
  for (const fact of briefing.facts.values())
    for (const text of [fact.text, fact.value, ...fact.equivalents, fact.derived?.formula ?? ''])
      for (const n of text.match(NUMBER) ?? []) known.add(n);
  for (const { number } of briefing.sections) for (const n of number.match(NUMBER) ?? []) known.add(n);
  if (deck.lang === 'en') for (const n of inTitles(deck.slides)) known.add(n);
  for (const slide of deck.slides) {
    if (MADE.has(slide.layout)) continue;
    // A glossary gives titles in the other language too.
    const own = new Set(slide.layout === 'glossary' ? inTitles([slide]) : []);
    const numbers = slide.items.flatMap((item) => numbersOf(item));
    const loose = new Set(numbers.filter((n) => !known.has(n) && !own.has(n)));
    for (const number of loose) report('figure-unbound', { number }, { ...slide.at, slide: slide.id });
  }
}

const inTitles = (slides: readonly PlacedSlide[]): string[] =>
  (slides.flatMap(textsOf).join('\n').match(TITLE) ?? []).flatMap((title) => title.match(NUMBER) ?? []);

function numbersOf(item: Placed): string[] {
  if (item.kind === 'text')
    return item.chrome || OWN_NUMBERS.has(item.region ?? '') ? [] : item.paragraphs.flatMap(inParagraph);
  if (item.kind === 'group') return item.items.flatMap(numbersOf);
  if (item.kind === 'table')
    return item.rows.flatMap((row) =>
      row.cells.flatMap((cell, column) =>
        cell.paragraphs.flatMap(inParagraph).filter((n) => column > 0 || !/^\d{1,2}$/.test(n)),
      ),
    );
  return [];
}

function inParagraph({ runs, label, bullet }: PlacedParagraph): string[] {
  const own = label && bullet === 'none' && /^\d+$/.test(label[0]?.text ?? '') ? label.slice(1) : (label ?? []);
  // "1  " before a step's or a card's name counts them.
  const said = /^\d{1,2} +$/.test(runs[0]?.text ?? '') ? runs.slice(1) : runs;
  const free = [...own, ...said].filter((r: Run) => r.fact === undefined && !r.code).map((r) => r.text);
  const text = free
    .join('\u0001')
    .replace(TITLE, '')
    .replace(/[（(]\d+\/\d+[）)]/g, '');
  return text.match(NUMBER) ?? [];
}
