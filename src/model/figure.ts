import type { Place } from './block.ts';

/** One number of the register (`facts.yaml`), as the source document writes it. */
export interface Fact {
  id: string;
  /** As written in the source, "0.9150", "9.67千万小时". Printed by `[]{fact=id}`. */
  text: string;
  /** Exact decimal (no exponent), kept as text so that 0.60 stays 0.60; for a date the ISO year or year-month. */
  value: string;
  kind: 'number' | 'rank' | 'count' | 'share' | 'money' | 'duration' | 'date';
  unit?: string;
  /** 约, 余, 左右, 每年: never lost when the figure is rewritten. */
  qualifier?: string;
  entity?: string;
  metric?: string;
  year?: string;
  /** The source document's own section number ("2.5", "前言"). */
  section: string;
  /** Key of the cited work in briefing.yaml. */
  work?: string;
  /** Other ways to write it that mean the same ("96.7 million hours"). */
  equivalents: string[];
  /** A number that the source does not print, computed from others. */
  derived?: { formula: string; from: string[] };
  /** What a person must confirm before it is shown: a warning, never printed. */
  review?: string;
  at: Place;
}

/** A report, law or study that slides cite. */
export interface Work {
  key: string;
  title: string;
  /** The title in the briefing's own language, where `title` is its translation. */
  original?: string;
  publisher?: string;
  year?: string;
  note?: string;
}
