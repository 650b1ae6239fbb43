import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { builtFolder } from '../built.ts';
import { PICTURE } from '../placed.ts';

const SLIDE = '---\nsection: "1"\nchapter: 01 甲\n---\n# 节\n## 结论 {#a}\n文\n';
const briefing = (more: string): Record<string, string> => ({
  'briefing.yaml': `title: 汇报\nlang: zh-CN\naudiences: [dept]\n${more}`,
  '01-a.md': SLIDE,
});

describe('the running footer', () => {
  test('says the briefing’s own words in place of the edition’s name, in both outputs', async () => {
    const { files, said } = await builtFolder(briefing('footer: 政策研究室\n'), ['html', 'pptx']);
    expect(said).toEqual([]);
    const [page, pptx] = ['index.html', '.pptx'].map((end) =>
      files.find((f) => f.path.startsWith('dept/') && f.path.endsWith(end)),
    );
    expect(strFromU8(page?.bytes as Uint8Array)).toMatch(/data-chrome="footer"[^>]*>(<[^>]+>)*政策研究室/);
    const slide = strFromU8(unzipSync(pptx?.bytes as Uint8Array)['ppt/slides/slide2.xml'] as Uint8Array);
    expect(slide).toContain('政策研究室');
    expect(slide).not.toContain('部门版');
  });

  test('is an error where it is longer than its line, with the number of characters', async () => {
    const { diagnostics } = await builtFolder(briefing('footer: 某某省人民政府办公厅政策研究室\n'));
    expect(diagnostics[0]).toMatchObject({ code: 'footer-long', hint: expect.stringContaining('11') });
  });
});

describe('a logo', () => {
  test('stands on the cover and on every slide, stored once', async () => {
    const files = { ...briefing('logo: pictures/logo.png\n'), 'pictures/logo.png': PICTURE.bytes };
    const built = await builtFolder(files, ['html', 'pptx']);
    expect(built.said).toEqual([]);
    const page = strFromU8(built.files.find((f) => f.path === 'dept/index.html')?.bytes as Uint8Array);
    expect(page.match(/data-chrome="logo"/g)).toHaveLength(2);
    const parts = unzipSync(built.files.find((f) => f.path.endsWith('.pptx'))?.bytes as Uint8Array);
    expect(Object.keys(parts).filter((path) => path.startsWith('ppt/media/'))).toHaveLength(1);
    for (const n of [1, 2])
      expect(strFromU8(parts[`ppt/slides/slide${n}.xml`] as Uint8Array)).toContain('name="Chrome Logo"');
  });

  test.each([
    ['that is not there', 'logo.png', 'picture-missing'],
    ['outside the folder', '../logo.png', 'picture-outside'],
    ['on the web', 'https://example.org/logo.png', 'picture-remote'],
  ])('%s is told with its line', async (_, path, code) => {
    const { diagnostics } = await builtFolder(briefing(`logo: ${path}\n`));
    expect(diagnostics[0]).toMatchObject({ code, file: 'briefing.yaml', line: 4 });
  });
});
