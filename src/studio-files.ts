import { leaks, withheldWords } from './check/index.ts';
import { LAYOUT_NAMES } from './compose/index.ts';
import {
  type Audience,
  type Briefing,
  type Diagnostic,
  type Host,
  type Inline,
  type Lang,
  type Report,
  sha256,
  WORD_NAMES,
  word,
} from './model/index.ts';
import { read, type Target } from './read/index.ts';
import { cutTexts, type OutputFile, type StudioData, studioJson, wholeTexts } from './record/index.ts';
import { cleared } from './select/index.ts';

export interface StudioSource {
  briefing: Briefing;
  target: Target;
  /** Those whose editions may be customised. */
  audiences: readonly Audience[];
  version: string;
  /** Named on the command line for every edition. */
  theme?: string | undefined;
  template?: Uint8Array | undefined;
}

/** @returns what the studio is handed for those audiences: nothing above the highest clearance among them. */
export async function cutStudioData(source: StudioSource, host: Pick<Host, 'read'>): Promise<Finished> {
  const { briefing, audiences } = source;
  const cut = cleared(briefing, audiences);
  const { texts, editable } = cutTexts(briefing, cut);
  return finished({ ...source, briefing: cut }, { texts, editable, whole: false, diagnostics: [] }, host);
}

/** What reading a folder for its own studio gave. */
export interface WholeStudio {
  /** JSON of the data with all of the source; null where there is no briefing to show. */
  json: string | null;
  diagnostics: Diagnostic[];
  texts: Map<string, string>;
  lang: Lang;
}

/** Reads a folder for those who have it before them: nothing is cut out, and what reading said is told. */
export async function readWholeStudio(
  host: Host,
  { target, version, theme, template }: Pick<StudioSource, 'target' | 'version' | 'theme' | 'template'>,
): Promise<WholeStudio> {
  const { briefing, diagnostics, texts } = await read(host, target, { layouts: LAYOUT_NAMES });
  const lang = briefing?.lang ?? 'zh-CN';
  if (!briefing) return { json: null, diagnostics, texts, lang };
  const source = { briefing, target, audiences: briefing.audiences, version, theme, template };
  const { json } = await finished(source, { ...wholeTexts(briefing), whole: true, diagnostics }, host);
  return { json, diagnostics, texts, lang };
}

/** The data, and as it is written. */
interface Finished {
  data: StudioData;
  json: string;
}

type Cut = Pick<StudioData, 'texts' | 'editable' | 'whole' | 'diagnostics'>;

async function finished(source: StudioSource, cut: Cut, host: Pick<Host, 'read'>): Promise<Finished> {
  const { target, version, theme, template } = source;
  // Texts travel once; of the briefing's own only its themes are asked for.
  const themes = [...source.briefing.texts].filter(([path]) => path.startsWith('themes/'));
  const briefing = { ...source.briefing, texts: new Map(themes) };
  const files = new Set([briefing.template?.file, ...briefing.audiences.map((one) => one.template?.file)]);
  const templates = new Map<string, Uint8Array>();
  for (const file of files) {
    const bytes = file === undefined ? null : await host.read(file);
    if (file !== undefined && bytes) templates.set(file, bytes);
  }
  const given = { ...(theme === undefined ? {} : { theme }), ...(template ? { template } : {}) };
  const data = { version, target, briefing, templates, ...cut, ...given };
  const body = studioJson(data);
  const hash = (await sha256(utf8(body))).slice(0, 10);
  return { data: { ...data, hash }, json: `${body.slice(0, -1)},"hash":"${hash}"}` };
}

/** @returns the studio with its data and fonts; nothing where the host has no studio. */
export async function studioFiles(source: StudioSource, host: Host, report: Report): Promise<OutputFile[]> {
  if (!host.studio || source.audiences.length === 0) return [];
  const { data, json: text } = await cutStudioData(source, host);
  const { briefing } = data;
  const json = utf8(text);
  const slides = [briefing.sections, briefing.translation?.sections, described(briefing)];
  leaks(withheldWords(source.briefing, { briefing, slides }), [{ path: 'studio/briefing.json', bytes: json }], report);
  const app = await host.studio();
  const assets = await assetsFor(text, host);
  const { studioPage } = await import('./web/index.ts');
  const alone = await studioPage({ app, data: text, assets, lang: briefing.lang, title: briefing.title });
  return [
    ...[...app.files, ...assets].map(({ path, bytes }) => ({ path: `studio/${path}`, bytes })),
    { path: 'studio/briefing.json', bytes: json },
    { path: `studio/${briefing.id}-studio.html`, bytes: utf8(alone) },
  ];
}

/** What the registers say of figures and works that may be held: it travels with them. */
function described({ facts, works, translation }: Briefing): Inline[] {
  const figures = [...facts.values(), ...(translation?.facts.values() ?? [])];
  const said = [
    ...figures.flatMap((f) => [f.text, f.entity, f.metric, f.unit, f.qualifier, f.derived?.formula]),
    ...[...works, ...(translation?.works ?? [])].flatMap((w) => [w.title, w.publisher, w.note]),
  ];
  return said.flatMap((text) => (text === undefined ? [] : [{ type: 'text', text } as const]));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Drawn by layouts and figures themselves, or likely to be typed. */
const COMMON = '·—‘’“”…–−→←↑↓▲▼●○■□①②③④⑤⑥⑦⑧⑨⑩×÷±≈≤≥≠％‰℃√，。；：？！（）《》【】、「」『』〔〕年月日第页';
const ASCII = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('');

/** @returns the fonts with every character of the briefing, and the web deck's own files: what a deck is made with. */
export async function assetsFor(json: string, host: Pick<Host, 'font' | 'asset'>): Promise<OutputFile[]> {
  const { FACES } = await import('./web/index.ts');
  const fixed = WORD_NAMES.flatMap((name) => [word('zh-CN', name), word('en', name)]).join('');
  const characters = [...new Set(json + fixed + COMMON + ASCII)];
  const math = json.includes('"type":"math"');
  const fonts = FACES.filter(({ family }) => family !== 'noto-sans-math' || math).map(async ({ family, weight }) => {
    // Arimo has no Han.
    const own = family === 'arimo' ? characters.filter((c) => (c.codePointAt(0) as number) < 0x2e80) : characters;
    return { path: `fonts/${family}-${weight}.woff`, bytes: await host.font({ family, weight }, own.join('')) };
  });
  const texts = ['deck.js', 'deck.css'].map(async (path) => ({ path, bytes: utf8(await host.asset(path)) }));
  return Promise.all([...fonts, ...texts]);
}
