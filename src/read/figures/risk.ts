import { type Cell, isBlank, type Table, textOf } from '../../model/index.ts';
import type { Page } from '../markdown/page.ts';
import { parseNumber } from '../number.ts';
import type { Grid } from './data.ts';
import type { Div } from './div.ts';

/** Both scales run from 1 to this. */
const STEPS = 5;
const LIKELIHOOD = /可能|概率|likelihood|probability/i;
const IMPACT = /影响|后果|impact|severity/i;

/**
 * Risks on a grid of likelihood and impact, 5 × 5, as a table with their names in the cells.
 * @returns null, after a report, where a risk lacks one of the two: ratings are never made up
 */
export function riskMatrix(grid: Grid, div: Div, page: Page): Table | null {
  const names = grid.header.map((cell) => textOf(cell.inlines));
  const columns = [LIKELIHOOD, IMPACT].map((words) => names.findIndex((name, n) => n > 0 && words.test(name)));
  const rated = grid.rows.map((row) => columns.map((n) => scale(row[n])));
  const missing = rated.findIndex((pair) => pair.includes(null));
  if (missing >= 0) {
    const risk = textOf(grid.rows[missing]?.[0]?.inlines ?? []);
    return page.reading.fail('risk-unrated', { risk }, grid.places[missing] ?? div.at);
  }
  const steps = Array.from({ length: STEPS }, (_, n) => n + 1);
  const words = (text: string): Cell => ({ inlines: [{ type: 'text', text }] });
  const [likelihood = '', impact = ''] = columns.map((n) => names[n] ?? '');
  const rows = [...steps].reverse().map((high) => [
    words(String(high)),
    ...steps.map((far): Cell => {
      const here = grid.rows.filter((_, n) => rated[n]?.[0] === high && rated[n]?.[1] === far);
      return { inlines: here.flatMap((row, n) => [...(n > 0 ? words('；').inlines : []), ...(row[0]?.inlines ?? [])]) };
    }),
  ]);
  const header = [words(`${likelihood} ↓ ${impact} →`), ...steps.map((n) => words(String(n)))];
  return { type: 'table', header, rows, align: header.map(() => 'left' as const), at: div.at };
}

function scale(cell: Cell | undefined): number | null {
  if (!cell || isBlank(cell.inlines)) return null;
  const value = parseNumber(textOf(cell.inlines));
  return value !== null && Number.isInteger(value) && value >= 1 && value <= STEPS ? value : null;
}
