import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { machineBrowser } from '../../src/cli/browser/index.ts';
import type { PlacedDeck, PlacedSlide, Run } from '../../src/model/index.ts';
import { pdf } from '../../src/pdf/index.ts';
import { paperPage } from '../../src/web/index.ts';
import { BROWSER } from '../browser.ts';
import { testHost } from '../host.ts';
import { paragraph, placedDeck, run } from '../placed.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The deck of every kind of item, and a slide whose links lead out and to another slide, by an id in Chinese. */
function linked(): PlacedDeck {
  const deck = placedDeck('zh-CN');
  const [first, second] = deck.slides as [PlacedSlide, PlacedSlide];
  const link = (text: string, to: Partial<Run>): Run => ({ ...run(text), ...to });
  const links: PlacedSlide = {
    ...second,
    id: '链接',
    title: '链接 <都> 还在',
    chapter: '另一章',
    items: [
      {
        kind: 'text',
        name: 'Title',
        region: 'title',
        placeholder: 'title',
        rect: { x: 60, y: 50, w: 840, h: 60 },
        anchor: 'top',
        paragraphs: [paragraph([run('链接 <都> 还在')])],
      },
      {
        kind: 'text',
        name: 'Links',
        rect: { x: 60, y: 200, w: 840, h: 60 },
        anchor: 'top',
        paragraphs: [
          paragraph([link('网站', { href: 'https://example.org/a' }), link('回去', { slide: first.id })]),
          { ...paragraph([link('自己', { slide: '链接' })]), step: 1 },
        ],
      },
    ],
  };
  const head = { ...deck.head, date: '2021-06', unit: '某某研究室' };
  return { ...deck, head, slides: [...deck.slides, links] };
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const tool = (name: string, ...args: string[]): string => execFileSync(name, args, { encoding: 'utf8' });
const hasPoppler = (() => {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('skipped: no pdfinfo (poppler-utils) to read the PDF with');
    return false;
  }
})();

describe.skipIf(!BROWSER)('the PDF of a deck', () => {
  const deck = linked();
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-pdf-'));
  const file = join(folder, 'deck.pdf');
  const browser = machineBrowser();
  let bytes: Uint8Array;
  let printed: Uint8Array;
  const print = async (each: PlacedDeck) => browser.print(await paperPage(each, testHost()));
  beforeAll(async () => {
    printed = await print(deck);
    bytes = await pdf(printed, deck);
    writeFileSync(file, bytes);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.skipIf(!hasPoppler)('as another program reads it', () => {
    test('has a page of the slide’s size for each slide', () => {
      const info = tool('pdfinfo', '-l', '99', file);
      expect(info).toMatch(new RegExp(`^Pages: +${deck.slides.length}$`, 'm'));
      const sizes = [...info.matchAll(/^Page +\d+ size: +(.*)$/gm)].map(([, size]) => size);
      expect(sizes).toEqual(deck.slides.map(() => '960 x 540 pts'));
    });
    test('says whose it is, and when', () => {
      const info = tool('pdfinfo', file);
      expect(info).toContain(`${deck.head.title} · ${deck.audience.name}`);
      expect(info).toMatch(/^Author: +某某研究室$/m);
      expect(info).toContain(deck.hash);
      expect(info).toMatch(/^CreationDate: +Tue Jun {2}1 00:00:00 2021 UTC$/m);
      expect(info).toMatch(/^ModDate: +Tue Jun {2}1 00:00:00 2021 UTC$/m);
    });
    test('is tagged: headings, lists and tables are what they are', () => {
      expect(tool('pdfinfo', file)).toMatch(/^Tagged: +yes$/m);
      const { stdout: tags, stderr } = spawnSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' });
      // Unknown types of tags are told there, and their words passed over.
      expect(stderr).toBe('');
      for (const name of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure'])
        expect(tags).toMatch(new RegExp(`^ *${name}\\b`, 'm'));
      expect(tags.match(/^ *H[12]\b/gm)).toHaveLength(deck.slides.length);
    });
    test('embeds every font', () => {
      const rows = tool('pdffonts', file).trim().split('\n').slice(2);
      expect(rows.length).toBeGreaterThan(0);
      // Columns from the right: object, generation, to Unicode, subset, embedded.
      for (const row of rows) expect([row, row.trim().split(/\s+/).at(-5)]).toEqual([row, 'yes']);
    });
    test('holds its words, steps that come later too, and no notes', () => {
      const text = tool('pdftotext', file, '-');
      expect(text).toContain('自己');
      for (const { text: note } of deck.slides.flatMap(({ notes }) => notes)) expect(text).not.toContain(note);
    });
    test('has a bookmark for each slide, under its chapter', () => {
      const outline = tool('pdftohtml', '-xml', '-i', '-stdout', file).split('<outline>').slice(1).join('<outline>');
      const titles = [...outline.matchAll(/<item page="(\d+)">([^<]*)</g)].map(([, page, title]) => `${page} ${title}`);
      const escaped = (text: string) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
      for (const [n, { title }] of deck.slides.entries()) expect(titles).toContain(`${n + 1} ${escaped(title)}`);
      expect(titles).toContain(`${deck.slides.length} 另一章`);
      expect(outline.indexOf('另一章')).toBeLessThan(outline.indexOf('还在'));
      expect(outline.match(/<outline>/g)?.length).toBeGreaterThan(0);
    });
    test('leads to its own slides by name', () => {
      const names = tool('pdfinfo', '-dests', file);
      expect(names).toMatch(new RegExp(`^ +1 .*"${deck.slides[0]?.id}"`, 'm'));
    });
  });

  test('keeps links out, turns links to slides into jumps, and names no file of this machine', () => {
    const text = latin1(bytes);
    expect([...text.matchAll(/\/URI \(([^)]*)\)/g)].map(([, uri]) => uri)).toEqual(['https://example.org/a']);
    const jumps = [...text.matchAll(/\/Subtype \/Link[^>]*?\/Dest (\/[^\s>]+)/g)].map(([, name]) => name);
    expect(text.match(/\/Subtype \/Link/g)).toHaveLength(jumps.length + 1);
    expect(jumps.length).toBeGreaterThanOrEqual(2);
    const places = /\/Dests (\d+) 0 R/.exec(text)?.[1];
    const named = new RegExp(`\\n${places} 0 obj\\n([\\s\\S]*?)endobj`).exec(text)?.[1];
    for (const name of jumps) expect(named).toContain(`${name} [`);
    expect(text).not.toMatch(/file:|deck\.invalid|HeadlessChrome/);
  });
  test('is described in its language, with alternative texts', () => {
    expect(latin1(bytes)).toContain('/Lang (zh-CN)');
    expect(latin1(bytes)).toMatch(/\/Alt [<(]/);
  });
  test('is the same from the same deck, whatever was printed before', async () => {
    await print(placedDeck('en'));
    const again = await pdf(await print(deck), deck);
    expect(Buffer.compare(again, bytes)).toBe(0);
  });
  test('takes the slide’s own proportions', async () => {
    const narrow = { ...placedDeck('zh-CN'), slide: { w: 720, h: 540 } };
    expect(latin1(await print(narrow))).toMatch(/\/MediaBox \[0 0 720 540\]/);
  });
  test.each<[string, (text: string) => string]>([
    ['without its table', (text) => text.replace('xref\n0 ', 'xrof\n0 ')],
    ['cut short', (text) => text.slice(0, text.length / 2)],
    ['with a table that points elsewhere', (text) => text.replace(/\n(\d{9})\d 00000 n /, '\n$19 00000 n ')],
    ['no PDF at all', () => 'hello'],
  ])('%s is refused', async (_, change) => {
    const broken = Uint8Array.from(Buffer.from(change(latin1(printed)), 'latin1'));
    await expect(pdf(broken, deck)).rejects.toMatchObject({ kind: 'failed', message: /^PDF: / });
  });
});
