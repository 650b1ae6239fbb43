import { type Built, bind } from './bind.ts';
import { againstSource, leaks, parity, withheldWords } from './check/index.ts';
import { LAYOUT_NAMES, type LoadedLayout, loadLayouts } from './compose/index.ts';
import { draw, type Format, filesOf, utf8 } from './draw.ts';
import { placeEdition } from './edition.ts';
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
import { editionRecord, type OutputFile } from './record/index.ts';
import { settingOf, type Templates } from './setting.ts';

export type { Format } from './draw.ts';
export type { Diagnostic, Host } from './model/index.ts';
export type { OutputFile } from './record/index.ts';
export { assetsFor, readWholeStudio, type WholeStudio } from './studio-files.ts';

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
  const { briefing, diagnostics } = await read(host, options.target, { layouts: [...LAYOUT_NAMES, ...own] });
  const texts = briefing?.texts ?? new Map<string, string>();
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
  for (const audience of audiences) {
    const edition = await buildEdition(
      { host, options, briefing, layouts, templates, missed, report, diagnostics, progress },
      audience,
    );
    if (edition) built.push(edition);
  }
  progress('library');
  const nothing = options.formats.length > 0 && built.every(({ files }) => files.every(({ format }) => !format));
  if (failed() || nothing) return result([]);
  const { target, version, theme, template } = options;
  // Layouts of the user's own are code, which the studio compiles none of.
  const studio = own.length === 0 && options.formats.includes('html');
  return result(await bind(built, { host, briefing, target, version, theme, template, studio }, report));
}

interface Work {
  host: Host;
  options: BuildOptions;
  briefing: Briefing;
  layouts: Map<string, LoadedLayout>;
  templates: Templates;
  /** Formats that cannot be made for want of a browser, as reported. */
  missed: Set<Format>;
  report: Report;
  diagnostics: Diagnostic[];
  progress: NonNullable<BuildOptions['progress']>;
}

async function buildEdition(work: Work, audience: Audience): Promise<Built | null> {
  const { host, options, briefing, layouts, templates, report, diagnostics, progress } = work;
  const { id } = audience;
  const { theme, version } = options;
  const before = diagnostics.length;
  const given = options.template;
  const wanted = audience.template ?? briefing.template;
  const setting = await settingOf(wanted, { host, layouts, templates, given }, report);
  if (setting === null) return null;
  const chosen = { ...(theme === undefined ? {} : { theme }), ...(setting ? { setting } : {}) };
  const placed = await placeEdition(briefing, audience, { layouts, version, progress, ...chosen }, report);
  if (!placed) return null;
  const { edition, deck } = placed;
  if (diagnostics.slice(before).some((d) => d.severity === 'error')) return null;
  const outputs = await draw(deck, options.formats, work);
  progress('check', id);
  parity(deck, outputs, report);
  const files = filesOf(deck, outputs, options.singleFile ?? false);
  const seen = outputs.paper === undefined ? [] : [{ path: `${id}/paper.html`, bytes: utf8(outputs.paper) }];
  leaks(withheldWords(briefing, edition), [...files, ...seen], report);
  return { edition, deck, files, record: await editionRecord(edition, deck, files, diagnostics.slice(before)) };
}

function chosen(briefing: Briefing, ids: string[] | undefined, report: Report): Audience[] {
  if (!ids) return briefing.audiences;
  const known = briefing.audiences.map((a) => a.id);
  for (const id of ids)
    if (!known.includes(id)) report('audience-unbuilt', { id, near: nearest(id, known) ?? known.join(', ') });
  return briefing.audiences.filter((a) => ids.includes(a.id));
}
