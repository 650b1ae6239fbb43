import { expect, test } from 'vitest';
import { builtFolder } from '../built.ts';

/** A slide of so many bullets of about a line each. */
const slide = (id: string, bullets: number): string =>
  `## 结论 ${id} {#${id}}\n${'- 各部门按同一规范共享数据，先从群众最需要的事项做起\n'.repeat(bullets)}\n`;

async function sizesOf(counts: number[]) {
  const text = `---\nsection: "1"\n---\n# 节\n${counts.map((n, i) => slide(`s${i}`, n)).join('')}`;
  const built = await builtFolder({ '01-a.md': text }, [], 'cover: false\n');
  const deck = built.files.find((f) => f.path.endsWith('deck.json'));
  const slides = JSON.parse(new TextDecoder().decode(deck?.bytes)).slides as { size: number }[];
  return { sizes: slides.map((s) => s.size), diagnostics: built.diagnostics };
}

test('a slide with room to spare is no larger than the others of its layout', async () => {
  const alone = await sizesOf([1]);
  const among = await sizesOf([1, 8, 8, 8, 8]);
  expect(among.sizes[0]).toBeLessThan(alone.sizes[0] as number);
  expect(new Set(among.sizes).size).toBe(1);
});

test('a slide that needs a smaller size than most is told by how much', async () => {
  const { sizes, diagnostics } = await sizesOf([2, 2, 2, 2, 8]);
  expect(sizes.slice(0, 4)).toEqual(Array(4).fill(sizes[0]));
  expect(sizes[4]).toBeLessThan(sizes[0] as number);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'size-smaller',
      severity: 'info',
      slide: 's4',
      message: expect.stringContaining(`${sizes[4]} 磅`),
    }),
  );
});
