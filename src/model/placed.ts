/** What `fit` hands to the renderers: everything placed in points, every size and break decided. */
import type { Align, Inline, PagesOf, Place } from './block.ts';
import type { Deck } from './deck.ts';
import type { Anchor } from './layout.ts';
import type { Formula } from './math.ts';
import type { PlacedChart } from './placed-chart.ts';
import type { ColorRole, Rect } from './theme.ts';

/** The deck with its slides placed; all else as `compose` left it. */
export interface PlacedDeck extends Omit<Deck, 'slides'> {
  slides: PlacedSlide[];
}

export interface PlacedSlide {
  id: string;
  section: string;
  chapter: string;
  layout: string;
  /** Plain text of the title, unique in the deck; continuations end in "(2/2)". */
  title: string;
  appendix: boolean;
  background: ColorRole;
  /** In reading order: the title first, chrome last. Decorative shapes are drawn beneath everything. */
  items: Placed[];
  notes: Note[];
  /** Lines that end the notes: "来源:…". Also there when the notes are empty. */
  sources: string[];
  /** Keys of the works that it cites. */
  works: string[];
  /** Ids of figures printed on the slide. */
  figures: string[];
  /** How full each region is, by its name: 0–1 of the room that it was given. */
  fill: Record<string, number>;
  /** Body size used, points. */
  size: number;
  /** 0-based place of the chapter among `chapters`, or −1. */
  progress: number;
  at: Place;
}

/** A paragraph of the speaker notes; plain text runs are enough there. */
export interface Note {
  text: string;
  lang?: string;
  bullet: boolean;
}

export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  code?: boolean;
  strike?: boolean;
  script?: 'sub' | 'sup';
  color?: ColorRole;
  /** Points, where it differs from the paragraph's. */
  size?: number;
  /** http(s), mailto or tel. */
  href?: string;
  /** Id of a slide in the same deck. */
  slide?: string;
  /** BCP 47; given on every run. */
  lang: string;
  fact?: string;
  /** Filled once every slide is placed. */
  pagesOf?: PagesOf;
  /** The mark of a footnote, with what it says. */
  note?: { number: number; inlines: Inline[] };
  /** A formula; `text` is its plain reading. */
  math?: PlacedFormula;
  /** A line break comes before this run (titles only). */
  breakBefore?: boolean;
}

/** A formula with the box that was kept for it, em: width, and above and below the baseline. */
export interface PlacedFormula extends Formula {
  box: { width: number; height: number; depth: number };
}

export interface PlacedParagraph {
  runs: Run[];
  /** Run-in head set in the hanging indent, ended by a tab. */
  label?: Run[];
  bullet: 'none' | 'disc' | 'number';
  /** The number of a numbered item. */
  number?: number;
  /** Nesting, from 0. */
  level: number;
  /** Points: left edge of the text, and how far its first line hangs out to the left of that (≤ left). */
  left: number;
  hang: number;
  /** Points kept free at the right, so that the last line is no orphan of a character or two. */
  right?: number;
  /** Points above the paragraph; 0 for the first of a box. */
  before: number;
  /** Points: size and exact line height. */
  size: number;
  line: number;
  bold: boolean;
  color: ColorRole;
  align: Align;
  /** Number of lines that were planned. */
  lines: number;
  /** 1-based step at which it appears; absent: with the slide. */
  step?: number;
  /** What it was in the source: shapes the HTML. */
  as: 'p' | 'li' | 'h3' | 'pre' | 'quote';
}

/** What all that is placed has. */
export interface Common {
  /** Name of the shape in the PPTX's selection pane, unique on the slide. */
  name: string;
  rect: Rect;
}

export interface PlacedText extends Common {
  kind: 'text';
  /** The region that it fills; absent for text inside groups and tables of figures. */
  region?: string;
  /** Placeholder to bind to; absent: a plain text box. */
  placeholder?: 'title' | 'body';
  /** Running header or footer. */
  chrome?: 'breadcrumb' | 'handling' | 'footer' | 'page' | 'marginalia' | 'links';
  paragraphs: PlacedParagraph[];
  anchor: Anchor;
  /** Outline, points; drawn in the text's colour. */
  outline?: number;
  /** A shape that holds the text; absent: a plain box. */
  shape?: TextShape;
  /** HTML in a group: the term and details of a figure, the heading of a card. */
  as?: 'dt' | 'dd' | 'h3' | 'p';
}

/** A filled shape with its text inside. */
export interface TextShape {
  /** `homePlate` and `chevron` point to the right, by `point` points. */
  form: 'rect' | 'homePlate' | 'chevron';
  point?: number;
  fill: ColorRole;
  /** Points between the shape's edges and its text. */
  inset: { x: number; y: number };
}

export interface PlacedCell {
  paragraphs: PlacedParagraph[];
  fill?: ColorRole;
  anchor: Anchor;
  /** Text for screen readers where the cell shows only a mark or nothing. */
  spoken?: string;
}
export interface PlacedTable extends Common {
  kind: 'table';
  region?: string;
  /** Takes the region's placeholder (a graphic frame bound to it). */
  placeholder?: boolean;
  /** Points, sum = rect.w. */
  columns: number[];
  /** Row 0 is the header. Heights in points, sum = rect.h. */
  rows: { height: number; cells: PlacedCell[] }[];
  firstColumn: boolean;
  /** Points inside each cell; at the table's edges as `cellInsets` says. */
  inset: { x: number; y: number };
  alt: string;
}

/** @returns points that the words of a cell have from side to side. */
export function cellRoom(
  { columns, inset }: Pick<PlacedTable, 'columns' | 'inset'>,
  column: number,
  { paragraphs: [first] }: PlacedCell,
): number {
  const { left, right } = cellInsets(column, columns.length, first?.align, inset.x);
  return (columns[column] as number) - left - right;
}

/** @returns points beside a cell's words: at the table's edges they stand on the margins of the slide. */
export function cellInsets(column: number, columns: number, align: Align | undefined, x: number) {
  return { left: column === 0 ? 0 : x, right: column === columns - 1 && align === 'right' ? 0 : x };
}

export interface PlacedPicture extends Common {
  kind: 'picture';
  region?: string;
  placeholder?: boolean;
  src: string;
  alt: string;
  /** Shares of the picture cut off at its edges, 0–1, so that the rest fills the rectangle. */
  crop?: { left: number; top: number; right: number; bottom: number };
  chrome?: 'logo';
}

export interface PlacedShape extends Common {
  kind: 'rect' | 'line';
  fill: ColorRole;
  /** Only its edge is drawn, so many points thick; inside it is the page. */
  hollow?: number;
  /** 0–1; 1 where absent. */
  opacity?: number;
  /** Part of the layout itself: drawn by the PPTX's layout, not by its slide. */
  inLayout?: boolean;
  chrome?: 'progress' | 'rule';
}

export type Side = 'top' | 'left' | 'bottom' | 'right';
/** Where a connector is glued: the middle of a side of a shape of the same group, by the shape's name. */
export interface Glue {
  to: string;
  side: Side;
}
/** A line from one shape of a group to another, which follows them when they are moved; decorative. */
export interface PlacedConnector extends Common {
  kind: 'connector';
  from: Glue;
  end: Glue;
  /** Corners of its way, ends included, points of the slide: two of a straight one, three or four of an elbow. */
  path: [x: number, y: number][];
  color: ColorRole;
  /** Points. */
  width: number;
  arrow: boolean;
}

export interface PlacedGroup extends Common {
  kind: 'group';
  region?: string;
  /** `entry`: an event, step or node of a diagram with what stands beneath it: a list item, and no group in the PPTX. */
  figure: 'kpi' | 'kpi-item' | 'cards' | 'card' | 'strip' | 'timeline' | 'process' | 'hierarchy' | 'entry';
  alt: string;
  /** Of a diagram: what its list is called where its texts are read for themselves. */
  label?: string;
  items: Placed[];
}

export type Placed =
  | PlacedText
  | PlacedTable
  | PlacedChart
  | PlacedPicture
  | PlacedShape
  | PlacedConnector
  | PlacedGroup;
