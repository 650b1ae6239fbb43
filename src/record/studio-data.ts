import { type Briefing, base64, type Diagnostic } from '../model/index.ts';

/** What the studio is handed: the briefing as far as its users may hold it, with what is needed to read it anew. */
export interface StudioData {
  /** Of the product: the hash of an edition counts it. */
  version: string;
  /** Ten hex digits that change with the source. */
  hash: string;
  /** The whole source is here, as on the machine of those who write it; else some was cut out. */
  whole: boolean;
  /** What `read` is asked for; the folder, or the one file. */
  target: { kind: 'folder'; id: string } | { kind: 'file'; id: string; file: string };
  briefing: Briefing;
  /** Texts of the folder by path, line by line where they are in it; what was cut out is blank lines. */
  texts: Map<string, string>;
  /** Ids of slides that may be edited, with the file that each language's text stands in. */
  editable: Map<string, Record<string, string>>;
  /** Agency templates that profiles name, by path. */
  templates: Map<string, Uint8Array>;
  /** Named on the command line for every edition: they stand before what the source names. */
  theme?: string;
  template?: Uint8Array;
  /** What reading said; only where the whole source is here. */
  diagnostics: Diagnostic[];
}

/** Values that JSON has no words for are objects with one of these keys. */
const MAP = '$map';
const BYTES = '$bytes';
const INFINITE = '$infinite';

/** @returns JSON that `studioDataOf` reads; the same for the same data. */
export const studioJson = (data: unknown): string => JSON.stringify(data, (_, value: unknown) => packed(value));

function packed(value: unknown): unknown {
  if (value instanceof Map) return { [MAP]: [...value] };
  if (value instanceof Uint8Array) return { [BYTES]: base64(value) };
  return value === Number.POSITIVE_INFINITY ? { [INFINITE]: true } : value;
}

export const studioDataOf = (json: string): StudioData => unpacked(JSON.parse(json)) as StudioData;

/** Arrays and objects are filled in place: a reviver takes five times as long. */
function unpacked(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    for (let n = 0; n < value.length; n++) value[n] = unpacked(value[n]);
    return value;
  }
  const record = value as Record<string, unknown>;
  if (MAP in record) return new Map(unpacked(record[MAP]) as [unknown, unknown][]);
  if (BYTES in record) return bytesOf(record[BYTES] as string);
  if (INFINITE in record) return Number.POSITIVE_INFINITY;
  for (const key of Object.keys(record)) record[key] = unpacked(record[key]);
  return record;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
