import {
  cellRoom,
  isDisplayed,
  type Placed,
  type PlacedParagraph,
  type PlacedSlide,
  type Report,
  type Run,
} from '../model/index.ts';

/** Em: how far a line's own text reaches above and below the middle of the line, by the deck's fonts. */
const ABOVE = 0.69;
const BELOW = 0.88;
/** Em of air between a formula on a line of its own and the lines around it. */
const AIR = 0.2;

/** @returns points: a line holds the tallest formula in the paragraph, whatever line it comes to stand on. */
export function lineWithFormulas(p: PlacedParagraph): number {
  const alone = isDisplayed(p);
  const needs = p.runs.flatMap(({ math, size = p.size }) => {
    if (!math) return [];
    const { height, depth } = math.box;
    const em = alone ? height + depth + AIR : Math.max(height + depth, 2 * height - ABOVE, 2 * depth + BELOW);
    return [Math.ceil(em * size)];
  });
  return Math.max(p.line, ...needs);
}

/**
 * A formula on a line of its own that is wider than its room is set smaller, down to the floor.
 * @returns points, or undefined for anything else
 */
export function sizeOfFormula(runs: readonly Run[], size: number, room: number, floor: number): number | undefined {
  const [only] = runs;
  if (runs.length !== 1 || !only?.math?.display) return undefined;
  const fits = Math.floor(room / only.math.box.width);
  return Math.min(size, Math.max(fits, Math.min(size, floor)));
}

/** What the deck's text fonts must hold: formulas have a font of their own. */
export const withoutFormulas = (slide: PlacedSlide): PlacedSlide => ({ ...slide, items: slide.items.map(stripped) });

function stripped(item: Placed): Placed {
  const plain = (p: PlacedParagraph): PlacedParagraph => ({ ...p, runs: p.runs.filter((run) => !run.math) });
  if (item.kind === 'text') return { ...item, paragraphs: item.paragraphs.map(plain) };
  if (item.kind === 'group') return { ...item, items: item.items.map(stripped) };
  if (item.kind !== 'table') return item;
  const rows = item.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(plain) })),
  }));
  return { ...item, rows };
}

/** A formula is not broken over lines: one that is wider than its room is an error. */
export function reportWide(slide: PlacedSlide, report: Report): void {
  const check = (paragraphs: readonly PlacedParagraph[], room: number) => {
    for (const p of paragraphs)
      for (const { math, text, size = p.size } of p.runs) {
        const over = math ? math.box.width * size - (room - p.left) : 0;
        if (over > 0.5)
          report('math-wide', { formula: text.slice(0, 60), over: Math.ceil(over) }, { ...slide.at, slide: slide.id });
      }
  };
  const visit = (item: Placed): void => {
    if (item.kind === 'text') check(item.paragraphs, item.rect.w - 2 * (item.shape?.inset.x ?? 0));
    else if (item.kind === 'group') item.items.forEach(visit);
    else if (item.kind === 'table')
      for (const row of item.rows)
        for (const [n, cell] of row.cells.entries()) check(cell.paragraphs, cellRoom(item, n, cell));
  };
  slide.items.forEach(visit);
}
