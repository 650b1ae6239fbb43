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
import { counted, measureChain } from './chain.ts';
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
  wordOver,
  wordsOf,
} from './diagram.ts';
import { plain } from './plain.ts';
import { ASIDE, RISE, repeat, returning, widthOf } from './process-loop.ts';
import type { SlideFitting } from './style.ts';

/** Steps that a row of arrows holds. */
const MOST = 6;
/** Points: between two arrows, their tip, inside them, beneath them; how far down the row begins, over a base and without one. */
const GAP = 8;
const POINT = 20;
const INSET = { x: 16, y: 10 };
const BENEATH = 16;
const DROP = 36;
const LOW = 60;
const HEIGHT = 56;
/** Points: the bar that all rests on. */
const BASE = { height: 66, gap: 16, inset: 24, label: 144 };

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
    // Heads are larger only where each is one line.
    for (const head of [headSize(size, fitting), size]) yield row(block, room, { size, head, lines: 1 }, fitting);
    yield row(block, room, { size, head: size, lines: 2 }, fitting);
  }
  for (const size of bodySizes(fitting)) yield stacked(block, room, size, fitting);
}

interface Step {
  head: PlacedParagraph;
  text: PlacedParagraph[];
}

/** `lines`: that a head may take. */
interface RowStyle {
  size: TypeSize;
  head: TypeSize;
  lines: number;
}

function row(block: Process, room: Rect, style: RowStyle, fitting: SlideFitting): Form {
  const { size } = style;
  const { items, loop } = block;
  const n = items.length;
  const w = (room.w - GAP * (n - 1)) / n;
  const inner = (i: number) => w - INSET.x - POINT - (i > 0 ? POINT - 4 : 0);
  const indent = (i: number) => (i > 0 ? 12 : 0);
  const set = items.map(
    ({ head, text }, i): Step => ({
      head: counted(
        wordsOf(head, inner(i), { size: style.head, color: 'page', bold: true }, fitting),
        i + 1,
        inner(i),
        fitting,
      ),
      text: text.length > 0 ? [wordsOf(text, w - indent(i) - 8, { size, color: 'ink' }, fitting)] : [],
    }),
  );
  const h = Math.max(HEIGHT, most(set.map((s) => high([s.head]))) + 2 * INSET.y);
  const label = loop ? repeat(size, fitting) : undefined;
  const drop = label ? label.line + RISE : 0;
  const needs = set.map((s, i) =>
    Math.max(
      drop + h + BENEATH + high(s.text) - room.h,
      wordOver(s.head, inner(i), fitting),
      (s.head.lines - style.lines) * s.head.line,
      ...s.text.map((p) => wordOver(p, w - indent(i) - 8, fitting)),
    ),
  );
  const used = drop + h + BENEATH + most(set.map((s) => high(s.text)));
  const top = room.y + drop + Math.max(0, Math.min(block.base ? DROP : LOW, (room.h - used) / 3));
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
    const back = label ? returning(arrows, label, 'over', fitting) : [];
    return processGroup(block, [...wires(arrows), ...back], entries, fitting);
  };
  return { over: most(needs), item: nameOf(items[needs.indexOf(Math.max(...needs))]), draw };
}

/** Tip to notch from step to step. */
function wires(arrows: Anchored[]): PlacedConnector[] {
  const stroke = { color: 'neutral' as const, width: 2, arrow: false };
  return arrows.slice(1).map((to, i) => {
    const notch: [number, number] = [to.rect.x + POINT, to.rect.y + to.rect.h / 2];
    return connector(`Line ${i + 1}`, arrows[i] as Anchored, { ...to, side: 'left', at: notch }, stroke);
  });
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
    kickers: false,
    name: 'Step',
  };
  const label = loop ? repeat(size, fitting) : undefined;
  const aside = label ? widthOf(label, fitting) / 2 + ASIDE : 0;
  const chain = measureChain(items, { ...room, x: room.x + aside, w: room.w - aside }, style, fitting);
  const draw = (): PlacedGroup => {
    const { lines, entries, boxes } = chain.draw();
    const back = label ? returning(boxes, label, 'beside', fitting) : [];
    return processGroup(block, [...lines, ...back], entries, fitting);
  };
  return { over: chain.over, item: nameOf(items[chain.worst]), draw };
}

const nameOf = (step: ProcessStep | undefined): string => plain(step?.head ?? []);

function processGroup(block: Process, lines: Placed[], entries: PlacedGroup[], fitting: SlideFitting): PlacedGroup {
  const { items, loop, base } = block;
  const { lang } = fitting;
  const label = diagramLabel(word(lang, loop ? 'cycle' : 'process'), items.length, fitting);
  const steps = items.map(({ head, text }, i) => `${i + 1} ${phrase(head, text, fitting)}`);
  const under = [...(loop ? [word(lang, 'repeat')] : []), ...(base ? [phrase(base.label, base.words, fitting)] : [])];
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
