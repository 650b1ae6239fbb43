import stylesText from '../../../templates/pptx/styles.xml?raw';
import workbookText from '../../../templates/pptx/workbook.xml?raw';
import worksheetText from '../../../templates/pptx/worksheet.xml?raw';
import type { Chart } from '../../model/index.ts';
import { Package } from '../../opc/package.ts';
import { template } from '../../opc/template.ts';
import { child, el, type XmlElement } from '../../xml/tree.ts';
import { REL, TYPE } from './names.ts';

const SHEET = 'Sheet1';
/** Indexes of `cellXfs` in the template of styles. */
const HEADER = 1;
const NUMBER = 2;

/** "A", "B" … "Z", "AA": the letters of the column counted from 0. */
export function columnName(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : columnName(Math.floor(n / 26) - 1) + columnName(n % 26);
}
/** @returns a reference to cells of the sheet; column from 0, rows from 1. */
export function cells(column: number, from: number, to = from): string {
  const name = columnName(column);
  const end = to === from ? '' : `:$${name}$${to}`;
  return `${SHEET}!$${name}$${from}${end}`;
}

const textCell = (column: number, row: number, text: string, style = 0): XmlElement =>
  el('c', { r: `${columnName(column)}${row}`, t: 'inlineStr', s: style }, [
    el('is', {}, [el('t', { 'xml:space': 'preserve' }, [text])]),
  ]);

/**
 * The workbook that "Edit data" opens: a header row, then a row for each category with the drawn values, zeros among
 * them; what is missing is an empty cell. PptxGenJS leaves zeros out and points its table beyond the sheet
 * (gitbrent/PptxGenJS#1331).
 */
export function workbook(chart: Chart, format: string, font: string): Uint8Array {
  const head = [chart.categoryName, ...chart.series.map((s) => s.name)];
  const rows = chart.categories.map((category, n) => {
    const row = n + 2;
    const values = chart.series.flatMap((series, s) => {
      const value = series.data[n]?.value ?? null;
      const at = { r: `${columnName(s + 1)}${row}`, s: NUMBER };
      return value === null ? [] : [el('c', at, [el('v', {}, [String(value)])])];
    });
    return el('row', { r: row }, [textCell(0, row, category), ...values]);
  });
  const range = `A1:${columnName(head.length - 1)}${chart.categories.length + 1}`;
  const sheet = template(worksheetText, { range, columns: head.length });
  (child(sheet, 'sheetData') as XmlElement).children = [
    el(
      'row',
      { r: 1 },
      head.map((name, column) => textCell(column, 1, name, HEADER)),
    ),
    ...rows,
  ];
  const pkg = new Package();
  pkg.relate('', REL.document, 'xl/workbook.xml');
  pkg.relate('xl/workbook.xml', REL.sheet, 'xl/worksheets/sheet1.xml');
  pkg.relate('xl/workbook.xml', REL.styles, 'xl/styles.xml');
  pkg.add('xl/workbook.xml', TYPE.workbook, template(workbookText));
  pkg.add('xl/worksheets/sheet1.xml', TYPE.sheet, sheet);
  pkg.add('xl/styles.xml', TYPE.styles, template(stylesText, { format, font }));
  return pkg.zip();
}
