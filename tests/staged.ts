/** The stages one after the other, with what each hands to the next: `build` keeps that to itself. */
import { compose, findTheme, type LoadedLayout, loadLayouts } from '../src/compose/index.ts';
import { fit } from '../src/fit/index.ts';
import {
  type Briefing,
  type Diagnostic,
  type Edition,
  type Host,
  type PlacedDeck,
  type Report,
  reporter,
} from '../src/model/index.ts';
import { read, type Target } from '../src/read/index.ts';
import { select } from '../src/select/index.ts';
import { memoryHost } from './memory-host.ts';

/** What a layout's template wrote for one slide, and the typed values at its `<ref n="…"/>`. */
export interface Rendered {
  layout: string;
  markup: string;
  values: readonly object[];
}
export interface Staged {
  briefing: Briefing;
  edition: Edition;
  /** In the order of the deck's slides, before any of them was continued. */
  rendered: Rendered[];
  deck: PlacedDeck;
  diagnostics: Diagnostic[];
  /** `code #slide` of each error and warning. */
  said: string[];
}

/** The hash of every edition staged here, so that goldens do not change with the tool's version. */
export const HASH = '0123456789';

/** @throws Error where the briefing cannot be read or composed at all */
export async function staged(host: Host, target: Target, audience?: string): Promise<Staged> {
  const { briefing, diagnostics } = await read(host, target);
  if (!briefing) throw new Error(`unreadable: ${JSON.stringify(diagnostics)}`);
  const report = reporter(briefing.lang, diagnostics);
  const profile = briefing.audiences.find((a) => audience === undefined || a.id === audience);
  if (!profile) throw new Error(`no audience ${audience}`);
  const edition = select(briefing, profile, report);
  const { rendered, deck } = await placed(edition, briefing, report);
  const said = diagnostics.flatMap((d) => (d.severity === 'info' ? [] : [`${d.code} ${d.slide ?? ''}`.trim()]));
  return { briefing, edition, rendered, deck, diagnostics, said };
}

/** A plain file, `deck.md`, with the files that it asks for. */
export const stagedPlain = (text: string, files: Record<string, Uint8Array> = {}): Promise<Staged> =>
  staged(memoryHost({ 'deck.md': text, ...files }), { kind: 'file', id: 'deck', file: 'deck.md' });

async function placed(edition: Edition, briefing: Briefing, report: Report) {
  const layouts = await loadLayouts({}, report);
  const theme = await findTheme(edition.audience.theme ?? briefing.theme, briefing.texts, report);
  if (!layouts || !theme) throw new Error('no layouts, or no theme');
  const rendered: Rendered[] = [];
  const composed = compose(edition, { layouts: watched(layouts, rendered), theme, hash: HASH }, report);
  // biome-ignore lint/suspicious/noFocusedTests: the stage is named fit, and is no test
  return { rendered, deck: fit(composed, report) };
}

/** The same layouts; what their templates write is kept. */
function watched(layouts: Map<string, LoadedLayout>, rendered: Rendered[]): Map<string, LoadedLayout> {
  const keep =
    (layout: string, template: LoadedLayout['template']): LoadedLayout['template'] =>
    (context, lang, refs) => {
      const markup = template(context, lang, refs);
      rendered.push({ layout, markup, values: refs.values });
      return markup;
    };
  return new Map([...layouts].map(([name, loaded]) => [name, { ...loaded, template: keep(name, loaded.template) }]));
}
