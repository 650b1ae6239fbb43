import { unzipSync } from 'fflate';
import type { PlacedDeck, PlacedSlide } from '../../model/index.ts';
import { Package } from '../../opc/package.ts';
import { addMaster } from './base.ts';
import { type At, type Deck, unexpected } from './context.ts';
import { adoptTemplate, planFrames } from './graft.ts';
import { type LayoutPlan, planLayouts } from './layouts.ts';
import { REL } from './names.ts';
import { addNotes, addNotesMaster, noteLines } from './notes.ts';
import { addPresentation } from './presentation.ts';
import { addProperties } from './properties.ts';
import { finishSlide, readLinks } from './slide.ts';

/**
 * Makes the package of what PptxGenJS wrote: the slides' shapes are taken over and mended, every other part is ours.
 * @throws Error where PptxGenJS wrote something that a repair does not know.
 */
export function finish(deck: PlacedDeck, emitted: Uint8Array): Uint8Array {
  const pkg = new Package();
  const plans = deck.template ? planFrames(deck) : planLayouts(deck);
  const paths = new Map(deck.slides.map(({ id }, n) => [id, slidePart(n + 1)]));
  const shared: Deck = { deck, pkg, plans, paths, media: [], charts: { written: 0 } };
  const notes = deck.slides.filter((slide) => noteLines(slide).length > 0).length;
  addPresentation(shared, notes > 0);
  addProperties(pkg, deck, notes);
  if (deck.template) adoptTemplate(pkg, deck.template);
  else addMaster(pkg, deck, [...plans.values()]);
  if (notes > 0) addNotesMaster(pkg, deck);
  const written = unzipSync(emitted, { filter: ({ name }) => /^ppt\/slides\/.*[^/]$/.test(name) });
  deck.slides.forEach((slide, n) => {
    addSlide(shared, slide, n + 1, written);
  });
  return pkg.zip();
}

const slidePart = (number: number): string => `ppt/slides/slide${number}.xml`;
const decoder = new TextDecoder();

function addSlide(shared: Deck, slide: PlacedSlide, number: number, written: Record<string, Uint8Array>): void {
  const part = slidePart(number);
  const read = (path: string): string =>
    decoder.decode(written[path] ?? unexpected('addSlide', { number }, `no ${path}`));
  const plan = shared.plans.get(slide.layout) as LayoutPlan;
  const links = readLinks(read(`ppt/slides/_rels/slide${number}.xml.rels`));
  const { frame } = plan.layout;
  // A template's layouts have grounds of their own, and colours that are read on them.
  const deck = frame ? { ...shared.deck, theme: { ...shared.deck.theme, colors: frame.colors } } : shared.deck;
  const faces = frame ? { faces: frame.faces } : {};
  const at: At = {
    ...shared,
    deck,
    slide,
    number,
    part,
    plan,
    links,
    taken: new Set(),
    formulas: new Map(),
    stepping: [],
    ...faces,
  };
  checkLayout(at);
  shared.pkg.relate(part, REL.layout, plan.part);
  addNotes(at);
  finishSlide(at, read(part));
}

/**
 * PptxGenJS puts a layout of its own before those it was given.
 * @throws Error where the slide has another layout than it was given.
 */
function checkLayout(at: At): void {
  const expected = [...at.plans.keys()].indexOf(at.slide.layout) + 2;
  const target = [...at.links.values()].find(({ type }) => type === REL.layout)?.target;
  if (target !== `../slideLayouts/slideLayout${expected}.xml`)
    unexpected('checkLayout', at, `layout ${expected} expected, not ${target}`);
}
