import { strFromU8, unzipSync } from 'fflate';
import type { PlacedDeck } from '../../src/model/index.ts';
import { withoutIndentation } from '../../src/opc/template.ts';
import { pptx } from '../../src/pptx/index.ts';
import { child, parseXml, textOf, walk, type XmlElement } from '../../src/xml/tree.ts';

/** A package opened: its entries in order, and its parts as trees. */
export interface Opened {
  bytes: Uint8Array;
  entries: Record<string, Uint8Array>;
  part(path: string): XmlElement;
  text(path: string): string;
  slide(number: number): XmlElement;
}

export function open(bytes: Uint8Array): Opened {
  const entries = unzipSync(bytes);
  const text = (path: string) => {
    const entry = entries[path];
    if (!entry) throw new Error(`no part ${path} among ${Object.keys(entries).join(', ')}`);
    return strFromU8(entry);
  };
  const part = (path: string) => withoutIndentation(parseXml(text(path)));
  return { bytes, entries, text, part, slide: (number) => part(`ppt/slides/slide${number}.xml`) };
}
export const make = async (deck: PlacedDeck): Promise<Opened> => open(await pptx(deck));

/** Every element of that name beneath. */
export const all = (root: XmlElement, name: string): XmlElement[] => [...walk(root)].filter((e) => e.name === name);
export function one(root: XmlElement, name: string): XmlElement {
  const found = all(root, name);
  if (found.length !== 1) throw new Error(`${found.length} ${name} in ${root.name}`);
  return found[0] as XmlElement;
}

const HOLDERS = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp'];
/** Every shape of a slide or layout, by the name of the selection pane. */
export function shapes(root: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  for (const element of walk(root)) {
    if (!HOLDERS.includes(element.name)) continue;
    const names = element.children[0] as XmlElement;
    found.set(child(names, 'p:cNvPr')?.attrs.name ?? '', element);
  }
  return found;
}
export function shape(root: XmlElement, name: string): XmlElement {
  const found = shapes(root).get(name);
  if (!found) throw new Error(`no shape ${name} among ${[...shapes(root).keys()].join(', ')}`);
  return found;
}
export const properties = (element: XmlElement): Record<string, string> =>
  child(element.children[0] as XmlElement, 'p:cNvPr')?.attrs ?? {};
export const isDecorative = (element: XmlElement): boolean => all(element, 'adec:decorative').length > 0;
export const placeholder = (element: XmlElement): Record<string, string> | undefined =>
  child(element.children[0] as XmlElement, 'p:nvPr', 'p:ph')?.attrs;

/** The text of a shape as a reader sees it: a line for each paragraph, breaks as "⏎". */
export const lines = (element: XmlElement): string[] =>
  all(element, 'a:p').map((p) =>
    p.children.map((c) => (typeof c === 'string' ? '' : c.name === 'a:br' ? '⏎' : textOf(c))).join(''),
  );
/** Targets of a part's relationships, by id. */
export function targets(opened: Opened, path: string): Map<string, string> {
  const at = path.lastIndexOf('/') + 1;
  const rels = opened.part(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`);
  return new Map(all(rels, 'Relationship').map(({ attrs }) => [attrs.Id ?? '', attrs.Target ?? '']));
}
