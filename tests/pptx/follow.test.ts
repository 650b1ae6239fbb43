/** An edit of one layout or of the theme, as a designer makes it in PowerPoint's master view: every slide follows. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { squash } from '../../src/check/squash.ts';
import { drawn, missing, type Page, unless } from '../office.ts';
import { builtSample, fileOf } from '../sample.ts';
import { all, lines, type Opened, one, open, shapes, targets } from './unpack.ts';

/** What the edits write: a title of 20 points in a green of its own; in the theme another accent, and another dark colour. */
const SIZE = 20;
const GREEN = '00A000';
const SLOTS = { accent1: 'C000C0', dk2: '5A2A00' };
/** Links have a blue that smoothing blends into the accent's: both decks that are drawn have another one. */
const LINK = { hlink: '00C8C8' };

let deck: Opened;
/** Numbers of the slides of the edited layout. */
let own: number[] = [];
let [before, after]: [Page[], Page[]] = [[], []];
let oldSize = 0;
const old: Record<string, string> = {};

const layoutOf = (number: number): string =>
  [...targets(deck, `ppt/slides/slide${number}.xml`).values()].find((t) => t.includes('slideLayouts/')) ?? '';

/** The package with parts rewritten; all else byte for byte. */
function edited(by: Record<string, (xml: string) => string>): Uint8Array {
  const entries = Object.entries(deck.entries).map(([path, bytes]): [string, Uint8Array] => {
    const edit = by[path];
    return [path, edit ? strToU8(edit(strFromU8(bytes))) : bytes];
  });
  return zipSync(Object.fromEntries(entries), { level: 1 });
}

function replaced(xml: string, what: RegExp, by: string): string {
  if (!what.test(xml)) throw new Error(`${what} is not there to be edited`);
  return xml.replace(what, by);
}

const colored =
  (slots: Record<string, string>) =>
  (theme: string): string =>
    Object.entries(slots).reduce(
      (xml, [slot, hex]) => replaced(xml, new RegExp(`(<a:${slot}><a:srgbClr val=")\\w+`), `$1${hex}`),
      theme,
    );

beforeAll(async () => {
  if (missing !== undefined) return;
  deck = open(fileOf(await builtSample(), 'dept/digital-government-dept.pptx'));
  const numbers = all(deck.part('ppt/presentation.xml'), 'p:sldId').map((_, n) => n + 1);
  const layouts = [...new Set(numbers.map(layoutOf))];
  const slidesOf = (layout: string) => numbers.filter((number) => layoutOf(number) === layout);
  const layout = layouts.sort((a, b) => slidesOf(b).length - slidesOf(a).length)[0] as string;
  own = slidesOf(layout);
  const part = layout.replace('..', 'ppt');
  const title = shapes(deck.part(part)).get('Title');
  if (!title) throw new Error('the layout has no title');
  oldSize = Number(one(title, 'a:defRPr').attrs.sz) / 100;
  for (const slot of Object.keys(SLOTS))
    old[slot] = one(one(deck.part('ppt/theme/theme1.xml'), `a:${slot}`), 'a:srgbClr').attrs.val ?? '';
  const inTitle =
    /(<p:ph type="title"\/>[\s\S]*?<a:defRPr sz=")\d+("[^>]*><a:solidFill>)<a:schemeClr [\s\S]*?(<\/a:solidFill>)/;
  const theme = 'ppt/theme/theme1.xml';
  before = await drawn(edited({ [theme]: colored(LINK) }));
  after = await drawn(
    edited({
      [part]: (xml) => replaced(xml, inTitle, `$1${SIZE * 100}$2<a:srgbClr val="${GREEN}"/>$3`),
      [theme]: colored({ ...LINK, ...SLOTS }),
    }),
  );
}, 300_000);

/** Height of the title's letters, points: of the tallest word of the page that is part of the title. */
function titleHeight(number: number, pages: Page[]): number {
  const title = shapes(deck.slide(number)).get('Title');
  const text = squash(title ? lines(title).join('').replaceAll('⏎', '') : '');
  const words = (pages[number - 1] as Page).words.filter((w) => w.text.length > 1 && text.includes(squash(w.text)));
  return Math.max(0, ...words.map(({ height }) => height));
}

/** How many pixels have the colour, but for what smoothing changes. */
function pixels({ data }: PNG, hex: string): number {
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (
      Math.abs((data[at] as number) - r) +
        Math.abs((data[at + 1] as number) - g) +
        Math.abs((data[at + 2] as number) - b) <
      12
    )
      count++;
  return count;
}
const count = (pages: Page[], number: number, hex: string): number => pixels((pages[number - 1] as Page).png, hex);

describe.skipIf(missing !== undefined)(`edits of the layout and the theme${unless}`, () => {
  test('the title of every slide of the layout has the new size, and that of no other', () => {
    expect(own.length).toBeGreaterThan(2);
    const ratios = before.map((_, n) => titleHeight(n + 1, after) / titleHeight(n + 1, before));
    for (const [n, ratio] of ratios.entries())
      expect(ratio, `slide ${n + 1}`).toBeCloseTo(own.includes(n + 1) ? SIZE / oldSize : 1, 1);
  });

  test('and its new colour', () => {
    for (const [n] of before.entries()) {
      expect(count(before, n + 1, GREEN), `slide ${n + 1}`).toBe(0);
      if (own.includes(n + 1)) expect(count(after, n + 1, GREEN), `slide ${n + 1}`).toBeGreaterThan(20);
      else expect(count(after, n + 1, GREEN), `slide ${n + 1}`).toBe(0);
    }
  });

  test.each(Object.entries(SLOTS))(
    'whatever had the theme’s %s has the new one: text, tables, charts, figures',
    (slot, hex) => {
      const had = before.map((_, n) => count(before, n + 1, old[slot] as string));
      expect(had.filter((n) => n > 20).length).toBeGreaterThan(10);
      for (const [n, pixels] of had.entries()) {
        expect(count(after, n + 1, old[slot] as string), `slide ${n + 1}`).toBe(0);
        // Titles of the edited layout have left the dark colour.
        if (pixels > 20 && !own.includes(n + 1))
          expect(count(after, n + 1, hex) / pixels, `slide ${n + 1}`).toBeGreaterThan(0.7);
      }
    },
  );

  test('there is no slide that an edit of the theme leaves as it was', () => {
    for (const [n] of before.entries()) {
      const told = Object.values(SLOTS).map((hex) => count(after, n + 1, hex));
      expect(Math.max(...told), `slide ${n + 1}`).toBeGreaterThan(20);
    }
  });
});
