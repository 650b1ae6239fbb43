/** What `npm run equality` prints. */
import type { Lang } from '../../src/model/index.ts';
import { sampleHost } from '../sample.ts';
import { staged } from '../staged.ts';
import { cases, KINDS, PLACES } from './cases.ts';
import {
  agrees,
  type Checked,
  check,
  faults,
  foreseeable,
  percent,
  shareOf,
  show,
  tooHigh,
  tooLow,
} from './compare.ts';
import { sheet } from './deck.ts';
import { inChromium, inOffice, office } from './drawn.ts';
import { holding } from './slack.ts';
import { texts } from './texts.ts';

const LANGS: readonly Lang[] = ['zh-CN', 'en'];
/** Of each kind of fault, so many examples. */
const EXAMPLES = 5;
const EDITIONS = ['leaders', 'dept', 'tech', 'public', 'intl'];
const WIDER = [1, 1.05, 1.1, 1.15, 1.2, 1.3];

/** @returns whether every threshold holds. */
export async function report(count: number, seed: number): Promise<boolean> {
  const without = office();
  if (without) console.log(`LibreOffice is not asked: ${without}`);
  const results: boolean[] = [];
  for (const [n, lang] of LANGS.entries()) {
    const list = cases(Math.ceil(count / 2), seed + n, lang, texts());
    const made = await sheet(list, lang);
    const drawn = {
      chromium: await inChromium(made, list),
      ...(without ? {} : { libreoffice: await inOffice(made, list) }),
    };
    results.push(print(lang, check(list, drawn)));
  }
  await printSlack();
  return results.every(Boolean);
}

function print(lang: Lang, list: readonly Checked[]): boolean {
  console.log(`\n${lang}: ${list.length} cases`);
  const row = (name: string, part: readonly Checked[]) =>
    console.log(
      [
        name.padEnd(22),
        String(part.length).padStart(5),
        percent(shareOf(part, (c) => agrees(c, 'chromium'))).padStart(10),
        (part[0]?.drawn.libreoffice ? percent(shareOf(part, (c) => agrees(c, 'libreoffice'))) : '–').padStart(12),
        String(part.filter(tooLow).length).padStart(8),
        percent(shareOf(part, tooHigh)).padStart(9),
      ].join(''),
    );
  console.log(`${''.padEnd(22)}cases  Chromium LibreOffice too low too high`);
  row('all but rare', list.filter(foreseeable));
  for (const kind of KINDS)
    row(
      `  ${kind}`,
      list.filter((c) => c.case.kind === kind),
    );
  for (const where of PLACES)
    row(
      `  in ${where}`,
      list.filter((c) => c.case.where === where),
    );
  if (list[0]?.drawn.libreoffice) printBoth(list.filter(foreseeable));
  const missed = (program: 'chromium' | 'libreoffice') =>
    list.filter((c) => foreseeable(c) && c.drawn[program] && !agrees(c, program));
  for (const c of [...missed('chromium').slice(0, EXAMPLES), ...missed('libreoffice').slice(0, EXAMPLES)])
    console.log(`other: ${show(c)}`);
  const wrong = faults(list);
  for (const line of wrong) console.log(`FAULT ${line}`);
  return wrong.length === 0;
}

/** The two programs beside each other: the same number of lines, and the same breaks. */
function printBoth(list: readonly Checked[]): void {
  const plain = (lines: readonly string[] = []) => lines.map((l) => l.replace(/\s+/g, '')).join('\n');
  const [count, same] = [
    shareOf(list, ({ drawn }) => drawn.chromium?.length === drawn.libreoffice?.length),
    shareOf(list, ({ drawn }) => plain(drawn.chromium) === plain(drawn.libreoffice)),
  ];
  const apart = Math.max(
    ...list.map(({ drawn }) => Math.abs((drawn.chromium?.length ?? 0) - (drawn.libreoffice?.length ?? 0))),
  );
  console.log(
    `both programs: as many lines ${percent(count)}, at most ${apart} apart; the same breaks ${percent(same)}`,
  );
}

async function printSlack(): Promise<void> {
  console.log('\nThe sample: paragraphs (slides) that keep their lines where letters are drawn so much wider');
  console.log(`${''.padEnd(10)}${WIDER.map((w) => `+${Math.round((w - 1) * 100)} %`.padStart(18)).join('')}`);
  for (const edition of EDITIONS) {
    const { deck } = await staged(await sampleHost(), { kind: 'folder', id: 'digital-government' }, edition);
    const cells = WIDER.map((w) => holding(deck, w)).map((h) => `${percent(h.paragraphs)} (${percent(h.slides)})`);
    console.log(edition.padEnd(10) + cells.map((cell) => cell.padStart(18)).join(''));
  }
}
