import type { PlacedDeck, PlacedFormula, PlacedSlide } from '../../model/index.ts';
import type { Package } from '../../opc/package.ts';
import { child, type XmlElement } from '../../xml/tree.ts';
import type { LayoutPlan } from './layouts.ts';
import type { Stepping } from './motion.ts';
import type { Placeholder } from './placeholders.ts';

/** What the whole package shares while its slides are finished. */
export interface Deck {
  deck: PlacedDeck;
  pkg: Package;
  plans: Map<string, LayoutPlan>;
  /** Pictures in the package: each is stored once. */
  media: { part: string; bytes: Uint8Array }[];
  /** Parts of the slides by id. */
  paths: Map<string, string>;
  /** Charts written so far. */
  charts: { written: number };
}

/** One slide while it is finished. */
export interface At extends Deck {
  slide: PlacedSlide;
  /** 1-based. */
  number: number;
  part: string;
  plan: LayoutPlan;
  /** The relationships that PptxGenJS wrote for the slide, by id. */
  links: Map<string, { type: string; target: string }>;
  /** Faces that the template's layout names beside its theme's; absent: our own theme. */
  faces?: { title?: string; body?: string };
  /** Placeholders that already have their shape: a second claim becomes a text box. */
  taken: Set<Placeholder>;
  /** Text boxes whose paragraphs appear one after the other. */
  stepping: Stepping[];
  /** Runs that hold the plain reading of a formula, with it: `withFormulas` puts the formula itself beside them. */
  formulas: Map<XmlElement, PlacedFormula>;
}

/**
 * The pattern that a repair mends is not there: PptxGenJS has changed, and the repair must be looked at again.
 * @throws Error always.
 */
export function unexpected(repair: string, at: { number: number }, what: string): never {
  throw new Error(`pptx: ${repair}: slide ${at.number}: ${what}`);
}

/** @returns the child, which PptxGenJS always writes. @throws Error where it is missing. */
export function need(repair: string, at: { number: number }, element: XmlElement, ...path: string[]): XmlElement {
  return child(element, ...path) ?? unexpected(repair, at, `${element.name} has no ${path.join('/')}`);
}
