import type { Args, DiagnosticCode } from '../model/index.ts';

/** Why a file cannot be a template: caught where reading begins, and reported. */
export class Fault extends Error {
  constructor(
    readonly code: DiagnosticCode,
    readonly args: Args = {},
  ) {
    super(code);
  }
}
/** Where a report points: at the file, if it is the briefing's own. */
export const placeOf = (file: string): { file?: string } => (file === '' ? {} : { file });
export const damaged = (what: string): Fault => new Fault('template-damaged', { what });

/** What a template may hold. A real one has dozens of layouts and a few megabytes of pictures. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 48 << 20,
  entries: 10_000,
  /** Bytes that all entries together say they unpack to. */
  whole: 512 << 20,
  /** Bytes unpacked: of one XML part, of one picture, of everything carried. */
  xml: 4 << 20,
  picture: 24 << 20,
  carried: 64 << 20,
  /** Pixels of one picture, which every program that shows it unpacks. */
  pixels: 150_000_000,
  /** Elements of one part, and how deep they may stand. */
  elements: 150_000,
  depth: 200,
  masters: 40,
  layouts: 400,
} as const;
