/** A briefing in which formulas, code, footnotes, citations, steps, links and every kind of picture stand side by side. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8 } from 'fflate';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { BROWSER, launch } from '../browser.ts';
import { briefdeck, digest, root, temporary } from '../cli/run.ts';
import { testHost } from '../host.ts';
import { seeHtml } from '../parity/see-html.ts';
import { seePptx } from '../parity/see-pptx.ts';
import type { Seen } from '../parity/seen.ts';
import { all, type Opened, open } from '../pptx/unpack.ts';

const SOURCE = join(root, 'tests/inline/source');

describe('built', () => {
  let built: BuildResult;
  let html: string;
  let page: Seen[];
  let deck: Seen[];
  let opened: Opened;
  beforeAll(async () => {
    const paths = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => /\.\w+$/.test(path));
    const files = Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(SOURCE, path)))]));
    const target = { kind: 'folder', id: 'inline' } as const;
    built = await build(testHost(files), { target, formats: ['html', 'pptx'], version: '0' });
    const bytes = (end: string) => built.files.find(({ path }) => path.endsWith(end))?.bytes as Uint8Array;
    html = strFromU8(bytes('dept/index.html'));
    page = seeHtml(html);
    deck = seePptx(bytes('.pptx'));
    opened = open(bytes('.pptx'));
  }, 90_000);

  test('nothing is complained of', () => {
    expect(built.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test.each(['title', 'notes', 'links', 'alts', 'tables'] as const)('both outputs have the same %s', (key) => {
    expect(deck.map((slide) => slide[key])).toEqual(page.map((slide) => slide[key]));
  });

  test('links lead to the slide they name, from text, a list, a table and a figure', () => {
    const number = (title: string) => page.findIndex((slide) => slide.title === title) + 1;
    const [code, steps] = [number('预约用一条查询就能算出每小时的到达率'), number('三道工序中堆场最费时')];
    const gates = number('两个闸口的分工不同');
    const from = (n: number) => page[n - 1]?.links;
    expect(from(number('提货时间由等待和核验两部分组成'))).toEqual([
      `预约怎么写 → page ${code}`,
      `三道工序 → page ${steps}`,
    ]);
    expect(from(code)).toEqual([`闸口对照 → page ${gates}`]);
    expect(from(steps)).toEqual([`闸口对照 → page ${gates}`]);
    expect(from(gates)).toEqual([`预约 → page ${code}`]);
    expect(from(number('台阶图说明每年都在加快'))).toEqual(['开头 → page 2']);
  });

  test('formulas, code, footnotes, steps and the transition are native in both', () => {
    const slide = opened.text('ppt/slides/slide2.xml');
    for (const name of ['m:oMath', 'm:nary', 'p:bldP', 'p:fade']) expect(slide).toContain(`<${name}`);
    for (const name of ['<math', 'class="fragment', 'data-transition="fade"']) expect(html).toContain(name);
    expect(page[1]?.lines.at(-1)).toContain('预约在前一天18时截止');
    expect(deck[1]?.lines.at(-1)).toContain('预约在前一天18时截止');
    expect(all(opened.slide(3), 'a:schemeClr').length).toBeGreaterThan(5);
  });

  test('pictures: what PowerPoint can show, each once; on the web as they are', () => {
    const media = Object.keys(opened.entries).filter((path) => path.startsWith('ppt/media/'));
    expect(media.map((path) => path.replace(/.*\./, '')).sort()).toEqual([
      'gif',
      'jpeg',
      'jpeg',
      'png',
      'png',
      'png',
      'svg',
    ]);
    const kinds = [...html.matchAll(/(?:src="|background:url\()data:image\/([a-z+]+);base64,([^")]*)/g)];
    // What stands in for a picture that the style sheet holds has nothing in it.
    const shown = kinds.filter((m) => !/^<svg[^>]*\/>$/.test(atob(m[2] as string)));
    expect(shown.map((m) => m[1]).sort()).toEqual(['gif', 'jpeg', 'jpeg', 'png', 'svg+xml', 'webp']);
    const moving = readFileSync(join(SOURCE, 'pictures/moving.gif'));
    expect(Buffer.from(opened.entries[media.find((path) => path.endsWith('.gif')) as string] as Uint8Array)).toEqual(
      moving,
    );
  });
});

test('two processes, in other time zones and languages, write the same bytes', async () => {
  const folder = temporary();
  const envs = [
    { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
    { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' },
  ];
  const outs = envs.map((_, n) => join(folder, `${n}`));
  for (const [n, env] of envs.entries()) {
    const ran = await briefdeck(['build', SOURCE, '--out', outs[n] as string], { env });
    expect(ran).toMatchObject({ code: 0 });
  }
  expect(digest(outs[0] as string)).toEqual(digest(outs[1] as string));
}, 120_000);

describe.skipIf(!BROWSER)('in a browser', () => {
  test('a picture that fills its room keeps to it, and a photo stands upright', async () => {
    const out = join(temporary(), 'out');
    expect(await briefdeck(['build', SOURCE, '--out', out, '--format', 'html'])).toMatchObject({ code: 0 });
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
      const look = async (id: string) => {
        await page.goto(`${pathToFileURL(join(out, 'dept/index.html')).href}#/${id}`);
        await page.reload();
        await page.waitForFunction(() => window.Reveal !== undefined);
        await page.addStyleTag({ content: '*{transition:none!important}' });
        await page.waitForTimeout(300);
        const boxes = await page.evaluate(() =>
          [...(window.Reveal?.getCurrentSlide().querySelectorAll('img') ?? [])].map((img) =>
            img.getBoundingClientRect().toJSON(),
          ),
        );
        const { data, width } = PNG.sync.read(await page.screenshot());
        const at = (x: number, y: number) => [
          ...data.subarray((Math.round(y) * width + Math.round(x)) * 4).subarray(0, 3),
        ];
        return { boxes: boxes as { left: number; right: number; top: number; bottom: number }[], at };
      };
      for (const id of ['views', 'quay']) {
        const { boxes, at } = await look(id);
        expect(boxes.length).toBeGreaterThan(0);
        for (const { left, right, top, bottom } of boxes)
          for (const x of [left + 10, right - 10]) {
            expect(at(x, bottom + 3), id).toEqual([255, 255, 255]);
            expect(at(x, top + 3), id).not.toEqual([255, 255, 255]);
            expect(at(x, bottom - 3), id).not.toEqual([255, 255, 255]);
          }
      }
      const { boxes, at } = await look('upright');
      const [box] = boxes;
      if (!box) throw new Error('no picture');
      expect(box.bottom - box.top).toBeGreaterThan(box.right - box.left);
      const [sky = 0, sea = 0] = [at(box.left + 20, box.top + 5)[0], at(box.left + 20, box.bottom - 5)[0]];
      expect(sky - sea).toBeGreaterThan(100);
    } finally {
      await browser.close();
    }
  }, 90_000);
});
