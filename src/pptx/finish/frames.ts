import type { PlacedChart, PlacedPicture, PlacedShape, PlacedTable, PlacedText, Region } from '../../model/index.ts';
import { child, childrenOf, el, type XmlElement } from '../../xml/tree.ts';
import { emu } from '../units.ts';
import { TABLE_STYLE, TABLE_TEXT } from './base.ts';
import { addChart } from './charts.ts';
import { type At, need, unexpected } from './context.ts';
import { REL } from './names.ts';
import { geometry, line, noFill, sameRect, solidFill, transform } from './paint.ts';
import { fillWith, pictureFrame } from './pictures.ts';
import type { Placeholder } from './placeholders.ts';
import { ANCHOR, bodyProperties, decorate, placeholderMark, shapeBox, shapeLook } from './shapes.ts';
import { type BaseStyle, FREE, UNKNOWN } from './style.ts';
import { dressText, fieldPageNumber } from './text.ts';

/** Takes a placeholder of the layout for an item, once on a slide; undefined: the item stands free. */
function claim(at: At, ph: Placeholder | undefined, suits: (ph: Placeholder) => boolean): Placeholder | undefined {
  if (!ph || at.taken.has(ph) || !suits(ph)) return undefined;
  at.taken.add(ph);
  return ph;
}
const region = (at: At, name: Region['name'] | undefined): Placeholder | undefined =>
  name === undefined ? undefined : at.plan.regions.get(name);
const TEXTUAL = new Set([undefined, 'body', 'title', 'ctrTitle', 'subTitle', 'ftr', 'sldNum']);

function textPlaceholder(at: At, item: PlacedText): Placeholder | undefined {
  if (item.chrome) return claim(at, at.plan.chrome.get(item.chrome), () => true);
  if (!item.placeholder) return undefined;
  const own = region(at, item.region ?? item.placeholder);
  return claim(at, own, (ph) => TEXTUAL.has(ph.type));
}

/**
 * Binds a shape to its placeholder by hand: PptxGenJS loses the type of table and picture placeholders and never binds
 * a table (gitbrent/PptxGenJS#1526).
 */
function bind(at: At, names: XmlElement, ph: Placeholder): void {
  need('bind', at, names, 'p:nvPr').children = [placeholderMark(ph)];
  const [kind, locks] = LOCKS[names.name] ?? unexpected('bind', at, names.name);
  need('bind', at, names, kind).children = [
    el(locks, { noGrp: 1, ...(locks === 'a:picLocks' ? { noChangeAspect: 1 } : {}) }),
  ];
}
/** A placeholder may not be grouped. */
const LOCKS: Record<string, [kind: string, locks: string]> = {
  'p:nvSpPr': ['p:cNvSpPr', 'a:spLocks'],
  'p:nvPicPr': ['p:cNvPicPr', 'a:picLocks'],
  'p:nvGraphicFramePr': ['p:cNvGraphicFramePr', 'a:graphicFrameLocks'],
};

/** A text box, or a placeholder that carries only what differs from its layout. */
export function finishText(at: At, shape: XmlElement, item: PlacedText): void {
  const { theme } = at.deck;
  const names = need('finishText', at, shape, 'p:nvSpPr');
  const looks = need('finishText', at, shape, 'p:spPr');
  const body = need('finishText', at, shape, 'p:txBody');
  const ph = textPlaceholder(at, item);
  const color = item.paragraphs[0]?.color ?? 'ink';
  const outline = item.outline ? [line(theme, color, item.outline)] : [];
  const rest = body.children.filter((c) => typeof c !== 'string' && c.name !== 'a:bodyPr');
  if (ph) {
    bind(at, names, ph);
    const moved = !sameRect(ph.rect, item.rect);
    looks.children = [...(moved ? [transform(item.rect)] : []), ...(item.outline === ph.outline ? [] : outline)];
    body.children = [inherited(ph, item, moved), ...rest];
  } else {
    need('finishText', at, names, 'p:cNvSpPr').attrs.txBox = '1';
    looks.children = [transform(item.rect), ...textShape(at, item), ...outline];
    body.children = [insetBody(item), ...rest];
    if (item.shape) delete need('finishText', at, names, 'p:cNvSpPr').attrs.txBox;
  }
  dressText(at, body, item.paragraphs, ph?.levels ?? [at.faces ? UNKNOWN : FREE]);
  fieldPageNumber(at, body, item);
}

/** A template's placeholder has insets and an autofit of its own: where the text was laid out otherwise, it says so. */
function inherited(ph: Placeholder, item: PlacedText, moved: boolean): XmlElement {
  if (ph.foreign && moved) return bodyProperties(item.anchor);
  const anchor: Record<string, string> = item.anchor === ph.anchor ? {} : { anchor: ANCHOR[item.anchor] };
  return el('a:bodyPr', anchor, ph.foreign ? [el('a:noAutofit')] : []);
}

/** What a text stands in: nothing that shows, or a filled shape of its own. */
function textShape(at: At, { shape, rect }: PlacedText): XmlElement[] {
  if (!shape) return [geometry('rect'), noFill()];
  const made = geometry(shape.form);
  const bend = Math.round(((shape.point ?? 0) / Math.min(rect.w, rect.h)) * 100000);
  if (shape.form !== 'rect') made.children = [el('a:avLst', {}, [el('a:gd', { name: 'adj', fmla: `val ${bend}` })])];
  return [made, solidFill(at.deck.theme, shape.fill), ...(shape.form === 'rect' ? [] : [el('a:ln', {}, [noFill()])])];
}

/** Insets of a filled shape: the text of an arrow's preset begins at its notch and ends before its tip. */
function insetBody({ anchor, shape }: PlacedText): XmlElement {
  const properties = bodyProperties(anchor);
  if (!shape) return properties;
  const { form, point = 0, inset } = shape;
  const before = form === 'chevron' ? point : 0;
  const after = form === 'chevron' ? point : form === 'homePlate' ? point / 2 : 0;
  const right = form === 'rect' ? inset.x : point;
  const insets = { lIns: inset.x - before, rIns: right - after, tIns: inset.y, bIns: inset.y };
  for (const [name, points] of Object.entries(insets)) properties.attrs[name] = String(emu(points));
  return properties;
}

/** Style of a cell's text by the table's style: the header's stands over the first column's. */
function cellStyle(at: At, item: PlacedTable, row: number, column: number): BaseStyle {
  if (at.faces) return UNKNOWN;
  if (row === 0) return { ...FREE, bold: true, color: TABLE_TEXT['a:firstRow'] ?? 'ink' };
  if (column === 0 && item.firstColumn) return { ...FREE, bold: true, color: TABLE_TEXT['a:firstCol'] ?? 'ink' };
  return FREE;
}

/**
 * Tables have no header row, style or alt text in what PptxGenJS writes (gitbrent/PptxGenJS#1299), and carry a constant
 * modification id; the rows' heights and the columns' widths are its own.
 * @throws Error where it wrote other rows or cells.
 */
export function finishTable(at: At, frame: XmlElement, item: PlacedTable): void {
  const names = need('finishTable', at, frame, 'p:nvGraphicFramePr');
  need('finishTable', at, names, 'p:nvPr').children = [];
  const ph = item.placeholder
    ? claim(at, region(at, item.region), ({ type }) => type === undefined || type === 'tbl')
    : undefined;
  if (ph) bind(at, names, ph);
  const table = need('finishTable', at, frame, 'a:graphic', 'a:graphicData', 'a:tbl');
  const flags = item.firstColumn ? { firstRow: 1, firstCol: 1 } : { firstRow: 1 };
  const style = el('a:tableStyleId', {}, [TABLE_STYLE]);
  Object.assign(need('finishTable', at, table, 'a:tblPr'), el('a:tblPr', flags, [style]));
  const rows = childrenOf(table, 'a:tr');
  if (rows.length !== item.rows.length) unexpected('finishTable', at, `${rows.length} rows for ${item.rows.length}`);
  rows.forEach((row, r) => {
    const cells = childrenOf(row, 'a:tc');
    if (cells.length !== item.columns.length)
      unexpected('finishTable', at, `${cells.length} cells for ${item.columns.length} columns`);
    cells.forEach((cell, c) => {
      finishCell(at, cell, item, r, c);
    });
  });
}

function finishCell(at: At, element: XmlElement, item: PlacedTable, row: number, column: number): void {
  const cell = item.rows[row]?.cells[column];
  if (!cell) unexpected('finishCell', at, `row ${row} has no cell ${column}`);
  const { x, y } = item.inset;
  const margins = { marL: column === 0 ? 0 : emu(x), marR: emu(x), marT: emu(y), marB: emu(y) };
  const fill = cell.fill ? [solidFill(at.deck.theme, cell.fill)] : [];
  Object.assign(
    need('finishCell', at, element, 'a:tcPr'),
    el('a:tcPr', { ...margins, anchor: ANCHOR[cell.anchor] }, fill),
  );
  const base = cellStyle(at, item, row, column);
  const body = need('finishCell', at, element, 'a:txBody');
  if (cell.paragraphs.length > 0) {
    dressText(at, body, cell.paragraphs, [base]);
    return;
  }
  // An empty cell keeps the height of a line of its table, not of the default 18 pt.
  const like = item.rows.flatMap((r) => r.cells.flatMap((c) => c.paragraphs))[0];
  dressText(at, body, [], [base]);
  const end = child(body, 'a:p', 'a:endParaRPr');
  if (end && like) end.attrs.sz = String(Math.round(like.size * 100));
}

/** A frame whose chart part is ours, whole; PptxGenJS has laid out the frame. */
export function finishChart(at: At, frame: XmlElement, item: PlacedChart): void {
  const names = need('finishChart', at, frame, 'p:nvGraphicFramePr');
  const ph = item.placeholder
    ? claim(at, region(at, item.region), ({ type }) => type === undefined || type === 'chart')
    : undefined;
  if (ph) bind(at, names, ph);
  const chart = need('finishChart', at, frame, 'a:graphic', 'a:graphicData', 'c:chart');
  chart.attrs['r:id'] = at.pkg.relate(at.part, REL.chart, addChart(at, item));
}

export function finishPicture(at: At, picture: XmlElement, item: PlacedPicture): void {
  const names = need('finishPicture', at, picture, 'p:nvPicPr');
  const ph = item.placeholder
    ? claim(at, region(at, item.region), ({ type }) => type === undefined || type === 'pic')
    : undefined;
  if (ph) bind(at, names, ph);
  const fill = need('finishPicture', at, picture, 'p:blipFill');
  fill.children = fillWith(at, need('finishPicture', at, fill, 'a:blip'), item);
  need('finishPicture', at, picture, 'p:spPr').children = pictureFrame(at, item, ph?.rect);
}

export function finishShape(at: At, shape: XmlElement, item: PlacedShape): void {
  const looks = need('finishShape', at, shape, 'p:spPr');
  looks.children = [transform(shapeBox(item)), ...shapeLook(at.deck.theme, item)];
  decorate(need('finishShape', at, shape, 'p:nvSpPr', 'p:cNvPr'));
}
