import { describe, expect, test } from 'vitest';
import { builtSlide } from '../built.ts';
import { stagedPlain } from '../staged.ts';
import { boxes, placing, prose, words } from './placing.ts';

const DEFINED = '\n\n[^a]: 第一条说明，见**附件**。\n[^b]: 第二条。\n';

describe('footnotes', () => {
  test('stand on the slide above its source line, in order of their marks, at 12 points or more', async () => {
    const { slides, said } = await placing(`正文[^b]，后文[^a]，再提[^b]。${DEFINED}`);
    const [slide] = slides;
    const [box] = boxes(slide, 'footnotes');
    expect(box?.paragraphs.map(words)).toEqual(['1 第二条。', '2 第一条说明，见附件。']);
    expect(box?.paragraphs.every((p) => p.size >= 12)).toBe(true);
    const [source] = boxes(slide, 'source');
    expect((box?.rect.y ?? 0) + (box?.rect.h ?? 0)).toBeLessThanOrEqual(source?.rect.y ?? 0);
    const [body] = boxes(slide, 'body');
    expect((body?.rect.y ?? 0) + (body?.rect.h ?? 999)).toBeLessThanOrEqual(box?.rect.y ?? 0);
    expect(body?.paragraphs.map(words)).toEqual(['正文1，后文2，再提1。']);
    expect(said).toEqual([]);
  });

  test('go to the notes where the slide has no room', async () => {
    const lines = Array.from({ length: 6 }, (_, i) => `- 第${i}条${prose(20)}${i === 0 ? '[^a]' : ''}`).join('\n');
    const long = `\n\n[^a]: ${prose(300)}\n`;
    const { slides, diagnostics } = await placing(lines + long);
    expect(slides).toHaveLength(1);
    expect(boxes(slides[0], 'footnotes')).toEqual([]);
    expect(slides[0]?.notes.at(-1)?.text).toMatch(/^1 /);
    expect(diagnostics.map((d) => d.code)).toContain('footnote-notes');
  });

  test('in a table, too; a page has those that it marks', async () => {
    const rows = Array.from(
      { length: 14 },
      (_, i) => `| 第${i}行 | 值${i === 0 ? '[^a]' : i === 13 ? '[^b]' : ''} |`,
    ).join('\n');
    const { slides } = await placing(`| 甲 | 乙 |\n|---|---|\n${rows}${DEFINED}`);
    expect(slides.length).toBeGreaterThan(1);
    expect(boxes(slides[0], 'footnotes')[0]?.paragraphs.map(words)).toEqual(['1 第一条说明，见附件。']);
    expect(boxes(slides.at(-1), 'footnotes')[0]?.paragraphs.map(words)).toEqual(['2 第二条。']);
  });

  test('one that is nowhere defined is an error with the nearest name, one that is not used a warning', async () => {
    const { diagnostics } = await placing('正文[^note]。\n\n[^nota]: 说明。\n');
    expect(diagnostics.find((d) => d.code === 'footnote-none')).toMatchObject({
      severity: 'error',
      line: 7,
      file: '01-a.md',
    });
    expect(diagnostics.find((d) => d.code === 'footnote-none')?.hint).toContain('nota');
    expect(diagnostics.find((d) => d.code === 'footnote-unused')).toMatchObject({ line: 9 });
  });

  test('an id that is taken is an error: the words of another footnote would be printed', async () => {
    const { diagnostics } = await placing('正文[^1]。\n\n[^1]: 说明。\n\n## 乙\n\n正文[^1]。\n\n[^1]: 另一个。\n');
    expect(diagnostics.find((d) => d.code === 'footnote-twice')).toMatchObject({ severity: 'error', line: 15 });
  });

  test('a title has none, and a plain file shows an unknown mark as written', async () => {
    const { deck, said } = await stagedPlain('## Claim[^1] holds\n\nText[^2]\n\n[^1]: Words.\n');
    expect(deck.slides.at(-1)?.title).toBe('Claim holds');
    expect(said).toEqual(['footnote-none-plain']);
  });

  test('a colon may follow the mark', async () => {
    const { slides, said } = await placing('正文[^a]:\n\n- 其一\n\n[^a]: 说明。\n');
    expect(boxes(slides[0], 'body')[0]?.paragraphs.map(words)).toEqual(['正文1:', '其一']);
    expect(said).toEqual([]);
  });

  test('both outputs print the same', async () => {
    const { said, slide } = await builtSlide(`正文[^a]。${DEFINED.replace(/\[\^b\].*\n/, '')}`, '{#a}', {}, [
      'html',
      'pptx',
    ]);
    expect(said).toEqual([]);
    expect(slide.text).toContain('1 第一条说明，见附件。');
  });
});
