import type { Align } from './block.ts';
import type { Anchor, Running } from './layout.ts';
import type { Color, ColorRole, Rect, Slot, Theme } from './theme.ts';

/** A part of the template's package that is carried into every PPTX made with it, byte for byte where nothing had to go. */
export interface TemplatePart {
  path: string;
  type: string;
  bytes: Uint8Array;
}

/** A relationship between carried parts, or from one of them to an address. */
export interface TemplateRelation {
  source: string;
  id: string;
  type: string;
  target: string;
  external: boolean;
}

/** What text in a placeholder inherits, or is shown as by the template's own prompt. */
export interface Look {
  /** Points of our slide. */
  size?: number;
  bold?: boolean;
  color?: Color;
  align?: Align;
  /** A face that is not the theme's own. */
  face?: string;
}

/** A placeholder of a layout with what it inherits from its master. Lengths in points of a slide 540 high. */
export interface TemplateSlot {
  type: string;
  /** As the layout's markup has it; undefined: none is written, which means 0. */
  idx?: string;
  name: string;
  /** The text's own room, within the insets. */
  rect: Rect;
  anchor: Anchor;
  look: Look;
  /** Text runs from top to bottom. */
  vertical: boolean;
}

/** What a master or layout draws beneath the content, as far as the web deck can show it. */
export interface Backdrop {
  /** Beneath all of it; the picture's place holder where there is a picture. */
  color: string;
  items: BackdropItem[];
}
export interface BackdropItem {
  rect: Rect;
  /** A colour that was parsed, never the template's own text; a gradient's on the whole. */
  color?: string;
  /** Degrees clockwise from the left edge; stops in percent. */
  gradient?: { angle: number; stops: { at: number; hex: string }[] };
  /** A gradient's colours, for contrast. */
  shades?: readonly string[];
  /** Path of a carried part that is a PNG, JPEG or GIF. */
  picture?: string;
  /** Outline of a drawn form, in SVG's path syntax over a box of `box` units. */
  path?: { d: string; box: [number, number]; corners: [number, number][] };
  round?: 'ellipse' | 'rounded';
}

/** A layout of the template. */
export interface TemplateLayout {
  part: string;
  name: string;
  /** `p:sldLayout/@type`; '' where there is none. */
  type: string;
  master: string;
  slots: TemplateSlot[];
  backdrop: Backdrop;
  /** Where the layout or its master prints the slide's number by itself, in no placeholder. */
  number?: Rect;
  /** Share of the template's own slides that stand on this layout's master, 0–1. */
  used: number;
  /** The colours that its master's colour map gives to the theme's slots. */
  scheme: Scheme;
  /** The colour map that it has in place of its master's, as it writes it. */
  ownMap?: Readonly<Record<string, string>>;
}

export interface Scheme {
  slots: Record<Slot, string>;
  clrMap: Theme['clrMap'];
}

/** An agency's own file, read: what its masters and layouts give, and the parts to carry. */
export interface Template {
  /** Path in the briefing's folder, for messages; '' for a file named on the command line, which no output repeats. */
  file: string;
  /** SHA-256 of the file: part of an edition's hash. */
  hash: string;
  /** EMU. */
  size: { cx: number; cy: number };
  /** Points of our slide, 540 high. */
  slide: { w: number; h: number };
  masters: { part: string; id: string }[];
  layouts: TemplateLayout[];
  /** Theme faces of the master that is used most. */
  fonts: { latin: string; ea: string; headingLatin: string; headingEa: string };
  parts: TemplatePart[];
  relations: TemplateRelation[];
  /** `p:defaultTextStyle` of the presentation, as XML; '' where there is none. */
  defaultText: string;
}

/** Areas that a layout's regions stand in: those of our themes, and a template's. */
export const AREA_NAMES = ['slide', 'title', 'subtitle', 'body', 'source'] as const;
export type AreaName = (typeof AREA_NAMES)[number];

/** The agency's file that a briefing or a profile names, and its names for layouts of ours that cannot be guessed. */
export interface TemplateChoice {
  /** Path inside the briefing's folder. */
  file: string;
  layouts?: Record<string, string> | undefined;
}

/** What a layout of ours asks of a template's: a title slide, the start of a part, one body or two beside each other, or a title alone. */
export const LIKES = ['title', 'section', 'content', 'two', 'bare'] as const;
export type Like = (typeof LIKES)[number];

/** One of our layouts as it stands on a layout of the template. */
export interface Frame {
  part: string;
  /** The template's name for it. */
  layout: string;
  areas: Record<AreaName, Rect>;
  running: Running;
  colors: Record<ColorRole, Color>;
  title: { align: Align; anchor: Anchor; bold: boolean };
  slots: {
    title?: TemplateSlot;
    subtitle?: TemplateSlot;
    bodies: TemplateSlot[];
    footer?: TemplateSlot;
    page?: TemplateSlot;
  };
  faces: { title?: string; body?: string };
  backdrop: Backdrop;
  /** The template prints the slide's number by itself: the PPTX needs no other. */
  numbered: boolean;
}

/** The template as one edition uses it. */
export interface Setting {
  template: Template;
  /** By the name of our layout. */
  frames: Map<string, Frame>;
}
