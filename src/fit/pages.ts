import { type Lang, marks, type Placed, type PlacedParagraph, type PlacedSlide, type Run } from '../model/index.ts';

/** @returns the slide with its page fields printed: those runs that name a chapter. */
export function filled(slide: PlacedSlide, at: number, slides: readonly PlacedSlide[], lang: Lang): PlacedSlide {
  if (!slide.items.some(asksPages)) return slide;
  const print = (run: Run): Run => {
    const { pagesOf, ...rest } = run;
    return pagesOf === undefined ? run : { ...rest, text: ranges(pagesAfter(pagesOf, at, slides), lang) };
  };
  return { ...slide, items: slide.items.map((item) => withRuns(item, print)) };
}

const asksPages = (item: Placed): boolean =>
  item.kind === 'table' &&
  item.rows.some((row) => row.cells.some((c) => c.paragraphs.some((p) => p.runs.some((r) => r.pagesOf !== undefined))));

/** Pages of a chapter's main slides from here on; those before where none is to come. */
function pagesAfter(chapter: string, at: number, slides: readonly PlacedSlide[]): number[] {
  const all = slides.flatMap((s, i) => (s.chapter === chapter && !s.appendix && i !== at ? [i + 1] : []));
  const after = all.filter((page) => page > at + 1);
  return after.length > 0 ? after : all;
}

/** 3, 4, 5, 9 → "3—5、9", "3–5, 9": pages that follow one another are one range. */
export function ranges(pages: readonly number[], lang: Lang): string {
  const runs: [from: number, to: number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last?.[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const dash = lang === 'en' ? '–' : '—';
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}${dash}${to}`)).join(marks(lang).list);
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
