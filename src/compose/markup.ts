import {
  type Block,
  type ColorRole,
  type Fill,
  type Inline,
  isColorRole,
  type Rect,
  type Report,
  type ResolvedLayout,
} from '../model/index.ts';
import { isElement, parseXml, textOf, type XmlElement, XmlError, type XmlNode } from '../xml/tree.ts';
import { within } from './resolve.ts';
import type { Refs } from './values.ts';

/** What a layout's markup says, read back into types. */
export interface ReadMarkup {
  title: Inline[];
  fills: Fill[];
  shapes: { rect: Rect; fill: ColorRole }[];
  chrome: boolean;
}

/** Slide markup: its elements, and the attributes of each. */
export const ATTRIBUTES: Record<string, readonly string[]> = {
  section: ['data-layout'],
  h1: ['data-region'],
  h2: ['data-region'],
  h3: ['data-region'],
  p: ['data-region'],
  div: ['data-region'],
  ref: ['n'],
  rect: ['data-area', 'data-left', 'data-top', 'data-width', 'data-height', 'data-fill'],
  chrome: [],
};

/** Reads slide markup: a closed subset of HTML. Outside it nothing passes. */
export function readMarkup(
  markup: string,
  layout: ResolvedLayout,
  areas: Record<string, Rect>,
  refs: Refs,
  report: Report,
): ReadMarkup {
  const out: ReadMarkup = { title: [], fills: [], shapes: [], chrome: false };
  const wrong = (what: string) => report('layout-markup', { layout: layout.name, what });
  let root: XmlElement;
  try {
    root = parseXml(markup);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    wrong(error.message);
    return out;
  }
  for (const element of root.children.filter(isElement)) {
    const known = ATTRIBUTES[element.name];
    const unknown = known && Object.keys(element.attrs).find((a) => !known.includes(a));
    if (!known || unknown) {
      wrong(unknown ? `${element.name} ${unknown}` : element.name);
      continue;
    }
    if (element.name === 'chrome') out.chrome = true;
    else if (element.name === 'rect') out.shapes.push(readRect(element, areas, wrong));
    else readRegion(element, layout, refs, out, wrong);
  }
  return out;
}

function readRegion(
  element: XmlElement,
  layout: ResolvedLayout,
  refs: Refs,
  out: ReadMarkup,
  wrong: (w: string) => void,
) {
  const region = element.attrs['data-region'] ?? '';
  if (!layout.regions.some((r) => r.name === region)) return wrong(`data-region="${region}"`);
  if (region === 'title') out.title = inlines(element, refs);
  const blocks = element.name === 'div' ? blocksIn(element, refs) : [paragraphOf(element, refs)];
  if (blocks.length > 0) out.fills.push({ region, blocks });
}

const paragraphOf = (element: XmlElement, refs: Refs): Block => ({
  type: element.name === 'p' ? 'paragraph' : 'heading',
  inlines: inlines(element, refs),
});

function blocksIn(element: XmlElement, refs: Refs): Block[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name !== 'ref') return [paragraphOf(child, refs)];
    const value = refs.values[Number(child.attrs.n)];
    return value?.blocks ?? (value?.inlines ? [{ type: 'paragraph' as const, inlines: value.inlines }] : []);
  });
}

function inlines(element: XmlElement, refs: Refs): Inline[] {
  return element.children.flatMap((child: XmlNode): Inline[] => {
    if (!isElement(child)) return child === '' ? [] : [{ type: 'text', text: child }];
    if (child.name !== 'ref') return [{ type: 'text', text: textOf(child) }];
    return refs.values[Number(child.attrs.n)]?.inlines ?? [];
  });
}

function readRect({ attrs }: XmlElement, areas: Record<string, Rect>, wrong: (w: string) => void) {
  const number = (name: string) => (attrs[name] === undefined ? undefined : Number(attrs[name]));
  const area = attrs['data-area'] ?? 'slide';
  const fill = attrs['data-fill'] ?? '';
  if (!areas[area]) wrong(`data-area="${attrs['data-area']}"`);
  if (!isColorRole(fill)) wrong(`data-fill="${fill}"`);
  const at = {
    area,
    left: number('data-left'),
    top: number('data-top'),
    width: number('data-width'),
    height: number('data-height'),
  };
  return {
    rect: within(areas, at),
    fill: isColorRole(fill) ? fill : ('ink' as ColorRole),
  };
}
