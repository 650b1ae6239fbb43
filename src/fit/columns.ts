import {
  type Align,
  type BlockOf,
  type Cell,
  type ColorRole,
  cellInsets,
  type Lang,
  type Table,
  type TableColumn,
  type TypeSize,
} from '../model/index.ts';
import { type Span, textWidth } from './measure/index.ts';
import { runsOf, spansOf, textOfRuns } from './runs.ts';
import { type Fitting, roleSize } from './style.ts';

/** Points left and right of a cell's text. */
export const CELL_X = 12;
/** No column is narrower than two characters. */
const NARROWEST = 2;

export interface TableStyle {
  size: number;
  line: number;
  /** How each column's cells are set where that is not as in any table. */
  dress: readonly Dress[];
}

/** How the cells of one column are set; what is absent is as in any table. */
export interface Dress {
  size?: TypeSize;
  color?: ColorRole;
  bold?: boolean;
  align?: Align;
  /** Points that it wants at least, and at most. */
  width?: number;
  most?: number;
}

/** What a column of nothing but this leads to: its neighbours are where something stood and where it goes. */
const ARROW = '→';
const ARROW_WIDTH = 72;

/** @returns the side on which a column's cells are set, its header among them. */
export const sideOf = (column: number, block: Table, dress: Dress | undefined): Align =>
  dress?.align ?? block.align[column] ?? 'left';

/** @returns points left and right of a column's text together. */
export function insetOf(column: number, block: Table, dress: Dress | undefined): number {
  const { left, right } = cellInsets(column, block.header.length, sideOf(column, block, dress), CELL_X);
  return left + right;
}

export const NOTHING: Cell = { inlines: [] };
export const isArrow = ({ inlines }: Cell): boolean => textOfRuns(runsOf(inlines, PLAIN)).trim() === ARROW;

/** The layout's own columns, where there are as many; else those beside a column of arrows. */
export function dressOf(block: Table, columns: readonly TableColumn[], fitting: Fitting): Dress[] {
  if (columns.length === block.header.length)
    return columns.map(({ role, ...column }) => ({ ...column, ...(role && { size: roleSize(fitting, role) }) }));
  const arrow = block.header.findIndex((_, c) => block.rows.every((row) => isArrow(row[c] ?? NOTHING)));
  if (arrow < 1) return [];
  const [body, lead] = [roleSize(fitting, 'body'), roleSize(fitting, 'lead')];
  return block.header.map((_, c): Dress => {
    if (c === arrow) return { size: lead, color: 'neutral', bold: false, align: 'center', width: ARROW_WIDTH };
    return c > arrow ? { size: lead, color: 'title', bold: true } : { size: body, color: 'ink', bold: false };
  });
}
const PLAIN = { lang: 'zh-CN', facts: new Map(), figures: false } as const;

/**
 * Columns from their content: each at least as wide as its longest word, the rest dealt out by what the text still wants.
 * @returns points, whole, adding up to `width`
 */
export function columnWidths(block: BlockOf<'table'>, width: number, lang: Lang, style: TableStyle): number[] {
  const rows = [block.header, ...block.rows];
  const wants = block.header.map((_, c) => {
    const inset = insetOf(c, block, style.dress[c]);
    let natural = NARROWEST * style.size;
    let least = 2 * style.size;
    // A formula is not broken over lines.
    let formula = 0;
    for (const [r, cells] of rows.entries()) {
      const runs = runsOf(cells[c]?.inlines ?? [], { lang, facts: new Map(), figures: false });
      const dress = r === 0 ? undefined : style.dress[c];
      const bold = r === 0 || (dress?.bold ?? c === 0);
      const size = dress?.size?.[0] ?? style.size;
      natural = Math.max(natural, textWidth(spansOf(runs, size, bold), lang), dress?.width ?? 0);
      for (const { math } of runs) if (math) formula = Math.max(formula, math.box.width * size * 1.01);
      const code = runs.some((run) => run.code === true);
      least = Math.max(least, longestWord({ text: textOfRuns(runs), size, bold, code }, lang));
    }
    natural = Math.min(natural, style.dress[c]?.most ?? natural);
    return {
      natural: Math.max(natural * 1.03, formula) + inset,
      least: Math.max(Math.min(least, width / block.header.length), formula) + inset,
    };
  });
  keepNarrow(wants, width);
  const natural = wants.reduce((sum, w) => sum + w.natural, 0);
  const least = wants.reduce((sum, w) => sum + w.least, 0);
  const spare = width - natural;
  const share = Math.max(0, Math.min(1, (width - least) / Math.max(1, natural - least)));
  // Spare room goes to columns of text; a column of numbers or short words stays about as narrow as it is.
  const weights = wants.map((w) => w.natural ** 1.6);
  const heavy = weights.reduce((sum, w) => sum + w, 0);
  if (least > width)
    return wholePoints(
      capped(
        wants.map((w) => w.least),
        width,
      ),
      width,
    );
  const exact = wants.map((w, i) =>
    spare >= 0 ? w.natural + (spare * (weights[i] as number)) / heavy : w.least + (w.natural - w.least) * share,
  );
  return wholePoints(exact, width);
}

/** Where not even the longest words have room, the widest columns give way, down to one width. */
function capped(least: readonly number[], width: number): number[] {
  const sorted = [...least].sort((a, b) => a - b);
  let [room, left] = [width, sorted.length];
  for (const narrow of sorted) {
    if (narrow > room / left) break;
    room -= narrow;
    left--;
  }
  return least.map((w) => Math.min(w, room / left));
}

/** A column that wants no more than an even share of the room has it: only wide ones are set in more lines. */
function keepNarrow(wants: { natural: number; least: number }[], width: number): void {
  let [room, rest] = [width, wants];
  for (let before = 0; before !== rest.length; ) {
    before = rest.length;
    const share = room / rest.length;
    const narrow = rest.filter((w) => w.natural <= share);
    for (const w of narrow) {
      w.least = w.natural;
      room -= w.natural;
    }
    rest = rest.filter((w) => !narrow.includes(w));
  }
}

function longestWord(span: Span, lang: Lang): number {
  const words = span.text.match(/[A-Za-z0-9\u00c0-\u024f.,'’%()-]+/g) ?? [];
  return words.reduce((most, text) => Math.max(most, textWidth([{ ...span, text }], lang)), 0);
}

/** Rounds so that the sum stays exact. */
function wholePoints(exact: number[], width: number): number[] {
  let carried = 0;
  let used = 0;
  return exact.map((w, i) => {
    if (i === exact.length - 1) return width - used;
    carried += w;
    const whole = Math.round(carried) - used;
    used += whole;
    return whole;
  });
}
