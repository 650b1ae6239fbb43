import { assetsFor, type Diagnostic, type OutputFile, readWholeStudio, type WholeStudio } from '../index.ts';
import type { Host } from '../model/index.ts';
import { nodeHost } from './host.ts';

/** What the studio of a folder is served: the last state that could be read, and what reading said since. */
export interface Live {
  /** JSON of the data; null as long as there was no briefing to show. */
  json(): string | null;
  last(): WholeStudio;
  /** Errors that keep the folder's present state from being shown; none where it is. */
  broken(): Diagnostic[];
  asset(path: string): Promise<Uint8Array | undefined>;
  /** Reads the folder anew, of its files those named; undefined: all. @returns whether it says anything else than before. */
  refresh(changed?: Iterable<string>): Promise<boolean>;
}

/** Milliseconds until fonts are looked to. */
const SOON = 300;

type Options = Parameters<typeof readWholeStudio>[1];

export async function startLive(root: string, dist: string, options: Options): Promise<Live> {
  const { host, forget } = remembering(await nodeHost(root, dist));
  let last: WholeStudio;
  let shown: string | null = null;
  let broken: Diagnostic[] = [];
  let known = new Set<string>();
  let assets: Promise<OutputFile[]> = Promise.resolve([]);
  let said = '';
  const refresh = async (changed?: Iterable<string>) => {
    forget(changed);
    last = await readWholeStudio(host, options);
    broken = last.json === null ? last.diagnostics.filter(({ severity }) => severity === 'error') : [];
    const saying = last.json ?? JSON.stringify(broken);
    const other = saying !== said;
    said = saying;
    if (last.json !== null && other) {
      shown = last.json;
      // The page has fonts already, and waits for this: what it shows comes first.
      if (known.size === 0) cutFonts(shown);
      else setTimeout(cutFonts, SOON, shown);
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

/** A host that keeps what it read: asking the disk for every file takes as long as reading the briefing. */
function remembering(disk: Host): { host: Host; forget(paths?: Iterable<string>): void } {
  const files = new Map<string, ReturnType<Host['read']>>();
  let list: ReturnType<Host['list']> | undefined;
  return {
    host: {
      ...disk,
      read: (path) => {
        const known = files.get(path) ?? disk.read(path);
        files.set(path, known);
        return known;
      },
      list: () => {
        list ??= disk.list();
        return list;
      },
    },
    forget: (paths) => {
      if (paths) for (const path of paths) files.delete(path);
      else {
        files.clear();
        list = undefined;
      }
    },
  };
}
