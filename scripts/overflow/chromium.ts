import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Word } from './compare.ts';

/** @returns the words of each slide where Chromium draws them; the page is 960 × 540, so that a CSS px is a point. */
export async function drawnByChromium(page: Page, html: string, folder: string): Promise<Word[][]> {
  const file = join(folder, 'deck.html');
  writeFileSync(file, html);
  await page.goto('about:blank');
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => 'Reveal' in window);
  return await page.evaluate(async () => {
    await document.fonts.ready;
    const reveal = (window as unknown as { Reveal: RevealApi }).Reveal;
    const out: Word[][] = [];
    const count = reveal.getTotalSlides();
    for (let i = 0; i < count; i++) {
      reveal.slide(i);
      out.push(wordsOf(reveal.getCurrentSlide()));
    }
    return out;

    interface RevealApi {
      slide(i: number): void;
      getTotalSlides(): number;
      getCurrentSlide(): HTMLElement;
    }
    interface Word {
      text: string;
      rect: { x: number; y: number; w: number; h: number };
    }
    function wordsOf(slide: HTMLElement): Word[] {
      const words: Word[] = [];
      const origin = slide.getBoundingClientRect();
      const scale = origin.width / 960;
      const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const around = node.parentElement as HTMLElement;
        if (around.closest('.sr-only, aside, svg, style, script')) continue;
        const range = document.createRange();
        for (const { 0: text, index } of (node.textContent ?? '').matchAll(/[\u0021-\u024f]+|\S/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + text.length);
          // A word that is broken has a rectangle for each of its lines; its text is told with the first.
          const rects = [...range.getClientRects()].filter((r) => r.width > 0);
          for (const [n, r] of rects.entries()) {
            const rect = {
              x: (r.x - origin.x) / scale,
              y: (r.y - origin.y) / scale,
              w: r.width / scale,
              h: r.height / scale,
            };
            words.push({ text: n === 0 ? text : '', rect });
          }
        }
      }
      return words;
    }
  });
}
