import {
  type Placed,
  type PlacedConnector,
  type PlacedGroup,
  type PlacedParagraph,
  type Process,
  type ProcessStep,
  type Rect,
  type TextShape,
  type TypeSize,
  word,
} from '../model/index.ts';
import { textBox } from './boxes.ts';
import { measureChain, numeral } from './chain.ts';
import {
  type Anchored,
  around,
  bodySizes,
  connector,
  diagramAlt,
  diagramLabel,
  entry,
  type Form,
  fittingForm,
  headSize,
  high,
  most,
  phrase,
  shapeBox,
  wired,
  wordOver,
  wordsOf,
} from './diagram.ts';
import { measured } from './paragraphs.ts';
import { plain } from './plain.ts';
import type { SlideFitting } from './style.ts';

/** Steps that a row of arrows holds. */
const MOST = 6;
/** Points: between two arrows, their tip, inside them, beneath them; how far the row begins down, and a loop's line above it. */
const GAP = 8;
const POINT = 20;
const INSET = { x: 16, y: 10 };
const BENEATH = 16;
const DROP = 12;
const LOOP = 26;
const HEIGHT = 56;
/** Points: the bar that all rests on. */
const BASE = { height: 66, least: 50, gap: 16, inset: 24, label: 144 };

/** Steps as arrows in a row with their words beneath; where those need more room, as boxes one beneath the other. */
export function placeProcess(block: Process, room: Rect, fitting: SlideFitting): PlacedGroup | null {
  const count = block.items.length;
  const en = fitting.lang === 'en';
  if (count < 2 || count > MOST) {
    const instead = count < 2 ? (en ? 'a sentence' : '一句话') : en ? 'a table' : '表格';
    const { slide } = fitting;
    fitting.report(
      'figure-count',
      { figure: 'process', count, least: 2, most: MOST, instead },
      { ...slide.at, slide: slide.id },
    );
    return null;
  }
  const bar = block.base && baseOf(block.base, room, fitting);
  const rest = bar ? { ...room, h: bar.y - BASE.gap - room.y } : room;
  const group = fittingForm(forms(block, rest, fitting), en ? 'a table' : '表格', fitting);
  if (!bar) return group;
  const items = [...group.items, ...bar.items];
  return { ...group, rect: around([group.rect, ...bar.items.map((i) => i.rect)]), items };
}

function* forms(block: Process, room: Rect, fitting: SlideFitting): Generator<Form> {
  for (const size of bodySizes(fitting)) {
    yield row(block, room, size, headSize(size, fitting), fitting);
    yield row(block, room, size, size, fitting);
  }
  for (const size of bodySizes(fitting)) yield stacked(block, room, size, fitting);
}

interface Step {
  head: PlacedParagraph;
  text: PlacedParagraph[];
}

function row(block: Process, room: Rect, size: TypeSize, headSize: TypeSize, fitting: SlideFitting): Form {
  const { items, loop } = block;
  const n = items.length;
  const w = (room.w - GAP * (n - 1)) / n;
  const inner = (i: number) => w - INSET.x - POINT - (i > 0 ? POINT - 4 : 0);
  const indent = (i: number) => (i > 0 ? 12 : 0);
  const set = items.map(
    ({ head, text }, i): Step => ({
      head: numbered(head, i, inner(i), headSize, fitting),
      text: text.length > 0 ? [wordsOf(text, w - indent(i) - 8, { size, color: 'ink' }, fitting)] : [],
    }),
  );
  const h = Math.max(HEIGHT, most(set.map((s) => high([s.head]))) + 2 * INSET.y);
  const drop = loop ? LOOP : 0;
  const needs = set.map((s, i) =>
    Math.max(
      drop + h + BENEATH + high(s.text) - room.h,
      wordOver(s.head, inner(i), fitting),
      // Three lines of a head are too many for an arrow.
      s.head.lines > 2 ? s.head.line : 0,
      ...s.text.map((p) => wordOver(p, w - indent(i) - 8, fitting)),
    ),
  );
  const used = drop + h + BENEATH + most(set.map((s) => high(s.text)));
  const top = room.y + drop + Math.max(0, Math.min(DROP + (block.base ? 0 : 24), (room.h - used) / 2));
  const draw = (): PlacedGroup => {
    const arrows = items.map((_, i): Anchored & { shape: TextShape } => {
      const rect = { x: room.x + i * (w + GAP), y: top, w, h };
      const inset = { x: INSET.x + (i > 0 ? POINT - 4 : 0), y: INSET.y };
      const shape = {
        form: i > 0 ? ('chevron' as const) : ('homePlate' as const),
        point: POINT,
        fill: 'title' as const,
        inset,
      };
      return { name: `Step ${i + 1}`, rect, side: 'right', shape };
    });
    const entries = arrows.map(({ name, rect, shape }, i) => {
      const { head, text } = set[i] as Step;
      const boxes: Placed[] = [shapeBox(name, rect, [head], shape)];
      const at = { x: rect.x + indent(i), y: top + h + BENEATH, w: w - indent(i) - 8, h: high(text) };
      if (text.length > 0) boxes.push(textBox(`Text ${i + 1}`, at, text, 'p'));
      return entry(`Item ${i + 1}`, around(boxes.map((b) => b.rect)), boxes);
    });
    return processGroup(block, wires(arrows, loop, drop), entries, fitting);
  };
  return { over: most(needs), item: nameOf(items[needs.indexOf(Math.max(...needs))]), draw };
}

/** Tip to notch from step to step; of a loop, over all of them back to the first. */
function wires(arrows: Anchored[], loop: boolean, drop: number): PlacedConnector[] {
  const stroke = { color: 'neutral' as const, width: 2, arrow: false };
  const lines = arrows.slice(1).map((to, i) => {
    const notch: [number, number] = [to.rect.x + POINT, to.rect.y + to.rect.h / 2];
    return connector(`Line ${i + 1}`, arrows[i] as Anchored, { ...to, side: 'left', at: notch }, stroke);
  });
  const [first, last] = [arrows[0], arrows.at(-1)];
  if (!loop || !first || !last) return lines;
  const from: [number, number] = [last.rect.x + last.rect.w - POINT, last.rect.y];
  const to: [number, number] = [first.rect.x + (first.rect.w - POINT) / 2, first.rect.y];
  const up = first.rect.y - drop + 4;
  const path: [number, number][] = [from, [from[0], up], [to[0], up], to];
  const back = { color: 'title' as const, width: 2, arrow: true };
  return [...lines, wired('Line back', { ...last, side: 'top' }, { ...first, side: 'top' }, path, back)];
}

function numbered(head: ProcessStep['head'], i: number, width: number, size: TypeSize, fitting: SlideFitting) {
  const p = wordsOf(head, width, { size, color: 'page', bold: true }, fitting);
  return measured({ ...p, runs: [numeral(i + 1, fitting), ...p.runs] }, width, fitting.lang);
}

function stacked(block: Process, room: Rect, size: TypeSize, fitting: SlideFitting): Form {
  const { items, loop } = block;
  const style = {
    size,
    head: size,
    width: 240,
    height: 62,
    gap: 22,
    least: 12,
    numbered: true,
    name: 'Step',
  };
  const side = loop ? { ...room, x: room.x + LOOP, w: room.w - LOOP } : room;
  const chain = measureChain(items, side, style, fitting);
  const draw = (): PlacedGroup => {
    const { lines, entries, boxes } = chain.draw();
    const [first, last] = [boxes[0] as Anchored, boxes.at(-1) as Anchored];
    const back = loop ? [wayBack(first, last, room.x)] : [];
    return processGroup(block, [...lines, ...back], entries, fitting);
  };
  return { over: chain.over, item: nameOf(items[chain.worst]), draw };
}

/** From the last box around the left side up to the first. */
function wayBack(first: Anchored, last: Anchored, x: number): PlacedConnector {
  const [from, to] = [last.rect.y + last.rect.h / 2, first.rect.y + first.rect.h / 2];
  const path: [number, number][] = [
    [last.rect.x, from],
    [x, from],
    [x, to],
    [first.rect.x, to],
  ];
  const stroke = { color: 'title' as const, width: 2, arrow: true };
  return wired('Line back', { ...last, side: 'left' }, { ...first, side: 'left' }, path, stroke);
}

const nameOf = (step: ProcessStep | undefined): string => plain(step?.head ?? []);

function processGroup(
  block: Process,
  lines: PlacedConnector[],
  entries: PlacedGroup[],
  fitting: SlideFitting,
): PlacedGroup {
  const { items, loop, base } = block;
  const { lang } = fitting;
  const label = diagramLabel(word(lang, loop ? 'cycle' : 'process'), items.length, fitting);
  const steps = items.map(({ head, text }, i) => `${i + 1} ${phrase(head, text, fitting)}`);
  const under = base ? [phrase(base.label, base.words, fitting)] : [];
  return {
    kind: 'group',
    figure: 'process',
    name: 'Process',
    alt: diagramAlt(label, [...steps, ...under], fitting),
    label,
    rect: around([...lines, ...entries].map((i) => i.rect)),
    items: [...lines, ...entries],
  };
}

/** The bar that all steps rest on: its label, and what it is. */
function baseOf(base: NonNullable<Process['base']>, room: Rect, fitting: SlideFitting): { y: number; items: Placed[] } {
  const [size] = bodySizes(fitting) as [TypeSize];
  const labelled = base.label.length > 0;
  const x = room.x + BASE.inset + (labelled ? BASE.label : 0);
  const w = room.x + room.w - BASE.inset - x;
  const words = wordsOf(base.words, w, { size, color: 'ink' }, fitting);
  const label = wordsOf(base.label, BASE.label - 16, { size, color: 'primary', bold: true }, fitting);
  const h = Math.max(BASE.height, high([words]) + 20, high([label]) + 20);
  const y = room.y + room.h - h;
  const rect = { x: room.x, y, w: room.w, h };
  return {
    y,
    items: [
      { kind: 'rect', name: 'Base', rect, fill: 'panel' },
      ...(labelled
        ? [textBox('Base label', { ...rect, x: room.x + BASE.inset, w: BASE.label - 16 }, [label], 'p', 'middle')]
        : []),
      textBox('Base text', { ...rect, x, w }, [words], 'p', 'middle'),
    ],
  };
}
