import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { builtFolder } from '../built.ts';

const section = (number: string, chapter: string, label: string, slides: string) =>
  `---\nsection: "${number}"\nchapter: ${chapter}\nlabel: ${label}\n---\n# ${label}\n${slides}\n`;
const FILES = {
  '00-a.md': section(
    '前言',
    '前言',
    '背景',
    '## 背景页 {#back label="背景页"}\n文\n## 总结 {#sum layout=summary}\n- **现状** 好',
  ),
  '11-b.md': section('1.1', '01 缘起', '起源', '## 起源页 {#origin}\n文'),
  '12-c.md': section('1.2', '01 缘起', '目标', '## 目标页 {#goal}\n文'),
  '30-d.md': section('3', '02 借鉴', '建议', '## 建议页 {#advice}\n文\n## 谢谢 {#end layout=closing}'),
};

test('the agenda is made of the chapters, with the pages on which they came to stand', async () => {
  const { slides, said } = await builtFolder(FILES, [], 'agenda: true\n');
  expect(said).toEqual([]);
  expect(slides.map((s) => s.id)).toEqual(['cover', 'agenda', 'back', 'sum', 'origin', 'goal', 'advice', 'end']);
  const agenda = slides[1];
  expect(agenda?.title).toBe('本次汇报分三部分：背景、缘起、借鉴');
  expect(agenda?.text.slice(4)).toEqual([
    ...['前言', '背景', '背景页', '3—4'],
    ...['01', '缘起', '起源、目标', '5—6'],
    ...['02', '借鉴', '建议页', '7—8'],
  ]);
});

test('a summary that comes first stands before it; its pages are not counted again', async () => {
  const { slides } = await builtFolder(FILES, [], 'agenda: true\nfirst: [sum, advice]\n');
  expect(slides.map((s) => s.id).slice(0, 4)).toEqual(['cover', 'sum', 'agenda', 'advice']);
  expect(slides[2]?.text.filter((t) => /^\d+([—、]\d+)*$/.test(t) && t.length < 6)).toEqual(
    expect.arrayContaining(['5', '6—7', '4、8']),
  );
});

test('each row leads to the first slide of its chapter', async () => {
  const { files } = await builtFolder(FILES, ['pptx'], 'agenda: true\n');
  const parts = unzipSync(files.find((f) => f.path.endsWith('.pptx'))?.bytes as Uint8Array);
  const rels = strFromU8(parts['ppt/slides/_rels/slide2.xml.rels'] as Uint8Array);
  expect([...rels.matchAll(/slide(\d+)\.xml/g)].map((m) => Number(m[1]))).toEqual([3, 5, 7]);
});

test('no agenda unless the profile asks; none for a single part, which is said', async () => {
  expect((await builtFolder(FILES)).slides.map((s) => s.id)).not.toContain('agenda');
  const one = await builtFolder({ '00-a.md': FILES['00-a.md'] }, [], 'agenda: true\n');
  expect(one.said).toEqual(['agenda-parts']);
  expect(one.slides.map((s) => s.id)).not.toContain('agenda');
});
