import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { measured } from '../../src/fit/line.ts';
import type { Placed, PlacedGroup } from '../../src/model/index.ts';
import { builtFolder } from '../built.ts';
import { paragraph, run } from '../placed.ts';
import { boxes, placing } from './placing.ts';

const BODY = { top: 150, bottom: 468 };
const group = (of: { items: Placed[] } | undefined, name: string): PlacedGroup =>
  of?.items.find((i): i is PlacedGroup => i.kind === 'group' && i.name === name) as PlacedGroup;
const bottom = ({ rect }: Placed) => rect.y + rect.h;

const cards = (count: number, more = '') =>
  placing(`::: cards${more}\n${Array.from({ length: count }, (_, i) => `- **项目${i + 1}** 说明`).join('\n')}\n:::\n`);

test('of five cards the last two fill their row, unless a key stands there', async () => {
  const rects = ({ slides: [slide] }: Awaited<ReturnType<typeof cards>>) =>
    group(slide, 'Cards')
      .items.filter((i) => i.kind === 'group')
      .map((i) => i.rect);
  const five = rects(await cards(5));
  expect(five.map((r) => r.w)).toEqual([264, 264, 264, 408, 408]);
  expect((five[4]?.x ?? 0) + (five[4]?.w ?? 0)).toBe(900);
  expect(rects(await cards(5, ' {key=读法}')).map((r) => r.w)).toEqual([264, 264, 264, 264, 264]);
});

test('two cards with few words are set larger than four', async () => {
  const sizes = async (count: number) => {
    const { slides } = await cards(count);
    const card = group(group(slides[0], 'Cards'), 'Card 1');
    return card.items.flatMap((i) => (i.kind === 'text' ? i.paragraphs.map((p) => p.size) : []));
  };
  const [two, four] = [await sizes(2), await sizes(4)];
  expect(Math.min(...two)).toBeGreaterThan(Math.min(...four));
});

test('numbers and their strip spread over their room', async () => {
  const { slides } = await placing(
    '::: kpi {share=0.4 part=已办 rest=未办}\n- **甲** **12个** 去年\n- **乙** **34个** 去年\n:::\n',
  );
  const [numbers, strip] = [group(slides[0], 'Figures'), group(slides[0], 'Share')];
  expect(numbers.rect.y - BODY.top).toBeGreaterThan(12);
  expect(BODY.bottom - bottom(strip)).toBeLessThan(BODY.bottom - BODY.top - strip.rect.h - numbers.rect.h);
  expect(bottom(strip)).toBeGreaterThan(400);
});

test('few rows begin at the top of their region', async () => {
  const { slides } = await placing('- **甲** 一\n- **乙** 二\n', '结论 {#x layout=summary}');
  const [box] = boxes(slides[0], 'body');
  expect(box?.rect.y).toBe(BODY.top);
  expect(box?.rect.h).toBeLessThan(BODY.bottom - BODY.top);
});

test('a region that follows another begins beneath its words, and no lower than its own place', async () => {
  const body = (head: string) => `### ${head}\n\n说明。\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n`;
  const top = async (head: string) => {
    const { slides } = await placing(body(head), '结论 {#x layout=key-message}');
    return boxes(slides[0], 'body')[0]?.rect.y ?? 0;
  };
  const [short, long] = [await top('短句'), await top('长句子一共要占去三行所以下面的说明只能从原来的地方开始写')];
  expect(short).toBeLessThan(long);
  expect(long).toBeLessThanOrEqual(BODY.top + 164);
});

test('a cover with a unit, a presenter and a date keeps the edition and leaves out the duration', async () => {
  const { slides, said } = await builtFolder({
    'briefing.yaml': 'title: 汇报\nlang: zh-CN\nunit: 某局\npresenter: 某人\ndate: "2026-03"\naudiences: [dept]\n',
    '01-a.md': '---\nsection: "1"\nchapter: 01 甲\n---\n# 节\n## 结论\n文\n',
  });
  expect(said).toEqual([]);
  expect(slides[0]?.text).toEqual(expect.arrayContaining(['某局', '某人', '2026年3月', '部门版']));
  expect(slides[0]?.text.join('')).not.toContain('分钟');
});

test.each([
  ['zh-CN', '国家政务信息中心公共技术服务部数字政府与电子政务外网研究室'],
  ['en', 'Office for Public Services, State Information Centre'],
])('a cover has room for the full name of a unit, %s', async (lang, unit) => {
  const { slides, said } = await builtFolder({
    'briefing.yaml': `title: 汇报\nlang: ${lang}\nunit: ${unit}\naudiences: [dept]\n`,
    '01-a.md': '---\nsection: "1"\nchapter: 01 甲\n---\n# 节\n## 结论\n文\n',
  });
  expect(said).toEqual([]);
  expect(slides[0]?.text).toContain(unit);
});

test('an agenda names as much as a row holds, and says that there is more', async () => {
  const part = (n: number) =>
    `---\nsection: "${n}"\nchapter: 0${n} 第${n}部分\nlabel: 第${n}部分\n---\n# 节${n}\n${[1, 2, 3, 4, 5, 6]
      .map((i) => `## 结论${n}${i} {#s${n}${i} label="这一页的短名字${n}${i}"}\n文\n`)
      .join('')}`;
  const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`0${n}-a.md`, part(n)]));
  const { slides, said } = await builtFolder(files, [], 'agenda: true\n');
  expect(said).toEqual(['budget-slides']);
  expect(slides[1]?.text.filter((t) => /^这一页的短名字11.*等$/.test(t))).toHaveLength(1);
});

test('a section with more than four slides still names them, without those of the appendix', async () => {
  const slides = [1, 2, 3, 4, 5, 6].map(
    (i) => `## 结论${i} {#s${i} label="短名${i}"${i === 6 ? ' appendix' : ''}}\n文\n`,
  );
  const file = `---\nsection: "1"\nchapter: 01 甲\n---\n# 节\n${slides.join('')}`;
  const built = await builtFolder({ '01-a.md': file }, [], 'sectionSlides: true\ncover: false\n');
  expect(built.slides[0]?.text.join(' ')).toContain('1 短名1 2 短名2 3 短名3 4 短名4 5 短名5');
  expect(built.slides[0]?.text.join(' ')).not.toContain('短名6');
});

test('a link that is longer than its line begins beneath its number in LibreOffice: a line is kept for that', () => {
  const words = 'What callers to the citizens’ line report every month';
  const labelled = (link: boolean) => {
    const label = [run('3', { lang: 'en-US' })];
    const own = { ...paragraph([run(words, { lang: 'en-US', ...(link && { slide: 'x' }) })]), label };
    return measured({ ...own, size: 16, left: 40, hang: 40 }, 264, 'en').lines;
  };
  expect(labelled(true)).toBe(labelled(false) + 1);
});

test.each([
  ['zh-CN', /^备用：第\d+、\d+、\d+页$/],
  ['en', /^Backup: slides \d+, \d+, \d+$/],
])('ways to three backup slides stand on one line, %s', async (lang, says) => {
  const back = (n: number) => `## ${lang === 'en' ? 'Backup' : '备用'} ${n} {#b${n} appendix}\n\ntext\n`;
  const main = Array.from({ length: 30 }, (_, n) => `## S ${n} {#s${n}}\n\ntext\n`).join('\n');
  const md = `---\nsection: "1"\n---\n# S\n${main}\n${[1, 2, 3].map(back).join('\n')}`;
  const built = await builtFolder({ 'briefing.yaml': `title: T\nlang: ${lang}\naudiences: [dept]\n`, '01-a.md': md }, [
    'html',
  ]);
  const html = strFromU8(built.files.find((f) => f.path === 'dept/index.html')?.bytes ?? new Uint8Array());
  const line = /data-chrome="links"[^>]*>(.*?)<\/div>/s.exec(html)?.[1]?.replace(/<[^>]*>/g, '');
  expect(line).toMatch(says);
});
