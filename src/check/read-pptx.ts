import { strFromU8, unzipSync } from 'fflate';
import { child, childrenOf, parseXml, textOf, walk, type XmlElement } from '../xml/tree.ts';
import type { Shown } from './read-web.ts';

type Parts = Record<string, Uint8Array>;

/** @returns the slides of a built presentation, in the order of its slide list. */
export function readPptx(bytes: Uint8Array): Shown[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  const rels = relationships(parts, 'ppt/presentation.xml');
  const list = child(parse(parts, 'ppt/presentation.xml'), 'p:sldIdLst');
  return childrenOf(list ?? { name: '', attrs: {}, children: [] }, 'p:sldId').map((id) =>
    readSlide(parts, rels.get(id.attrs['r:id'] ?? '')?.target ?? ''),
  );
}

const parse = (parts: Parts, name: string): XmlElement => parseXml(strFromU8(parts[name] ?? new Uint8Array()));

function relationships(parts: Parts, part: string): Map<string, { target: string; type: string }> {
  const cut = part.lastIndexOf('/');
  const name = `${part.slice(0, cut)}/_rels/${part.slice(cut + 1)}.rels`;
  if (!parts[name]) return new Map();
  return new Map(
    childrenOf(parse(parts, name), 'Relationship').map(({ attrs }) => [
      attrs.Id ?? '',
      { target: resolve(part, attrs.Target ?? ''), type: (attrs.Type ?? '').replace(/^.*\//, '') },
    ]),
  );
}

function resolve(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) step === '..' ? path.pop() : path.push(step);
  return path.join('/');
}

const paragraphs = (element: XmlElement): string[] =>
  [...walk(element)]
    .filter((e) => e.name === 'a:p')
    .map((p) =>
      [...walk(p)]
        .filter((e) => e.name === 'a:t')
        .map(textOf)
        .join(''),
    );

const placeholder = (shape: XmlElement): string | undefined =>
  [...walk(shape)].find((e) => e.name === 'p:ph')?.attrs.type;
const nameOf = (shape: XmlElement): string => [...walk(shape)].find((e) => e.name === 'p:cNvPr')?.attrs.name ?? '';
const FOOTERS = new Set(['ftr', 'sldNum', 'dt']);

function readSlide(parts: Parts, name: string): Shown {
  const slide = parse(parts, name);
  const shapes = [...walk(slide)].filter((e) => e.name === 'p:sp' || e.name === 'p:graphicFrame');
  const title = shapes.find((s) => ['title', 'ctrTitle'].includes(placeholder(s) ?? ''));
  const shown = shapes.filter(
    (s) => s !== title && !FOOTERS.has(placeholder(s) ?? '') && !nameOf(s).startsWith('Chrome '),
  );
  const related = [...relationships(parts, name).values()];
  const charts = related.filter((r) => r.type === 'chart').map((r) => parse(parts, r.target));
  const cells = charts.flatMap((c) => [...walk(c)].filter((e) => e.name === 'c:v' || e.name === 'a:t').map(textOf));
  const notes = related.find((r) => r.type === 'notesSlide');
  return {
    title: title ? paragraphs(title).join('') : '',
    text: [...shown.flatMap(paragraphs), ...cells].join('\n'),
    notes: notes ? notesText(parse(parts, notes.target)) : '',
    values: cells.map(Number).filter((n) => !Number.isNaN(n)),
  };
}

const notesText = (notes: XmlElement): string =>
  [...walk(notes)]
    .filter((e) => e.name === 'p:sp' && placeholder(e) === 'body')
    .flatMap(paragraphs)
    .join('\n');
