import { LAYOUT_NAMES, loadLayouts, themesFor } from '../../compose/index.ts';
import { placeEdition } from '../../edition.ts';
import {
  type Audience,
  type Diagnostic,
  type Edition,
  type FontFace,
  type Host,
  type PlacedDeck,
  reporter,
  type Theme,
} from '../../model/index.ts';
import { profileYaml, type StudioData } from '../../record/index.ts';
import { settingOf, type Templates } from '../../setting.ts';
import { audienceOf, type Choices } from './choices.ts';
import { changedFiles, changesOf, readEdits } from './edits.ts';
import { type Outline, outlineOf } from './outline.ts';
import { patchOf } from './patch.ts';

export { move, toAppendix, toggle } from './arrange.ts';
export * from './choices.ts';
export { editKey, textOfSlide } from './edits.ts';
export type { Outline, OutlineItem } from './outline.ts';

/** Files that came with the studio. */
export interface StudioAssets {
  /** A woff with every character of the briefing. */
  font(face: FontFace): Promise<Uint8Array>;
  /** `deck.js`, `deck.css`: of the web deck. */
  asset(name: string): Promise<string>;
}

/** An edition as the choices make it. */
export interface View {
  data: StudioData;
  choices: Choices;
  audience: Audience;
  edition: Edition;
  deck: PlacedDeck;
  outline: Outline;
  /** Of the whole edition; those of a slide name it. */
  diagnostics: Diagnostic[];
  /** Slides shown as the folder has them: what was made of their words cannot be read. */
  stale: ReadonlySet<string>;
}

/** A file to hand over. */
export interface Download {
  name: string;
  type: string;
  bytes: Uint8Array;
}

export interface Engine {
  readonly data: StudioData;
  /** Our themes, and those of the briefing's own. */
  readonly themes: readonly Theme[];
  /** @returns null where an error leaves no deck to show; `problems` then says why. */
  view(choices: Choices): Promise<{ view: View | null; problems: Diagnostic[] }>;
  pptx(view: View): Promise<Download>;
  web(view: View): Promise<Download>;
  profile(view: View): Download;
  /** Changed Markdown: whole files where the studio has them whole, else one patch; none where nothing was edited. */
  changes(choices: Choices): Download[];
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The pipeline over one briefing, kept warm: what choices do not touch is done once. */
export async function createEngine(data: StudioData, assets: StudioAssets): Promise<Engine> {
  const { briefing, version } = data;
  const started: Diagnostic[] = [];
  const layouts = await loadLayouts({}, reporter(briefing.lang, started));
  if (!layouts) throw new Error(started.map(({ message }) => message).join('\n'));
  const templates: Templates = new Map();
  const host: Host = {
    read: async (path) => data.templates.get(path) ?? null,
    list: async () => [...data.templates.keys()],
    font: (face) => assets.font(face),
    asset: (name) => assets.asset(name),
  };
  let edited: { key: string; read: ReturnType<typeof readEdits> } | undefined;
  const readOnce = (choices: Choices) => {
    const key = JSON.stringify(choices.edits);
    if (edited?.key !== key) edited = { key, read: readEdits(data, choices, LAYOUT_NAMES) };
    return edited.read;
  };
  const nameOf = ({ deck }: View, ending: string) => `${deck.head.id}-${deck.audience.id}${ending}`;
  return {
    data,
    themes: await themesFor(briefing.texts),
    async view(choices) {
      const { briefing: current, diagnostics: said, broken: stale } = await readOnce(choices);
      const diagnostics = [...data.diagnostics.filter((one) => !touched(one, choices)), ...said];
      const report = reporter(briefing.lang, diagnostics);
      const audience = audienceOf(current, choices);
      const wanted = audience.template ?? current.template;
      const setting = await settingOf(wanted, { host, layouts, templates }, report);
      if (setting === null) return { view: null, problems: diagnostics };
      const given = { layouts, version, ...(setting ? { setting } : {}) };
      const placed = await placeEdition(current, audience, given, report);
      if (!placed) return { view: null, problems: diagnostics };
      const outline = outlineOf({ data, briefing: current, ...placed, diagnostics });
      return { view: { data, choices, audience, ...placed, outline, diagnostics, stale }, problems: diagnostics };
    },
    async pptx(view) {
      const { pptx } = await import('../../pptx/index.ts');
      return { name: nameOf(view, '.pptx'), type: PPTX, bytes: await pptx(view.deck) };
    },
    async web(view) {
      const { web } = await import('../../web/index.ts');
      return { name: nameOf(view, '.html'), type: 'text/html', bytes: utf8(await web(view.deck, host)) };
    },
    profile: ({ audience }) => ({
      name: `${audience.id}.yaml`,
      type: 'application/yaml',
      bytes: utf8(profileYaml(audience)),
    }),
    changes(choices) {
      const changes = changesOf(data, choices);
      if (changes.length === 0) return [];
      if (!data.whole) return [{ name: 'briefing.patch', type: 'text/x-diff', bytes: utf8(patchOf(changes)) }];
      return changedFiles(data, changes).map(({ path, text }) => ({
        name: path,
        type: 'text/markdown',
        bytes: utf8(text),
      }));
    },
  };
}

/** What reading said of a slide is said anew, or no more, once the slide is edited. */
const touched = ({ slide }: Diagnostic, { edits }: Choices): boolean =>
  slide !== undefined && Object.keys(edits).some((key) => key.endsWith(`/${slide}`));
