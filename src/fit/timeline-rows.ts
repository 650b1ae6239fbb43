import type { PlacedGroup, PlacedParagraph, Rect, TimelineItem, TypeSize } from '../model/index.ts';
import { textBox } from './boxes.ts';
import { entry, type Form, high, most, runIn, wordOver, wordsOf } from './diagram.ts';
import { measured } from './line.ts';
import { textWidth } from './measure/index.ts';
import { spansOf } from './runs.ts';
import type { SlideFitting } from './style.ts';
import { between, MARKER, marker, nameOf, timelineGroup } from './timeline-marks.ts';

/** Points: between date, marker and words; rows are at most so many lines apart. */
const GAP = 20;
const APART = 2.6;
/** Dates take at most this share of the width. */
const SHARE = 0.3;
/** Points that a row's words keep from the next; rows of several lines are even only with this share of a line between them. */
const LEAST = 6;
const AIR = 0.6;

/** Events beneath one another: the date, its marker on an upright line, the head and its words in one paragraph. */
export function eventRows(items: TimelineItem[], room: Rect, size: TypeSize, fitting: SlideFitting): Form {
  const dates = items.map(({ date }) => wordsOf(date, room.w, { size, color: 'title', bold: true }, fitting));
  const wide = most(dates.map((d) => textWidth(spansOf(d.runs, d.size, true), fitting.lang))) * 1.03;
  const left = Math.ceil(Math.min(wide, room.w * SHARE));
  for (const date of dates) measured(date, left, fitting.lang);
  const x = room.x + left + GAP + MARKER + GAP;
  const w = room.x + room.w - x;
  const words = items.map((item) => runIn(item, w, { size, color: 'ink' }, fitting));
  const heights = words.map((p, i) => Math.max(high([p]), high([dates[i] as PlacedParagraph])));
  const { length: n } = items;
  const needed = heights.reduce((sum, h) => sum + h + LEAST, -LEAST);
  // Even rows where each fits in its share; else as high as their words, what is left spread between.
  const even = most(heights) + (most(heights) > size[1] ? size[1] * AIR : LEAST) <= room.h / n;
  const pitch = Math.min(room.h / n, Math.max(size[1] * APART, most(heights) + LEAST));
  const spare = LEAST + Math.max(0, room.h - needed) / n;
  const broken = words.map((p, i) =>
    Math.max(wordOver(p, w, fitting), wordOver(dates[i] as PlacedParagraph, left, fitting)),
  );
  const over = Math.max(needed - room.h, most(broken));
  const worst = most(broken) > 0 ? broken.indexOf(most(broken)) : heights.indexOf(most(heights));
  const draw = (): PlacedGroup => {
    let y = room.y + (even ? Math.min(12, (room.h - pitch * n) / 2) : 0);
    const rows = items.map((item, i) => {
      const at = y;
      y += even ? pitch : (heights[i] as number) + spare;
      const tall = item.vague ? MARKER * 1.5 : MARKER;
      const dot = { x: room.x + left + GAP, y: at + (size[1] - tall) / 2, w: MARKER, h: tall };
      return { at, marker: marker(i + 1, item.vague, dot) };
    });
    const entries = rows.map(({ at, marker: dot }, i) => {
      const rect = { x: room.x, y: at, w: room.w, h: heights[i] as number };
      const date = dates[i] as PlacedParagraph;
      const p = words[i] as PlacedParagraph;
      return entry(`Event ${i + 1}`, rect, [
        dot,
        textBox(`Date ${i + 1}`, { ...rect, w: left, h: high([date]) }, [date], 'p'),
        textBox(`Text ${i + 1}`, { ...rect, x, w, h: high([p]) }, [p], 'p'),
      ]);
    });
    const lines = between(
      rows.map((r) => r.marker),
      'bottom',
    );
    return timelineGroup(items, lines, entries, fitting);
  };
  return { over, item: nameOf(items[worst]), draw };
}
