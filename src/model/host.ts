/** The one door of the core to files, fonts and built assets. Paths use `/` and stay inside the briefing. */
export interface Host {
  /** Bytes of a file of the briefing's folder; null where there is none. Throws OutsideError for a path that leaves it. */
  read(path: string): Promise<Uint8Array | null>;
  /** Paths of every file under the folder, sorted by code point. */
  list(): Promise<string[]>;
  /** A woff of `face` that holds the characters given, the same bytes every time. */
  font(face: FontFace, characters: string): Promise<Uint8Array>;
  /** Bytes of a file of the product's own build, to convert pictures with; absent: those that need it are refused. */
  binary?(name: string): Promise<Uint8Array>;
  /** A file of the product's own build: `deck.js`, `deck.css`, … */
  asset(name: string): Promise<string>;
  /** The studio's own build; absent: builds have none. */
  studio?(): Promise<StudioApp>;
}

/** The studio as it is built, without a briefing. */
export interface StudioApp {
  /** To be served: `index.html` and what it asks for. */
  files: { path: string; bytes: Uint8Array }[];
  /** All of it as one classic script with its styles, for a page that opens from disk. */
  script: string;
  style: string;
}

export interface FontFace {
  /** `noto-sans-sc`, `arimo`, `noto-serif-sc` (700 alone), or `noto-sans-math` (400 alone). */
  family: string;
  weight: 400 | 700;
}

/** A path that would leave the briefing's folder. */
export class OutsideError extends Error {}
