import type { Block, BlockOf, Inline, Item, List, Run } from '../model/index.ts';
import { codeLines } from './code.ts';
import { sizeOfFormula } from './formulas.ts';
import { type Line, measured } from './line.ts';
import { textWidth } from './measure/index.ts';
import { runsOf, spansOf } from './runs.ts';
import type { SlideFitting, TextStyle } from './style.ts';

export const TEXT_BLOCKS: ReadonlySet<Block['type']> = new Set(['paragraph', 'heading', 'list', 'quote', 'code']);

/** How text blocks become paragraphs: one handler a kind. */
interface Setting {
  fitting: SlideFitting;
  style: TextStyle;
  /** Points of the region. */
  width: number;
  /** Counts the steps of incremental content. */
  step: { at: number };
}
type Handler<T extends Block['type']> = (block: BlockOf<T>, setting: Setting) => Line[];
const HANDLERS: { [T in 'paragraph' | 'heading' | 'list' | 'quote' | 'code' | 'rule']: Handler<T> } = {
  paragraph: (block, s) => [plain(block.inlines, s, { incremental: block.incremental })],
  heading: (block, s) => [
    {
      ...plain(block.inlines, { ...s, style: { ...s.style, bold: true, color: 'title' } }, {}),
      as: 'h3',
      keepNext: true,
    },
  ],
  list: (block, s) => listLines(block, s, 0),
  quote: quoteLines,
  code: ({ text, lines }, { style, fitting, width }) => codeLines(text, lines, style, width, fitting.lang),
  rule: () => [],
};

/** @returns the paragraphs of text blocks, set in a style and measured for a width in points. */
export function paragraphsOf(blocks: readonly Block[], fitting: SlideFitting, style: TextStyle, width: number): Line[] {
  const setting = { fitting, style, width, step: { at: 0 } };
  const lines = blocks.flatMap(
    (b) => (HANDLERS[b.type as 'paragraph'] as Handler<'paragraph'> | undefined)?.(b as never, setting) ?? [],
  );
  if (lines[0]) lines[0].before = 0;
  return lines;
}

const runOptions = ({ fitting: { lang, deck, marksDerived }, style }: Setting) => ({
  lang,
  facts: deck.head.facts,
  figures: style.boldFigures,
  marksDerived,
});

interface PlainOptions {
  incremental?: boolean | undefined;
  left?: number;
  level?: number;
}

const plain = (inlines: readonly Inline[], setting: Setting, options: PlainOptions): Line =>
  measured(unmeasured(inlines, setting, options), setting.width, setting.fitting.lang);

/** A paragraph whose lines are counted when all is known that stands in it. */
function unmeasured(
  inlines: readonly Inline[],
  setting: Setting,
  { incremental, left = 0, level = 0 }: PlainOptions,
): Line {
  const { style, width, fitting } = setting;
  const runs = runsOf(inlines, runOptions(setting));
  return {
    runs,
    bullet: 'none',
    level,
    left,
    hang: 0,
    before: style.gap,
    size: sizeOfFormula(runs, style.size, width - left, fitting.deck.audience.body) ?? style.size,
    line: style.line,
    bold: style.bold,
    color: style.color,
    align: style.align,
    lines: 1,
    as: 'p',
    keepNext: /[:：]$/.test(runs.at(-1)?.text.trim() ?? ''),
    ...(incremental ? { step: ++setting.step.at } : {}),
  };
}

function listLines(list: List, setting: Setting, level: number): Line[] {
  const { style } = setting;
  const labelled =
    style.hang > 0 && level === 0 && list.items.every((i) => i.head !== undefined || style.marker === 'number');
  const checked = style.marker === 'check' && level === 0;
  return list.items.flatMap((item, i) => {
    const number = list.start + i;
    const first = labelled
      ? labelledItem(item, number, setting)
      : checked
        ? checkItem(item, setting)
        : bulletItem(item, list, number, level, setting);
    if (level > 0) first.before = Math.round(style.gap * 0.4);
    if (list.incremental && level === 0) first.step = ++setting.step.at;
    const nested = item.children.flatMap((child) =>
      child.type === 'list' ? listLines(child, setting, level + 1) : childLines(child, setting, first.left, level),
    );
    if (first.step !== undefined) for (const line of nested) line.step = first.step;
    return [first, ...nested];
  });
}

/** Further paragraphs of an item stand under its text. */
function childLines(child: Block, setting: Setting, left: number, level: number): Line[] {
  if (child.type !== 'paragraph')
    return paragraphsOf([child], setting.fitting, setting.style, setting.width - left).map((p) => ({
      ...p,
      left: p.left + left,
    }));
  return [{ ...plain(child.inlines, setting, { left, level }), before: Math.round(setting.style.gap * 0.4) }];
}

/** `**现状** 中国…` with the head in the hanging indent; in numbered regions the number stands before it. */
function labelledItem(item: Item, number: number, setting: Setting): Line {
  const { style, fitting, width } = setting;
  const line = { ...unmeasured(item.inlines, setting, { left: style.hang }), as: 'li' as const, hang: style.hang };
  const own = style.color === 'ink' ? 'primary' : style.color;
  const head = runsOf(item.head ?? [], { ...runOptions(setting), figures: false }, { bold: true, color: own });
  const numeral: Run = { text: `${number}`, lang: fitting.lang === 'en' ? 'en-US' : 'zh-CN', bold: true, color: own };
  const gap: Run = { ...numeral, text: '  ' };
  line.label = style.marker === 'number' ? (head.length > 0 ? [numeral, gap, ...head] : [numeral]) : head;
  line.keepNext = false;
  if (textWidth(spansOf(line.label, style.size, true), fitting.lang) <= style.hang - 4)
    return measured(line, width, fitting.lang);
  // A head that its indent cannot hold runs on in the text.
  const runs = [...line.label, { ...gap, bold: false, text: ' ' }, ...line.runs];
  const { label: _, ...rest } = line;
  return measured({ ...rest, runs, left: 0, hang: 0 }, width, fitting.lang);
}

/** A box to tick in the hanging indent; an item's head stands before its words. */
const BOX = '□';

function checkItem(item: Item, setting: Setting): Line {
  const { style, fitting, width } = setting;
  const hang = Math.round(style.size * 1.6);
  const lang = fitting.lang === 'en' ? 'en-US' : 'zh-CN';
  const head: Inline[] = item.head
    ? [
        { type: 'strong', children: item.head },
        { type: 'text', text: ' ' },
      ]
    : [];
  const line = unmeasured([...head, ...item.inlines], setting, { left: hang });
  const label: Run[] = [{ text: BOX, lang, bold: true, color: 'primary' }];
  return measured({ ...line, as: 'li', hang, label, keepNext: false }, width, fitting.lang);
}

function bulletItem(item: Item, list: List, number: number, level: number, setting: Setting): Line {
  const { style, fitting, width } = setting;
  const none = style.marker === 'none' || (style.hang > 0 && level === 0) || style.align === 'right';
  const indent = none ? 0 : Math.round(style.size * (list.ordered ? 1.5 : 1.1));
  const head = item.head ? runsOf(item.head, { ...runOptions(setting), figures: false }, { bold: true }) : [];
  const gap: Run[] =
    head.length > 0 && item.inlines.length > 0
      ? [{ text: fitting.lang === 'en' ? ' ' : '  ', lang: fitting.lang === 'en' ? 'en-US' : 'zh-CN' }]
      : [];
  const line = unmeasured(item.inlines, setting, { level });
  const numbered = list.ordered && !none;
  return measured(
    {
      ...line,
      runs: [...head, ...gap, ...line.runs],
      as: 'li',
      bullet: none ? 'none' : numbered ? 'number' : 'disc',
      ...(numbered ? { number } : {}),
      left: indent * (level + 1),
      hang: indent,
      keepNext: false,
    },
    width,
    fitting.lang,
  );
}

function quoteLines(block: BlockOf<'quote'>, setting: Setting): Line[] {
  if (setting.style.hang > 0) return hungQuote(block, setting);
  const indent = Math.round(setting.style.size * 1.2);
  const inner = paragraphsOf(block.blocks, setting.fitting, setting.style, setting.width - indent);
  const said = inner.map(
    (p, i): Line => ({
      ...p,
      left: p.left + indent,
      as: 'quote',
      color: 'title',
      before: i === 0 ? setting.style.gap : p.before,
    }),
  );
  if (!block.attribution) return said;
  const by = plain([{ type: 'text', text: '— ' }, ...block.attribution], setting, { left: indent });
  return [...said, { ...by, as: 'quote', color: 'muted', before: Math.round(setting.style.gap * 0.4) }];
}

const OPENING = /^[“‘「『"]/;

/** In a region of its own a quotation hangs its opening mark, so that its lines begin beneath one another. */
function hungQuote(block: BlockOf<'quote'>, setting: Setting): Line[] {
  const { hang } = setting.style;
  return paragraphsOf(block.blocks, setting.fitting, setting.style, setting.width - hang).map((p): Line => {
    const [first, ...rest] = p.runs;
    const mark = p.left === 0 && first ? OPENING.exec(first.text)?.[0] : undefined;
    if (!first || mark === undefined) return { ...p, as: 'quote', left: p.left + hang };
    const runs = [{ ...first, text: first.text.slice(mark.length) }, ...rest].filter((r) => r.text !== '');
    const label = [{ ...first, text: mark }];
    return measured({ ...p, as: 'quote', runs, label, left: hang, hang }, setting.width, setting.fitting.lang);
  });
}
