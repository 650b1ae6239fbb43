import {
  type ColorRole,
  type Kpi,
  type KpiItem,
  marks,
  type Placed,
  type PlacedGroup,
  type PlacedParagraph,
  type Rect,
  type TypeSize,
} from '../model/index.ts';
import { kpiAlt } from './alt.ts';
import { paragraph, rectangle, textBox } from './boxes.ts';
import { formula, numberRuns, overfull, SIZES } from './kpi.ts';
import { measured } from './line.ts';
import { textWidth } from './measure/index.ts';
import { spansOf } from './runs.ts';
import { roleSize, type SlideFitting, scaleLine } from './style.ts';

/** Points between a number and its words, and around the rule between two. */
const GAP = 4;
const BETWEEN = { least: 16, most: 44 };
/** Numbers after the first of a stack are this much smaller. */
const LESSER = 0.72;
/** All of a stack's numbers, as shares of their role's size, to be tried in turn. */
const SCALES = [1.25, 1, 0.85, 0.7];
/** Points between a number and the words at its right. */
const BESIDE = 16;

interface Stat {
  label: PlacedParagraph;
  number: PlacedParagraph;
  context: PlacedParagraph[];
}
interface Look {
  number: TypeSize;
  color: ColorRole;
}

function setStat(item: KpiItem, width: number, look: Look, fitting: SlideFitting): Stat {
  const [most] = look.number;
  const wide = (s: number) => textWidth(spansOf(numberRuns(item.value, s, fitting), s, true), fitting.lang);
  const size = SIZES.find((s) => s <= most && wide(s) <= width * 0.97) ?? 28;
  const set = { size: [size, scaleLine(look.number, size)] as const, color: look.color, bold: true };
  const number = paragraph(item.value, width, fitting, set);
  number.runs = numberRuns(item.value, size, fitting);
  measured(number, width, fitting.lang);
  const muted = { size: roleSize(fitting, 'caption'), color: 'muted' as const };
  return {
    label: paragraph(item.label, width, fitting, { size: roleSize(fitting, 'label'), color: 'ink', bold: true }),
    number,
    context: [
      ...(item.context.length > 0 ? [paragraph(item.context, width, fitting, muted)] : []),
      ...formula(item, width, fitting),
    ],
  };
}

const heightOf = (list: readonly PlacedParagraph[]): number => list.reduce((h, p) => h + p.lines * p.line, 0);
const statHeight = ({ label, number, context }: Stat): number => heightOf([label, number, ...context]) + 2 * GAP;

function statGroup(stat: Stat, item: KpiItem, n: number, at: Rect, fitting: SlideFitting): PlacedGroup {
  const [label, context] = [heightOf([stat.label]), heightOf(stat.context)];
  const number = { ...at, y: at.y + label + GAP, h: heightOf([stat.number]) };
  const boxes: Placed[] = [
    textBox(`Label ${n}`, { ...at, h: label }, [stat.label], 'dt'),
    textBox(`Number ${n}`, number, [stat.number], 'dd'),
    ...(context > 0
      ? [textBox(`Note ${n}`, { ...at, y: number.y + number.h + GAP, h: context }, stat.context, 'dd')]
      : []),
  ];
  return itemGroup(item, n, { ...at, h: statHeight(stat) }, boxes, fitting);
}

const itemGroup = (item: KpiItem, n: number, rect: Rect, items: Placed[], fitting: SlideFitting): PlacedGroup => ({
  kind: 'group',
  figure: 'kpi-item',
  name: `Figure ${n}`,
  alt: kpiAlt(item, fitting.lang),
  rect,
  items,
});

/** The panel beside a chart: one number with its label, and how it is derived. */
export function placeStat(kpi: Kpi, room: Rect, fitting: SlideFitting): PlacedGroup {
  const item = kpi.items[0] as KpiItem;
  const stat = setStat(item, room.w, { number: roleSize(fitting, 'stat'), color: 'signal' }, fitting);
  if (statHeight(stat) > room.h) overfull(fitting, statHeight(stat) - room.h);
  return statGroup(stat, item, 1, room, fitting);
}

/** Numbers one beneath the other, a hairline between: the first is the one that the slide is about. */
export function placeStack({ items }: Kpi, room: Rect, fitting: SlideFitting): PlacedGroup {
  const role = roleSize(fitting, 'stat');
  const even = (size: number): TypeSize => [Math.round(size / 2) * 2, scaleLine(role, Math.round(size / 2) * 2)];
  const rules = BETWEEN.least * (items.length - 1);
  let stats: Stat[] = [];
  let text = 0;
  for (const scale of SCALES) {
    stats = items.map((item, i) => {
      const number = even(role[0] * scale * (i === 0 ? 1 : LESSER));
      return setStat(item, room.w, { number, color: i === 0 ? 'title' : 'ink' }, fitting);
    });
    text = stats.reduce((h, s) => h + statHeight(s), 0);
    if (text + rules <= room.h) break;
  }
  const between = Math.min(BETWEEN.most, (room.h - text) / Math.max(1, items.length - 1));
  if (text + rules > room.h) overfull(fitting, text + rules - room.h);
  let y = room.y;
  const groups = stats.flatMap((stat, i): Placed[] => {
    const at = { ...room, y };
    const rule = rectangle(`Divider ${i}`, { ...room, y: y - between / 2, h: 1 }, 'rule');
    y += statHeight(stat) + between;
    const group = statGroup(stat, items[i] as KpiItem, i + 1, at, fitting);
    return i === 0 ? [group] : [rule, group];
  });
  return {
    kind: 'group',
    figure: 'kpi',
    name: 'Figures',
    alt: items.map((i) => kpiAlt(i, fitting.lang)).join(marks(fitting.lang).semicolon),
    rect: { ...room, h: y - between - room.y },
    items: groups,
  };
}

/** Sizes of a number with its words at the right, roomiest first. */
const LINE_SIZES = [40, 36, 32, 28];

/** A number with its words at the right, as large as leaves them room. */
export function placeLine(kpi: Kpi, room: Rect, fitting: SlideFitting): PlacedGroup {
  const item = kpi.items[0] as KpiItem;
  const role = roleSize(fitting, 'stat');
  let set = setLine(item, room, role, fitting);
  for (const size of LINE_SIZES.filter((s) => s <= role[0])) {
    set = setLine(item, room, [size, scaleLine(role, size)], fitting);
    if (set.height <= room.h) break;
  }
  const { stat, wide, height } = set;
  if (height > room.h) overfull(fitting, height - room.h);
  const words = { x: room.x + wide + BESIDE, w: room.w - wide - BESIDE };
  const [label, context] = [heightOf([stat.label]), heightOf(stat.context)];
  const top = room.y + (room.h - label - context) / 2;
  const number = { ...room, w: wide, y: room.y + (room.h - stat.number.line) / 2, h: stat.number.line };
  const boxes: Placed[] = [
    textBox('Label', { ...words, y: top, h: label }, [stat.label], 'dt'),
    textBox('Number', number, [stat.number], 'dd'),
    ...(context > 0 ? [textBox('Note', { ...words, y: top + label, h: context }, stat.context, 'dd')] : []),
  ];
  return itemGroup(item, 1, room, boxes, fitting);
}

function setLine(item: KpiItem, room: Rect, size: TypeSize, fitting: SlideFitting) {
  const look: Look = { number: size, color: 'title' };
  const { number } = setStat(item, room.w, look, fitting);
  const wide = Math.ceil(textWidth(spansOf(number.runs, number.size, true), fitting.lang) * 1.06);
  const left = room.w - wide - BESIDE;
  const caption = { size: roleSize(fitting, 'caption'), color: 'ink' as const, bold: true };
  const stat = { ...setStat(item, left, look, fitting), number, label: paragraph(item.label, left, fitting, caption) };
  return { stat, wide, height: Math.max(number.line, heightOf([stat.label]) + heightOf(stat.context)) };
}
