/**
 * npm run overflow [-- --sample] [-- --control] [-- --only sample|generated|readmes] [-- --count N] [-- --from SEED] [-- --keep DIR]
 *
 * Builds decks, has Chromium and LibreOffice draw them, and compares where each word came to stand with the room that
 * fit gave it: five editions × four themes of the sample briefing; 500 decks of lengths from nothing to absurd, in
 * Chinese, English and both, of every layout; the longest README.md files of the installed packages. Exits 1 on a fault.
 * `--sample`: a small part of each. `--keep`: decks with a fault are written to DIR. `--control`: text is drawn larger than it was planned, and the check must find it.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nodeHost } from '../../src/cli/host.ts';
import type { PlacedDeck } from '../../src/model/index.ts';
import { launch } from '../../tests/browser.ts';
import { drawnByChromium } from './chromium.ts';
import { type Fault, faultsOf, type Word } from './compare.ts';
import { generated, type Source, THEMES } from './decks.ts';
import { drawnByLibreOffice } from './libreoffice.ts';
import { type Made, make } from './made.ts';
import { planned } from './planned.ts';
import { readmes } from './readmes.ts';

/** Decks that LibreOffice draws in one run. */
const BATCH = 20;
/** Faults printed at most. */
const SHOWN = 40;
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
  try {
    const sources = sourcesOf(root, values);
    const found = await check(sources, root, folder, values);
    return tell(found, values.control);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Wanted {
  sample: boolean;
  only?: string | undefined;
  count?: string | undefined;
  from: string;
}

function sourcesOf(root: string, { sample, only, count, from }: Wanted): Source[] {
  const wants = (part: string) => only === undefined || only === part;
  const all = ofSample(root);
  const decks = Number(count ?? (sample ? 9 : 500));
  return [
    ...(wants('sample') ? (sample ? ([all[2], all[5], all[13]] as Source[]) : all) : []),
    ...(wants('generated') ? Array.from({ length: decks }, (_, i) => generated(Number(from) + i)) : []),
    ...(wants('readmes') ? readmes(root, sample ? 1 : 20) : []),
  ];
}

function ofSample(root: string): Source[] {
  const folder = join(root, 'content/digital-government');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
  const files = Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
  return THEMES.flatMap((theme) =>
    AUDIENCES.map((audience) => ({ name: `sample-${audience}-${theme}`, files, audience, theme })),
  );
}

interface Found {
  decks: number;
  slides: number;
  /** How many slides each diagnostic refused. */
  refused: Map<string, number>;
  unbuilt: string[];
  faults: { program: string; deck: string; fault: Fault }[];
}

interface Checking {
  control: boolean;
  keep?: string | undefined;
}

/** The control: titles and texts are drawn a third larger than fit planned them. */
const larger = (deck: PlacedDeck): PlacedDeck => ({
  ...deck,
  slides: deck.slides.map((slide) => ({
    ...slide,
    items: slide.items.map((item) =>
      item.kind === 'text'
        ? { ...item, paragraphs: item.paragraphs.map((p) => ({ ...p, size: p.size * 1.35, line: p.line * 1.35 })) }
        : item,
    ),
  })),
});

async function check(sources: Source[], root: string, folder: string, { control, keep }: Checking): Promise<Found> {
  const assets = await nodeHost(root, join(root, 'dist'));
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  const found: Found = { decks: 0, slides: 0, refused: new Map(), unbuilt: [], faults: [] };
  const office = hasOffice();
  for (let i = 0; i < sources.length; i += BATCH) {
    const batch: Made[] = [];
    for (const source of sources.slice(i, i + BATCH)) {
      const made = await make(source, assets, control ? larger : undefined);
      if (!made) found.unbuilt.push(source.name);
      else batch.push(made);
    }
    for (const { refused } of batch)
      for (const { code } of refused) found.refused.set(code, (found.refused.get(code) ?? 0) + 1);
    for (const made of batch) note(found, 'Chromium', made, await drawnByChromium(page, made.html, folder));
    const drawn = office ? await drawnByLibreOffice(new Map(batch.map((m) => [m.name, m.pptx])), folder) : new Map();
    for (const made of batch) if (office) note(found, 'LibreOffice', made, drawn.get(made.name) ?? []);
    if (keep !== undefined) keepFaulty(keep, batch, found);
    found.decks += batch.length;
    found.slides += batch.reduce((sum, { deck }) => sum + deck.slides.length, 0);
    process.stderr.write(`${found.decks} decks, ${found.slides} slides, ${found.faults.length} faults\n`);
  }
  await browser.close();
  return found;
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

function note(found: Found, program: string, { name, deck }: Made, drawn: Word[][]): void {
  const slides = planned(deck);
  if (drawn.length !== slides.length)
    found.faults.push({
      program,
      deck: name,
      fault: { slide: '', what: `${drawn.length} slides drawn, ${slides.length} planned` },
    });
  for (const [i, slide] of slides.entries())
    for (const fault of faultsOf(slide, drawn[i] ?? [])) found.faults.push({ program, deck: name, fault });
}

function tell({ decks, slides, refused, unbuilt, faults }: Found, control: boolean): number {
  for (const { program, deck, fault } of faults.slice(0, SHOWN))
    console.log(`${program} ${deck} #${fault.slide}: ${fault.what}`);
  if (faults.length > SHOWN) console.log(`… and ${faults.length - SHOWN} more`);
  console.log(
    `refused: ${[...refused].map(([code, n]) => `${code} ${n}`).join(', ') || 'none'}; not built: ${unbuilt.join(', ') || 'none'}`,
  );
  for (const program of ['Chromium', 'LibreOffice']) {
    const own = faults.filter((f) => f.program === program);
    const where = new Set(own.map((f) => `${f.deck} ${f.fault.slide}`)).size;
    console.log(`${program}: ${decks} decks, ${slides} slides, overflow on ${where} slides (${own.length} faults)`);
  }
  if (control) console.log(faults.length > 0 ? 'the control was caught' : 'the control was NOT caught');
  return control === faults.length > 0 ? 0 : 1;
}
