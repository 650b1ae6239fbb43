import { strFromU8, unzipSync } from 'fflate';
import { isElement, parseXml, type XmlElement } from '../../src/xml/tree.ts';
import { joinLinks, type Seen, squash } from './seen.ts';

type Parts = Record<string, Uint8Array>;
/** This reader knows no formulas: where there is a choice it takes what programs without them take. */
function* all(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const c of element.children) if (isElement(c) && c.name !== 'mc:Choice') yield* all(c);
}
const named = (root: XmlElement, ...names: string[]) => [...all(root)].filter((e) => names.includes(e.name));
const text = (e: XmlElement): string => e.children.map((c) => (isElement(c) ? text(c) : c)).join('');
const xml = (parts: Parts, name: string) => parseXml(strFromU8(parts[name] ?? new Uint8Array()));

interface Relation {
  type: string;
  target: string;
}
/** Relationships of a part by id; targets inside the package as their full names. */
function relations(parts: Parts, part: string): Map<string, Relation> {
  const at = part.lastIndexOf('/') + 1;
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
  if (!parts[name]) return new Map();
  return new Map(
    named(xml(parts, name), 'Relationship').map(({ attrs: { Id, Type, Target, TargetMode } }) => {
      const inside = new URL(Target ?? '', `part:/${part}`).pathname.slice(1);
      return [
        Id ?? '',
        { type: Type?.split('/').at(-1) ?? '', target: TargetMode === 'External' ? (Target ?? '') : inside },
      ];
    }),
  );
}

/** @returns the slides of a presentation, in the order of its slide list. */
export function seePptx(bytes: Uint8Array): Seen[] {
  const parts = unzipSync(bytes);
  const rels = relations(parts, 'ppt/presentation.xml');
  const slides = named(xml(parts, 'ppt/presentation.xml'), 'p:sldId').map(
    (e) => rels.get(e.attrs['r:id'] ?? '')?.target ?? '',
  );
  return slides.map((part) => see(parts, part, slides));
}

const paragraphs = (e: XmlElement): string[] =>
  named(e, 'a:p')
    .map((p) => squash(named(p, 'a:t').map(text).join('')))
    .filter((t) => t !== '');

function see(parts: Parts, part: string, slides: string[]): Seen {
  const rels = relations(parts, part);
  const seen: Seen = { title: '', lines: [], tables: [], charts: [], notes: [], links: [], alts: [], running: {} };
  const shapes = named(xml(parts, part), 'p:sp', 'p:pic', 'p:graphicFrame');
  const layout = xml(parts, [...rels.values()].find((r) => r.type === 'slideLayout')?.target ?? '');
  for (const shape of shapes) readShape(shape, seen, { parts, rels, layout });
  const bodies = shapes.filter((s) => !isRunning(s));
  seen.links = links(bodies, rels, slides);
  const notes = [...rels.values()].find((r) => r.type === 'notesSlide')?.target;
  if (notes) {
    const body = named(xml(parts, notes), 'p:sp').filter((s) => placeholder(s) === 'body');
    seen.notes = body.flatMap(paragraphs);
  }
  return seen;
}

const placeholder = (shape: XmlElement) => named(shape, 'p:ph')[0]?.attrs.type;
const properties = (shape: XmlElement) => named(shape, 'p:cNvPr')[0]?.attrs ?? {};
/** Which of the running header and footer a shape is, in the web deck's words. */
function isRunning(shape: XmlElement): string | undefined {
  const kind = { ftr: 'footer', sldNum: 'page' }[placeholder(shape) ?? ''];
  return kind ?? /^Chrome (\w+)/.exec(properties(shape).name ?? '')?.[1]?.toLowerCase();
}

interface Around {
  parts: Parts;
  rels: Map<string, Relation>;
  layout: XmlElement;
}

function readShape(shape: XmlElement, seen: Seen, { parts, rels, layout }: Around): void {
  const running = isRunning(shape);
  const words = paragraphs(shape);
  if (running) {
    if (words.length > 0) seen.running[running] = words.join('');
    return;
  }
  const alt = properties(shape).descr;
  const table = named(shape, 'a:tbl')[0];
  const chart = named(shape, 'c:chart')[0];
  if (alt && (chart || shape.name === 'p:pic')) seen.alts.push(squash(alt));
  if (['title', 'ctrTitle'].includes(placeholder(shape) ?? '')) seen.title = words.join('');
  else if (table)
    seen.tables.push(named(table, 'a:tr').map((row) => named(row, 'a:tc').map((c) => paragraphs(c).join(''))));
  else if (chart) seen.charts.push(readChart(parts, rels.get(chart.attrs['r:id'] ?? '')?.target ?? ''));
  else seen.lines.push(...numbered(shape, layout));
}

const MARKERS = ['a:buNone', 'a:buChar', 'a:buAutoNum'];
/** The marker of a paragraph: its own, its box's, or that of the layout's placeholder at its level. */
function marker(p: XmlElement, level: number, inherited: (XmlElement | undefined)[]): XmlElement | undefined {
  const own = named(p, 'a:pPr')[0];
  const levels = inherited.flatMap((shape) => (shape ? (named(shape, `a:lvl${level + 1}pPr`)[0] ?? []) : []));
  return [...(own ? [own] : []), ...levels].flatMap((e) => named(e, ...MARKERS))[0];
}

/** Paragraphs with the numbers that PowerPoint counts: on from the one before at the same level, or from `startAt`. */
function numbered(shape: XmlElement, layout: XmlElement): string[] {
  const idx = named(shape, 'p:ph')[0]?.attrs.idx;
  const base =
    idx === undefined ? undefined : named(layout, 'p:sp').find((s) => named(s, 'p:ph')[0]?.attrs.idx === idx);
  const counts: { next: number; start: number }[] = [];
  return named(shape, 'a:p').flatMap((p) => {
    const level = Number(named(p, 'a:pPr')[0]?.attrs.lvl ?? 0);
    const found = marker(p, level, [shape, base]);
    const auto = found?.name === 'a:buAutoNum';
    counts.length = Math.min(counts.length, auto ? level + 1 : level);
    const start = Number(found?.attrs.startAt ?? 1);
    const before = counts[level];
    const number = before && before.start === start ? before.next : start;
    if (auto) counts[level] = { next: number + 1, start };
    const words = squash(named(p, 'a:t').map(text).join(''));
    return words === '' ? [] : [auto ? `${number}.${words}` : words];
  });
}

/**
 * The workbook behind a chart, its numbers as the chart's labels print them.
 * @throws Error where the drawn values are others than the workbook's
 */
function readChart(parts: Parts, part: string): string[][] {
  const root = xml(parts, part);
  const book = [...relations(parts, part).values()].find((r) => r.type === 'package')?.target ?? '';
  const scatter = named(root, 'c:scatterChart').length > 0;
  // A dumbbell's workbook has columns of its own after the two ends: the heights of its rows.
  const [head = [], ...body] = sheet(parts[book] ?? new Uint8Array()).map((row) => (scatter ? row.slice(0, 3) : row));
  const drawn = named(root, scatter ? 'c:xVal' : 'c:val').flatMap((e) => named(e, 'c:v').map((v) => Number(text(v))));
  for (const value of body.flatMap((row) => row.slice(1)))
    if (value !== '' && !drawn.includes(Number(value)))
      throw new Error(`${part} does not draw ${value} of its workbook`);
  const label = scatter ? endLabels(root) : barLabels(root);
  const names = scatter
    ? rowNames(root)
    : named(root, 'c:ser')
        .slice(0, 1)
        .flatMap((e) => named(e, 'c:cat').flatMap(cached));
  const shown = body.map(([_, ...values], row) => [
    names[row] ?? '',
    ...values.map((v, n) => (v === '' ? '' : label(row, n, v))),
  ]);
  return [head, ...shown].map((row) => row.map(squash));
}

const cached = (reference: XmlElement): string[] => named(reference, 'c:v').map(text);
/** Names of a dumbbell's rows are the labels of a series that is not drawn, its last. */
const rowNames = (root: XmlElement): string[] =>
  [...written(named(root, 'c:ser').at(-1) as XmlElement).values()].flat();

type LabelOf = (row: number, series: number, value: string) => string;

/** Labels that a series writes out, by their point. */
const written = (series: XmlElement): Map<string, string[]> =>
  new Map(
    named(series, 'c:dLbl').flatMap((e) => {
      const rich = named(e, 'c:rich')[0];
      return rich ? [[named(e, 'c:idx')[0]?.attrs.val ?? '', paragraphs(rich)]] : [];
    }),
  );

/** A bar's label: written out, or its value by the number format. */
function barLabels(root: XmlElement): LabelOf {
  const series = named(root, 'c:ser').map((e) => ({
    own: written(e),
    format:
      named(e, 'c:dLbls')
        .flatMap((l) => named(l, 'c:numFmt'))
        .at(-1)?.attrs.formatCode ?? '',
  }));
  return (row, n, value) => series[n]?.own.get(String(row))?.join('') ?? print(Number(value), series[n]?.format ?? '');
}

/** Each row of a dumbbell is a series whose two labels are written out: the value, and beneath it the name of its end. */
function endLabels(root: XmlElement): LabelOf {
  const rows = named(root, 'c:ser')
    .map(written)
    .filter((own) => [...own.values()].some((p) => p.length === 2));
  return (row, n) => rows[row]?.get(String(n))?.[0] ?? '';
}

/** A number by a format code: its decimals, thousands, and what is quoted before and after. */
function print(value: number, format: string): string {
  const parts = /^(?:"([^"]*)")?(#,##)?0(?:\.(0+))?(?:"([^"]*)")?$/.exec(format);
  if (!parts) throw new Error(`a number format that this reader does not know: ${format}`);
  const [, before = '', thousands, decimals = '', after = ''] = parts;
  const [whole = '', fraction] = value.toFixed(decimals.length).split('.');
  const digits = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${before}${digits}${fraction === undefined ? '' : `.${fraction}`}${after}`;
}

/** Rows of a workbook's first sheet. */
function sheet(bytes: Uint8Array): string[][] {
  const parts = unzipSync(bytes);
  const root = xml(parts, 'xl/worksheets/sheet1.xml');
  return named(root, 'row').map((row) => {
    const out: string[] = [];
    for (const cell of named(row, 'c')) out[(cell.attrs.r ?? 'A').charCodeAt(0) - 65] = text(cell);
    return Array.from(out, (value) => value ?? '');
  });
}

function links(shapes: XmlElement[], rels: Map<string, Relation>, slides: string[]): string[] {
  let run = 0;
  const found: { words: string; to: string; run: number }[] = [];
  for (const r of shapes.flatMap((s) => named(s, 'a:r'))) {
    run++;
    const id = named(r, 'a:hlinkClick')[0]?.attrs['r:id'];
    const relation = id === undefined ? undefined : rels.get(id);
    if (!relation) continue;
    const to = relation.type === 'slide' ? `page ${slides.indexOf(relation.target) + 1}` : relation.target;
    found.push({ words: named(r, 'a:t').map(text).join(''), to, run });
  }
  return joinLinks(found);
}
