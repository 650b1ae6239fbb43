import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../src/compose/check/front.ts';
import { unknownIn } from '../../src/compose/check/index.ts';
import { parseFront } from '../../src/compose/layout-file.ts';
import { build } from '../../src/index.ts';
import { builtSlide } from '../built.ts';
import { testHost } from '../host.ts';

const folder = fileURLToPath(new URL('../../templates/layouts', import.meta.url));
const PARTS = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

describe('every layout of ours names only what there is', () => {
  test.each(readdirSync(folder).map((file) => [basename(file, '.hbs'), join(folder, file)]))('%s', (name, path) => {
    const [, front = '', body = ''] = PARTS.exec(readFileSync(path, 'utf8')) ?? [];
    const layout = parseFront(front);
    expect(namesIn(layout, name)).toEqual([]);
    expect(unknownIn(Handlebars.parse(body), layout, ['chrome'])).toEqual([]);
  });
});

const MEMO = `---
name: memo
for: a claim and a note beside it
regions:
  title: { area: title }
  body: { area: body, cols: 1-7 }
  note: { area: body, cols: 9-12, role: caption, color: muted }
---
<section data-layout="memo">
  <h2 data-region="title">{{inline title}}</h2>
  <div data-region="body">{{blocks body}}</div>
  {{#if quote}}<div data-region="note">{{blocks quote.words}}</div>{{/if}}
  {{> chrome}}
</section>
`;

async function builtWith(layout: string, name = 'memo') {
  const deck = '# 稿\n\n## 结论 {layout=memo}\n\n正文如此。\n\n> 旁注如此。\n';
  const host = testHost({ 'deck.md': new TextEncoder().encode(deck) });
  return build(host, {
    target: { kind: 'file', id: 'deck', file: 'deck.md' },
    formats: ['html', 'pptx'],
    version: '0',
    layouts: { [name]: layout },
  });
}

describe('a layout of the user’s own', () => {
  test('draws in both outputs', async () => {
    const { files, diagnostics } = await builtWith(MEMO);
    expect(diagnostics).toEqual([]);
    const text = (end: string) => strFromU8(files.find((file) => file.path.endsWith(end))?.bytes as Uint8Array);
    expect(JSON.parse(text('deck.json')).slides.at(-1).layout).toBe('memo');
    expect(text('index.html')).toContain('旁注如此');
    const parts = unzipSync(files.find((file) => file.path.endsWith('.pptx'))?.bytes as Uint8Array);
    const layouts = Object.keys(parts).filter((path) => /slideLayouts\/slideLayout\d+\.xml$/.test(path));
    expect(
      layouts.some((path) =>
        strFromU8(parts[path] as Uint8Array).includes('<p:cSld name="a claim and a note beside it"'),
      ),
    ).toBe(true);
  });

  test.each([
    ['a name', '{{blocks body}}', '{{blocks bdoy}}', 11, '{{bdoy}}', '{{body}}'],
    ['a name beneath a name', 'quote.words', 'quote.word', 12, '{{quote.word}}', '{{words}}'],
    ['a helper', '{{inline title}}', '{{inlnie title}}', 10, '{{inlnie}}', '{{inline}}'],
    ['a partial', '{{> chrome}}', '{{> crome}}', 13, '{{> crome}}', '{{> chrome}}'],
    ['an element', '<div data-region="body">', '<span data-region="body">', 11, '<span>', '<div>'],
    ['an attribute', '<div data-region="body">', '<div class="body">', 11, '<div class>', '<div data-region>'],
    ['a region', 'data-region="note"', 'data-region="not"', 12, 'data-region="not"', 'data-region="note"'],
    ['a role of type', 'role: caption', 'role: captoin', 7, 'role: captoin', 'role: caption'],
    ['text as markup', '{{blocks body}}', '{{{body}}}', 11, '{{{body}}}', '{{body}}'],
  ])('that misspells %s is told its line and what is near', async (_, right, wrong, line, said, near) => {
    const { files, diagnostics, texts } = await builtWith(MEMO.replace(right, wrong));
    const [found] = diagnostics.filter((d) => d.code === 'layout-name');
    expect(found).toMatchObject({ severity: 'error', file: 'memo.hbs', line });
    expect(found?.message).toContain(said);
    expect(found?.hint).toContain(near);
    expect(texts.get('memo.hbs')?.split('\n')[line - 1]).toContain(wrong);
    expect(files).toEqual([]);
  });

  test.each([
    ['no declaration', MEMO.replace(/^---[\s\S]*?---\n/, ''), 'layout-front', 1],
    ['a key that there is not', MEMO.replace('color: muted', 'colour: muted'), 'layout-broken', 7],
    ['YAML that is none', MEMO.replace('name: memo', 'name: [memo'), 'layout-broken', 3],
    ['a block that is not closed', MEMO.replace('{{/if}}', ''), 'layout-broken', 14],
    ['no title', MEMO.replace(/ {2}<h2.*\n/, ''), 'layout-name', 9],
  ])('with %s is refused, with its line', async (_, layout, code, line) => {
    const { files, diagnostics } = await builtWith(layout);
    expect(diagnostics[0]).toMatchObject({ code, severity: 'error', file: 'memo.hbs', line });
    expect(files).toEqual([]);
  });
});

test('what a slide says is text, whatever it looks like', async () => {
  const { diagnostics, slide } = await builtSlide('{{body}} 与 <b>粗</b> 都是字');
  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(slide.text.join('')).toContain('{{body}}');
});
