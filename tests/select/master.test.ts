/** The whole briefing as one edition: nothing is missing from it, and each show is what that audience's own edition has. */
import { describe, expect, test } from 'vitest';
import { type Briefing, type Edition, type EditionSlide, textOf } from '../../src/model/index.ts';
import { read } from '../../src/read/index.ts';
import { select } from '../../src/select/index.ts';
import { selectMaster } from '../../src/select/master.ts';
import { memoryHost } from '../memory-host.ts';

const PROFILES: Record<string, string> = {
  leaders: 'body: 24\ndepth: headline\nclearance: 内部\nfirst: [c]\n',
  tech: 'body: 18\ndepth: full\nclearance: 内部\nappendix: [b]\n',
  public: 'body: 28\ndepth: brief\nomit: [b]\n',
};

async function briefingOf(md: string, more: Record<string, string> = {}): Promise<Briefing> {
  const files: Record<string, string> = {
    'briefing.yaml': 'title: 汇报\nhandling: [公开, 内部, 敏感]\naudiences: [leaders, tech, public]\n',
    '01-a.md': `---\nsection: "1"\n---\n# 节\n${md}\n`,
  };
  for (const [id, text] of Object.entries(PROFILES))
    files[`audiences/${id}.yaml`] = `name: ${id}版\nminutes: [10, 15]\nslides: 12\nbullets: 4\n${text}`;
  const { briefing } = await read(memoryHost({ ...files, ...more }), { kind: 'folder', id: 'x' });
  if (!briefing) throw new Error('the briefing of this test cannot be read');
  return briefing;
}
const master = (briefing: Briefing): Edition => selectMaster(briefing, briefing.audiences, () => {});
const ids = ({ slides }: Edition) => slides.map(({ id }) => id);
const words = (slide: EditionSlide | undefined): string => JSON.stringify(slide?.blocks);

const MD = `## 甲 {#a}
公开的话

::: only {audience=tech}
只给技术
:::

::: only {handling=内部}
内部的话
:::

见[丙](#c)

::: notes
讲稿甲

::: only {audience=leaders}
讲稿乙
:::
:::

## 乙 {#b}
文
## 丙 {#c audience="leaders tech"}
丙[给技术]{only=tech}[给领导]{only=leaders}
## 丁 {#d handling=敏感}
谁也看不到
## 戊 {#e depth=full}
细节`;

describe('a master', () => {
  test('holds every slide, as often as audiences have it differently', async () => {
    expect(ids(master(await briefingOf(MD)))).toEqual(['a', 'a.tech', 'a.public', 'b', 'c', 'c.tech', 'd', 'e']);
  });

  test('each show has the slides of the edition, in its order, with what the edition says and no more', async () => {
    const briefing = await briefingOf(MD);
    const whole = master(briefing);
    const shown = whole.shows?.map(({ audience, name, slides }) => [audience, name, slides.join(' ')]);
    expect(shown).toEqual([
      ['leaders', 'leaders版', 'c a b'],
      ['tech', 'tech版', 'a.tech c.tech e b'],
      ['public', 'public版', 'a.public'],
    ]);
    for (const audience of briefing.audiences) {
      const own = select(briefing, audience, () => {}).slides;
      const show = whole.shows?.find((s) => s.audience === audience.id)?.slides ?? [];
      const said = show.map((id) => words(whole.slides.find((s) => s.id === id)).replace(/#([a-e])\.\w+/g, '#$1'));
      expect(said).toEqual(own.map((slide) => words(slide)));
    }
  });

  test('links lead where the same audience is led', async () => {
    const whole = master(await briefingOf(MD));
    const target = (id: string) => /"href":"#([^"]+)"/.exec(words(whole.slides.find((s) => s.id === id)))?.[1];
    expect([target('a'), target('a.tech'), target('a.public')]).toEqual(['c', 'c.tech', undefined]);
  });

  test('what no audience may see or is told stands on a slide of its own, in no show', async () => {
    const whole = master(await briefingOf('## 甲 {#a}\n公开\n\n::: only {handling=敏感}\n绝密\n:::'));
    expect(ids(whole)).toEqual(['a', 'a.whole']);
    expect(words(whole.slides[1])).toContain('绝密');
    expect(whole.shows?.flatMap(({ slides }) => slides)).toEqual(['a', 'a', 'a']);
    expect(whole.handling).toBe('敏感');
  });

  test('titles of further versions name their audience, so that no two slides have one title', async () => {
    const titles = master(await briefingOf(MD)).slides.map(({ title }) => textOf(title));
    expect(titles.slice(0, 3)).toEqual(['甲', '甲（tech版）', '甲（public版）']);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('every version has all notes; the smallest type and no budget', async () => {
    const whole = master(await briefingOf(MD));
    for (const slide of whole.slides.slice(0, 3)) expect(JSON.stringify(slide.notes)).toMatch(/讲稿甲.*讲稿乙/);
    expect(whole.audience).toMatchObject({ body: 18, density: 'tech', slides: Number.POSITIVE_INFINITY });
    expect(whole.withheld).toBe(0);
  });

  test('an id that a version would take is left to the slide that has it', async () => {
    const whole = master(await briefingOf(`${MD}\n## 己 {#a.tech}\n文`));
    expect(ids(whole)).toEqual(['a', 'a.tech_', 'a.public', 'b', 'c', 'c.tech', 'd', 'e', 'a.tech']);
  });

  test('is told in the briefing’s own language, editions in the other one too', async () => {
    const briefing = await briefingOf('## 甲 {#a}\n文', {
      'audiences/leaders.yaml':
        'name: Leaders\nlang: en\nminutes: [1, 2]\nslides: 3\nbullets: 4\nbody: 24\ndepth: full\n',
      '01-a.en.md': '---\nof: 0000000000\nsection: "1"\n---\n# Section\n## One {#a}\nText\n',
    });
    const whole = master(briefing);
    expect(whole.lang).toBe('zh-CN');
    expect(words(whole.slides[0])).toContain('文');
    expect(whole.shows?.[0]).toEqual({ audience: 'leaders', name: 'Leaders', slides: ['a'] });
  });
});
