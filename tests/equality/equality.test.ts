/** A small sample of `npm run equality`: as many lines as planned, in the decks that the renderers write. */
import { describe, expect, test } from 'vitest';
import type { Lang } from '../../src/model/index.ts';
import { BROWSER } from '../browser.ts';
import { type Case, cases } from './cases.ts';
import { type Checked, check, faults, tooLow } from './compare.ts';
import { type Sheet, sheet } from './deck.ts';
import { inChromium, inOffice, office } from './drawn.ts';
import { texts } from './texts.ts';

const withoutOffice = office();
if (withoutOffice) console.warn(`skipped: lines in LibreOffice, as ${withoutOffice}`);

const pool = texts();
const SEED = 4242;

async function made(lang: Lang, count: number): Promise<{ list: Case[]; deck: Sheet }> {
  const list = cases(count, SEED, lang, pool);
  return { list, deck: await sheet(list, lang) };
}

const lines = (checked: Checked[], program: string) =>
  checked.map((c) => c.drawn[program as 'chromium'] as readonly string[]);
/** The same, with letters taken for so much less than their width. */
const broken = (list: Case[], checked: Checked[], share: number) =>
  check(list, Object.fromEntries(Object.keys(checked[0]?.drawn ?? {}).map((p) => [p, lines(checked, p)])), share);

/** A check that sees nothing is none: with 95 % of the widths lines must be other than foreseen, and with 85 % missing. */
function expectToSee(list: Case[], checked: Checked[], program: string): void {
  expect(faults(checked)).toEqual([]);
  expect(faults(broken(list, checked, 0.95)).join()).toContain(`${program}: `);
  expect(broken(list, checked, 0.85).filter(tooLow).length).toBeGreaterThan(0);
}

describe.each<Lang>(['zh-CN', 'en'])('%s: lines as foreseen, never too few', (lang) => {
  test.skipIf(!BROWSER)('in Chromium', { timeout: 60_000 }, async () => {
    const { list, deck } = await made(lang, 80);
    const checked = check(list, { chromium: await inChromium(deck, list) });
    expectToSee(list, checked, 'chromium');
  });

  test.skipIf(withoutOffice)('in LibreOffice', { timeout: 120_000 }, async () => {
    const { list, deck } = await made(lang, 50);
    const checked = check(list, { libreoffice: await inOffice(deck, list) });
    expectToSee(list, checked, 'libreoffice');
  });
});

test('there are sentences enough, and the cases are the same on every machine', () => {
  expect(pool.zh.length).toBeGreaterThan(150);
  expect(pool.en.length).toBeGreaterThan(300);
  expect(cases(50, 7, 'en', pool)).toEqual(cases(50, 7, 'en', pool));
});
