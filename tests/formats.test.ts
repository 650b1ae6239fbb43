/** PDF and handout in a whole build, with a browser that does what the test says. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { parity } from '../src/check/index.ts';
import { type BuildResult, build, type Format } from '../src/index.ts';
import { type Browser, BrowserError, type Diagnostic, reporter } from '../src/model/index.ts';
import { testHost } from './host.ts';
import { staged } from './staged.ts';

const PROFILE =
  'name: 部门版\nminutes: [5, 9]\nslides: 9\nbullets: 8\nbody: 20\ndepth: full\nsources: none\ncover: false\n';
const FILES = {
  'briefing.yaml': 'title: 汇报\nlang: zh-CN\naudiences: [dept, silent]\n',
  'audiences/dept.yaml': PROFILE,
  'audiences/silent.yaml': `${PROFILE}notes: none\n`,
  '01-a.md': `---
section: "1"
chapter: 01 甲
---
# 节

## 第一个结论 {#a}

- 要点

::: notes
这一句只在讲稿里。
:::

::: source
源稿第一节
:::

## 第二个结论 {#b}

- 另一点

::: only {audience="dept"}
只给部门看的一整段话，共十几个字。
:::
`,
};
const bytes = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));

/** A PDF in the form of Chromium's, of so many empty pages. */
function printed(pages: number): Uint8Array {
  const kids = Array.from({ length: pages }, (_, n) => `${n + 4} 0 R`).join(' ');
  const objects = [
    '<</CreationDate (D:20991231)>>',
    '<</Type /Catalog /Pages 3 0 R>>',
    `<</Type /Pages /Count ${pages} /Kids [${kids}]>>`,
    ...Array.from({ length: pages }, () => '<</Type /Page /Parent 3 0 R>>'),
  ];
  let text = '%PDF-1.4\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [n, inner] of objects.entries()) {
    table += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${n + 1} 0 obj\n${inner}\nendobj\n`;
  }
  const trailer = `trailer\n<</Size ${objects.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return strToU8(text + table + trailer, true);
}
const slidesIn = (html: string): number => html.match(/<section class="slide"/g)?.length ?? 0;
const picture = new Uint8Array(PNG.sync.write(new PNG({ width: 16, height: 9 })));
const browser = (more: Partial<Browser> = {}): Browser => ({
  print: async (html) => printed(slidesIn(html)),
  shoot: async (html) => Array.from({ length: slidesIn(html) }, () => picture),
  ...more,
});
const built = (formats: Format[], given: Browser | undefined, files: Record<string, string> = FILES) =>
  build(
    { ...testHost(bytes(files)), ...(given ? { browser: given } : {}) },
    { target: { kind: 'folder', id: 'x' }, formats, version: '0' },
  );
const paths = ({ files }: BuildResult): string[] => files.map(({ path }) => path);
const said = ({ diagnostics }: BuildResult): string[] =>
  diagnostics.flatMap((d) => (d.severity === 'error' ? [d.code] : []));
const fileOf = ({ files }: BuildResult, path: string): Uint8Array =>
  files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
const textOf = (docx: Uint8Array): string =>
  strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');

describe('a build with a browser', () => {
  test('writes both beside the decks, names them in the manifest, and the library offers them', async () => {
    const result = await built(['html', 'pptx', 'pdf', 'handout'], browser());
    expect(said(result)).toEqual([]);
    const own = ['deck.json', 'index.html', 'x-dept.pptx', 'x-dept.pdf', 'x-dept-handout.docx'];
    expect(paths(result).filter((path) => path.startsWith('dept/'))).toEqual(own.map((name) => `dept/${name}`));
    const manifest = JSON.parse(strFromU8(fileOf(result, 'manifest.json'))) as {
      editions: { files: { path: string; sha256: string }[] }[];
    };
    expect(manifest.editions[0]?.files.map(({ path }) => path)).toContain('dept/x-dept.pdf');
    expect(manifest.editions[0]?.files.find(({ path }) => path.endsWith('.docx'))?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const library = strFromU8(fileOf(result, 'index.html'));
    expect(library).toContain('href="dept/x-dept.pdf" download=""');
    expect(library).toContain('href="dept/x-dept-handout.docx" download=""');
  });
  test('prints a page without a script, and without the notes', async () => {
    const pages: string[] = [];
    const print = async (html: string) => {
      pages.push(html);
      return printed(slidesIn(html));
    };
    expect(said(await built(['pdf'], browser({ print })))).toEqual([]);
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(page).not.toMatch(/<script|class="notes"|只在讲稿里/);
      expect(page).toContain('第一个结论');
    }
  });
  test('a profile without notes gives a handout without them, with its sources', async () => {
    const result = await built(['handout'], browser());
    expect(textOf(fileOf(result, 'dept/x-dept-handout.docx'))).toContain('这一句只在讲稿里');
    const silent = textOf(fileOf(result, 'silent/x-silent-handout.docx'));
    expect(silent).not.toContain('这一句只在讲稿里');
    expect(silent).toContain('源稿第一节');
    expect(silent).not.toContain('只给部门看');
  });
});

describe('a browser that is not there, or fails', () => {
  const fails = (kind: 'unusable' | 'failed') => async () => {
    throw new BrowserError(kind, 'why it is so');
  };
  test.each<[string, Browser | undefined, string[]]>([
    ['none: told once a format', undefined, ['browser-missing', 'browser-missing']],
    [
      'one that does not start: told once a format',
      browser({ print: fails('unusable'), shoot: fails('unusable') }),
      ['browser-unusable', 'browser-unusable'],
    ],
    [
      'one that fails: told for each edition',
      browser({ print: fails('failed'), shoot: fails('failed') }),
      ['browser-failed', 'browser-failed', 'browser-failed', 'browser-failed'],
    ],
  ])('%s; the other formats are built', async (_, given, codes) => {
    const result = await built(['html', 'pptx', 'pdf', 'handout'], given);
    expect(said(result)).toEqual(codes);
    expect(paths(result)).toEqual(paths(await built(['html', 'pptx'], given)));
    expect(strFromU8(fileOf(result, 'index.html'))).not.toContain('.pdf');
  });
  test('one of two formats fails: the other is there', async () => {
    const result = await built(['pdf', 'handout'], browser({ print: fails('failed') }));
    expect(said(result)).toEqual(['browser-failed', 'browser-failed']);
    expect(paths(result)).toContain('dept/x-dept-handout.docx');
  });
  test('nothing that was asked for could be made: nothing is written', async () => {
    expect(paths(await built(['pdf', 'handout'], undefined))).toEqual([]);
  });
  test('an error of the briefing still keeps everything back', async () => {
    const wrong = { ...FILES, '01-a.md': FILES['01-a.md'].replace('- 要点', '[]{fact=none}') };
    expect(paths(await built(['html', 'pdf'], undefined, wrong))).toEqual([]);
  });
  test('says what to do, in the briefing’s language', async () => {
    const { diagnostics } = await built(['html', 'pdf'], undefined);
    const told = diagnostics.find(({ code }) => code === 'browser-missing');
    expect(told?.message).toContain('Chrome、Chromium 或 Edge');
    expect(told?.hint).toContain('CHROME_PATH');
  });
});

describe('the gates', () => {
  const held = async (outputs: Partial<Parameters<typeof parity>[1]>): Promise<string[]> => {
    const { deck } = await staged(testHost(bytes(FILES)), { kind: 'folder', id: 'x' }, 'dept');
    const diagnostics: Diagnostic[] = [];
    parity(deck, outputs, reporter('zh-CN', diagnostics));
    return diagnostics.map(({ code }) => code);
  };
  const made = built(['pdf', 'handout'], browser());
  test.each<[string, (text: string) => string, string[]]>([
    ['nothing changed', (text) => text, []],
    ['a title', (text) => text.replace('第二个结论', '第二个说法'), ['parity-text']],
    ['the notes', (text) => text.replace('只在讲稿里', '不在讲稿里'), ['parity-text']],
    ['a picture gone', (text) => text.replace(/<w:drawing>[\s\S]*?<\/w:drawing>/, ''), ['parity-slides']],
  ])('a handout with %s', async (_, change, codes) => {
    const parts = unzipSync(fileOf(await made, 'dept/x-dept-handout.docx'));
    const text = strFromU8(parts['word/document.xml'] as Uint8Array);
    const changed = zipSync({ ...parts, 'word/document.xml': strToU8(change(text)) });
    expect(await held({ handout: changed })).toEqual(codes);
  });
  test('a PDF with a page too many or too few, and one without its bookmarks', async () => {
    for (const pages of [1, 3]) {
      const print = async () => printed(pages);
      expect(said(await built(['pdf'], browser({ print })))).toContain('parity-slides');
    }
    expect(await held({ pdf: printed(2) })).toEqual(['parity-text', 'parity-text']);
    expect(await held({ pdf: fileOf(await made, 'dept/x-dept.pdf') })).toEqual([]);
  });
});
