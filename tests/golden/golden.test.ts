/**
 * What the stages make of one small briefing, recorded: the markup of its slides and the parts of its PPTX that matter.
 * `UPDATE_GOLDEN=1 npx vitest run tests/golden` records it anew; the change is then reviewed like any other.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pptx } from '../../src/pptx/index.ts';
import { child, childrenOf, parseXml, walk, writeXml } from '../../src/xml/tree.ts';
import { memoryHost } from '../memory-host.ts';
import { type Opened, open, targets } from '../pptx/unpack.ts';
import { type Staged, staged } from '../staged.ts';
import { differences } from './differences.ts';
import { printMarkup, printXml } from './print.ts';

const SOURCE = fileURLToPath(new URL('source', import.meta.url));
const RECORDED = fileURLToPath(new URL('recorded', import.meta.url));
const UPDATE = process.env.UPDATE_GOLDEN === '1';

function briefing() {
  const entries = readdirSync(SOURCE, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const files = entries.map((e) => join(e.parentPath, e.name));
  return memoryHost(
    Object.fromEntries(files.map((f) => [f.slice(SOURCE.length + 1), new Uint8Array(readFileSync(f))])),
  );
}
const of = (audience: string) => staged(briefing(), { kind: 'folder', id: 'golden' }, audience);

const seen = new Set<string>();
/** Holds text to what is recorded under a name. */
function recorded(name: string, text: string): void {
  seen.add(name);
  const path = join(RECORDED, name);
  if (UPDATE) {
    mkdirSync(RECORDED, { recursive: true });
    writeFileSync(path, text);
    return;
  }
  const change = differences(readFileSync(path, 'utf8'), text);
  if (change) expect.fail(`${name} changed; if it should have: UPDATE_GOLDEN=1 npx vitest run tests/golden\n${change}`);
}

let dept: Staged;
let file: Opened;
beforeAll(async () => {
  dept = await of('dept');
  file = open(await pptx(dept.deck));
});
afterAll(() => {
  if (UPDATE) for (const name of readdirSync(RECORDED)) if (!seen.has(name)) rmSync(join(RECORDED, name));
});

describe('the markup of each slide', () => {
  const print = ({ deck, rendered, said }: Staged) => {
    expect(said).toEqual(['review-words']);
    const own = deck.slides.filter((s) => !/-\d$/.test(s.id));
    expect(rendered.map((r) => r.layout)).toEqual(own.map((s) => s.layout));
    return rendered.map((r, i) => printMarkup(own[i]?.id ?? '', r)).join('\n');
  };
  test('of an edition that holds almost everything', () => recorded('dept.markup.txt', print(dept)));
  test('of an edition of which much is withheld', async () => recorded('open.markup.txt', print(await of('open'))));
});

test('what fit made of each slide: its size, the places of its items, and their words', () => {
  recorded('dept.placed.txt', dept.deck.slides.map((s) => printPlaced(s)).join('\n'));
});

describe('parts of the presentation', () => {
  const number = (id: string) => dept.deck.slides.findIndex((s) => s.id === id) + 1;
  test.each(['text', 'table', 'bars', 'cards'])('the slide "%s"', (id) =>
    recorded(`${id}.slide.xml`, printXml(file.text(`ppt/slides/slide${number(id)}.xml`))),
  );
  test('notes', () =>
    recorded('summary.notes.xml', printXml(file.text(`ppt/notesSlides/notesSlide${number('summary')}.xml`))));
  test('a native chart', () => recorded('bars.chart.xml', printXml(file.text('ppt/charts/chart1.xml'))));
  test('the presentation', () =>
    recorded('presentation.xml', printXml(withoutDefaults(file.text('ppt/presentation.xml')))));
  test('a layout', () => recorded('content.layout.xml', printXml(file.text(layoutOf('text')))));
  test('who relates to whom', () => recorded('relationships.txt', relationships()));
  test('what each part is', () => recorded('content-types.txt', contentTypes()));

  /** The part of the layout that a slide stands on. */
  function layoutOf(id: string): string {
    const target = [...targets(file, `ppt/slides/slide${number(id)}.xml`).values()].find((t) =>
      t.includes('slideLayout'),
    );
    return `ppt/${target?.replace('../', '')}`;
  }

  /** Parts by the names that people know, because numbers of layouts move with every new one. */
  function relationships(): string {
    const named = (target: string) => {
      const layout = /slideLayouts\/slideLayout\d+\.xml$/.exec(target)?.[0];
      return layout ? `layout “${child(file.part(`ppt/${layout}`), 'p:cSld')?.attrs.name}”` : target;
    };
    const of = ['text', 'table', 'bars', 'picture'].map((id) => `ppt/slides/slide${number(id)}.xml`);
    const parts = [...of, 'ppt/charts/chart1.xml', `ppt/notesSlides/notesSlide${number('summary')}.xml`];
    return `${parts.map((part) => [part, ...[...targets(file, part)].map(([id, t]) => `  ${id} → ${named(t)}`)].join('\n')).join('\n')}\n`;
  }
});

/** Nine levels of default text, the same in every presentation, would hide the rest. */
function withoutDefaults(text: string): string {
  const root = parseXml(text);
  const levels = child(root, 'p:defaultTextStyle');
  levels?.children.splice(1);
  return writeXml(root);
}

/** One line a kind of part; numbers of parts of one kind are left out. */
function contentTypes(): string {
  const root = file.part('[Content_Types].xml');
  const defaults = childrenOf(root, 'Default').map(({ attrs }) => `.${attrs.Extension} ${attrs.ContentType}`);
  const kinds = childrenOf(root, 'Override').map(
    ({ attrs }) => `${attrs.PartName?.replace(/\d+\.xml/, '*.xml')} ${attrs.ContentType}`,
  );
  return `${[...defaults, ...new Set(kinds)].join('\n')}\n`;
}

function printPlaced({ id, layout, title, size, items }: Staged['deck']['slides'][number]): string {
  const where = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) =>
    [x, y, w, h].map((n) => Math.round(n * 100) / 100).join(' ');
  const line = (item: Staged['deck']['slides'][number]['items'][number], indent: string): string[] => {
    const head = `${indent}${item.kind} “${item.name}” ${where(item.rect)}`;
    if (item.kind === 'group') return [head, ...item.items.flatMap((i) => line(i, `${indent}  `))];
    if (item.kind !== 'text') return [head];
    const words = item.paragraphs.map(
      (p) =>
        `${indent}  ${p.size}/${p.line} ×${p.lines} ${[...(p.label ?? []), ...p.runs].map((r) => r.text).join('')}`,
    );
    return [head, ...words];
  };
  const own = items.filter((i) => !('chrome' in i && i.chrome) && !('inLayout' in i && i.inLayout));
  return [`──── ${id} · ${layout} · ${size} pt · ${title}`, ...own.flatMap((i) => line(i, '  ')), ''].join('\n');
}

test('a change is shown as the lines that changed, with those around', () => {
  const before = 'a\nb\nc\nd\ne\nf\ng';
  expect(differences(before, before)).toBe('');
  expect(differences(before, 'a\nb\nc\nD\ne\nf\ng')).toBe('  b\n  c\n- d\n+ D\n  e\n  f');
  expect([...walk(parseXml(printXml('<a><b c="1"/>text<d/></a>')))].map((e) => e.name)).toEqual(['a', 'b', 'd']);
});
