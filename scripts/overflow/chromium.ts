import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Drawn } from './compare.ts';

/** @returns each slide's words where Chromium draws them, and regions that hold more than their room; the page is 960 × 540, so that a CSS px is a point. */
export async function drawnByChromium(page: Page, html: string, folder: string): Promise<Drawn[]> {
  const file = join(folder, 'deck.html');
  writeFileSync(file, html);
  await page.goto('about:blank');
  await page.goto(pathToFileURL(file).href);
  await page.waitForFunction(() => 'Reveal' in window);
  return await page.evaluate(async () => {
    await document.fonts.ready;
    const reveal = (window as unknown as { Reveal: RevealApi }).Reveal;
    const out: { words: Word[]; over: string[] }[] = [];
    const count = reveal.getTotalSlides();
    for (let i = 0; i < count; i++) {
      reveal.slide(i);
      const slide = reveal.getCurrentSlide();
      out.push({ words: wordsOf(slide), over: regionsOver(slide) });
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
    function regionsOver(slide: HTMLElement): string[] {
      return [...slide.querySelectorAll<HTMLElement>('[data-region]')].flatMap((box) => {
        if (box.clientHeight < 2 || box.closest('.sr-only')) return [];
        const [x, y] = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
        const told = `region ${box.dataset.region} holds ${x} × ${y} more than its room: “${(box.textContent ?? '').slice(0, 40)}”`;
        return x > 2 || y > 2 ? [told] : [];
      });
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
        const em = Number.parseFloat(getComputedStyle(around).fontSize) * scale;
        for (const { 0: text, index } of (node.textContent ?? '').matchAll(/[\u0021-\u024f]+|\S/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + text.length);
          // A word that is broken has a rectangle for each of its lines; its text is told with the first.
          const rects = [...range.getClientRects()].filter((r) => r.width > 0);
          for (const [n, r] of rects.entries()) {
            // Of the face's own height, which is told, only so much holds ink.
            const h = Math.min(r.height, 1.05 * em);
            const rect = {
              x: (r.x - origin.x) / scale,
              y: (r.y + (r.height - h) / 2 - origin.y) / scale,
              w: r.width / scale,
              h: h / scale,
            };
            words.push({ text: n === 0 ? text : '', rect });
          }
        }
      }
      return words;
    }
  });
}
