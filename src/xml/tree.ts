import { SaxesParser } from 'saxes';

/** An XML element as a plain value; names keep their prefixes ("a:rPr"). */
export interface XmlElement {
  name: string;
  attrs: Record<string, string>;
  children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Where parsing stopped, counted from 1, with saxes' own words. */
export class XmlError extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export function el(name: string, attrs: Record<string, string | number> = {}, children: XmlNode[] = []): XmlElement {
  const text: Record<string, string> = {};
  for (const [key, value] of Object.entries(attrs)) text[key] = String(value);
  return { name, attrs: text, children };
}

/** @throws XmlError when the text is not well-formed, or carries a DOCTYPE. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const top: XmlElement = { name: '', attrs: {}, children: [] };
  const open: XmlElement[] = [top];
  const last = () => open[open.length - 1] as XmlElement;
  const stop = (message: string) => {
    throw new XmlError(message, parser.line, parser.column);
  };
  parser.on('error', (error) => stop(error.message));
  parser.on('doctype', () => stop('a DOCTYPE is not allowed'));
  parser.on('opentag', (tag) => {
    const element: XmlElement = { name: tag.name, attrs: tag.attributes as Record<string, string>, children: [] };
    last().children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const text_ = (value: string) => {
    if (open.length > 1) last().children.push(value);
  };
  parser.on('text', text_);
  parser.on('cdata', text_);
  parser.write(text).close();
  const root = top.children.find(isElement);
  if (!root) throw new XmlError('no element', 1, 0);
  return root;
}

const TEXT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ATTR: Record<string, string> = { ...TEXT, '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };

/** Characters that XML 1.0 cannot hold are taken out; lone surrogates become U+FFFD. */
export const cleanText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').toWellFormed();
export const escapeText = (text: string): string => cleanText(text).replace(/[&<>]/g, (c) => TEXT[c] as string);
export const escapeAttribute = (text: string): string =>
  cleanText(text).replace(/[&<>"\n\t\r]/g, (c) => ATTR[c] as string);

/** @returns the element as text, without a declaration. */
export function writeXml(node: XmlNode): string {
  if (!isElement(node)) return escapeText(node);
  let out = `<${node.name}`;
  for (const key in node.attrs) out += ` ${key}="${escapeAttribute(node.attrs[key] as string)}"`;
  if (node.children.length === 0) return `${out}/>`;
  out += '>';
  for (const child of node.children) out += writeXml(child);
  return `${out}</${node.name}>`;
}

/** @returns the element's own children of that name. */
export const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((c): c is XmlElement => isElement(c) && c.name === name);
/** @returns the first child along a path of names, or undefined. */
export function child(parent: XmlElement, ...path: string[]): XmlElement | undefined {
  let at: XmlElement | undefined = parent;
  for (const name of path) at = at?.children.find((c): c is XmlElement => isElement(c) && c.name === name);
  return at;
}
/** Every element beneath (and including) this one, in document order. */
export function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const c of element.children) if (isElement(c)) yield* walk(c);
}
/** @returns the text beneath, joined. */
export function textOf(node: XmlNode): string {
  return isElement(node) ? node.children.map(textOf).join('') : node;
}
