import type { Args, Diagnostic, DiagnosticCode, Lang } from '../model/index.ts';
import { reporter } from '../model/index.ts';

/** A user's mistake that ends a command before or after the pipeline: printed as a diagnostic. */
export class Mistake extends Error {
  constructor(
    readonly code: DiagnosticCode,
    readonly args: Args,
  ) {
    super(code);
  }

  /** @returns 2 for wrong usage, 1 for everything else. */
  get exit(): 1 | 2 {
    return this.code.startsWith('usage-') ? 2 : 1;
  }

  diagnostic(lang: Lang): Diagnostic {
    const into: Diagnostic[] = [];
    reporter(lang, into)(this.code, this.args);
    return into[0] as Diagnostic;
  }
}

/** @returns an error's system code and words, for `{why}`. */
export function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** @returns the system code of a file error ("ENOENT"), or ''. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** @returns the language for messages before any briefing is read: the terminal's. */
export function terminalLang(env: NodeJS.ProcessEnv): Lang {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/i.test(named) ? 'zh-CN' : 'en';
}
