/**
 * npm run overflow [-- --sample] [-- --control] [-- --only sample|generated|readmes] [-- --count N] [-- --from SEED] [-- --keep DIR]
 *
 * Builds decks, has Chromium and LibreOffice draw them, and compares where each word came to stand with the room that
 * fit gave it: five editions × four themes of the sample briefing; 500 decks of lengths from nothing to absurd, in
 * Chinese, English and both, of every layout; the longest README.md files of the installed packages. Exits 1 on a fault.
 * `--sample`: a small part of each, and then the control. `--keep`: decks with a fault are written to DIR.
 * `--control`: text is drawn larger than it was planned, and the check must find it in both programs.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { nodeHost } from '../../src/cli/host.ts';
import type { Host } from '../../src/model/index.ts';
import { launch } from '../../tests/browser.ts';
import { drawnByChromium } from './chromium.ts';
import { type Drawn, faultsOf } from './compare.ts';
import { generated, type Source, THEMES } from './decks.ts';
import { type Found, nothingFound, tell } from './found.ts';
import { drawnByLibreOffice } from './libreoffice.ts';
import { larger, type Made, make, type Plant } from './made.ts';
import { type Program, planned } from './planned.ts';
import { readmes } from './readmes.ts';

/** Decks that LibreOffice draws in one run. */
const BATCH = 20;
const AUDIENCES = ['leaders', 'dept', 'tech', 'public', 'intl'];

export async function main(args: string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      sample: { type: 'boolean', default: false },
      control: { type: 'boolean', default: false },
      only: { type: 'string' },
      count: { type: 'string' },
      from: { type: 'string', default: '1' },
      keep: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'overflow-'));
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  const programs: Programs = {
    page,
    folder,
    assets: await nodeHost(root, join(root, 'dist')),
    office: hasOffice(),
    ...(values.keep === undefined ? {} : { keep: values.keep }),
  };
  try {
    const parts = partsOf(root, values);
    if (values.control) return tell(await check(parts, programs, larger), programs.office, true);
    const status = tell(await check(parts, programs), programs.office, false);
    if (!values.sample) return status;
    const control = [{ most: 1, sources: generated(Number(values.from)) }];
    return tell(await check(control, programs, larger), programs.office, true) || status;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sources in order, of which so many are to be built. */
interface Part {
  most: number;
  sources: Iterable<Source>;
}
interface Wanted {
  sample: boolean;
  only?: string | undefined;
  count?: string | undefined;
  from: string;
}

function partsOf(root: string, { sample, only, count, from }: Wanted): Part[] {
  const all = ofSample(root);
  const parts: Record<string, Part> = {
    sample: { most: all.length, sources: sample ? ([all[2], all[5]] as Source[]) : all },
    generated: { most: Number(count ?? (sample ? 8 : 500)), sources: generated(Number(from)) },
    readmes: { most: sample ? 1 : 20, sources: readmes(root) },
  };
  return Object.entries(parts).flatMap(([name, part]) => (only === undefined || only === name ? [part] : []));
}

function ofSample(root: string): Source[] {
  const folder = join(root, 'content/digital-government');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  const files = Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
  return THEMES.flatMap((theme) =>
    AUDIENCES.map((audience) => ({ name: `sample-${audience}-${theme}`, files, audience, theme })),
  );
}

interface Programs {
  page: Page;
  folder: string;
  assets: Host;
  office: boolean;
  keep?: string;
}

async function check(parts: readonly Part[], programs: Programs, plant?: Plant): Promise<Found> {
  const found = nothingFound();
  for (const { most, sources } of parts) {
    let batch: Made[] = [];
    let built = 0;
    for (const source of sources) {
      if (built === most) break;
      const made = await make(source, programs.assets, plant);
      for (const { code } of made.refused) found.refused.set(code, (found.refused.get(code) ?? 0) + 1);
      if (!made.deck) {
        found.unbuilt.push(`${source.name} (${[...new Set(made.refused.map((d) => d.code))].join(' ')})`);
        continue;
      }
      built++;
      batch.push(made);
      if (batch.length < BATCH) continue;
      await judge(batch, found, programs);
      batch = [];
    }
    if (batch.length > 0) await judge(batch, found, programs);
  }
  return found;
}

/** Has both programs draw the decks of a batch, and notes what came to stand where it should not. */
async function judge(batch: readonly Made[], found: Found, { page, folder, office, keep }: Programs): Promise<void> {
  const names = new Map(batch.map((made) => [made.name, made.pptx]));
  const drawing = office ? drawnByLibreOffice(names, folder) : Promise.resolve(new Map<string, Drawn[]>());
  for (const made of batch) note(found, 'Chromium', made, await drawnByChromium(page, made.html, folder));
  const drawn = await drawing;
  for (const made of batch) if (office) note(found, 'LibreOffice', made, drawn.get(made.name) ?? []);
  if (keep !== undefined) keepFaulty(keep, batch, found);
  for (const { deck } of batch) {
    found.decks++;
    found.slides += deck.slides.length;
    for (const { layout } of deck.slides) found.layouts.set(layout, (found.layouts.get(layout) ?? 0) + 1);
  }
  process.stderr.write(`${found.decks} decks, ${found.slides} slides, ${found.faults.length} faults\n`);
}

const NOTHING: Drawn = { words: [], over: [] };

function note(found: Found, program: Program, { name, deck }: Made, drawn: Drawn[]): void {
  const slides = planned(deck, program);
  const say = (slide: string, what: string) => found.faults.push({ program, deck: name, slide, what });
  if (drawn.length !== slides.length) say('', `${drawn.length} slides drawn, ${slides.length} planned`);
  for (const [i, slide] of slides.entries())
    for (const what of faultsOf(slide, drawn[i] ?? NOTHING)) say(slide.id, what);
}

function keepFaulty(dir: string, batch: readonly Made[], { faults }: Found): void {
  mkdirSync(dir, { recursive: true });
  for (const { name, html, pptx } of batch) {
    if (!faults.some(({ deck }) => deck === name)) continue;
    writeFileSync(join(dir, `${name}.html`), html);
    writeFileSync(join(dir, `${name}.pptx`), pptx);
  }
}

function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(
      'SKIPPED LibreOffice: there is no soffice on this machine (Debian: libreoffice-impress, poppler-utils)\n',
    );
    return false;
  }
}
