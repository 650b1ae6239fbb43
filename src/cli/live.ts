import { assetsFor, type Diagnostic, type OutputFile, readWholeStudio, type WholeStudio } from '../index.ts';
import { nodeHost } from './host.ts';

/** What the studio of a folder is served: the last state that could be read, and what reading said since. */
export interface Live {
  /** JSON of the data; null as long as there was no briefing to show. */
  json(): string | null;
  last(): WholeStudio;
  /** Errors that keep the folder's present state from being shown; none where it is. */
  broken(): Diagnostic[];
  asset(path: string): Promise<Uint8Array | undefined>;
  /** Reads the folder anew. @returns whether it says anything else than before. */
  refresh(): Promise<boolean>;
}

type Options = Parameters<typeof readWholeStudio>[1];

export async function startLive(root: string, dist: string, options: Options): Promise<Live> {
  const host = await nodeHost(root, dist);
  let last: WholeStudio;
  let shown: string | null = null;
  let broken: Diagnostic[] = [];
  let known = new Set<string>();
  let assets: Promise<OutputFile[]> = Promise.resolve([]);
  let said = '';
  const refresh = async () => {
    last = await readWholeStudio(host, options);
    broken = last.json === null ? last.diagnostics.filter(({ severity }) => severity === 'error') : [];
    const saying = last.json ?? JSON.stringify(broken);
    const other = saying !== said;
    said = saying;
    if (last.json !== null && other) {
      shown = last.json;
      cutFonts(shown);
    }
    return other;
  };
  // Anew only for characters that they do not hold yet.
  const cutFonts = (shown: string) => {
    if ([...new Set(shown)].every((character) => known.has(character))) return;
    known = new Set([...known, ...shown]);
    assets = assetsFor([...known].join('') + (shown.includes('"type":"math"') ? '"type":"math"' : ''), host);
    assets.catch(() => {});
  };
  await refresh();
  return {
    json: () => shown,
    last: () => last,
    broken: () => broken,
    asset: async (path) => (await assets).find((one) => one.path === path)?.bytes,
    refresh,
  };
}
