import { type EditionFile, utf8 } from './draw.ts';
import type { Briefing, Edition, Host, PlacedDeck, Report } from './model/index.ts';
import { sha256 } from './model/index.ts';
import { type EditionRecord, manifestJson, type OutputFile } from './record/index.ts';
import { type StudioSource, studioFiles } from './studio-files.ts';

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
  const pages = [...(await libraryOf(briefing, built, studio)), ...studio];
  const named = await Promise.all(pages.map(async ({ path, bytes }) => ({ path, sha256: await sha256(bytes) })));
  const records = built.map((one) => one.record);
  const manifest = utf8(manifestJson(briefing.id, version, records, named));
  return [...pages, ...built.flatMap((one) => one.files), { path: 'manifest.json', bytes: manifest }];
}

async function libraryOf(
  briefing: Briefing,
  built: readonly Built[],
  studio: readonly OutputFile[],
): Promise<OutputFile[]> {
  const { libraryPages } = await import('./web/index.ts');
  // The one that opens from disk too.
  const alone = studio.find(({ path }) => path.endsWith('-studio.html'));
  const entries = built.map(({ deck, edition: { omitted, withheld }, files }) => {
    const html = files.find(({ format }) => format === 'html');
    const downloads = files.flatMap(({ format, path, bytes }) =>
      format && format !== 'html' ? [{ format, path, bytes: bytes.length }] : [],
    );
    const addresses = { ...(html ? { html: html.path } : {}), ...(alone ? { studio: alone.path } : {}) };
    return { deck, omitted, withheld, downloads, ...addresses };
  });
  return libraryPages(briefing, entries).map(({ path, html }) => ({ path, bytes: utf8(html) }));
}
