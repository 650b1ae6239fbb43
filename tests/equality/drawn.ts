/** How many lines Chromium and LibreOffice draw. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { nodeHost } from '../../src/cli/host.ts';
import { pptx } from '../../src/pptx/index.ts';
import { web } from '../../src/web/index.ts';
import { launch } from '../browser.ts';
import type { Case } from './cases.ts';
import type { Sheet, Spot } from './deck.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** The fonts that LibreOffice must have put for the theme's, so that its widths can be foreseen: Debian's. */
const FACES = { 'Microsoft YaHei': 'DejaVu Sans', Arial: 'Liberation Sans', 'Noto Sans CJK SC': 'Noto Sans CJK' };

/** LibreOffice's command. */
const OFFICE = 'soffice';

/** @returns why LibreOffice cannot be asked here, or undefined. */
export function office(): string | undefined {
  const missing = [OFFICE, 'pdftotext', 'fc-match'].find((command) => said(command, '-v', '--version') === undefined);
  if (missing) return `${missing} is not installed`;
  const other = Object.entries(FACES).find(
    ([asked, face]) => !said('fc-match', '-f', '%{family}', asked)?.includes(face),
  );
  return other && `${other[0]} is not drawn in ${other[1]} on this machine`;
}
function said(command: string, ...flags: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, flags, { encoding: 'utf8', timeout: 60_000 });
  return status === null ? undefined : stdout;
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'briefdeck-equality-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns the lines of every case in the web deck: its real page, where scripts are off. */
export async function inChromium({ deck }: Sheet, cases: readonly Case[]): Promise<string[][]> {
  const host = await nodeHost(ROOT, join(ROOT, 'dist'));
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'index.html'), await web(deck, host));
    const browser = await launch();
    try {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      return await page.evaluate(
        async (lines) => {
          await document.fonts.ready;
          /** Characters by the line that their middle stands in. */
          const linesOf = (box: Element, line: number): string[] => {
            const top = box.getBoundingClientRect().top;
            const out = Array.from({ length: Math.round(box.getBoundingClientRect().height / line) }, () => '');
            const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (node.parentElement?.closest('.label, .sr-only')) continue;
              const range = document.createRange();
              [...(node.nodeValue ?? '')].reduce((at, c) => {
                range.setStart(node, at);
                range.setEnd(node, at + c.length);
                const { y, height } = range.getBoundingClientRect();
                const n = Math.min(out.length - 1, Math.max(0, Math.floor((y + height / 2 - top) / line)));
                out[n] += c;
                return at + c.length;
              }, 0);
            }
            return out;
          };
          return lines.map((line, n) => {
            const region = document.querySelector(`[data-region="case-${n}"]`) as Element;
            const cell = region.querySelector('tbody td:last-child');
            if (cell) {
              const words = document.createElement('div');
              words.append(...cell.childNodes);
              cell.append(words);
            }
            return linesOf(cell?.lastElementChild ?? region.querySelector('p, li > div') ?? region, line);
          });
        },
        cases.map((c) => c.paragraph.line),
      );
    } finally {
      await browser.close();
    }
  });
}

/** @returns the lines of every case in the PPTX as LibreOffice draws it. */
export async function inOffice({ deck, spots }: Sheet, cases: readonly Case[]): Promise<string[][]> {
  const bytes = await pptx(deck);
  return inFolder(async (folder) => {
    await writeFile(join(folder, 'deck.pptx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')];
    await run(OFFICE, [profile, ...convert], { timeout: 300_000 });
    await run('pdftotext', ['-bbox', join(folder, 'deck.pdf'), join(folder, 'words.html')]);
    const words = wordsOf(await readFile(join(folder, 'words.html'), 'utf8'));
    return cases.map((c, n) => linesAt(words, spots[n] as Spot, c.paragraph.line));
  });
}

interface Word {
  slide: number;
  text: string;
  /** Its middle, points of the slide. */
  x: number;
  y: number;
}

function wordsOf(bbox: string): Word[] {
  const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;
  return bbox
    .split('<page ')
    .slice(1)
    .flatMap((page, slide) =>
      [...page.matchAll(word)].map(([, x0, y0, x1, y1, text]) => ({
        ...{ slide, text: text as string },
        x: (Number(x0) + Number(x1)) / 2,
        y: (Number(y0) + Number(y1)) / 2,
      })),
    );
}

/** Words by line: a gap of more than half a line between their middles begins a new one. */
function linesAt(words: readonly Word[], { slide, rect }: Spot, line: number): string[] {
  const inside = words
    .filter(
      (w) =>
        w.slide === slide && w.x > rect.x - 4 && w.x < rect.x + rect.w + 4 && w.y > rect.y - 4 && w.y < rect.y + rect.h,
    )
    .sort((a, b) => a.y - b.y);
  const lines: Word[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const w of inside) {
    if (w.y - last > line / 2) lines.push([]);
    lines.at(-1)?.push(w);
    last = w.y;
  }
  return lines.map((l) =>
    l
      .sort((a, b) => a.x - b.x)
      .map((w) => w.text)
      .join(' '),
  );
}
