import type { Diagnostic, Lang, Severity } from '../model/index.ts';

interface Printing {
  lang: Lang;
  json: boolean;
  /** Sources by path, for the line under a diagnostic. */
  texts?: Map<string, string>;
  /** What is put before a diagnostic's file, so that it opens from where the reader stands. */
  folder?: string;
}

const SEVERITY: Record<Severity, readonly [zh: string, en: string, color: number]> = {
  error: ['错误', 'error', 31],
  warning: ['警告', 'warning', 33],
  info: ['提示', 'note', 36],
};
const WIDTH = 160;

const painter = (stream: NodeJS.WriteStream) => {
  const on = stream.isTTY && !process.env.NO_COLOR;
  return (color: number, text: string) => (on ? `\u001b[${color}m${text}\u001b[0m` : text);
};

/** Source and messages come from files: what steers a terminal is taken out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const plain = (text: string): string => text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, '');

/** People read them on stderr; `json` is for machines, one array on stdout, always. */
export function printDiagnostics(diagnostics: Diagnostic[], how: Printing): void {
  if (how.json) {
    process.stdout.write(`${JSON.stringify(diagnostics, null, 2)}\n`);
    return;
  }
  const paint = painter(process.stderr);
  for (const diagnostic of byWeight(distinct(diagnostics)))
    process.stderr.write(`${plainLines(diagnostic, how, paint)}\n`);
}

/** Several editions say the same of one place. */
const distinct = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(
    diagnostics.map((d) => [JSON.stringify([d.code, d.message, d.hint, d.file, d.line, d.slide]), d] as const),
  ).values(),
];

/** What was found worst stands last, where it is seen. */
const byWeight = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  (['info', 'warning', 'error'] as const).flatMap((weight) => diagnostics.filter((d) => d.severity === weight));

function plainLines(diagnostic: Diagnostic, how: Printing, paint: (color: number, text: string) => string): string {
  const [zh, en, color] = SEVERITY[diagnostic.severity];
  const name = paint(color, how.lang === 'en' ? en : zh);
  const colon = how.lang === 'en' ? ': ' : '：';
  const lines = [`${name}${colon}${plain(diagnostic.message)} ${paint(90, `[${diagnostic.code}]`)}`];
  const place = placeOf(diagnostic, how);
  if (place) lines.push(`  ${paint(36, place)}`);
  const quote = sourceLine(diagnostic, how.texts);
  if (quote) lines.push(`  ${paint(90, '|')} ${quote}`);
  if (diagnostic.hint) lines.push(`  ${paint(90, '→')} ${plain(diagnostic.hint)}`);
  return lines.join('\n');
}

function placeOf({ file, line, slide }: Diagnostic, { folder = '', lang }: Printing): string {
  const at = file === undefined ? '' : `${folder}${file}${line === undefined ? '' : `:${line}`}`;
  const on = slide === undefined ? '' : lang === 'en' ? `slide #${slide}` : `幻灯片 #${slide}`;
  return plain([at, on].filter((part) => part !== '').join(' · '));
}

function sourceLine({ file, line }: Diagnostic, texts: Map<string, string> | undefined): string {
  if (file === undefined || line === undefined) return '';
  const text = plain(texts?.get(file)?.split(/\r\n|\r|\n/)[line - 1] ?? '')
    .replace(/\t/g, '  ')
    .trim();
  return text.length > WIDTH ? `${text.slice(0, WIDTH).toWellFormed()}…` : text;
}

/** @returns how many errors and warnings there are, in words. */
export function countLine(diagnostics: Diagnostic[], lang: Lang): string {
  const all = distinct(diagnostics);
  const count = (severity: Severity) => all.filter((d) => d.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  return lang === 'en' ? `${errors} errors, ${warnings} warnings` : `${errors} 个错误，${warnings} 个警告`;
}

/** One line that is overwritten, on a terminal only. `done` wipes it. */
export function progressLine(): { show(stage: string, audience?: string): void; done(): void } {
  const { stderr } = process;
  if (!stderr.isTTY) return { show: () => {}, done: () => {} };
  return {
    show: (stage, audience) => stderr.write(`\r\u001b[2K${audience === undefined ? '' : `${audience} · `}${stage} …`),
    done: () => stderr.write('\r\u001b[2K'),
  };
}
