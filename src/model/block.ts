/** The vocabulary of what stands on a slide: CommonMark's blocks and inlines, and Briefdeck's figures. */
import type { CodeToken } from './code.ts';
import type { Formula } from './math.ts';

/** What must hold for a piece of content to reach an edition; absent keys ask nothing. */
export interface Condition {
  /** Audience ids that alone may hold it. */
  only?: readonly string[];
  /** Audience ids that may not hold it. */
  except?: readonly string[];
  depth?: Depth;
  /** A level of the briefing's `handling` list. */
  handling?: string;
}

export type Depth = 'headline' | 'brief' | 'full';
export const DEPTHS: readonly Depth[] = ['headline', 'brief', 'full'];

/** Where something was written: the briefing's own path of the file, and its line, counted from 1. */
export interface Place {
  file: string;
  line: number;
}

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'em' | 'strike' | 'sub' | 'sup'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'break' }
  /** `href` is http(s), mailto or tel; `#id` leads to a slide of the same edition. */
  | { type: 'link'; href: string; children: Inline[] }
  /** A figure of the register: `text` is what is printed. */
  | { type: 'figure'; fact: string; text: string }
  /** A work cited by its key in briefing.yaml. Prints nothing; feeds the sources. */
  | { type: 'cite'; work: string }
  /** `[计划]{.tag}`: a short word in an outlined box. */
  | { type: 'tag'; children: Inline[] }
  /** The pages of a chapter's slides, or of those that cite a work: known once every slide is placed. `room`: as long as they may become. */
  | { type: 'pages'; of: PagesOf; room: string }
  /** `$…$`; `$$…$$` alone in its paragraph stands on a line of its own. `text` is its plain reading. */
  | ({ type: 'math' } & Formula)
  /** `[^id]`: its mark in the text, and what it says; `compose` numbers it. */
  | { type: 'footnote'; id: string; number?: number; children: Inline[] }
  /** Inline content under conditions; `select` dissolves it. */
  | { type: 'when'; when: Condition; children: Inline[] };

/** What a list of pages is of: a chapter, or a work by its key. */
export type PagesOf = { chapter: string } | { work: string };

export type Align = 'left' | 'center' | 'right';

interface Common {
  /** Conditions that must all hold; `select` empties it. */
  when?: Condition[];
  /** Step by step on the screen (`::: incremental`). */
  incremental?: boolean;
  at?: Place;
}

export interface Paragraph extends Common {
  type: 'paragraph';
  inlines: Inline[];
}
/** A heading within a slide (`###` and deeper). */
export interface Heading extends Common {
  type: 'heading';
  inlines: Inline[];
}
/**
 * One item of a list or figure. `head` is the item's leading strong run (`- **现状** …`), taken off `inlines`.
 * `children` are nested lists (and further paragraphs) of the item.
 */
export interface Item {
  head?: Inline[];
  inlines: Inline[];
  children: Block[];
  when?: Condition[];
  at?: Place;
}
export interface List extends Common {
  type: 'list';
  ordered: boolean;
  /** First number of an ordered list. */
  start: number;
  items: Item[];
}
export interface Cell {
  inlines: Inline[];
}
export interface Table extends Common {
  type: 'table';
  /** Always there: a table without a header row is refused when it is read. */
  header: Cell[];
  rows: Cell[][];
  align: Align[];
  caption?: Inline[];
}
export interface Picture extends Common {
  type: 'picture';
  /** Key in `Briefing.pictures`: the path inside the briefing's folder. */
  src: string;
  /** Empty for decoration. */
  alt: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Fills its room and is cut there; else it is shown whole. */
  cover?: boolean;
  /** What stays in sight where it is cut: shares of its width and height, the middle unless told. */
  focus?: { x: number; y: number };
  caption?: Inline[];
}
export interface Quote extends Common {
  type: 'quote';
  blocks: Block[];
  attribution?: Inline[];
}
export interface Code extends Common {
  type: 'code';
  text: string;
  info?: string;
  /** Its lines told apart, where its language is known. */
  lines?: CodeToken[][];
}
export interface Rule extends Common {
  type: 'rule';
}

/**
 * A dumbbell and a slope have two series, where each category begins and where it ends; a scatter has two, x and y of
 * each category; a pie and a doughnut have one.
 */
export const CHART_TYPES = [
  'bar',
  'column',
  'line',
  'area',
  'pie',
  'doughnut',
  'scatter',
  'slope',
  'dumbbell',
] as const;
export type ChartType = (typeof CHART_TYPES)[number];
/** A number as written and as drawn: `text` keeps its zeros, `value` is null where it is missing. */
export interface Datum {
  text: string;
  value: number | null;
  fact?: string;
}
export interface Series {
  name: string;
  data: Datum[];
}
export interface Chart extends Common {
  type: 'chart';
  chart: ChartType;
  /** What is measured, its unit and its year. */
  title: Inline[];
  /** Head of the category column ("国家"). */
  categoryName: string;
  categories: string[];
  series: Series[];
  /** The category, or the series, told apart from the others. */
  highlight?: string;
  /** Series stand on each other: as values, or as shares of 100 %. */
  stacked?: 'sum' | 'share';
  /** Of columns: the series drawn as a line on the same axis. */
  line?: string;
  /** Each series has a panel of its own, on the same axis. */
  panels?: boolean;
  /** Where the value axis of a line or a scatter starts; 0 unless told. */
  from?: number;
  /** A column of text beside the bars: difference to the highlighted one. */
  delta?: { head: Inline[]; cells: Inline[][] };
  /** Alt text given by the writer; otherwise it is made from the data. */
  alt?: string;
}
/** One figure card: a label (`head` of the item), the value and what it is compared with. */
export interface KpiItem {
  label: Inline[];
  value: Inline[];
  context: Inline[];
  when?: Condition[];
}
export interface Kpi extends Common {
  type: 'kpi';
  items: KpiItem[];
  /** A strip that shows a share of 1: `share` 0–1, its words, and those of the rest. */
  strip?: { share: number; part: Inline[]; rest: Inline[] };
}
export interface CardItem {
  head: Inline[];
  blocks: Block[];
  tag?: Inline[];
  when?: Condition[];
}
export interface Cards extends Common {
  type: 'cards';
  items: CardItem[];
  /** Numbered cards carry 1, 2, 3 before their heads. */
  numbered: boolean;
  /** How to read the cards: stands where the last row has a cell free. */
  key?: Inline[];
}
/** Rows × columns of marks. A cell holds `mark`, or text, or nothing (which means "not mentioned"). */
export interface Matrix extends Common {
  type: 'matrix';
  header: Cell[];
  rows: Cell[][];
  mark: string;
  legend: Inline[];
}
/** What happened when. `vague`: the date is no single point (an era, a decade). */
export interface TimelineItem {
  date: Inline[];
  vague: boolean;
  head: Inline[];
  text: Inline[];
  when?: Condition[];
}
export interface Timeline extends Common {
  type: 'timeline';
  /** In the order of their dates. */
  items: TimelineItem[];
}
export interface ProcessStep {
  head: Inline[];
  text: Inline[];
  when?: Condition[];
}
export interface Process extends Common {
  type: 'process';
  items: ProcessStep[];
  /** The last step leads back to the first. */
  loop: boolean;
  /** What every step rests on: a bar beneath them. */
  base?: { label: Inline[]; words: Inline[] };
}
export interface HierarchyNode {
  head: Inline[];
  text: Inline[];
  children: HierarchyNode[];
  when?: Condition[];
}
export interface Hierarchy extends Common {
  type: 'hierarchy';
  /** The topmost; each holds those beneath it. */
  nodes: HierarchyNode[];
}
/** `::: columns`: each with its own optional heading. */
export interface Columns extends Common {
  type: 'columns';
  columns: { head?: Inline[]; blocks: Block[]; when?: Condition[] }[];
}
/** What the room is asked to decide (`::: ask`). */
export interface Ask extends Common {
  type: 'ask';
  label: Inline[];
  blocks: Block[];
}
/** Blocks under one condition (`::: only`, `::: except`); `select` dissolves it. */
export interface Conditional extends Common {
  type: 'conditional';
  blocks: Block[];
}

export type Block =
  | Paragraph
  | Heading
  | List
  | Table
  | Picture
  | Quote
  | Code
  | Rule
  | Chart
  | Kpi
  | Cards
  | Matrix
  | Timeline
  | Process
  | Hierarchy
  | Columns
  | Ask
  | Conditional;

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
