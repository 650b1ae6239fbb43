import type {
  Placed,
  PlacedGroup,
  PlacedParagraph,
  PlacedShape,
  PlacedText,
  Rect,
  Timeline,
  TimelineItem,
  TypeSize,
} from '../model/index.ts';
import { textBox } from './boxes.ts';
import {
  around,
  bodySizes,
  entry,
  type Form,
  fittingForm,
  headSize,
  high,
  most,
  wordOver,
  wordsOf,
} from './diagram.ts';
import { textWidth } from './measure/index.ts';
import { spansOf } from './runs.ts';
import { roleSize, type SlideFitting } from './style.ts';
import { between, LINE, MARKER, marker, nameOf, timelineGroup } from './timeline-marks.ts';
import { eventRows } from './timeline-rows.ts';

/** Events at most, and those that stand side by side. */
const MOST = 7;
const ACROSS = 5;
/** Points: between columns, and what is free above the line, below it, and between head and words. */
const GUTTER = 24;
const ABOVE = 10;
const BELOW = 20;
const BETWEEN = 6;
/** The figure begins this far down, where there is room. */
const DROP = 48;

/** Two to five events along a line, up to seven beneath one another; those whose words need it, too. */
export function placeTimeline(block: Timeline, room: Rect, fitting: SlideFitting): PlacedGroup | null {
  const { items } = block;
  const count = items.length;
  const table = fitting.lang === 'en' ? 'a table' : '表格';
  if (count < 2 || count > MOST) {
    const two = fitting.lang === 'en' ? 'a table, or two timelines' : '表格，或分成两条时间线';
    const instead = count < 2 ? (fitting.lang === 'en' ? 'a sentence' : '一句话') : two;
    const { slide } = fitting;
    fitting.report(
      'figure-count',
      { figure: 'timeline', count, least: 2, most: MOST, instead },
      { ...slide.at, slide: slide.id },
    );
    return null;
  }
  return fittingForm(forms(items, room, fitting), table, fitting);
}

function* forms(items: TimelineItem[], room: Rect, fitting: SlideFitting): Generator<Form> {
  if (items.length <= ACROSS) for (const size of bodySizes(fitting)) yield columns(items, room, size, fitting);
  for (const size of bodySizes(fitting)) yield eventRows(items, room, size, fitting);
}

interface Column {
  date: PlacedParagraph;
  head: PlacedParagraph;
  text: PlacedParagraph[];
}

function columns(items: TimelineItem[], room: Rect, size: TypeSize, fitting: SlideFitting): Form {
  const n = items.length;
  const w = (room.w - GUTTER * (n - 1)) / n;
  const dates = dateSize(items, w, size, fitting);
  const set = items.map(
    ({ date, head, text }): Column => ({
      date: wordsOf(date, w, { size: dates, color: 'title', bold: true }, fitting),
      head: wordsOf(head, w, { size, color: 'title', bold: true }, fitting),
      text: text.length > 0 ? [wordsOf(text, w, { size, color: 'ink' }, fitting)] : [],
    }),
  );
  const tall = {
    date: most(set.map((c) => high([c.date]))),
    head: items.some((i) => i.head.length > 0) ? most(set.map((c) => high([c.head]))) : 0,
    text: most(set.map((c) => high(c.text))),
  };
  const used = tall.date + ABOVE + MARKER + BELOW + tall.head + BETWEEN + tall.text;
  const needs = set.map((c) => {
    const own = used - tall.text + high(c.text) - room.h;
    return Math.max(own, ...[c.date, c.head, ...c.text].map((p) => wordOver(p, w, fitting)));
  });
  const over = most(needs);
  const top = room.y + Math.max(0, Math.min(DROP, (room.h - used) / 2));
  const y = top + tall.date + ABOVE;
  const at = (i: number, dy: number, h: number): Rect => ({ x: room.x + i * (w + GUTTER), y: dy, w, h });
  const draw = (): PlacedGroup => {
    const markers = items.map(({ vague }, i) =>
      marker(i + 1, vague, { ...at(i, y, MARKER), w: vague ? w / 2 : MARKER }),
    );
    const last = markers[n - 1]?.rect as Rect;
    const end = last.x + last.w;
    const line = { x: end, y: y + (MARKER - LINE) / 2, w: room.x + room.w - end, h: LINE };
    const onward: PlacedShape = { kind: 'line', name: 'Line onward', rect: line, fill: 'neutral' };
    const heads = y + MARKER + BELOW;
    const entries = set.map((c, i) => {
      const boxes: Placed[] = [
        markers[i] as PlacedShape,
        textBox(`Date ${i + 1}`, at(i, top, tall.date), [c.date], 'p', 'bottom'),
        ...(c.head.runs.length > 0 ? [headBox(i + 1, at(i, heads, tall.head), c.head)] : []),
        ...(c.text.length > 0
          ? [textBox(`Text ${i + 1}`, at(i, heads + tall.head + BETWEEN, high(c.text)), c.text, 'p')]
          : []),
      ];
      return entry(`Event ${i + 1}`, around(boxes.map((b) => b.rect)), boxes);
    });
    return timelineGroup(items, [...between(markers, 'right'), onward], entries, fitting);
  };
  return { over, item: nameOf(items[needs.indexOf(Math.max(...needs))]), draw };
}

/** A heading's box is as narrow as its words are set: headings have no indents of their own. */
function headBox(n: number, rect: Rect, { right = 0, ...head }: PlacedParagraph): PlacedText {
  return textBox(`Head ${n}`, { ...rect, w: rect.w - right }, [head], 'h3');
}

/** Dates are large, each on one line where it can be. */
function dateSize(items: TimelineItem[], width: number, size: TypeSize, fitting: SlideFitting): TypeSize {
  const large = [roleSize(fitting, 'name'), roleSize(fitting, 'lead')].sort(([a], [b]) => b - a);
  const sizes = [...large, headSize(size, fitting), size];
  const one = (s: TypeSize) =>
    items.every(({ date }) => {
      const { runs } = wordsOf(date, width, { size: s, color: 'title', bold: true }, fitting);
      return textWidth(spansOf(runs, s[0], true), fitting.lang) <= width * 0.97;
    });
  return sizes.find(one) ?? size;
}
