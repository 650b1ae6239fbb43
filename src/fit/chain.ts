import type {
  ColorRole,
  Inline,
  PlacedConnector,
  PlacedGroup,
  PlacedParagraph,
  PlacedShape,
  Rect,
  TypeSize,
} from '../model/index.ts';
import { textBox } from './boxes.ts';
import {
  type Anchored,
  around,
  balanced,
  connector,
  entry,
  high,
  most,
  shapeBox,
  wordOver,
  wordsOf,
} from './diagram.ts';
import { measured } from './line.ts';
import { plain } from './plain.ts';
import type { SlideFitting } from './style.ts';

/** One box of a chain with the words at its right. */
export interface Link {
  head: Inline[];
  text: Inline[];
}
/** A chain, measured: what it lacks in points, by which link, and what it is drawn of, the connectors apart. */
export interface Chain {
  over: number;
  worst: number;
  draw(): { lines: PlacedConnector[]; entries: PlacedGroup[]; boxes: Anchored[] };
}
export interface ChainStyle {
  size: TypeSize;
  head: TypeSize;
  /** Points: the boxes' width, the highest and the gap between two, which may shrink to `least`. */
  width: number;
  height: number;
  gap: number;
  least: number;
  /** Boxes carry 1, 2, 3 before their heads, and are all filled; else the first alone. */
  numbered: boolean;
  /** Words before an early colon stand above the rest. */
  kickers: boolean;
  name: string;
}

/** Points: between a box and its leader, a leader's length at most, inside a box. */
const ASIDE = 12;
const LEADER = 48;
const INSET = { x: 14, y: 6 };

/** Boxes beneath one another, an arrow from each to the next, and the words of each at its right. */
export function measureChain(links: readonly Link[], room: Rect, style: ChainStyle, fitting: SlideFitting): Chain {
  const n = links.length;
  const told = links.some(({ text }) => text.length > 0);
  const { head: headSize, numbered } = style;
  const x = told ? room.x : room.x + (room.w - style.width) / 2;
  const leader = told ? Math.min(LEADER, (room.w - style.width) / 8) : 0;
  const aside = x + style.width + 2 * ASIDE + leader;
  const w = room.x + room.w - aside;
  const inner = style.width - 2 * INSET.x;
  const heads = links.map(({ head }, i) => headOf(head, i, inner, { ...style, head: headSize }, fitting));
  const notes = links.map(({ text }) => noteOf(text, w, style, fitting));
  const needs = links.map((_, i) =>
    Math.max(high([heads[i] as PlacedParagraph]) + 2 * INSET.y, high(notes[i] as PlacedParagraph[])),
  );
  const tallest = most(needs);
  const gap = Math.max(style.least, Math.min(style.gap, (room.h - n * Math.max(tallest, style.height)) / (n - 1)));
  const h = Math.max(tallest, Math.min(style.height, (room.h - gap * (n - 1)) / n));
  const broken = links.map((_, i) =>
    Math.max(
      wordOver(heads[i] as PlacedParagraph, inner, fitting),
      ...(notes[i] as PlacedParagraph[]).map((p) => wordOver(p, w, fitting)),
    ),
  );
  const over = Math.max(h * n + gap * (n - 1) - room.h, most(broken));
  const worst = most(broken) > 0 ? broken.indexOf(most(broken)) : needs.indexOf(tallest);
  const top = room.y + Math.max(0, (room.h - h * n - gap * (n - 1)) / 2);
  const draw = () => {
    const boxes = links.map((_, i): Anchored => {
      const rect = { x, y: top + i * (h + gap), w: style.width, h };
      return { name: `${style.name} ${i + 1}`, rect, side: 'bottom' };
    });
    const stroke = { color: 'title' as const, width: 2, arrow: true };
    const lines = boxes
      .slice(1)
      .map((to, i) => connector(`Arrow ${i + 1}`, boxes[i] as Anchored, { ...to, side: 'top' }, stroke));
    const entries = boxes.map(({ name, rect }, i) => {
      const filled = numbered || i === 0;
      const head = { ...(heads[i] as PlacedParagraph), color: (filled ? 'page' : 'title') as ColorRole };
      const shape = { form: 'rect' as const, fill: (filled ? 'title' : 'panel') as ColorRole, inset: INSET };
      const box = { ...shapeBox(name, rect, [head], shape), ...(filled ? {} : { outline: 1 }) };
      const words = notes[i] as PlacedParagraph[];
      if (words.length === 0) return entry(`Item ${i + 1}`, rect, [box]);
      const line: PlacedShape = {
        kind: 'line',
        name: `Leader ${i + 1}`,
        rect: { x: rect.x + rect.w + ASIDE, y: rect.y + rect.h / 2 - 0.5, w: leader, h: 1 },
        fill: 'rule',
      };
      const note = textBox(`Text ${i + 1}`, { x: aside, y: rect.y, w, h: rect.h }, words, 'p', 'middle');
      return entry(`Item ${i + 1}`, around([rect, note.rect]), [line, box, note]);
    });
    return { lines, entries, boxes };
  };
  return { over, worst, draw };
}

function headOf(head: Inline[], i: number, width: number, style: ChainStyle, fitting: SlideFitting): PlacedParagraph {
  const look = {
    size: style.head,
    color: 'title' as const,
    bold: true,
    align: style.numbered ? 'left' : 'center',
  } as const;
  const p = wordsOf(head, width, look, fitting);
  return style.numbered ? counted(p, i + 1, width, fitting) : p;
}

/** @returns the head of a step with its number before it. */
export function counted(p: PlacedParagraph, number: number, width: number, fitting: SlideFitting): PlacedParagraph {
  const { lang } = fitting;
  const { right: _, ...rest } = p;
  const numeral = { text: `${number} `, lang: lang === 'en' ? 'en-US' : 'zh-CN' };
  return balanced(measured({ ...rest, runs: [numeral, ...p.runs] }, width, lang), width, fitting);
}

/** A kicker is no longer than this. */
const KICKER = { zh: 12, en: 28 };

/** The words beside a box; those before an early colon, or in strong at their beginning, stand above the rest. */
function noteOf(
  text: Inline[],
  width: number,
  { size, kickers }: ChainStyle,
  fitting: SlideFitting,
): PlacedParagraph[] {
  if (text.length === 0) return [];
  const whole = wordsOf(text, width, { size, color: 'ink' }, fitting);
  const parts = kickers && parted(text, fitting.lang === 'en' ? KICKER.en : KICKER.zh);
  if (!parts || parts.rest.length === 0) return [whole];
  const kicker = wordsOf(parts.kicker, width, { size, color: 'primary', bold: true }, fitting);
  const rest = wordsOf(parts.rest, width, { size, color: 'ink' }, fitting);
  return [kicker, rest];
}

function parted(text: Inline[], longest: number): { kicker: Inline[]; rest: Inline[] } | null {
  const [first, ...rest] = text;
  if (first?.type === 'strong') {
    const [next, ...others] = rest;
    const trimmed = next?.type === 'text' ? [{ ...next, text: next.text.replace(/^[\s:：]+/, '') }, ...others] : rest;
    return plain(first.children).length <= longest ? { kicker: first.children, rest: trimmed } : null;
  }
  if (first?.type !== 'text') return null;
  const colon = /^([^：:]+)[：:]\s*/.exec(first.text);
  if (!colon || (colon[1] as string).length > longest) return null;
  const left = first.text.slice(colon[0].length);
  return {
    kicker: [{ type: 'text', text: colon[1] as string }],
    rest: [...(left === '' ? [] : [{ type: 'text' as const, text: left }]), ...rest],
  };
}
