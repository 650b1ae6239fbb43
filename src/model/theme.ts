import type { Density } from './audience.ts';

/** Points on a slide 540 high, 960 wide in our own themes: 72 to the inch, 12,700 EMU each, one CSS px. */
export interface Rect {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const COLOR_ROLES = [
  'page',
  'ink',
  'panel',
  'title',
  'heading',
  'footer',
  'primary',
  'neutral',
  'signal',
  'cat4',
  'cat5',
  'muted',
  'link',
  'visited',
  'rule',
  'tint',
  'cover',
  'onCover',
  'onCoverMuted',
  'onPrimary',
] as const;
export type ColorRole = (typeof COLOR_ROLES)[number];

export const isColorRole = (name: string): name is ColorRole => (COLOR_ROLES as readonly string[]).includes(name);

/** The twelve slots of an OOXML colour scheme, in schema order. */
export const SLOTS = [
  'dk1',
  'lt1',
  'dk2',
  'lt2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
] as const;
export type Slot = (typeof SLOTS)[number];

/** A scheme colour with the luminance transforms that make it, and the sRGB hex that results ("#BECFDF"). */
export interface Color {
  /** As DrawingML names it: bg1, tx1, bg2, tx2, accent1 … hlink, folHlink; '' for a colour that the scheme lacks. */
  scheme: string;
  /** Thousandths of a percent. */
  lumMod?: number;
  lumOff?: number;
  hex: string;
}

/** [size, exact line height], points. */
export type TypeSize = readonly [size: number, line: number];

export const TYPE_ROLES = [
  'title',
  'lead',
  'body',
  'table',
  'label',
  'caption',
  'tag',
  'source',
  'kpi',
  'stat',
] as const;
export type ScaleRole = (typeof TYPE_ROLES)[number];

export interface Theme {
  id: string;
  name: string;
  /** `outlined`: blocks of the cover's colour are drawn by their edges, so that a print spends no ink on them. */
  blocks: 'filled' | 'outlined';
  slots: Record<Slot, string>;
  clrMap: { bg1: Slot; tx1: Slot; bg2: Slot; tx2: Slot };
  colors: Record<ColorRole, Color>;
  /** Type scale by density, plus the display sizes that no density changes. */
  scale: Record<Density, Record<ScaleRole, TypeSize> & { bodyTop: number; paragraphSpace: number }>;
  display: Record<string, TypeSize>;
  fonts: { zh: Faces; en: Faces };
}

/** The faces of a language: as PowerPoint names them, and CSS families for what the deck's own fonts lack. */
export interface Faces {
  latin: string;
  ea: string;
  substitutes: string[];
  web: string[];
  /** Titles in faces of their own; on the web in the bundled serif. */
  heading?: { latin: string; ea: string; web?: 'serif' | undefined } | undefined;
}
