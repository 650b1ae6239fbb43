import type { Diagnostic, Host, Lang } from './model/index.ts';

export interface BuildOptions {
  target: { kind: 'folder'; id: string } | { kind: 'file'; id: string; file: string };
  /** Audiences to build; absent: all. */
  audiences?: string[];
  formats: ('html' | 'pptx')[];
  theme?: string;
  /** The user's own templates: name → text. */
  layouts?: Record<string, string>;
  /** Adds each deck as one HTML file. */
  singleFile?: boolean;
  /** Text of the source document, for `check`. */
  source?: string;
  version: string;
  progress?(stage: string, audience?: string): void;
}

export interface BuildResult {
  /** Relative to the output folder; empty when there was an error. */
  files: { path: string; bytes: Uint8Array }[];
  diagnostics: Diagnostic[];
  /** Sources read, by path: the lines that diagnostics point at. */
  texts: Map<string, string>;
  lang: Lang;
}

export async function build(_host: Host, options: BuildOptions): Promise<BuildResult> {
  throw new Error(`briefdeck ${options.version}: the pipeline is not joined yet`);
}
