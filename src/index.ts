import { againstSource, budgets, figures, leaks, parity, withheldWords } from './check/index.ts';
import { compose, findTheme, LAYOUT_NAMES, type LoadedLayout, loadLayouts } from './compose/index.ts';
import { fit } from './fit/index.ts';
import {
  type Audience,
  type Briefing,
  type Diagnostic,
  type Edition,
  type Host,
  inLanguage,
  type Lang,
  nearest,
  OutsideError,
  type PlacedDeck,
  type Report,
  reporter,
  sha256,
  type Template,
} from './model/index.ts';
import { read, type Target } from './read/index.ts';
import {
  deckJson,
  type EditionRecord,
  editionHash,
  editionRecord,
  type MasterRecord,
  manifestJson,
  masterRecord,
  type OutputFile,
} from './record/index.ts';
import { select } from './select/index.ts';
import { selectMaster } from './select/master.ts';
import { mapTemplate, readTemplate, themed } from './template/index.ts';

export type { Diagnostic, Host } from './model/index.ts';
/** `pptx-master`: the whole briefing in one PPTX, with a custom show for each audience. */
export type Format = 'html' | 'pptx' | 'pptx-master';

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
  const templates: Work['templates'] = new Map();
  for (const audience of audiences) {
    const edition = await buildEdition(
      { host, options, briefing, layouts, templates, report, diagnostics, progress },
      audience,
    );
    if (edition) built.push(edition);
  }
  const wantsMaster = options.formats.includes('pptx-master') && !failed();
  const master = wantsMaster
    ? await buildMaster({ host, options, briefing, layouts, templates, report, diagnostics, progress }, audiences)
    : null;
  progress('library');
  return result(failed() ? [] : await bind(briefing, built, master, options));
}

interface Built {
  edition: Edition;
  deck: PlacedDeck;
  files: OutputFile[];
  record: EditionRecord;
}
interface BuiltMaster {
  file: OutputFile;
  record: MasterRecord;
}
interface Work {
  host: Host;
  options: BuildOptions;
  briefing: Briefing;
  layouts: Map<string, LoadedLayout>;
  /** Read so far, by name; null: refused, and reported. */
  templates: Map<string, Template | null>;
  report: Report;
  diagnostics: Diagnostic[];
  progress: NonNullable<BuildOptions['progress']>;
}

async function buildEdition(work: Work, audience: Audience): Promise<Built | null> {
  const { options, briefing, report, diagnostics, progress } = work;
  const before = diagnostics.length;
  progress('select', audience.id);
  const edition = select(briefing, audience, report);
  const deck = await place(work, edition, before);
  if (!deck) return null;
  const outputs = await draw(deck, options.formats, work);
  progress('check', audience.id);
  parity(deck, outputs, report);
  const files = filesOf(deck, outputs, options);
  leaks(withheldWords(briefing, edition), files, report);
  return { edition, deck, files, record: await editionRecord(edition, deck, files, diagnostics.slice(before)) };
}

/** The whole briefing for those who edit it in PowerPoint. Nothing is withheld from it, so there is nothing to leak. */
async function buildMaster(work: Work, audiences: readonly Audience[]): Promise<BuiltMaster | null> {
  const { briefing, report, diagnostics, progress } = work;
  const before = diagnostics.length;
  progress('select', 'master');
  const edition = selectMaster(briefing, audiences, report);
  const deck = await place(work, edition, before);
  if (!deck) return null;
  const { pptx } = await draw(deck, ['pptx'], work);
  progress('check', 'master');
  if (!pptx) return null;
  parity(deck, { pptx }, report);
  const file = { path: `${briefing.id}-master.pptx`, bytes: pptx };
  report('master-whole', { path: file.path, handling: edition.handling ?? '—' });
  return { file, record: await masterRecord(edition, deck, file, diagnostics.slice(before)) };
}

/** Edition → placed deck. @param before how many diagnostics there were; an error among the later ones makes it null. */
async function place(work: Work, edition: Edition, before: number): Promise<PlacedDeck | null> {
  const { options, briefing, layouts, report, diagnostics, progress } = work;
  const { audience } = edition;
  const own = findTheme(options.theme ?? audience.theme ?? briefing.theme, briefing.texts, report);
  const setting = await settingOf(work, audience);
  if (!own || setting === null) return null;
  const theme = setting ? themed(own, setting) : own;
  progress('compose', audience.id);
  const hash = await editionHash(edition, setting ? { theme, file: setting.template.hash } : theme, options.version);
  const composed = compose(edition, { layouts, theme, hash, ...(setting ? { setting } : {}) }, report);
  setting?.tell(new Set(composed.slides.map(({ layout }) => layout)), report);
  if (setting && briefing.logo !== undefined) report('template-logo', {});
  progress('fit', audience.id);
  // biome-ignore lint/suspicious/noFocusedTests: the stage is named fit, and is no test
  const deck = fit(composed, report);
  budgets(deck, report);
  figures(deck, inLanguage(briefing, edition.lang), report);
  return diagnostics.slice(before).some((d) => d.severity === 'error') ? null : deck;
}

/** @returns the template that the edition is written into; undefined: none, null: one that cannot be used, as reported. */
async function settingOf({ host, options, briefing, layouts, templates, report }: Work, audience: Audience) {
  const wanted = audience.template ?? briefing.template;
  const file = options.template ? '' : wanted?.file;
  if (file === undefined) return undefined;
  let template = templates.get(file);
  if (template === undefined) {
    const bytes = options.template ?? (await readInside(host, file, report));
    template = bytes ? ((await readTemplate(bytes, file, report)) ?? null) : null;
    templates.set(file, template);
  }
  if (!template) return null;
  const ours = [...layouts].map(([name, { file }]) => ({ name, like: file.like }));
  return mapTemplate(template, ours, wanted?.layouts ?? {}, report) ?? null;
}

async function readInside(host: Host, file: string, report: Report): Promise<Uint8Array | null> {
  try {
    const bytes = await host.read(file);
    if (!bytes) report('template-missing', { path: file });
    return bytes;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    report('template-outside', { path: file });
    return null;
  }
}

interface Outputs {
  html?: string;
  pptx?: Uint8Array;
}

/** Draws what was asked for; a renderer is loaded only when it is needed. */
async function draw(deck: PlacedDeck, formats: readonly Format[], { host, progress }: Work): Promise<Outputs> {
  const outputs: Outputs = {};
  const { id } = deck.audience;
  if (formats.includes('html')) {
    progress('web', id);
    outputs.html = await (await import('./web/index.ts')).web(deck, host);
  }
  if (formats.includes('pptx')) {
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

/** Adds the library pages, one for each language, and the manifest: they know only the editions built, and the pages not the master. */
async function bind(
  briefing: Briefing,
  built: Built[],
  master: BuiltMaster | null,
  options: BuildOptions,
): Promise<OutputFile[]> {
  const { libraryPages } = await import('./web/index.ts');
  const entries = built.map(({ deck, edition: { omitted, withheld }, files }) => {
    const html = files.find((f) => f.path.endsWith('/index.html'));
    const pptx = files.find((f) => f.path.endsWith('.pptx'));
    const addresses = {
      ...(html ? { html: html.path } : {}),
      ...(pptx ? { pptx: { path: pptx.path, bytes: pptx.bytes.length } } : {}),
    };
    return { deck, omitted, withheld, ...addresses };
  });
  const pages = libraryPages(briefing, entries).map(({ path, html }) => ({ path, bytes: utf8(html) }));
  const named = await Promise.all(pages.map(async ({ path, bytes }) => ({ path, sha256: await sha256(bytes) })));
  const records = built.map((b) => b.record);
  const manifest = utf8(manifestJson(briefing.id, options.version, records, named, master?.record));
  const files = [...built.flatMap((b) => b.files), ...(master ? [master.file] : [])];
  return [...pages, ...files, { path: 'manifest.json', bytes: manifest }];
}

function chosen(briefing: Briefing, ids: string[] | undefined, report: Report): Audience[] {
  if (!ids) return briefing.audiences;
  const known = briefing.audiences.map((a) => a.id);
  for (const id of ids)
    if (!known.includes(id)) report('audience-unbuilt', { id, near: nearest(id, known) ?? known.join(', ') });
  return briefing.audiences.filter((a) => ids.includes(a.id));
}
