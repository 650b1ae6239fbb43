import { describe, expect, test } from 'vitest';
import { contrast, type Diagnostic, type Like, reporter, type Template } from '../../src/model/index.ts';
import { mapTemplate, readTemplate } from '../../src/template/index.ts';
import { block, CONTENT, COVER, type MadeTemplate, PLAIN, rel, solid, template, transform, usual } from './make.ts';

async function opened(made: MadeTemplate): Promise<Template> {
  const diagnostics: Diagnostic[] = [];
  const read = await readTemplate(template(made), 'agency.pptx', reporter('zh-CN', diagnostics));
  expect(diagnostics).toEqual([]);
  return read as Template;
}
const OURS = (['title', 'section', 'content', 'two', 'bare'] as Like[]).map((like) => ({ name: like, like }));
/** Our kinds of layout, by the template's name for what each was mapped to; and what was said. */
function mapped(read: Template, named: Record<string, string> = {}) {
  const diagnostics: Diagnostic[] = [];
  const report = reporter('zh-CN', diagnostics);
  const setting = mapTemplate(read, OURS, named, report);
  setting?.tell(new Set(OURS.map(({ name }) => name)), report);
  const frames = Object.fromEntries([...(setting?.frames ?? [])]);
  const to = Object.fromEntries(Object.entries(frames).map(([name, frame]) => [name, frame.layout]));
  return { to, frames, codes: diagnostics.map((d) => d.code), diagnostics };
}
const PNG = '<Default Extension="png" ContentType="image/png"/>';
/** A picture of one pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const TITLE_ONLY = { name: '仅标题', type: 'titleOnly', placeholders: [{ type: 'title' }] };
const TWO = {
  name: '两栏',
  type: 'twoObj',
  placeholders: [
    { type: 'title' },
    { idx: 1, box: [36, 120, 312, 350] as [number, number, number, number] },
    { idx: 2, box: [372, 120, 312, 350] as [number, number, number, number] },
  ],
};
const SECTION = {
  name: '节标题',
  type: 'secHead',
  placeholders: [
    { type: 'title', box: [54, 200, 612, 100] as [number, number, number, number] },
    { type: 'body', idx: 1, box: [54, 310, 612, 80] as [number, number, number, number] },
  ],
};

describe('what is read', () => {
  test('placeholders inherit their place, look and anchor from the master, less the insets', async () => {
    const [, content] = (await opened({ masters: [{ layouts: [COVER, CONTENT] }] })).layouts;
    const title = content?.slots.find(({ type }) => type === 'title');
    expect(title).toMatchObject({
      rect: { x: expect.closeTo(43.2, 5), w: expect.closeTo(633.6, 5) },
      look: { bold: true, color: { scheme: 'tx2', hex: '#5A1E6B' } },
    });
  });

  test.each([
    [[720, 540], 720],
    [[1440, 810], 960],
    [[864, 540], 864],
    [[842, 595], 764.2],
    [[720, 405], 960],
  ])('a slide of %j points is one 540 high and %d wide', async (size, wide) => {
    const { slide } = await opened({ size: size as [number, number], masters: [{ layouts: [CONTENT] }] });
    expect(slide).toEqual({ w: expect.closeTo(wide, 0), h: 540 });
  });

  test('a part keeps its bytes; one that names tags is written without them', async () => {
    const tagged = {
      ...CONTENT,
      shapes:
        '<p:sp><p:nvSpPr><p:cNvPr id="80" name="x"/><p:cNvSpPr/><p:nvPr><p:custDataLst><p:tags r:id="rId7"/></p:custDataLst></p:nvPr></p:nvSpPr><p:spPr/></p:sp>',
      rels: rel('rId7', 'tags', '../tags/tag1.xml'),
    };
    const read = await opened({
      masters: [{ layouts: [COVER, tagged] }],
      parts: { 'ppt/tags/tag1.xml': '<p:tagLst/>' },
    });
    const text = (n: number) =>
      new TextDecoder().decode(read.parts.find(({ path }) => path.endsWith(`slideLayout${n}.xml`))?.bytes);
    expect(text(2)).not.toContain('rId7');
    expect(text(2)).toContain('name="x"');
    expect(read.relations.some(({ target }) => target.includes('tag'))).toBe(false);
    expect(text(1)).not.toContain('<?xml');
  });

  test('.potx is a template too', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.presentationml.template.main+xml';
    expect((await opened({ type, masters: [{ layouts: [CONTENT] }] })).layouts).toHaveLength(1);
  });
});

describe('what is mapped to what', () => {
  const all = [COVER, SECTION, CONTENT, TWO, TITLE_ONLY];
  const own = { title: '封面', section: '节标题', content: '标题和内容', two: '两栏', bare: '仅标题' };

  test('each kind to the layout made for it', async () => {
    expect(mapped(await opened({ masters: [{ layouts: all }] })).to).toEqual(own);
  });

  test('by roles and geometry where types are missing and names say nothing', async () => {
    const bare = all.map(({ type: _, ...layout }, n) => ({ ...layout, name: `版式${n + 1}` }));
    const { to } = mapped(await opened({ masters: [{ layouts: bare }] }));
    expect(to).toMatchObject({ title: '版式1', content: '版式3', two: '版式4', bare: '版式5' });
  });

  test('a name and a type that lie do not stand over placeholders', async () => {
    const lying = { ...TITLE_ONLY, name: '标题和内容', type: 'obj' };
    const { to } = mapped(await opened({ masters: [{ layouts: [lying, { ...CONTENT, name: '甲', type: '' }] }] }));
    expect(to.content).toBe('甲');
  });

  test('of two masters the one that the sample slides stand on', async () => {
    const named = (suffix: string) => ({
      layouts: all.map((layout) => ({ ...layout, name: `${layout.name}${suffix}` })),
    });
    const slides: [number, number][] = [
      [1, 2],
      [1, 2],
      [1, 3],
    ];
    const { to } = mapped(await opened({ masters: [named('旧'), named('新')], slides }));
    expect(Object.values(to).every((name) => name.endsWith('新'))).toBe(true);
  });

  test('what is missing is told with what was used instead', async () => {
    const { to, diagnostics } = mapped(await opened({ masters: [{ layouts: [CONTENT] }] }));
    expect(to.section).toBe('标题和内容');
    const told = diagnostics.filter((d) => d.code === 'template-instead').map((d) => d.message);
    expect(told).toHaveLength(3);
    expect(told.every((words) => words.includes('标题和内容'))).toBe(true);
  });

  test("the user's own names stand over every guess, and one that is unknown is an error with the nearest", async () => {
    const read = await opened({ masters: [{ layouts: all }] });
    expect(mapped(read, { content: '两栏' }).to.content).toBe('两栏');
    expect(mapped(read, { content: '标题与内容' }).diagnostics[0]).toMatchObject({
      code: 'template-layout-unknown',
      hint: expect.stringContaining('标题和内容'),
    });
    expect(mapped(read, { contents: '两栏' }).codes).toEqual(['template-ours-unknown']);
  });

  test('a template without any title: one is made, and told', async () => {
    const read = await opened({
      masters: [{ layouts: [{ name: '空', placeholders: [{ idx: 1 }] }], placeholders: PLAIN.slice(1) }],
    });
    const { frames, codes } = mapped(read);
    expect(codes).toContain('template-missing-part');
    expect(frames.content?.areas.title.h).toBeGreaterThan(60);
  });
});

describe('colours on the ground that results', () => {
  const content = async (made: Partial<MadeTemplate['masters'][0]>, layout = {}) =>
    mapped(await opened({ masters: [{ layouts: [{ ...CONTENT, ...layout }], ...made }] })).frames.content;

  test('a colour map that swaps dark and light', async () => {
    const frame = await content({ clrMap: 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"' });
    expect(frame?.colors.page.hex).toBe('#1F1F1F');
    expect(frame?.colors.ink).toMatchObject({ scheme: 'tx1', hex: '#FFFFFF' });
  });

  test('dark text on a dark background is not taken over', async () => {
    const frame = await content({ background: solid('<a:srgbClr val="101828"/>') });
    for (const role of ['ink', 'title', 'muted', 'primary', 'link', 'footer'] as const)
      expect([role, contrast(frame?.colors[role].hex as string, '#101828') >= 4.5]).toEqual([role, true]);
  });

  test('a title on a band of its own has the colour that reads there, the text beneath its own', async () => {
    const frame = await content({}, { shapes: block([0, 0, 720, 116], '5A1E6B') });
    expect(contrast(frame?.colors.heading.hex as string, '#5A1E6B')).toBeGreaterThanOrEqual(4.5);
    expect(frame?.colors.ink.hex).toBe('#1F1F1F');
  });

  test('over a picture, a layout without a body has light text where the template writes light there', async () => {
    const picture = `<p:pic><p:nvPicPr><p:cNvPr id="80" name="Ground"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId5"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform([0, 0, 720, 540])}</p:spPr></p:pic>`;
    const light =
      '<a:lvl1pPr><a:defRPr sz="3200"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr></a:lvl1pPr>';
    const layout = {
      ...TITLE_ONLY,
      placeholders: [{ type: 'title', style: light }],
      shapes: picture,
      rels: rel('rId5', 'image', '../media/ground.png'),
    };
    const parts = { 'ppt/media/ground.png': PIXEL };
    const { frames } = mapped(await opened({ masters: [{ layouts: [layout] }], parts, types: PNG }));
    expect(frames.bare?.colors.ink.hex).toBe('#FFFFFF');
    // Bars that the slide is not about are told from the one that it is.
    expect(frames.bare?.colors.neutral.hex).not.toBe(frames.bare?.colors.title.hex);
  });

  test('a block that is turned by a quarter lies where it is seen', async () => {
    const upright = block([302, -302, 116, 720], '5A1E6B').replace('<a:xfrm>', '<a:xfrm rot="16200000">');
    const frame = await content({}, { shapes: upright });
    expect(contrast(frame?.colors.heading.hex as string, '#5A1E6B')).toBeGreaterThanOrEqual(4.5);
    expect(frame?.colors.ink.hex).toBe('#1F1F1F');
  });

  test('the source line begins beside what the layout draws in the corner', async () => {
    const frame = await content({}, { shapes: block([0, 380, 78, 160], '5A1E6B') });
    expect(frame?.areas.source.x).toBeGreaterThanOrEqual(78);
  });

  test('content keeps clear of a block that the layout draws', async () => {
    const frame = await content({}, { shapes: block([0, 430, 720, 110], '5A1E6B') });
    const { source } = frame?.areas ?? {};
    expect((source?.y ?? 540) + (source?.h ?? 0)).toBeLessThanOrEqual(431);
  });
});

test('the same file gives the same template', async () => {
  const [a, b] = [await opened({ masters: [{ layouts: [COVER] }] }), await opened({ masters: [{ layouts: [COVER] }] })];
  expect(a).toEqual(b);
  expect(usual()).toEqual(usual());
});
