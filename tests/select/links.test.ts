import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { builtFolder } from '../built.ts';
import { all, open, targets } from '../pptx/unpack.ts';

const HEAD = '---\nsection: "1"\nchapter: 01 甲\n---\n# 节\n\n';

test('a link to a slide leads there from text, tables and cards, in both outputs', async () => {
  const body = `${HEAD}## 甲 {#a}\n\n正文[去乙](#b)。\n\n| 一 | 二 |\n|---|---|\n| 三 | [表里](#b) |\n\n## 丙 {#c}\n\n::: cards\n- **卡** 见[卡里](#b)\n- **片** 文\n:::\n\n## 乙 {#b}\n\n文\n`;
  const { files, said } = await builtFolder({ '01-a.md': body }, ['html', 'pptx'], 'cover: false\n');
  expect(said).toEqual([]);
  const html = strFromU8(files.find((f) => f.path === 'dept/index.html')?.bytes ?? new Uint8Array());
  expect(html.match(/<a href="#\/b"[^>]*>(去乙|表里|卡里)</g)).toHaveLength(3);
  const opened = open(files.find((f) => f.path.endsWith('.pptx'))?.bytes ?? new Uint8Array());
  for (const [slide, count] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const clicks = all(opened.slide(slide), 'a:hlinkClick');
    const to = targets(opened, `ppt/slides/slide${slide}.xml`);
    expect(clicks.map((c) => [c.attrs.action, to.get(c.attrs['r:id'] ?? '')])).toEqual(
      Array.from({ length: count }, () => ['ppaction://hlinksldjump', 'slide3.xml']),
    );
  }
});

test('a link to a slide that the edition leaves out keeps its words, and says so without naming the slide', async () => {
  const body = `${HEAD}## 甲 {#a}\n\n正文[去乙](#hidden)。\n\n## 乙 {#hidden depth=full}\n\n文\n`;
  const { slides, diagnostics, files } = await builtFolder({
    '01-a.md': body,
    'audiences/dept.yaml':
      'name: 部门版\nminutes: [10, 20]\nslides: 30\nbullets: 8\nbody: 20\ndepth: brief\nsources: none\ncover: false\n',
  });
  expect(slides.find((s) => s.id === 'a')?.text).toContain('正文去乙。');
  const said = diagnostics.find((d) => d.code === 'link-left-out');
  expect(said).toMatchObject({ severity: 'info', file: '01-a.md', slide: 'a' });
  expect(said?.message).toContain('去乙');
  expect(said?.message).not.toContain('hidden');
  expect(files.length).toBeGreaterThan(0);
});
