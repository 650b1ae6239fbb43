import {
  type Lang,
  type Placed,
  type PlacedParagraph,
  type PlacedSlide,
  pageRanges,
  type Run,
} from '../model/index.ts';

/** @returns the slide with its page fields printed: those runs that name a chapter or a work. */
export function filled(slide: PlacedSlide, at: number, slides: readonly PlacedSlide[], lang: Lang): PlacedSlide {
  if (!slide.items.some(asksPages)) return slide;
  const print = (run: Run): Run => {
    const { pagesOf, ...rest } = run;
    if (pagesOf === undefined) return run;
    const pages = 'work' in pagesOf ? pagesCiting(pagesOf.work, slides) : pagesAfter(pagesOf.chapter, at, slides);
    return { ...rest, text: pageRanges(pages, lang) };
  };
  return { ...slide, items: slide.items.map((item) => withRuns(item, print)) };
}

const asksPages = (item: Placed): boolean =>
  item.kind === 'table' &&
  item.rows.some((row) => row.cells.some((c) => c.paragraphs.some((p) => p.runs.some((r) => r.pagesOf !== undefined))));

const pagesCiting = (work: string, slides: readonly PlacedSlide[]): number[] =>
  slides.flatMap((slide, i) => (slide.works.includes(work) ? [i + 1] : []));

/** Pages of a chapter's main slides from here on; those before where none is to come. */
function pagesAfter(chapter: string, at: number, slides: readonly PlacedSlide[]): number[] {
  const all = slides.flatMap((s, i) => (s.chapter === chapter && !s.appendix && i !== at ? [i + 1] : []));
  const after = all.filter((page) => page > at + 1);
  return after.length > 0 ? after : all;
}

function withRuns(item: Placed, print: (run: Run) => Run): Placed {
  if (item.kind !== 'table') return item;
  const paragraph = (p: PlacedParagraph): PlacedParagraph => ({ ...p, runs: p.runs.map(print) });
  const rows = item.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) })),
  }));
  return { ...item, rows };
}
