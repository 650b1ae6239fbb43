import type { Place } from './block.ts';
import type { Lang } from './briefing.ts';
import { PHRASES } from './phrases/index.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A user's mistake, as a value. */
export interface Diagnostic {
  code: string;
  severity: Severity;
  message: string;
  file?: string;
  line?: number;
  hint?: string;
  /** Id of the slide that it is about. */
  slide?: string;
}

export type DiagnosticCode = keyof typeof PHRASES;
export type Args = Record<string, string | number>;
export interface Where extends Partial<Place> {
  slide?: string;
}

export const severityOf = (code: DiagnosticCode): Severity => PHRASES[code].severity;

/** Errors that cost one format of one edition: everything else is written all the same. */
const OF_ONE_FORMAT: readonly string[] = [
  'browser-missing',
  'browser-unusable',
  'browser-failed',
] satisfies DiagnosticCode[];
/** @returns whether nothing may be written after it. */
export const stopsBuild = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' && !OF_ONE_FORMAT.includes(code);

/** What a stage calls to report; the language is bound, so the words are the reader's. */
export type Report = (code: DiagnosticCode, args: Args, where?: Where) => void;

/** @returns a Report that appends to `into`, in the language given. */
export function reporter(lang: Lang, into: Diagnostic[]): Report {
  return (code, args, where = {}) => {
    const phrase = PHRASES[code];
    const [message, hint]: readonly [string, string] = lang === 'en' ? phrase.en : phrase.zh;
    const { file, line, slide } = where;
    into.push({
      code,
      severity: phrase.severity,
      message: fill(message, args),
      ...(file === undefined ? {} : { file }),
      ...(line === undefined ? {} : { line }),
      ...(hint === '' ? {} : { hint: fill(hint, args) }),
      ...(slide === undefined ? {} : { slide }),
    });
  };
}

function fill(template: string, args: Args): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(args[name] ?? ''));
}
