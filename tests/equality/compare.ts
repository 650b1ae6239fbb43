/** What was foreseen against what was drawn: how often they agree, and where the plan had too few lines. */
import { lineCount } from '../../src/fit/measure/index.ts';
import { breaksOf } from '../../src/fit/measure/measure.ts';
import type { Program } from '../../src/fit/measure/pairs.ts';
import type { Case } from './cases.ts';

/** Least share of cases in which a program's model has the lines that it draws. */
export const LEAST: Record<Program, number> = { chromium: 0.99, libreoffice: 0.97 };
export const PROGRAMS = ['chromium', 'libreoffice'] as const;

/** The lines of every case, by program; a program that was not asked is absent. */
export type Drawn = Partial<Record<Program, readonly (readonly string[])[]>>;

export interface Checked {
  case: Case;
  planned: number;
  model: Record<Program, number>;
  drawn: Partial<Record<Program, readonly string[]>>;
}

/** @param share what the widths are taken by: 1, and less in the control that must fail */
export function check(cases: readonly Case[], drawn: Drawn, share = 1): Checked[] {
  return cases.map((c, n) => {
    const width = c.width / share;
    const model = (program: Program) => breaksOf(c.spans, width, { lang: c.lang }, program, 'drawn').length + 1;
    return {
      case: c,
      planned: lineCount(c.spans, width, { lang: c.lang }),
      model: { chromium: model('chromium'), libreoffice: model('libreoffice') },
      drawn: Object.fromEntries(
        Object.entries(drawn).map(([program, lines]) => [program, lines[n] as readonly string[]]),
      ),
    };
  });
}

export const most = ({ drawn }: Checked): number => Math.max(0, ...Object.values(drawn).map((lines) => lines.length));
export const tooLow = (c: Checked): boolean => c.planned < most(c);
export const tooHigh = (c: Checked): boolean => c.planned > most(c);
export const agrees = (c: Checked, program: Program): boolean => c.model[program] === c.drawn[program]?.length;

/** Characters that no font of the deck holds are drawn by a font of the machine: their widths cannot be foreseen. */
export const foreseeable = (c: Checked): boolean => c.case.kind !== 'rare';

export const shareOf = (list: readonly Checked[], holds: (c: Checked) => boolean): number =>
  list.length === 0 ? 1 : list.filter(holds).length / list.length;

/** @returns what is below the thresholds, one line a fault; none where all is well. */
export function faults(list: readonly Checked[]): string[] {
  const known = list.filter(foreseeable);
  const out = PROGRAMS.filter((program) => list[0]?.drawn[program]).flatMap((program) => {
    const share = shareOf(known, (c) => agrees(c, program));
    return share < LEAST[program] ? [`${program}: ${percent(share)} as foreseen, not ${percent(LEAST[program])}`] : [];
  });
  return [...out, ...list.filter(tooLow).map((c) => `fewer lines planned than drawn: ${show(c)}`)];
}

export const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function show({ case: c, planned, model, drawn }: Checked): string {
  const lines = PROGRAMS.map((p) => `${p} ${drawn[p]?.length ?? '–'} (model ${model[p]})`).join(', ');
  const style = (s: Case['spans'][number]) => `${s.bold ? '*' : ''}${s.code ? '`' : ''}${s.link ? '@' : ''}`;
  const ends = PROGRAMS.map((p) => drawn[p]?.join(' / ')).filter((text) => text !== undefined);
  const text = c.spans.map((s) => `${style(s)}${s.text}`).join('|');
  return `${c.lang} ${c.kind} ${c.where} ${c.paragraph.size}pt in ${c.width}: planned ${planned}, ${lines}: ${[text, ...ends].join('\n    ')}`;
}
