import { childrenOf, isElement, parseXml, type XmlElement, XmlError } from '../xml/tree.ts';
import { damaged, Fault, LIMITS } from './fault.ts';
import { type Archive, openZip } from './zip.ts';

export interface Relation {
  id: string;
  /** The last step of the type's URI: "slideLayout", "image". */
  kind: string;
  type: string;
  /** Path of the part, or the address where it is external. */
  target: string;
  external: boolean;
}

/** The package of a presentation: its parts as XML, their types and relationships. */
export interface Opened {
  archive: Archive;
  typeOf(path: string): string;
  xml(path: string): XmlElement;
  relations(source: string): Relation[];
}

const decoder = new TextDecoder();

/** @throws Fault for what is no package, or one with macros, or with links out of it. */
export function open(bytes: Uint8Array): Opened {
  const archive = openZip(bytes);
  const xml = (path: string) => parse(archive, path);
  const types = contentTypes(archive, xml);
  const known = new Map<string, Relation[]>();
  const relations = (source: string): Relation[] => {
    const own = known.get(source) ?? relationsOf(archive, source, xml);
    known.set(source, own);
    return own;
  };
  for (const name of archive.names) refuse(name, types(name));
  for (const name of archive.names) {
    const source = /^(.*\/)?_rels\/([^/]*)\.rels$/.exec(name);
    if (source) for (const relation of relations(`${source[1] ?? ''}${source[2]}`)) refuseLink(relation);
  }
  return { archive, typeOf: types, xml, relations };
}

function parse(archive: Archive, path: string): XmlElement {
  const text = decoder.decode(archive.read(path, LIMITS.xml));
  let [elements, deep, most] = [0, 0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    elements++;
    if (text[at + 1] === '/') deep--;
    else if (text[at + 1] !== '!' && text[at + 1] !== '?') {
      const end = text.indexOf('>', at);
      if (text[end - 1] !== '/') most = Math.max(most, ++deep);
    }
    if (elements > 2 * LIMITS.elements || most > LIMITS.depth) throw new Fault('template-bomb', { what: path });
  }
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlError) throw damaged(path);
    throw error;
  }
}

function contentTypes(archive: Archive, xml: Opened['xml']): Opened['typeOf'] {
  if (!archive.has('[Content_Types].xml')) throw new Fault('template-kind', { what: 'zip' });
  const root = xml('[Content_Types].xml');
  const lower = (text = '') => text.toLowerCase();
  const byName = new Map(
    childrenOf(root, 'Override').map(({ attrs }) => [lower(attrs.PartName), attrs.ContentType ?? '']),
  );
  const byEnd = new Map(
    childrenOf(root, 'Default').map(({ attrs }) => [lower(attrs.Extension), attrs.ContentType ?? '']),
  );
  return (path) => byName.get(lower(`/${path}`)) ?? byEnd.get(lower(path.slice(path.lastIndexOf('.') + 1))) ?? '';
}

/** Code of any kind makes the whole file untrusted, wherever it stands. */
function refuse(name: string, type: string): void {
  if (/macroEnabled|vbaProject|activeX|vbaData/i.test(`${type} ${name}`))
    throw new Fault('template-macros', { what: name });
}

/** An address in a link is followed by a click only; everything else out of the file is fetched when it is opened. */
function refuseLink({ kind, external, target }: Relation): void {
  if (!external || (kind === 'hyperlink' && /^(https?:|mailto:|tel:|#)/i.test(target))) return;
  throw new Fault('template-external', { what: target.slice(0, 120) });
}

function relationsOf(archive: Archive, source: string, xml: Opened['xml']): Relation[] {
  const cut = source.lastIndexOf('/') + 1;
  const path = `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`;
  if (!archive.has(path)) return [];
  return childrenOf(xml(path), 'Relationship').map(({ attrs }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attrs;
    const external = TargetMode === 'External';
    const target = external ? Target : resolved(source, Target);
    return { id: Id, type: Type, kind: Type.slice(Type.lastIndexOf('/') + 1), target, external };
  });
}

/** @throws Fault for a target that leaves the package. */
function resolved(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of decodeTarget(target).split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') path.push(step);
    else if (path.pop() === undefined) throw new Fault('template-path', { what: target.slice(0, 120) });
  }
  return path.join('/');
}
function decodeTarget(target: string): string {
  try {
    return decodeURIComponent(target.replace(/#.*$/, ''));
  } catch {
    return target;
  }
}

/** The first element of that name beneath, in document order. */
export function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const c of element.children) {
    if (!isElement(c)) continue;
    const found = c.name === name ? c : find(c, name);
    if (found) return found;
  }
  return undefined;
}
