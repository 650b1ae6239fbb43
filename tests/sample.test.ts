/** Rules that hold over whatever editions the sample briefing has. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuildResult } from '../src/index.ts';
import { PHRASES } from '../src/model/phrases/index.ts';
import { buildSample, builtRegister, builtSample, fileOf, textOfFile } from './sample.ts';

interface Slide {
  id: string;
  section: string;
  layout: string;
  title: string;
  text: string[];
  notes: string;
  figures: string[];
  sources: string[];
  size: number;
  fill: Record<string, number>;
  appendix: boolean;
}
interface Manifest {
  editions: {
    audience: string;
    slides: string[];
    omitted: { id: string; why: string }[];
    withheld: number;
    minutes: [number, number];
    handling?: string;
    files: { path: string; sha256: string }[];
    diagnostics: { code: string }[];
  }[];
}

/** Main slides at most, and the least body size, points: conventions of the five audiences. */
const LIMITS: Record<string, { slides: number; body: number }> = {
  leaders: { slides: 12, body: 24 },
  dept: { slides: 20, body: 20 },
  tech: { slides: 30, body: 18 },
  public: { slides: 12, body: 28 },
  intl: { slides: 16, body: 20 },
};

let built: BuildResult;
let manifest: Manifest;
const slidesOf = (audience: string): Slide[] => JSON.parse(textOfFile(built, `${audience}/deck.json`)).slides;
beforeAll(async () => {
  built = await builtSample();
  manifest = JSON.parse(textOfFile(built, 'manifest.json')) as Manifest;
}, 120_000);

test('builds without an error, for every audience', () => {
  expect(built.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(manifest.editions.map((e) => e.audience)).toEqual(['leaders', 'dept', 'tech', 'public', 'intl']);
});

describe.each(Object.entries(LIMITS))('%s', (audience, { slides, body }) => {
  test(`at most ${slides} main slides, no body text below ${body} pt`, () => {
    const deck = slidesOf(audience);
    expect(deck.filter((slide) => !slide.appendix).length).toBeLessThanOrEqual(slides);
    expect(Math.min(...deck.map((slide) => slide.size))).toBeGreaterThanOrEqual(body);
  });

  test('ids and titles are its slides’ own; every slide that states a figure has a source', () => {
    const deck = slidesOf(audience);
    for (const key of ['id', 'title'] as const) expect(new Set(deck.map((slide) => slide[key])).size).toBe(deck.length);
    expect(deck.filter((slide) => slide.figures.length > 0 && slide.sources.length === 0).map((s) => s.id)).toEqual([]);
    for (const slide of deck) for (const share of Object.values(slide.fill)) expect(share).toBeLessThanOrEqual(1);
  });

  test('every slide that a person presents has notes to speak, but for what is made', () => {
    const made = ['cover', 'agenda', 'sources', 'appendix'];
    const silent = slidesOf(audience).filter((slide) => slide.notes === '' && !made.includes(slide.layout));
    expect(silent.filter((slide) => !/-\d+$/.test(slide.id)).map((slide) => slide.id)).toEqual([]);
  });

  test('its manifest names every slide and file, with digests', async () => {
    const edition = manifest.editions.find((e) => e.audience === audience);
    expect(edition?.slides).toEqual(slidesOf(audience).map((slide) => slide.id));
    for (const { path, sha256 } of edition?.files ?? []) {
      const digest = await crypto.subtle.digest('SHA-256', fileOf(built, path) as Uint8Array<ArrayBuffer>);
      expect(Buffer.from(digest).toString('hex')).toBe(sha256);
    }
  });
});

test('every section of the article is on a slide of the engineers’ edition', () => {
  const sections = new Set(slidesOf('tech').map((slide) => slide.section));
  const article = ['前言', '1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '3.1', '3.2', '3.3', '3.4'];
  expect(article.filter((section) => !sections.has(section))).toEqual([]);
});

test('every figure of the register stands on a slide of some edition', async () => {
  const shown = new Set(
    ['leaders', 'dept', 'tech', 'public', 'intl'].flatMap((a) => slidesOf(a).flatMap((s) => s.figures)),
  );
  expect((await builtRegister()).filter((id) => !shown.has(id))).toEqual([]);
});

describe('what is withheld', () => {
  /** Of the slide marked 敏感, of one marked 内部, and of a passage for the engineers alone. */
  const CANARIES = ['警务预测与国籍识别触及个人权利', '德国移民和难民局', '结婚、出生证明和商务合同'];

  const holds = (bytes: Uint8Array, word: string, path: string): boolean => {
    if (/\.(pptx|xlsx)$/.test(path))
      return Object.entries(unzipSync(bytes)).some(([part, inner]) => holds(inner, word, part));
    const text = strFromU8(bytes);
    return (
      text.includes(word) ||
      text
        .replace(/<[^>]*>/g, '')
        .replace(/\s/g, '')
        .includes(word)
    );
  };

  test('is in no byte of the public edition’s folder, library or manifest, and is found where it may stand', async () => {
    const alone = await buildSample({ audiences: ['public'] });
    expect(alone.files.map((f) => f.path)).toEqual(expect.arrayContaining(['index.html', 'manifest.json']));
    for (const word of CANARIES)
      expect(alone.files.filter(({ path, bytes }) => holds(bytes, word, path)).map((f) => `${f.path} ${word}`)).toEqual(
        [],
      );
    const tech = built.files.filter((f) => f.path.startsWith('tech/'));
    for (const word of CANARIES.slice(1))
      expect(
        tech.some(({ path, bytes }) => holds(bytes, word, path)),
        word,
      ).toBe(true);
  }, 60_000);

  test('nor do its library pages say anything of the other editions', async () => {
    const alone = await buildSample({ audiences: ['public'], formats: [] });
    const pages = alone.files.filter(({ path }) => path.endsWith('.html'));
    expect(pages.map(({ path }) => path)).toContain('figures.html');
    // And that of the briefing, which every library has in both languages.
    const briefing = 'Digital government in advanced economies: practice and lessons';
    const own = new Set([...slidesOf('public').map((slide) => slide.title), briefing]);
    const others = ['leaders', 'dept', 'tech', 'intl'].flatMap(slidesOf).map((slide) => slide.title);
    const titles = others.filter((title) => !own.has(title) && title.length >= 8);
    expect(titles.length).toBeGreaterThan(50);
    const names = ['领导决策版', '业务部门版', '技术实施版', 'International edition'];
    for (const { path, bytes } of pages) {
      const html = strFromU8(bytes);
      expect(
        [...titles, ...names, 'leaders', 's27-policing'].filter((word) => html.includes(word)),
        path,
      ).toEqual([]);
    }
  }, 60_000);

  test('is counted and never named: the public manifest has no id of it', () => {
    const edition = manifest.editions.find((e) => e.audience === 'public');
    expect(edition?.withheld).toBeGreaterThan(0);
    expect(JSON.stringify(edition)).not.toContain('s27-policing');
    expect(edition?.handling).toBe('公开');
  });
});

test('every diagnostic has words in both languages, and says what to do', () => {
  for (const [code, { zh, en }] of Object.entries(PHRASES)) {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(
      [...zh, ...en].filter((words) => words.trim() === ''),
      code,
    ).toEqual([]);
    expect(zh.join(''), code).toMatch(/\p{Script=Han}/u);
    expect(en.join(''), code).not.toMatch(/[，。；]/);
  }
});
