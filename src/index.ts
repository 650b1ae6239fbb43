import { type Built, bind } from './bind.ts';
import { againstSource, leaks, parity, withheldWords } from './check/index.ts';
import { LAYOUT_NAMES, type LoadedLayout, loadLayouts } from './compose/index.ts';
import { placeEdition } from './edition.ts';
import {
  type Audience,
  type Briefing,
  type Diagnostic,
  type Host,
  type Lang,
  nearest,
  type PlacedDeck,
  type Report,
  reporter,
} from './model/index.ts';
import { read, type Target } from './read/index.ts';
import { deckJson, editionRecord, type OutputFile } from './record/index.ts';
import { settingOf, type Templates } from './setting.ts';

export type { Diagnostic, Host } from './model/index.ts';
export type { OutputFile } from './record/index.ts';
export { assetsFor, readWholeStudio, type WholeStudio } from './studio-files.ts';
export type Format = 'html' | 'pptx';

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
  /** Relative to the output folder; empty when there was an error. */
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
  const failed = () => diagnostics.some((d) => d.severity === 'error');
  const result = (files: OutputFile[]): BuildResult => ({ files: failed() ? [] : files, diagnostics, texts, lang });
  if (!briefing) return result([]);
  if (options.source !== undefined) againstSource(briefing, options.source, report);
  for (const name of own) texts.set(`${name}.hbs`, options.layouts?.[name] as string);
  const layouts = await loadLayouts(options.layouts ?? {}, report);
  const audiences = chosen(briefing, options.audiences, report);
  if (!layouts || failed()) return result([]);
  const built: Built[] = [];
  const templates: Templates = new Map();
  for (const audience of audiences) {
    const edition = await buildEdition(
      { host, options, briefing, layouts, templates, report, diagnostics, progress },
      audience,
    );
    if (edition) built.push(edition);
  }
  progress('library');
  if (failed()) return result([]);
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
  const outputs = await draw(deck, work);
  progress('check', id);
  parity(deck, outputs, report);
  const files = filesOf(deck, outputs, options);
  leaks(withheldWords(briefing, edition), files, report);
  return { edition, deck, files, record: await editionRecord(edition, deck, files, diagnostics.slice(before)) };
}

interface Outputs {
  html?: string;
  pptx?: Uint8Array;
}

/** Draws what was asked for; a renderer is loaded only when it is needed. */
async function draw(deck: PlacedDeck, { host, options, progress }: Work): Promise<Outputs> {
  const outputs: Outputs = {};
  const { id } = deck.audience;
  if (options.formats.includes('html')) {
    progress('web', id);
    outputs.html = await (await import('./web/index.ts')).web(deck, host);
  }
  if (options.formats.includes('pptx')) {
    progress('pptx', id);
    outputs.pptx = await (await import('./pptx/index.ts')).pptx(deck);
  }
  return outputs;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function filesOf(deck: PlacedDeck, { html, pptx }: Outputs, { singleFile }: BuildOptions): OutputFile[] {
  const { id } = deck.audience;
  const name = `${deck.head.id}-${id}`;
  const files: OutputFile[] = [{ path: `${id}/deck.json`, bytes: utf8(deckJson(deck)) }];
  if (html !== undefined) files.push({ path: `${id}/index.html`, bytes: utf8(html) });
  // The page is whole in itself: the single file is the same page under a name to send.
  if (html !== undefined && singleFile) files.push({ path: `${id}/${name}.html`, bytes: utf8(html) });
  if (pptx) files.push({ path: `${id}/${name}.pptx`, bytes: pptx });
  return files;
}

function chosen(briefing: Briefing, ids: string[] | undefined, report: Report): Audience[] {
  if (!ids) return briefing.audiences;
  const known = briefing.audiences.map((a) => a.id);
  for (const id of ids)
    if (!known.includes(id)) report('audience-unbuilt', { id, near: nearest(id, known) ?? known.join(', ') });
  return briefing.audiences.filter((a) => ids.includes(a.id));
}
