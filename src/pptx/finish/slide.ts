import type { Placed } from '../../model/index.ts';
import { withoutIndentation } from '../../opc/template.ts';
import { childrenOf, el, isElement, parseXml, type XmlElement } from '../../xml/tree.ts';
import { isConnector, isGroup, type Keyed, type KeyedGroup, keyed, type Leaf, type LeafOf } from '../plan.ts';
import { connectorShape, glue } from './connectors.ts';
import { type At, need, unexpected } from './context.ts';
import { withFormulas } from './formulas.ts';
import { finishChart, finishPicture, finishShape, finishText } from './frames.ts';
import { takeColorMap } from './graft.ts';
import { hasSteps, timing, transition } from './motion.ts';
import { TYPE } from './names.ts';
import { background, extent, offset } from './paint.ts';
import { decorate } from './shapes.ts';
import { finishTable } from './tables.ts';

type Finish<K extends Leaf['kind']> = (at: At, element: XmlElement, item: LeafOf<K>) => void;
const FINISH: { [K in Leaf['kind']]: Finish<K> } = {
  text: finishText,
  table: finishTable,
  chart: finishChart,
  picture: finishPicture,
  rect: finishShape,
  line: finishShape,
};

/** Finishes one slide of PptxGenJS's and adds it to the package. */
export function finishSlide(at: At, xml: string): void {
  const root = withoutIndentation(parseXml(xml));
  const slide = need('finishSlide', at, root, 'p:cSld');
  dropSlideName(at, slide);
  const tree = need('finishSlide', at, slide, 'p:spTree');
  const shapes = shapesByKey(at, tree);
  const own = keyed(at.slide).map((node) => {
    const shape = finishNode(at, node, shapes);
    if ('item' in node && node.item.kind === 'text' && hasSteps(node.item))
      at.stepping.push({ shape, item: node.item });
    return shape;
  });
  if (shapes.size > 0) unexpected('finishSlide', at, `shapes that the deck has not: ${[...shapes.keys()].join()}`);
  tree.children = [need('finishSlide', at, tree, 'p:nvGrpSpPr'), need('finishSlide', at, tree, 'p:grpSpPr'), ...own];
  if (at.slide.background !== at.plan.layout.background)
    slide.children.unshift(background(at.deck.theme, at.slide.background));
  renumberShapes(tree);
  glue(at, tree);
  tree.children = tree.children.map((node) => withFormulas(at, node));
  if (at.deck.template) takeColorMap(root, at.plan.part, at.deck.template);
  root.children.push(...transition(at.deck.audience), ...timing(at.stepping));
  at.pkg.add(at.part, TYPE.slide, root);
}

/** PptxGenJS names every slide "Slide 1" and so on, which no longer holds once slides are moved. */
export function dropSlideName(at: { number: number }, slide: XmlElement): void {
  if (slide.attrs.name === undefined) unexpected('dropSlideName', at, 'the slide has no name');
  delete slide.attrs.name;
}

function shapesByKey(at: At, tree: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const shape of tree.children.filter(isElement)) {
    if (shape.name === 'p:nvGrpSpPr' || shape.name === 'p:grpSpPr') continue;
    const key = propertiesOf(at, shape).attrs.name ?? '';
    if (found.has(key)) unexpected('shapesByKey', at, `two shapes are named ${key}`);
    found.set(key, shape);
  }
  return found;
}

const NAMES = new Set(['p:nvSpPr', 'p:nvGraphicFramePr', 'p:nvPicPr', 'p:nvGrpSpPr', 'p:nvCxnSpPr']);
function propertiesOf(at: At, shape: XmlElement): XmlElement {
  const names = shape.children.filter(isElement).find((c) => NAMES.has(c.name));
  if (!names) return unexpected('propertiesOf', at, `${shape.name} has no name`);
  return need('propertiesOf', at, names, 'p:cNvPr');
}

function finishNode(at: At, node: Keyed, shapes: Map<string, XmlElement>): XmlElement {
  if (isGroup(node)) return gather(at, node, shapes);
  if (isConnector(node)) return connectorShape(at.deck.theme, node.connector);
  const { key, item } = node;
  const shape = shapes.get(key) ?? unexpected('finishNode', at, `${item.name} (${key}) was not written`);
  shapes.delete(key);
  const properties = propertiesOf(at, shape);
  properties.children = properties.children.filter((c) => !isElement(c) || c.name !== 'a:extLst');
  if (item.kind === 'picture') dropFileName(at, properties);
  describe(properties, item);
  (FINISH[item.kind] as Finish<Leaf['kind']>)(at, shape, item as never);
  return shape;
}

/** PptxGenJS knows no groups (gitbrent/PptxGenJS#307): the leaves of a figure are gathered into one, with its alt text. */
function gather(at: At, { group, children }: KeyedGroup, shapes: Map<string, XmlElement>): XmlElement {
  const { rect } = group;
  const box = [offset(rect), extent(rect), offset(rect, 'a:chOff'), extent(rect, 'a:chExt')];
  const properties = el('p:cNvPr', { id: 0 });
  describe(properties, group);
  return el('p:grpSp', {}, [
    el('p:nvGrpSpPr', {}, [properties, el('p:cNvGrpSpPr'), el('p:nvPr')]),
    el('p:grpSpPr', {}, [el('a:xfrm', {}, box)]),
    ...children.map((c) => finishNode(at, c, shapes)),
  ]);
}

/** Parts of the running header and footer that are told from content by their name. */
const CHROME_NAME: Record<string, string> = { breadcrumb: 'Chrome Breadcrumb', handling: 'Chrome Handling' };
function nameOf(item: Placed): string {
  const chrome = 'chrome' in item ? item.chrome : undefined;
  if (!chrome) return item.name;
  return CHROME_NAME[chrome] ?? (item.name.startsWith('Chrome ') ? item.name : `Chrome ${item.name}`);
}

/**
 * Without alt text PptxGenJS writes a picture's file name, which leaks it and is read out.
 * @throws Error where it writes none: the defect is gone.
 */
export function dropFileName(at: { number: number }, properties: XmlElement): void {
  if (properties.attrs.descr === undefined) unexpected('dropFileName', at, 'the picture has no file name');
  delete properties.attrs.descr;
}

/** The shape's real name and alt text; a picture without alt text is decoration. */
function describe(properties: XmlElement, item: Placed): void {
  properties.attrs.name = nameOf(item);
  if (!('alt' in item)) return;
  if (item.alt !== '') properties.attrs.descr = item.alt;
  else if (item.kind === 'picture') decorate(properties);
}

/** PptxGenJS repeats ids (every table of slide n begins at n + 1): they are counted anew, in the order of the tree. */
function renumberShapes(tree: XmlElement): void {
  let id = 0;
  const visit = (shape: XmlElement): void => {
    for (const child of shape.children) {
      if (!isElement(child)) continue;
      if (child.name === 'p:cNvPr') child.attrs.id = String(++id);
      else if (NAMES.has(child.name) || SHAPES.has(child.name)) visit(child);
    }
  };
  visit(tree);
}
const SHAPES = new Set(['p:sp', 'p:graphicFrame', 'p:pic', 'p:grpSp', 'p:cxnSp']);

/** The relationships that PptxGenJS wrote, by id. */
export function readLinks(xml: string): At['links'] {
  const all = childrenOf(parseXml(xml), 'Relationship');
  return new Map(all.map(({ attrs }) => [attrs.Id ?? '', { type: attrs.Type ?? '', target: attrs.Target ?? '' }]));
}
