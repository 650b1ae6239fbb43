/** How goldens are written: one element a line, so that a change of one attribute is a change of one line. */
import { stringify } from 'yaml';
import { isElement, parseXml, writeXml, type XmlElement, type XmlNode } from '../../src/xml/tree.ts';
import type { Rendered } from '../staged.ts';

/** Columns: what is shorter stays on one line with what it holds. */
const WIDTH = 110;

/** @returns the XML indented; white space between elements is ours, that within text is kept. */
export function printXml(text: string): string {
  return `${lines(parseXml(text), '').join('\n')}\n`;
}

function lines(element: XmlElement, indent: string): string[] {
  const whole = indent + writeXml(element);
  const children = element.children.filter((c) => isElement(c) || c.trim() !== '');
  if (children.length === 0 || whole.length <= WIDTH || children.some((c) => !isElement(c))) return [whole];
  const open = writeXml({ ...element, children: [] }).replace(/\/>$/, '>');
  return [`${indent}${open}`, ...children.flatMap((c) => inner(c, `${indent}  `)), `${indent}</${element.name}>`];
}
const inner = (node: XmlNode, indent: string): string[] =>
  isElement(node) ? lines(node, indent) : [indent + writeXml(node)];

/** A slide's markup as its layout wrote it, then the typed value at each `<ref n="…"/>`. */
export function printMarkup(id: string, { markup, values }: Rendered): string {
  const skeleton = markup
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
  const typed = values.map((value, n) => stringify({ [`ref ${n}`]: brief(value) }, { lineWidth: 0 }));
  return `──── ${id}\n${skeleton}\n${typed.join('')}`;
}

/** Without places; inlines as one line of text with their marks. */
function brief(value: unknown): unknown {
  if (Array.isArray(value)) return isInlines(value) ? value.map(inline).join('') : value.map(brief);
  if (value === null || typeof value !== 'object') return value;
  const own = Object.entries(value).filter(([key]) => key !== 'at' && key !== 'when');
  return Object.fromEntries(own.map(([key, inside]) => [key, brief(inside)]));
}

const INLINES = new Set('text strong em strike sub sup code break link figure cite tag pages when'.split(' '));
interface Marked {
  type: string;
  text?: string;
  children?: Marked[];
  href?: string;
  fact?: string;
  work?: string;
  of?: { chapter?: string; work?: string };
}
// A code block has a type of the same name, but stands among blocks.
const isInlines = (list: unknown[]): list is Marked[] =>
  list.length > 0 && list.every((v) => INLINES.has((v as Marked).type) && !('info' in (v as object)));

function inline({ type, text = '', children = [], ...more }: Marked): string {
  if (type === 'text') return text;
  const target = more.href ?? more.fact ?? more.work ?? more.of?.chapter ?? more.of?.work;
  return `⟨${type}${target === undefined ? '' : ` ${target}`}⟩${text}${children.map(inline).join('')}⟨/⟩`;
}
