import type { Align } from './block.ts';
import type { Frame } from './template.ts';
import type { ColorRole, Rect } from './theme.ts';

export type Anchor = 'top' | 'middle' | 'bottom';

/** A place within an area: on the 12-column grid, or in points. */
export interface Within {
  /** An area of the theme: slide, body, title, source … */
  area: string;
  /** Columns of the grid, first and last. */
  cols?: [number, number];
  /** Points from the left of the area, where the grid does not serve. */
  left?: number;
  width?: number;
  /** Points from the area's top; negative: from its bottom. */
  top?: number;
  height?: number;
  /** Points kept free above the area's bottom, where no height is given. */
  bottom?: number;
}

/** Room given by a layout: a placeholder in the PPTX, a `data-region` box in the web deck. */
export interface Region extends Within {
  name: string;
  /** A name of the type scale or of the display sizes. */
  role: string;
  /** A smaller one, taken where the text does not fit in the first. */
  smaller?: string;
  color: ColorRole;
  bold: boolean;
  align: Align;
  anchor: Anchor;
  holds: 'text' | 'any';
  /** Regions whose room this one gains where they are absent. */
  takes: string[];
  /** A region above: where its words end early, this one begins right beneath them. */
  follows?: string;
  /** Higher where its words need more room than it has: what stands beneath gives way, in every such column alike. */
  stretches: boolean;
  /** `rows`: items spread evenly over the height, a hairline between them. */
  flow: 'stack' | 'rows';
  /** Hairlines between rows. */
  rules: boolean;
  /** Points of the hanging run-in head, in the deck's language; 0: heads run on in the text. */
  hang: number;
  /** Marker of list items where the region has its own: none, a number, a box to tick. */
  marker: 'auto' | 'none' | 'number' | 'check';
  /** Points that text may be larger than its role where there is room. */
  grow: number;
  /** May a continuation slide take what does not fit? */
  splits: boolean;
  /** Left out, rather than an error, where it does not fit. */
  optional: boolean;
  /** How figures in it are drawn: cards on panels, or open under a cap line; numbers one beneath the other, or with their words at the right. */
  variant: 'panel' | 'open' | 'stack' | 'line';
  /** Columns of a table of as many columns. */
  columns?: TableColumn[];
}

/** How one column of a table is set; what is absent is as in any table. */
export interface TableColumn {
  /** Points, as a share of the table's width where they add up to another. */
  width?: number;
  /** Points that it wants at most: what is longer takes more lines. */
  most?: number;
  role?: string;
  color?: ColorRole;
  bold?: boolean;
  align?: Align;
}

/** A rectangle or line that belongs to the layout itself; decorative. */
export interface LayoutShape extends Within {
  kind: 'rect' | 'line';
  fill: ColorRole;
  /** Drawn only on slides where one of these regions is filled; then it is the slide's own. */
  with: string[];
  /** Drawn only where none of these is filled. */
  without: string[];
}

export interface Layout {
  name: string;
  /** What it is for, in a few words. */
  for: string;
  regions: Region[];
  shapes: LayoutShape[];
  /** The slide must hold one of these, under the names that layouts use; `instead` is the layout that serves where it does not. */
  needs: string[];
  instead: string;
  /** Other divisions of the grid: the last column of the left part, tried where the content does not fit the layout's own. */
  divisions: number[];
  /** The layout that takes over a slide that this one cannot hold. */
  wider?: string;
  /** Running header and footer: full, none, or on a dark block. */
  chrome: 'full' | 'footer' | 'none' | 'cover';
  background: ColorRole;
}

/** Where the running header and footer stand, points; what has no place is not drawn. */
export interface Running {
  breadcrumb?: Rect;
  footer?: Rect & { align: Align };
  page?: Rect & { align: Align };
  /** Ways to backup slides. */
  links?: Rect;
  /** The mark's right edge, top and height, on a plain slide and on one with a dark block. */
  handling: { right: number; y: number; h: number };
  logo?: { right: number; y: number; w: number; h: number };
  /** Segments of progress at the top and the line above the footer. */
  progress?: Rect;
  rule?: Rect;
}

/** A layout whose regions have become points, for one theme and density. */
export interface ResolvedLayout {
  name: string;
  for: string;
  chrome: Layout['chrome'];
  background: ColorRole;
  regions: (Region & { rect: Rect })[];
  shapes: (LayoutShape & { rect: Rect })[];
  running: Running;
  /** The template's layout that it stands on; absent: our own theme's. */
  frame?: Frame;
  divisions: Pick<ResolvedLayout, 'regions' | 'shapes'>[];
  wider?: string;
}
