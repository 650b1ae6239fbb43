import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeHost } from '../../src/cli/host.ts';
import type { Host } from '../../src/model/index.ts';
import { AXES, type Variant } from './variants.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = join(ROOT, 'tests/gallery/source');

/** Slide budget, bullets, smallest body size and name of the edition: those of the profiles that people write. */
const PROFILES: Record<string, { body: number; zh: string; en: string }> = {
  leaders: { body: 24, zh: '领导决策版', en: 'Leaders’ edition' },
  dept: { body: 20, zh: '业务部门版', en: 'Departments’ edition' },
  tech: { body: 18, zh: '技术实施版', en: 'Technical edition' },
  public: { body: 28, zh: '公众版', en: 'Public edition' },
  intl: { body: 20, zh: '国际版', en: 'International edition' },
};

/** Slides that no one writes: what a profile says to have them, and to have none. */
const MADE: Record<string, [shown: string, left: string]> = {
  cover: ['cover: true', 'cover: false'],
  agenda: ['agenda: true', 'agenda: false'],
  sources: ['sources: main', 'sources: none'],
  appendix: ['appendix: []', 'appendix: none'],
  section: ['sectionSlides: true', 'sectionSlides: false'],
};

/** An edition that holds every slide but those named. */
function profile(density: string, lang: string, omit: readonly string[]): string {
  const { body, zh, en } = PROFILES[density] as (typeof PROFILES)[string];
  return [
    `name: ${lang === 'zh' ? zh : en}`,
    ...['minutes: [15, 20]', 'slides: 60', 'bullets: 8', `body: ${body}`, `density: ${density}`, 'depth: full'],
    'citations: full',
    ...Object.entries(MADE).map(([slide, [shown, left]]) => (omit.includes(slide) ? left : shown)),
    `omit: [${omit.filter((slide) => !(slide in MADE)).join(', ')}]`,
    '',
  ].join('\n');
}

/** Files of a folder by their paths in it. */
async function filesIn(folder: string): Promise<[string, Uint8Array][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  return Promise.all(
    paths.map(async (path) => [path.slice(folder.length + 1), new Uint8Array(await readFile(path))] as const),
  ) as Promise<[string, Uint8Array][]>;
}

/** The briefing of one language and length over that language's register and data, with one profile for each density. */
export async function sourceHost({ lang, length }: Variant, omit: readonly string[]): Promise<Host> {
  const folder = join(SOURCE, lang);
  const shared = (await filesIn(folder)).filter(([path]) => !/^(short|typical|long)\//.test(path));
  const own = await filesIn(join(folder, length));
  const utf8 = new TextEncoder();
  const profiles = AXES.density.map((density): [string, Uint8Array] => [
    `audiences/${density}.yaml`,
    utf8.encode(profile(density, lang, omit)),
  ]);
  const files = new Map([...shared, ...own, ...profiles]);
  const { asset, font } = await product();
  return { asset, font, read: async (path) => files.get(path) ?? null, list: async () => [...files.keys()].sort() };
}

let host: Promise<Host> | undefined;
/** Fonts and runtime of the product as it was last built, once a process: fonts that were subset are remembered. */
const product = (): Promise<Host> => {
  host ??= nodeHost(SOURCE, join(ROOT, 'dist'));
  return host;
};
