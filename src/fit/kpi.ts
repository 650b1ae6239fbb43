import {
  type Inline,
  type Kpi,
  type KpiItem,
  marks,
  type Placed,
  type PlacedGroup,
  type PlacedParagraph,
  type Rect,
  type Run,
  word,
} from '../model/index.ts';
import { kpiAlt } from './alt.ts';
import { paragraph, rectangle, textBox } from './boxes.ts';
import { measured } from './line.ts';
import { textWidth } from './measure/index.ts';
import { plain } from './plain.ts';
import { runsOf, spansOf } from './runs.ts';
import { roleSize, type SlideFitting, scaleLine } from './style.ts';

/** Points. */
const GUTTER = 24;
const INSET = 12;
const STRIP = { height: 48, gap: 36 };
/** What is spare goes above the numbers, and between them and the strip: so much at most. */
const DROP = 60;
/** Sizes that a number may take, largest first; its role's own is the first to be tried. */
export const SIZES = [88, 80, 72, 64, 56, 48, 40, 36, 32, 28];
/** The unit beside the number: this share of its size, in even points. */
const UNIT = 0.42;

interface Cell {
  label: PlacedParagraph;
  number: PlacedParagraph;
  context: PlacedParagraph[];
}

/** Two to four numbers side by side, each with its label above and what it compares with below. */
export function placeKpi(kpi: Kpi, room: Rect, fitting: SlideFitting): Placed[] {
  const { items, strip } = kpi;
  const n = items.length;
  const w = (room.w - GUTTER * (n - 1)) / n;
  const inner = w - INSET;
  const cells = items.map((item) => setCell(item, inner, numberSize(items, inner, fitting), fitting));
  const tall = (pick: (c: Cell) => PlacedParagraph[]) =>
    Math.max(...cells.map((c) => pick(c).reduce((h, p) => h + p.lines * p.line, 0)));
  const heights = { label: tall((c) => [c.label]), number: tall((c) => [c.number]), context: tall((c) => c.context) };
  const gaps = { number: 8, context: heights.context > 0 ? 12 : 0 };
  const block = heights.label + gaps.number + heights.number + gaps.context + heights.context;
  const below = strip ? STRIP.height + STRIP.gap : 0;
  if (block + below > room.h) overfull(fitting, block + below - room.h);
  const spare = Math.max(0, room.h - block - below);
  const top = room.y + Math.min(spare * (strip ? 0.2 : 0.4), DROP);
  const stripTop = top + block + STRIP.gap + Math.min(spare * 0.3, DROP);
  const groups = cells.flatMap((cell, i): Placed[] => {
    const x = room.x + i * (w + GUTTER);
    const at = (y: number, h: number): Rect => ({ x, y, w: inner, h });
    const y2 = top + heights.label + gaps.number;
    const y3 = y2 + heights.number + gaps.context;
    const boxes = [
      textBox(`Label ${i + 1}`, at(top, heights.label), [cell.label], 'dt', 'bottom'),
      textBox(`Number ${i + 1}`, at(y2, heights.number), [cell.number], 'dd'),
      ...(cell.context.length > 0 ? [textBox(`Note ${i + 1}`, at(y3, heights.context), cell.context, 'dd')] : []),
    ];
    const item = items[i] as KpiItem;
    const group: PlacedGroup = {
      kind: 'group',
      figure: 'kpi-item',
      name: `Figure ${i + 1}`,
      alt: kpiAlt(item, fitting.lang),
      rect: { x, y: top, w: inner, h: block },
      items: boxes,
    };
    const divider = rectangle(`Divider ${i}`, { x: x - GUTTER / 2 - 1, y: top, w: 1, h: block }, 'rule');
    return i === 0 ? [group] : [divider, group];
  });
  const all: PlacedGroup = {
    kind: 'group',
    figure: 'kpi',
    name: 'Figures',
    alt: items.map((i) => kpiAlt(i, fitting.lang)).join(marks(fitting.lang).semicolon),
    rect: { x: room.x, y: top, w: room.w, h: block },
    items: groups,
  };
  return strip
    ? [
        all,
        placeStrip(
          strip,
          {
            x: room.x,
            y: Math.min(stripTop, room.y + room.h - STRIP.height),
            w: room.w,
            h: STRIP.height,
          },
          fitting,
        ),
      ]
    : [all];
}

/** One size for every number of the slide. */
function numberSize(items: KpiItem[], width: number, fitting: SlideFitting): number {
  const [role] = roleSize(fitting, items.length === 4 ? 'stat' : 'kpi');
  const most = items.length === 4 ? Math.max(60, role) : role;
  const fits = (size: number) =>
    items.every(
      (i) => textWidth(spansOf(numberRuns(i.value, size, fitting), size, true), fitting.lang) <= width * 0.97,
    );
  return SIZES.find((s) => s <= most && fits(s)) ?? (SIZES.at(-1) as number);
}

/** "约1万个": the digits at full size, the words around them smaller. */
export function numberRuns(value: readonly Inline[], size: number, { lang, deck }: SlideFitting): Run[] {
  const unit = Math.max(14, Math.round((size * UNIT) / 2) * 2);
  return runsOf(value, { lang, facts: deck.head.facts, figures: false }).flatMap((run) =>
    run.text
      .split(/([+−-]?\d[\d., \u00a0]*\d|\d)/)
      .flatMap((part, i) => (part === '' ? [] : [{ ...run, text: part, ...(i % 2 === 1 ? {} : { size: unit }) }])),
  );
}

function setCell(item: KpiItem, width: number, size: number, fitting: SlideFitting): Cell {
  const body = roleSize(fitting, 'body');
  const number = paragraph(item.value, width, fitting, {
    size: [size, scaleLine([88, 96], size)],
    color: 'title',
    bold: true,
  });
  number.runs = numberRuns(item.value, size, fitting);
  // Too wide at the smallest size: it goes on in a second line.
  measured(number, width, fitting.lang);
  const context =
    item.context.length > 0 ? [paragraph(item.context, width, fitting, { size: body, color: 'muted' })] : [];
  return {
    label: paragraph(item.label, width, fitting, { size: body, color: 'ink', bold: true }),
    number,
    context: [...context, ...formula(item, width, fitting)],
  };
}

/** A derived figure says how it is made. */
export function formula(item: KpiItem, width: number, fitting: SlideFitting): PlacedParagraph[] {
  const { lang, deck } = fitting;
  const figure = item.value.find((i) => i.type === 'figure');
  const derived = figure?.type === 'figure' ? deck.head.facts.get(figure.fact)?.derived : undefined;
  // The writer may have said it already.
  if (!derived?.from.length || plain(item.context).includes(word(lang, 'derived'))) return [];
  const text = `${word(lang, 'derived')}${marks(lang).colon}${derived.formula}`;
  return [paragraph([{ type: 'text', text }], width, fitting, { size: roleSize(fitting, 'caption'), color: 'muted' })];
}

/** A strip of two rectangles: the share and the rest, their words inside. */
function placeStrip(strip: NonNullable<Kpi['strip']>, at: Rect, fitting: SlideFitting): PlacedGroup {
  const size = roleSize(fitting, 'label');
  const part = Math.round((at.w - 3) * strip.share);
  const left: Rect = { ...at, w: part };
  const right: Rect = { ...at, x: at.x + part + 3, w: at.w - part - 3 };
  const inside = (r: Rect): Rect => ({ x: r.x + 16, y: r.y + (r.h - size[1]) / 2, w: r.w - 32, h: size[1] });
  const words = (inlines: Inline[], r: Rect, color: 'page' | 'ink', bold: boolean) =>
    paragraph(inlines, r.w, fitting, { size, color, bold });
  const items: Placed[] = [
    rectangle('Share', left, 'title'),
    rectangle('Rest', right, 'rule'),
    textBox('Label share', inside(left), [words(strip.part, inside(left), 'page', true)], 'p'),
    textBox('Label rest', inside(right), [words(strip.rest, inside(right), 'ink', false)], 'p'),
  ];
  return {
    kind: 'group',
    figure: 'strip',
    name: 'Share',
    alt: `${plain(strip.part)}${marks(fitting.lang).semicolon}${plain(strip.rest)}`,
    rect: at,
    items,
  };
}

export function overfull(fitting: SlideFitting, over: number): void {
  fitting.report('figure-full', { over: Math.ceil(over) }, { ...fitting.slide.at, slide: fitting.slide.id });
}
