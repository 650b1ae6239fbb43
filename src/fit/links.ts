import type { Lang, PlacedParagraph, Run } from '../model/index.ts';
import { breakLines, textWidth } from './measure/index.ts';
import { spansOf, textOfRuns } from './runs.ts';

const leads = (run: Run): boolean => run.href !== undefined || run.slide !== undefined;

/**
 * LibreOffice 7.4 draws the lines of a link that is longer than a line too close, and gives them less room than it draws
 * (measured): no run of a link is longer than one.
 * @param width points of a line
 */
export function linksCut({ runs, size, bold }: PlacedParagraph, width: number, lang: Lang): Run[] {
  return joined(runs).flatMap((run) => {
    if (!leads(run)) return [run];
    const breaks = breakLines(spansOf([run], size, bold), width, { lang });
    return [0, ...breaks].map((from, i) => ({ ...run, text: run.text.slice(from, breaks[i]) }));
  });
}

/** What was cut in other room is put together again. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && leads(run) && styleOf(last) === styleOf(run))
      out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}
const styleOf = ({ text: _, ...style }: Run): string => JSON.stringify(style);

/**
 * Lines that LibreOffice 7.4 needs where a paragraph's links run over the ends of lines: each run of a link is a text
 * field to it, which goes to the next line whole (measured).
 * @param width points of a line @returns at least 1, and 1 where there is no link
 */
export function linesWithLinks({ runs, size, bold }: PlacedParagraph, width: number, lang: Lang): number {
  if (!runs.some(leads)) return 1;
  let lines = 1;
  let used = 0;
  for (const stretch of stretches(runs)) {
    const spans = spansOf(stretch, size, bold);
    const long = textWidth(spans, lang);
    if (used + long <= width) {
      used += long;
      continue;
    }
    if (stretch.some(leads)) {
      if (used > 0) lines++;
      used = long;
      continue;
    }
    const breaks = breakLines(spans, width, { lang, first: used });
    lines += breaks.length;
    used = textWidth(spansOf(tailOf(stretch, breaks.at(-1) ?? 0), size, bold), lang);
  }
  return lines;
}

/** Each run of a link alone; the words between links together, since a line may break anywhere within them. */
function stretches(runs: readonly Run[]): Run[][] {
  const out: Run[][] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (!leads(run) && last && !last.some(leads)) last.push(run);
    else out.push([run]);
  }
  return out;
}

const tailOf = (runs: Run[], from: number): Run[] => {
  const [first] = runs;
  return first ? [{ ...first, text: textOfRuns(runs).slice(from) }] : [];
};
