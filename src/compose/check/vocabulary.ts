/** What a layout may name: a name with nothing beneath it, with names of its own, or a list (`[]`: what each of it has). */
export interface Names {
  readonly [name: string]: Names;
}

const word: Names = {};
const chart: Names = { title: word, delta: { head: word, cells: word } };

/** The names that `context` gives to every render. */
export const CONTEXT_NAMES = {
  title: word,
  label: word,
  ordinal: { n: word, words: word, recommendation: word, dots: { '[]': { left: word, fill: word } } },
  subtitle: word,
  fields: { '[]': { number: word, label: word, value: word } },
  basis: word,
  note: word,
  source: word,
  contents: word,
  kicker: word,
  heading: word,
  points: word,
  kpi: word,
  cards: word,
  timeline: word,
  process: word,
  hierarchy: word,
  table: word,
  picture: word,
  quote: { words: word, attribution: word },
  chart,
  matrix: { mark: word, legend: word },
  ask: word,
  columns: { '[]': { number: word, head: word, chart, kpi: word, body: word } },
  body: word,
} as const satisfies Names;
export type ContextName = keyof typeof CONTEXT_NAMES;

/** Helpers that write, and those that choose what is written. */
export const WRITERS: readonly string[] = ['inline', 'blocks', 't'];
export const CHOOSERS: readonly string[] = ['if', 'unless', 'each', 'with'];
/** What `each` knows of the place it is at. */
export const DATA: readonly string[] = ['index', 'first', 'last', 'key'];
