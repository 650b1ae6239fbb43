import { type Built, type BuiltMaster, bind } from './bind.ts';
import { againstSource, leaks, parity, withheldWords } from './check/index.ts';
import { LAYOUT_NAMES, type LoadedLayout, loadLayouts } from './compose/index.ts';
import { draw, type Format as EditionFormat, filesOf, utf8 } from './draw.ts';
import { type EditionOptions, placeEdition, placeSelected } from './edition.ts';
import {
  type Audience,
  type Briefing,
  type Diagnostic,
  type Host,
  type Lang,
  nearest,
  type Report,
  reporter,
  stopsBuild,
} from './model/index.ts';
import { read, type Target } from './read/index.ts';
import { editionRecord, masterRecord, type OutputFile } from './record/index.ts';
import { selectMaster } from './select/index.ts';
import { settingOf, type Templates } from './setting.ts';

export type { Diagnostic, Host } from './model/index.ts';
export type { OutputFile } from './record/index.ts';
export { assetsFor, readWholeStudio, type WholeStudio } from './studio-files.ts';

/** `pptx-master`: the whole briefing in one PPTX, with a custom show for each audience. */
export type Format = EditionFormat | 'pptx-master';

export interface BuildOptions {
  target: Target;
  /** Audiences to build; absent: all. */
  audiences?: string[];
  formats: Format[];
  theme?: string;
  /** An agency's file, named on the command line: it stands before the one that the briefing or a profile names. */
  template?: Uint8Array;
  /** The user's own templates: name → text. */
  layouts?: Record<string, string>;
  /** Adds each deck as one HTML file. */
  singleFile?: boolean;
  /** Text of the source document that the register is held against. */
  source?: string;
  version: string;
  progress?(stage: string, audience?: string): void;
}

export interface BuildResult {
  /** Relative to the output folder; empty when there was an error, but for one that cost a format alone. */
  files: OutputFile[];
  diagnostics: Diagnostic[];
  /** Sources read, by path: the lines that diagnostics point at. */
  texts: Map<string, string>;
  lang: Lang;
}

/** The whole pipeline: read → select → compose → fit → web, pptx and json, with checks; nothing is returned to write after an error. */
export async function build(host: Host, options: BuildOptions): Promise<BuildResult> {
  const progress = options.progress ?? (() => {});
  const own = Object.keys(options.layouts ?? {});
  progress('read');
  const { briefing, diagnostics, texts } = await read(host, options.target, { layouts: [...LAYOUT_NAMES, ...own] });
  const lang = briefing?.lang ?? 'zh-CN';
  const report = reporter(lang, diagnostics);
  const failed = () => diagnostics.some(stopsBuild);
  const result = (files: OutputFile[]): BuildResult => ({ files: failed() ? [] : files, diagnostics, texts, lang });
  if (!briefing) return result([]);
  if (options.source !== undefined) againstSource(briefing, options.source, report);
  for (const name of own) texts.set(`${name}.hbs`, options.layouts?.[name] as string);
  const layouts = await loadLayouts(options.layouts ?? {}, report);
  const audiences = chosen(briefing, options.audiences, report);
  if (!layouts || failed()) return result([]);
  const built: Built[] = [];
  const templates: Templates = new Map();
  const missed: Work['missed'] = new Set();
  const work = { host, options, briefing, layouts, templates, missed, report, diagnostics, progress };
  for (const audience of audiences) {
    const edition = await buildEdition(work, audience);
    if (edition) built.push(edition);
  }
  const master = options.formats.includes('pptx-master') && !failed() ? await buildMaster(work, audiences) : null;
  progress('library');
  const made = built.some(({ files }) => files.some(({ format }) => format)) || master !== null;
  if (failed() || (options.formats.length > 0 && !made)) return result([]);
  const { target, version, theme, template } = options;
  // Layouts of the user's own are code, which the studio compiles none of.
  const studio = own.length === 0 && options.formats.includes('html');
  return result(await bind(built, master, { host, briefing, target, version, theme, template, studio }, report));
}

interface Work {
  host: Host;
  options: BuildOptions;
  briefing: Briefing;
  layouts: Map<string, LoadedLayout>;
  templates: Templates;
  /** Formats that cannot be made for want of a browser, as reported. */
  missed: Set<EditionFormat>;
  report: Report;
  diagnostics: Diagnostic[];
  progress: NonNullable<BuildOptions['progress']>;
}

async function buildEdition(work: Work, audience: Audience): Promise<Built | null> {
  const { options, briefing, report, diagnostics, progress } = work;
  const { id } = audience;
  const before = diagnostics.length;
  const stage = await stageOf(work, audience);
  const placed = stage && (await placeEdition(briefing, audience, stage, report));
  if (!placed || diagnostics.slice(before).some((d) => d.severity === 'error')) return null;
  const { edition, deck } = placed;
  const outputs = await draw(deck, options.formats.filter(isDrawn), work);
  progress('check', id);
  parity(deck, outputs, report);
  const files = filesOf(deck, outputs, options.singleFile ?? false);
  const seen = outputs.paper === undefined ? [] : [{ path: `${id}/paper.html`, bytes: utf8(outputs.paper) }];
  leaks(withheldWords(briefing, edition), [...files, ...seen], report);
  return { edition, deck, files, record: await editionRecord(edition, deck, files, diagnostics.slice(before)) };
}

/** The whole briefing for those who edit it in PowerPoint. Nothing is withheld from it, so there is nothing to leak. */
async function buildMaster(work: Work, audiences: readonly Audience[]): Promise<BuiltMaster | null> {
  const { briefing, report, diagnostics, progress } = work;
  const before = diagnostics.length;
  progress('select', 'master');
  const edition = selectMaster(briefing, audiences, report);
  const stage = await stageOf(work, edition.audience);
  const deck = stage && (await placeSelected(briefing, edition, stage, report));
  if (!deck || diagnostics.slice(before).some((d) => d.severity === 'error')) return null;
  const { pptx } = await draw(deck, ['pptx'], work);
  progress('check', 'master');
  if (!pptx) return null;
  parity(deck, { pptx }, report);
  const file = { path: `${briefing.id}-master.pptx`, bytes: pptx };
  report('master-whole', { path: file.path, handling: edition.handling ?? '—' });
  return { file, record: await masterRecord(edition, deck, file, diagnostics.slice(before)) };
}

/** The master is drawn once, not for each edition. */
const isDrawn = (format: Format): format is EditionFormat => format !== 'pptx-master';

/** What an edition is placed with; null where its template cannot be used, as reported. */
async function stageOf(work: Work, { template }: Audience): Promise<EditionOptions | null> {
  const { host, options, briefing, layouts, templates, report, progress } = work;
  const { theme, version, template: given } = options;
  const setting = await settingOf(template ?? briefing.template, { host, layouts, templates, given }, report);
  if (setting === null) return null;
  return { layouts, version, progress, ...(theme === undefined ? {} : { theme }), ...(setting ? { setting } : {}) };
}

function chosen(briefing: Briefing, ids: string[] | undefined, report: Report): Audience[] {
  if (!ids) return briefing.audiences;
  const known = briefing.audiences.map((a) => a.id);
  for (const id of ids)
    if (!known.includes(id)) report('audience-unbuilt', { id, near: nearest(id, known) ?? known.join(', ') });
  return briefing.audiences.filter((a) => ids.includes(a.id));
}
