import {
  type Block,
  type BlockOf,
  type Cards,
  type Cell,
  type EditionSlide,
  type Inline,
  type Item,
  type Lang,
  type List,
  word,
} from '../model/index.ts';
import { cleanText } from '../xml/tree.ts';
import type { ContextName } from './check/vocabulary.ts';
import { plainText } from './cited.ts';
import { blocksValue, inlineValue, type Refs } from './values.ts';

/** What made slides (cover, sources …) add to their context. */
export interface Extras {
  subtitle?: string;
  fields?: { label: string; value: string }[];
  basis?: string;
  note?: string;
  contents?: Block[];
  /** The same in two columns, where it is long. */
  columns?: BlockOf<'columns'>;
  ordinalOf?: { n: string };
  label?: string;
  source?: string;
  /** What an empty cell of a table says; absent: nothing. */
  blank?: string;
}

/** Figures that a layout may name; what it does not name is part of `body`. */
const NAMED = [
  'chart',
  'kpi',
  'cards',
  'matrix',
  'timeline',
  'process',
  'hierarchy',
  'table',
  'picture',
  'quote',
  'columns',
  'ask',
] as const;
type Named = (typeof NAMED)[number];

/** @returns the context of one render: the slide's content under the names that the layout uses. */
export function context(slide: EditionSlide, uses: Set<string>, refs: Refs, lang: Lang, extras: Extras): object {
  const rest = [...slide.blocks];
  const take = <T extends Block['type']>(type: T): BlockOf<T> | undefined => {
    const at = rest.findIndex((b) => b.type === type);
    return at < 0 ? undefined : (rest.splice(at, 1)[0] as BlockOf<T>);
  };
  const found: Partial<Record<Named, Block>> = {};
  for (const name of NAMED) {
    const block = uses.has(name) ? take(name) : undefined;
    if (block) found[name] = block;
  }
  const kicker = uses.has('kicker') ? takeKicker(rest) : undefined;
  const heading = uses.has('heading') ? take('heading') : undefined;
  const points = uses.has('points') ? asCards(take('list')) : undefined;
  const columns = extras.columns ?? (found.columns as BlockOf<'columns'> | undefined);
  const own = (name: Named) => (found[name] ? blocksValue(refs, [found[name] as Block]) : undefined);
  return {
    title: inlineValue(refs, slide.title),
    label: cleanText(extras.label ?? slide.label ?? ''),
    ordinal: extras.ordinalOf ?? (slide.ordinal ? ordinal(slide.ordinal, lang) : undefined),
    subtitle: extras.subtitle && cleanText(extras.subtitle),
    fields: extras.fields?.map((f, i) => ({ number: i + 1, label: cleanText(f.label), value: cleanText(f.value) })),
    basis: extras.basis && cleanText(extras.basis),
    note: extras.note && cleanText(extras.note),
    source: extras.source && cleanText(extras.source),
    contents: extras.contents && blocksValue(refs, extras.contents),
    kicker: kicker && inlineValue(refs, kicker.inlines),
    heading: heading && inlineValue(refs, heading.inlines),
    points: points && blocksValue(refs, [points]),
    kpi: own('kpi'),
    cards: own('cards'),
    timeline: own('timeline'),
    process: own('process'),
    hierarchy: own('hierarchy'),
    table: found.table && blocksValue(refs, [withoutBlanks(found.table as BlockOf<'table'>, extras.blank)]),
    picture: own('picture'),
    quote: found.quote && quoteValue(refs, found.quote as BlockOf<'quote'>),
    chart: found.chart && chartValue(refs, found.chart as BlockOf<'chart'>),
    matrix: found.matrix && matrixValue(refs, found.matrix as BlockOf<'matrix'>),
    ask: found.ask && blocksValue(refs, [askList(found.ask as BlockOf<'ask'>)]),
    columns: columns && columnValues(refs, columns, uses),
    body: rest.length > 0 ? blocksValue(refs, rest) : undefined,
  } satisfies Record<ContextName, unknown>;
}

function chartValue(refs: Refs, chart: BlockOf<'chart'>): object {
  const { delta } = chart;
  const cells: Item[] = delta?.cells.map((inlines) => ({ inlines, children: [] })) ?? [];
  return {
    ...blocksValue(refs, [chart]),
    title: inlineValue(refs, chart.title),
    delta: delta && { head: inlineValue(refs, delta.head), cells: blocksValue(refs, [plainList(cells)]) },
  };
}

function matrixValue(refs: Refs, matrix: BlockOf<'matrix'>): object {
  const legend = matrix.legend.length > 0 ? inlineValue(refs, matrix.legend) : undefined;
  return { ...blocksValue(refs, [matrix]), mark: cleanText(matrix.mark), legend };
}

/** A column gives its chart and its number apart where the layout names them. */
function columnValues(refs: Refs, { columns }: BlockOf<'columns'>, uses: Set<string>): object[] {
  return columns.map(({ head, blocks }, i) => {
    const one = <T extends Block['type']>(type: T) =>
      uses.has(type) ? blocks.find((b): b is BlockOf<T> => b.type === type) : undefined;
    const [chart, kpi] = [one('chart'), one('kpi')];
    const rest = blocks.filter((b) => b !== chart && b !== kpi);
    return {
      number: i + 1,
      head: head && inlineValue(refs, head),
      chart: chart && chartValue(refs, chart),
      kpi: kpi && blocksValue(refs, [kpi]),
      body: rest.length > 0 ? blocksValue(refs, rest) : undefined,
    };
  });
}

/** The words quoted, and whose they are. */
function quoteValue(refs: Refs, { attribution, ...quote }: BlockOf<'quote'>): object {
  return {
    ...blocksValue(refs, [{ ...quote, ...(attribution && { attribution }) }]),
    words: blocksValue(refs, [quote]),
    attribution: attribution && inlineValue(refs, attribution),
  };
}

/** A paragraph that stands right before the first heading leads in to it. */
function takeKicker(rest: Block[]): BlockOf<'paragraph'> | undefined {
  const [first, second] = rest;
  if (first?.type !== 'paragraph' || second?.type !== 'heading') return undefined;
  rest.shift();
  return first;
}

/** An empty cell would leave a listener to guess: it says that the matter is open, or was not mentioned. */
function withoutBlanks(table: BlockOf<'table'>, blank: string | undefined): BlockOf<'table'> {
  if (blank === undefined) return table;
  const fill = (cell: Cell): Cell =>
    plainText(cell.inlines).trim() === '' ? { inlines: [{ type: 'text', text: blank }] } : cell;
  return { ...table, rows: table.rows.map((row) => row.map(fill)) };
}

const plainList = (items: Item[]): List => ({ type: 'list', ordered: false, start: 1, items });

/** What is asked, as a run-in head and its statement. */
function askList(ask: BlockOf<'ask'>): Block {
  const inlines: Inline[] = ask.blocks.flatMap((b) => (b.type === 'paragraph' ? b.inlines : []));
  return plainList([{ ...(ask.label.length > 0 ? { head: ask.label } : {}), inlines, children: [] }]);
}

/** A list with run-in heads, as numbered cards. */
function asCards(list: List | undefined): Cards | undefined {
  if (!list) return undefined;
  const items = list.items.map(({ head, inlines, children }) => {
    const text: Block[] = inlines.length > 0 ? [{ type: 'paragraph', inlines }] : [];
    return { head: head ?? inlines, blocks: head ? [...text, ...children] : children };
  });
  return { type: 'cards', items, numbered: true };
}

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** "1/4" → the numeral, its words, and a row of dots with the current one lit. */
function ordinal(text: string, lang: Lang): object {
  const [n = 1, of = 0] = text.split('/').map(Number);
  const dots = Array.from({ length: of }, (_, i) => ({ left: 24 + 30 * i, fill: i + 1 === n ? 'onCover' : 'neutral' }));
  const zh = `共${HAN[of] ?? of}条之${HAN[n] ?? n}`;
  const words = of === 0 ? '' : lang === 'en' ? `${n} of ${of}` : zh;
  return { n: String(n), words, dots: of > 4 ? [] : dots, recommendation: word(lang, 'recommendation') };
}
