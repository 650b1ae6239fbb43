import { build, type Diagnostic } from '../../src/index.ts';
import { sourceHost } from './source.ts';
import { nameOf, type Variant } from './variants.ts';

/** What one layout makes of its content: the pages that show it (from 0), or why it refused. */
export interface Cell {
  layout: string;
  pages: number[];
  refused?: string;
}
export interface Deck {
  variant: Variant;
  name: string;
  html: Uint8Array;
  pptx: Uint8Array;
  cells: Cell[];
}

/** Slides that are refused are left out one build after the other: the first errors hide later ones. */
const TRIES = 6;

/**
 * Builds a deck of every layout; a slide whose content does not fit becomes a cell that says why.
 * @throws Error where the content itself is wrong, so that no slide can be left out for it
 */
export async function buildDeck(variant: Variant, layouts: readonly string[]): Promise<Deck> {
  const refused = new Map<string, string>();
  for (let n = 0; n < TRIES; n++) {
    const host = await sourceHost(variant, [...refused.keys()]);
    const { theme, density } = variant;
    const target = { kind: 'folder', id: 'gallery' } as const;
    const formats: ('html' | 'pptx')[] = ['html', 'pptx'];
    const result = await build(host, { target, audiences: [density], formats, theme, version: 'gallery' });
    const errors = result.diagnostics.filter((d) => d.severity === 'error');
    if (errors.length === 0) {
      const bytes = (end: string) =>
        result.files.find((f) => f.path.startsWith(density) && f.path.endsWith(end))?.bytes;
      const [html, pptx, json] = [bytes('index.html'), bytes('.pptx'), bytes('deck.json')];
      if (!html || !pptx || !json) throw new Error(`${nameOf(variant)}: nothing was built`);
      return { variant, name: nameOf(variant), html, pptx, cells: cellsOf(json, layouts, refused) };
    }
    for (const error of errors) refused.set(slideOf(error, variant), error.message);
  }
  throw new Error(`${nameOf(variant)}: slides are still refused after ${TRIES} builds`);
}

function slideOf({ slide, message, file, line }: Diagnostic, variant: Variant): string {
  // Slides that open sections are made together, and left out together.
  if (slide) return slide.replace(/-\d+$/, '').replace(/^section(_\d+)?$/, 'section');
  throw new Error(`${nameOf(variant)}: ${file}:${line} ${message}`);
}

function cellsOf(json: Uint8Array, layouts: readonly string[], refused: ReadonlyMap<string, string>): Cell[] {
  const { slides } = JSON.parse(new TextDecoder().decode(json)) as { slides: { id: string; layout: string }[] };
  return layouts.map((layout) => {
    const why = refused.get(layout);
    if (why !== undefined) return { layout, pages: [], refused: why };
    // A slide's id is its layout's name, and its continuations'; of the slides that open sections the first will do.
    const first = slides.find((s) => s.id === layout || s.layout === layout)?.id;
    const pages = slides.flatMap(({ id }, n) => (id === first || id.replace(/-\d+$/, '') === first ? [n] : []));
    return { layout, pages };
  });
}
