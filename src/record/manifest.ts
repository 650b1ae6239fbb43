import { type Diagnostic, type Edition, type PlacedDeck, type Show, sha256 } from '../model/index.ts';

export interface OutputFile {
  /** Relative to the output folder, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** One edition as the manifest tells it: what it holds, what it leaves out and why; what handling withheld is only counted. */
export interface EditionRecord {
  audience: string;
  slides: string[];
  omitted: Edition['omitted'];
  withheld: number;
  minutes: [number, number];
  handling: string | null;
  hash: string;
  files: { path: string; sha256: string }[];
  diagnostics: Diagnostic[];
}

export async function editionRecord(
  edition: Edition,
  deck: PlacedDeck,
  files: OutputFile[],
  diagnostics: Diagnostic[],
): Promise<EditionRecord> {
  const hashed = await Promise.all(files.map(async ({ path, bytes }) => ({ path, sha256: await sha256(bytes) })));
  return {
    audience: edition.audience.id,
    slides: deck.slides.map((s) => s.id),
    omitted: edition.omitted,
    withheld: edition.withheld,
    minutes: edition.audience.minutes,
    handling: edition.handling ?? null,
    hash: deck.hash,
    files: hashed,
    diagnostics,
  };
}

/** The master as the manifest tells it. */
export interface MasterRecord {
  path: string;
  sha256: string;
  holds: 'everything';
  /** Highest level of what it holds. */
  handling: string | null;
  slides: string[];
  /** Its custom shows: ids of slides, those that continue another included. */
  shows: Show[];
  hash: string;
  diagnostics: Diagnostic[];
}

export async function masterRecord(
  edition: Edition,
  deck: PlacedDeck,
  { path, bytes }: OutputFile,
  diagnostics: Diagnostic[],
): Promise<MasterRecord> {
  return {
    path,
    sha256: await sha256(bytes),
    holds: 'everything',
    handling: edition.handling ?? null,
    slides: deck.slides.map((s) => s.id),
    shows: deck.shows ?? [],
    hash: deck.hash,
    diagnostics,
  };
}

/** @param files what belongs to no edition; the master's is added */
export function manifestJson(
  briefing: string,
  version: string,
  editions: EditionRecord[],
  files: { path: string; sha256: string }[],
  master?: MasterRecord,
): string {
  const whole = master ? [{ path: master.path, sha256: master.sha256 }] : [];
  const manifest = { briefing, briefdeck: version, editions, ...(master && { master }), files: [...files, ...whole] };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
