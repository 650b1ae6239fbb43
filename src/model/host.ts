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
  /** What draws pages on paper and as pictures; absent where the host has nothing that could. */
  browser?: Browser;
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

/** A browser at work on one page, whose slides stand one below the other as `section.slide`. It asks no network for anything. */
export interface Browser {
  /** @returns a tagged PDF, a sheet for each slide. @throws BrowserError */
  print(html: string): Promise<Uint8Array>;
  /** @returns a PNG of each slide, in order. @param width pixels. @throws BrowserError */
  shoot(html: string, width: number): Promise<Uint8Array[]>;
}

/** There is no browser (`missing`), it does not start (`unusable`), or it did not do its work (`failed`); the message says why. */
export class BrowserError extends Error {
  constructor(
    readonly kind: 'missing' | 'unusable' | 'failed',
    why = '',
  ) {
    super(why);
  }
}
