import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../../src/index.ts';
import { read } from '../../../src/read/index.ts';
import { type StudioData, studioDataOf, studioJson } from '../../../src/record/index.ts';
import {
  type Choices,
  createEngine,
  type Engine,
  editKey,
  move,
  startFrom,
  textOfSlide,
  toAppendix,
  toggle,
  type View,
  withSetting,
} from '../../../src/studio/engine/index.ts';
import { cutStudioData } from '../../../src/studio-files.ts';
import { memoryHost } from '../../memory-host.ts';

const folder = fileURLToPath(new URL('../../../content/digital-government', import.meta.url));
const sample: Record<string, Uint8Array> = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))];
    }),
);
const target = { kind: 'folder', id: 'digital-government' } as const;
const VERSION = '9.9.9';
const assets = { font: async () => new Uint8Array(), asset: async () => '' };

/** What the studio is handed, by way of the JSON that it is handed as. */
async function dataFor(files: Record<string, string | Uint8Array>, ids?: string[]): Promise<StudioData> {
  const host = memoryHost(files);
  const { briefing } = await read(host, target);
  if (!briefing) throw new Error('the briefing of this test cannot be read');
  const audiences = briefing.audiences.filter(({ id }) => !ids || ids.includes(id));
  return studioDataOf((await cutStudioData({ briefing, target, audiences, version: VERSION }, host)).json);
}

/** The PPTX that the command line makes of a folder. */
async function built(files: Record<string, string | Uint8Array>, audience: string): Promise<Uint8Array> {
  const result = await build(memoryHost(files), { target, formats: ['pptx'], audiences: [audience], version: VERSION });
  const file = result.files.find(({ path }) => path.endsWith('.pptx'));
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return file?.bytes as Uint8Array;
}

async function viewOf(engine: Engine, choices: Choices): Promise<View> {
  const { view, problems } = await engine.view(choices);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return view as View;
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;
const base = (engine: Engine, id: string) => {
  const found = engine.data.briefing.audiences.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('the sample in the studio', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine(await dataFor(sample), assets);
  });

  test.each(['leaders', 'dept', 'tech', 'public', 'intl'])(
    'an unchanged edition is the command line’s to the byte: %s',
    async (id) => {
      const view = await viewOf(engine, startFrom(id));
      expect(same((await engine.pptx(view)).bytes, await built(sample, id))).toBe(true);
    },
  );

  test('what is customised is what the command line makes of the files handed over, to the byte', async () => {
    let choices = startFrom('leaders');
    const set = <K extends Parameters<typeof withSetting>[2]>(key: K, value: Parameters<typeof withSetting<K>>[3]) => {
      choices = withSetting(choices, base(engine, 'leaders'), key, value);
    };
    set('body', 20);
    set('unit', '某市数据局: "甲"处');
    set('date', '2026-11-27');
    set('marking', '第 001 号');
    set('theme', 'crimson');
    set('minutes', [8, 12]);
    set('citations', 'full');
    let view = await viewOf(engine, choices);
    const named = (id: string) =>
      [...view.outline.main, ...view.outline.appendix, ...view.outline.out].find((item) => item.id === id) as never;
    choices = toggle(choices, view, named(view.outline.main[3]?.id as string));
    choices = toggle(choices, view, named('s04-world'));
    view = await viewOf(engine, choices);
    choices = move(choices, view, view.outline.main.filter(({ made, last }) => !made && !last)[2] as never, -1);
    view = await viewOf(engine, choices);
    choices = toAppendix(choices, view, view.outline.main.findLast(({ made, last }) => !made && !last) as never, true);
    const id = 's07-gap';
    const text = textOfSlide(engine.data, 'zh-CN', id);
    if (!text) throw new Error('not to be edited');
    const edited = { ...text, title: `${text.title}，须补上`, notes: `${text.notes}\n\n再补一句。` };
    choices = { ...choices, edits: { [editKey('zh-CN', id)]: edited } };
    view = await viewOf(engine, choices);
    expect(view.deck.slides.map(({ title }) => title).join('\n')).toContain('须补上');
    const files: Record<string, string | Uint8Array> = { ...sample };
    files['audiences/leaders.yaml'] = engine.profile(view).bytes;
    const [patch] = engine.changes(choices);
    const file = engine.data.editable.get(id)?.['zh-CN'] as string;
    files[file] = patched(new TextDecoder().decode(sample[file]), new TextDecoder().decode(patch?.bytes));
    expect(files[file]).toContain('再补一句。');
    expect(same((await engine.pptx(view)).bytes, await built(files, 'leaders'))).toBe(true);
  });

  test('an edit that is broken leaves the slide as it was, and says where', async () => {
    const id = 's07-gap';
    const text = textOfSlide(engine.data, 'zh-CN', id);
    const edits = { [editKey('zh-CN', id)]: { title: text?.title ?? '', body: '[]{fact=no-such}', notes: '' } };
    const { view, problems } = await engine.view({ ...startFrom('leaders'), edits });
    const before = await viewOf(engine, startFrom('leaders'));
    expect(problems.find(({ severity }) => severity === 'error')).toMatchObject({ slide: id });
    expect(view?.deck.slides.map(({ title }) => title)).toEqual(before.deck.slides.map(({ title }) => title));
  });
});

describe('an edit that goes beyond its slide', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine(await dataFor(sample), assets);
  });

  test.each([
    ['a break', '前文\n\n---\n\n后文', 'edit-opens-slide'],
    ['a heading of a slide', '前文\n\n## 又一页\n\n后文', 'edit-opens-slide'],
    ['a line that makes a heading of the words above', '前文\n---\n\n后文', 'edit-opens-slide'],
    ['code without an end', '~~~\n前文', 'edit-unclosed'],
  ])('is told, and not shown in part: %s', async (_, body, code) => {
    const id = 's07-gap';
    const text = textOfSlide(engine.data, 'zh-CN', id);
    const edits = { [editKey('zh-CN', id)]: { title: text?.title ?? '', notes: text?.notes ?? '', body } };
    const { view, problems } = await engine.view({ ...startFrom('leaders'), edits });
    const file = engine.data.editable.get(id)?.['zh-CN'];
    expect(problems).toContainEqual(expect.objectContaining({ code, slide: id, file, severity: 'error' }));
    expect([...(view?.stale ?? [])]).toEqual([id]);
    expect(JSON.stringify(view?.deck.slides)).not.toContain('前文');
  });
});

describe('what the studio is handed', () => {
  test('holds nothing above the clearance of those whose editions were built, nor of others', async () => {
    const json = studioJson(await dataFor(sample, ['public']));
    const { briefing } = await read(memoryHost(sample), target);
    const secret = briefing?.sections
      .flatMap(({ slides }) => slides)
      .filter(({ when }) => when.some(({ handling }) => handling === '内部' || handling === '敏感'));
    expect(secret?.length).toBeGreaterThan(5);
    for (const { id } of secret ?? []) expect(json.includes(id), id).toBe(false);
    for (const word of ['"leaders"', '"dept"', '领导决策版', '"敏感"', '核定后方可', '请各位领导'])
      expect(json.includes(word), word).toBe(false);
  });

  test('leaves slides that say more than they print to those who have the folder', async () => {
    const files = {
      'briefing.yaml': 'title: 汇报\nhandling: [公开, 内部]\naudiences: [open]\n',
      'audiences/open.yaml':
        'name: 公开版\nminutes: [1, 2]\nslides: 9\nbullets: 5\nbody: 20\ndepth: full\nclearance: 公开\n',
      '01-a.md':
        '---\nsection: "1"\n---\n# 节\n\n## 甲 {#a}\n\n正文\n\n## 乙 {#b}\n\n<!-- 暗话 -->\n\n正文\n\n## 丙 {#c}\n\n正文\n\n::: only {handling=内部}\n密话\n:::\n\n## 丁 {#d review="为何"}\n\n正文\n',
    };
    const data = await dataFor(files);
    expect([...data.editable.keys()]).toEqual(['a']);
    const json = studioJson(data);
    for (const word of ['暗话', '密话', '为何']) expect(json.includes(word), word).toBe(false);
    const engine = await createEngine(data, assets);
    const view = await viewOf(engine, startFrom('open'));
    expect(same((await engine.pptx(view)).bytes, await built(files, 'open'))).toBe(true);
  });
});

test('what a studio holds has neither headings, links, footnotes nor columns of what was cut', async () => {
  const files = {
    'briefing.yaml': 'title: 汇报\nhandling: [公开, 内部]\naudiences: [open, other]\n',
    'audiences/open.yaml':
      'name: 公开版\nminutes: [1, 2]\nslides: 9\nbullets: 5\nbody: 20\ndepth: full\nclearance: 公开\n',
    'audiences/other.yaml':
      'name: 密版\nminutes: [1, 2]\nslides: 9\nbullets: 5\nbody: 20\ndepth: full\nclearance: 内部\n',
    'data/a.csv': '单位,天数,"密, 列"\n甲,9,密值\n乙,8,密值\n',
    '01-a.md':
      '---\nsection: "1"\n---\n# 节[密题]{handling=内部}\n\n## 甲 {#a}\n\n正文\n\n## 密页 {#hidden-id handling=内部}\n\n密[^1]\n',
    '02-b.md':
      '---\nsection: "2"\n---\n# 二\n\n## 乙 {#b}\n\n正文\n\n## 丙 {#c}\n\n[看](#hidden-id)\n\n## 丁 {#d}\n\n正文\n\n[^x]: 密注\n\n## 戊 {#e}\n\n::: chart {data=data/a.csv category=单位 value=天数 title="图"}\n:::\n\n## 己 {handling=内部}\n\n正[^x]\n',
  };
  files['01-a.md'] += '\n[^1]: 密\n';
  const data = await dataFor(files, ['open']);
  expect([...data.editable.keys()]).toEqual(['b', 'e']);
  const json = studioJson(data);
  for (const word of ['密', 'hidden-id', '内部']) expect(json.includes(word), word).toBe(false);
  const engine = await createEngine(data, assets);
  const edits = {
    [editKey('zh-CN', 'e')]: { title: '新题', body: textOfSlide(data, 'zh-CN', 'e')?.body ?? '', notes: '' },
  };
  const { view, problems } = await engine.view({ ...startFrom('open'), edits });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(view?.deck.slides.some(({ title }) => title === '新题')).toBe(true);
});

/** A unified diff applied, as `git apply` does: every line that it names must be there. */
function patched(text: string, patch: string): string {
  const lines = text.split('\n');
  const hunks = patch.split(/^@@ /m).slice(1);
  for (const hunk of hunks.toReversed()) {
    const [head = '', ...body] = hunk.replace(/\n$/, '').split('\n');
    const from = Number(/^-(\d+),/.exec(head)?.[1]) - 1;
    const old = body.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
    expect(lines.slice(from, from + old.length)).toEqual(old);
    const fresh = body.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
    lines.splice(from, old.length, ...fresh);
  }
  return lines.join('\n');
}
