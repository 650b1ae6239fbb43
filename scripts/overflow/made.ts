import { compose, findTheme, loadLayouts } from '../../src/compose/index.ts';
import { fit } from '../../src/fit/index.ts';
import { type Diagnostic, type Host, type PlacedDeck, reporter } from '../../src/model/index.ts';
import { pptx } from '../../src/pptx/index.ts';
import { read } from '../../src/read/index.ts';
import { select } from '../../src/select/index.ts';
import { web } from '../../src/web/index.ts';
import { type Source, without } from './decks.ts';

/** A deck in both outputs. */
export interface Made {
  name: string;
  deck: PlacedDeck;
  html: string;
  pptx: Uint8Array;
  /** Slides that were left out of it, and why. */
  refused: Diagnostic[];
}
/** Nothing was left, or the source cannot be read. */
interface Refused {
  deck: null;
  refused: Diagnostic[];
}

/** Rounds in which slides are taken out that a diagnostic refuses. */
const ROUNDS = 6;

/** What fit's planned deck becomes before it is drawn; the control plants its fault here. */
export type Plant = (deck: PlacedDeck) => PlacedDeck;

/** The control: titles and texts are drawn a third larger than fit planned them. */
export const larger: Plant = (deck) => ({
  ...deck,
  slides: deck.slides.map((slide) => ({
    ...slide,
    items: slide.items.map((item) =>
      item.kind === 'text'
        ? { ...item, paragraphs: item.paragraphs.map((p) => ({ ...p, size: p.size * 1.35, line: p.line * 1.35 })) }
        : item,
    ),
  })),
});

/** Builds a source; a slide that is refused, as too full and not to be split, is left out. */
export async function make(source: Source, assets: Host, plant: Plant = (deck) => deck): Promise<Made | Refused> {
  const refused: Diagnostic[] = [];
  for (let now = source, round = 0; round < ROUNDS; round++) {
    const { placed, errors } = await place(now, assets);
    if (placed) {
      const drawn = plant(placed);
      return { name: source.name, deck: placed, html: await web(drawn, assets), pptx: await pptx(drawn), refused };
    }
    refused.push(...errors);
    const ids = new Set(errors.flatMap((d) => d.slide ?? []));
    const kept = without(now, ids);
    if (kept === null) break;
    now = kept;
  }
  return { deck: null, refused };
}

async function place({ files, audience, theme }: Source, assets: Host) {
  const bytes = new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    ]),
  );
  const host: Host = {
    ...assets,
    read: async (path) => bytes.get(path) ?? null,
    list: async () => [...bytes.keys()].sort(),
  };
  const target = bytes.has('deck.md')
    ? ({ kind: 'file', id: 'deck', file: 'deck.md' } as const)
    : ({ kind: 'folder', id: 'deck' } as const);
  const { briefing, diagnostics } = await read(host, target);
  const errors = (): Diagnostic[] => diagnostics.filter((d) => d.severity === 'error');
  if (!briefing || errors().length > 0) return { placed: null, errors: errors() };
  const report = reporter(briefing.lang, diagnostics);
  const profile = briefing.audiences.find((one) => one.id === audience);
  const layouts = await loadLayouts({}, report);
  const found = await findTheme(theme, briefing.texts, report);
  if (!profile || !layouts || !found) return { placed: null, errors: errors() };
  const edition = select(briefing, profile, report);
  // biome-ignore lint/suspicious/noFocusedTests: the stage is named fit, and is no test
  const placed = fit(compose(edition, { layouts, theme: found, hash: '0000000000' }, report), report);
  return { placed: errors().length > 0 ? null : placed, errors: errors() };
}
