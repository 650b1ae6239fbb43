import { type Held, leaks, withheldWords } from './check/index.ts';
import { type EditionFile, utf8 } from './draw.ts';
import type { Briefing, Edition, Host, PlacedDeck, Report } from './model/index.ts';
import { sha256 } from './model/index.ts';
import { type EditionRecord, manifestJson, type OutputFile } from './record/index.ts';
import { type StudioSource, studioFiles } from './studio-files.ts';
import type { LibraryEntry } from './web/index.ts';

/** An edition that is built. */
export interface Built {
  edition: Edition;
  deck: PlacedDeck;
  files: EditionFile[];
  record: EditionRecord;
}

/** What is bound: the briefing, and what the command line said of all editions. */
export type Binding = Omit<StudioSource, 'audiences'> & { host: Host; studio: boolean };

/** @returns the library pages, one for each language, the studio, and the manifest: they know only the editions built. */
export async function bind(built: readonly Built[], binding: Binding, report: Report): Promise<OutputFile[]> {
  const { briefing, version, host } = binding;
  const audiences = built.flatMap(
    ({ edition }) => briefing.audiences.find(({ id }) => id === edition.audience.id) ?? [],
  );
  const studio = binding.studio ? await studioFiles({ ...binding, audiences }, host, report) : [];
  const pages = [...(await libraryOf(binding, built, studio, report)), ...studio];
  const named = await Promise.all(pages.map(async ({ path, bytes }) => ({ path, sha256: await sha256(bytes) })));
  const records = built.map((one) => one.record);
  const manifest = utf8(manifestJson(briefing.id, version, records, named));
  return [...pages, ...built.flatMap((one) => one.files), { path: 'manifest.json', bytes: manifest }];
}

/** @returns the pages; what no edition of the build may hold is looked for in them, as in the editions' own files. */
async function libraryOf(
  { briefing, version, host }: Binding,
  built: readonly Built[],
  studio: readonly OutputFile[],
  report: Report,
): Promise<OutputFile[]> {
  const { libraryPages } = await import('./web/index.ts');
  const pages = await libraryPages(
    briefing,
    built.map((one) => entryOf(one, studio)),
    version,
    host,
  );
  const files = pages.map(({ path, html }) => ({ path, bytes: utf8(html) }));
  leaks(withheldWords(briefing, heldByAny(briefing, built)), files, report);
  return files;
}

function entryOf({ deck, edition, files, record }: Built, studio: readonly OutputFile[]): LibraryEntry {
  const html = files.find(({ format }) => format === 'html');
  const downloads = files.flatMap(({ format, path, bytes }) =>
    format && format !== 'html' ? [{ format, path, bytes: bytes.length }] : [],
  );
  const alone = studio.find(({ path }) => path.endsWith('-studio.html'));
  const hashes = new Map(record.files.map(({ path, sha256 }) => [path, sha256]));
  return {
    deck,
    slides: edition.slides.map(({ id }) => id),
    omitted: edition.omitted,
    withheld: edition.withheld,
    downloads,
    diagnostics: record.diagnostics,
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: hashes.get(path) ?? '' })),
    ...(html ? { html: html.path } : {}),
    ...(alone ? { studio: { alone: alone.path, served: 'studio/index.html' } } : {}),
  };
}

/** All that the editions of the build hold between them, and what the pages say of it in both languages. */
function heldByAny(briefing: Briefing, built: readonly Built[]): Held {
  const heads = built.map(({ edition }) => edition.briefing);
  const shown = new Set(built.flatMap(({ edition }) => edition.slides.map(({ id }) => id)));
  const sections = [...briefing.sections, ...(briefing.translation?.sections ?? [])];
  const names = sections.flatMap(({ chapter, slides }) =>
    slides.flatMap(({ id, label = '' }) => (shown.has(id) ? [chapter, label] : [])),
  );
  const titles = [briefing, briefing.translation?.head].flatMap((head) => [head?.title, head?.subtitle, head?.unit]);
  const profiles = built.flatMap(({ edition: { audience } }) => [audience.name, audience.purpose]);
  const facts = heads.flatMap((head) => [...head.facts.values()]);
  const described = facts.flatMap(({ metric, entity }) => [metric, entity]);
  return {
    briefing: {
      title: [...titles, ...names, ...profiles, ...described].join('\n'),
      works: heads.flatMap(({ works }) => works),
      facts: new Map(facts.map((fact, n) => [`${n}`, fact])),
    },
    slides: built.map(({ edition }) => edition.slides),
  };
}
