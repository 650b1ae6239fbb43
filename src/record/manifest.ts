import { type Diagnostic, type Edition, type PlacedDeck, sha256 } from '../model/index.ts';

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

export const manifestJson = (
  briefing: string,
  version: string,
  editions: EditionRecord[],
  files: { path: string; sha256: string }[],
): string => `${JSON.stringify({ briefing, briefdeck: version, editions, files }, null, 1)}\n`;
