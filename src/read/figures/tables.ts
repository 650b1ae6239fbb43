import { type Align, type Block, isBlank, textOf } from '../../model/index.ts';
import { readWords } from '../markdown/inlines.ts';
import { parseNumber } from '../number.ts';
import { type Grid, gridOf } from './data.ts';
import { type DivKind, oneOf } from './div.ts';
import { riskMatrix } from './risk.ts';

export const table: DivKind = {
  read(div, page): Block[] {
    const { grid, rest } = gridOf(div, page);
    if (!grid) return rest;
    const words = div.attributes.values.get('caption');
    const caption = words ? readWords(words, div.line, page) : undefined;
    const { header, rows } = grid;
    return [{ type: 'table', header, rows, align: alignOf(grid), ...(caption && { caption }), at: div.at }, ...rest];
  },
};

export const matrix: DivKind = {
  read(div, page): Block[] {
    const { grid, rest } = gridOf(div, page);
    if (!grid) return rest;
    const { values } = div.attributes;
    const type = oneOf(['risk'], 'type', div, page);
    if (type === null) return rest;
    if (type === 'risk') {
      const made = riskMatrix(grid, div, page);
      return made ? [made, ...rest] : rest;
    }
    const legend = readWords(values.get('legend') ?? '', div.line, page);
    const { header, rows } = grid;
    return [{ type: 'matrix', header, rows, mark: values.get('mark') ?? '●', legend, at: div.at }, ...rest];
  },
};

/** Columns of figures and numbers stand on the right, but for the first. */
function alignOf({ header, rows }: Grid): Align[] {
  return header.map((_, n) => {
    const cells = rows.map((row) => row[n]?.inlines ?? []).filter((inlines) => !isBlank(inlines));
    const numeric = cells.every((inlines) => inlines[0]?.type === 'figure' || parseNumber(textOf(inlines)) !== null);
    return n > 0 && cells.length > 0 && numeric ? 'right' : 'left';
  });
}
