import type { PlacedDeck, PlacedParagraph, Rect } from '../model/index.ts';
import { pieces, targetOf } from './pieces.ts';
import { keyed, type Leaf, type LeafOf, leaves } from './plan.ts';
import { type GeneratorCell, type GeneratorRun, type GeneratorSlide, newGenerator } from './pptxgen.ts';
import { emu, inches } from './units.ts';

interface Emitting {
  slide: GeneratorSlide;
  /** 1-based slide numbers by id. */
  numbers: Map<string, number>;
}
type Draw<K extends Leaf['kind']> = (at: Emitting, key: string, item: LeafOf<K>) => void;

/** One transparent pixel: `finish` puts the picture's own bytes in, once however often it is used. */
const PIXEL = 'image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const place = ({ x, y, w, h }: Rect) => ({ x: inches(x), y: inches(y), w: inches(w), h: inches(h) });

/**
 * Content, geometry and links only: what PptxGenJS cannot say of a text's looks is written by `finish`, in one place.
 * A run that is given no name makes PptxGenJS count the slide's texts, for every run.
 */
function textRuns(paragraphs: PlacedParagraph[], numbers: Emitting['numbers'], objectName: string): GeneratorRun[] {
  return paragraphs.flatMap((paragraph) => {
    const runs = pieces(paragraph).map(({ text, run, breakBefore }): GeneratorRun => {
      const target = targetOf(run, numbers);
      const options = { objectName, softBreakBefore: breakBefore };
      if (!target) return { text, options };
      const hyperlink = 'url' in target ? { url: target.url } : { slide: numbers.get(target.slide) as number };
      return { text, options: { ...options, hyperlink } };
    });
    if (runs.length === 0) runs.push({ text: '', options: { objectName } });
    const last = runs[runs.length - 1] as GeneratorRun;
    last.options = { ...last.options, breakLine: true };
    return runs;
  });
}

const drawShape: Draw<'rect' | 'line'> = ({ slide }, key, item) => {
  slide.addShape(item.kind, { ...place(item.rect), objectName: key });
};

const DRAW: { [K in Leaf['kind']]: Draw<K> } = {
  text: ({ slide, numbers }, key, item) =>
    slide.addText(textRuns(item.paragraphs, numbers, key), { ...place(item.rect), objectName: key }),
  table: ({ slide, numbers }, key, item) => {
    const rows = item.rows.map((row) =>
      row.cells.map((cell): GeneratorCell => ({ text: textRuns(cell.paragraphs, numbers, key), options: {} })),
    );
    const grid = { colW: item.columns.map(inches), rowH: item.rows.map((row) => inches(row.height)) };
    slide.addTable(rows, { ...place(item.rect), ...grid, objectName: key });
  },
  chart: ({ slide }, key, item) =>
    slide.addChart('bar', [{ name: 'data', labels: ['data'], values: [1] }], {
      ...place(item.rect),
      objectName: key,
    }),
  picture: ({ slide }, key, item) => slide.addImage({ data: PIXEL, ...place(item.rect), objectName: key }),
  rect: drawShape,
  line: drawShape,
};

/** @returns the package that PptxGenJS makes of the deck: every shape of every slide, named by its key. */
export async function emit(deck: PlacedDeck): Promise<Uint8Array> {
  const generator = await newGenerator();
  const { cx, cy } = deck.template?.size ?? { cx: emu(deck.slide.w), cy: emu(deck.slide.h) };
  generator.defineLayout({ name: 'briefdeck', width: cx / 914400, height: cy / 914400 });
  generator.layout = 'briefdeck';
  deck.layouts.forEach((_, n) => {
    generator.defineSlideMaster({ title: masterName(n) });
  });
  const order = new Map(deck.layouts.map((layout, n) => [layout.name, n]));
  const numbers = new Map(deck.slides.map((slide, n) => [slide.id, n + 1]));
  for (const placed of deck.slides) {
    const layout = order.get(placed.layout);
    if (layout === undefined)
      throw new Error(`pptx: slide ${placed.id} names the layout ${placed.layout}, which the deck lacks`);
    const slide = generator.addSlide({ masterName: masterName(layout) });
    for (const { key, item } of leaves(keyed(placed))) {
      (DRAW[item.kind] as Draw<Leaf['kind']>)({ slide, numbers }, key, item as never);
    }
  }
  return (await generator.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
}

/** PptxGenJS writes a master's title unescaped and matches slides by it: a number is safe. */
const masterName = (n: number): string => `layout ${n + 1}`;
