import { type Zippable, zipSync } from 'fflate';
import { el, writeXml, type XmlElement } from '../xml/tree.ts';

interface Relationship {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

/** Namespaces and the content type of ECMA-376 part 2. */
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const encoder = new TextEncoder();
/** The earliest time that a zip can hold, in local parts because fflate writes those: the same bytes in any zone. */
const epoch = (): Date => new Date(1980, 0, 1);

/**
 * An OPC package under construction. Content types and relationship parts are derived from what was added, so neither
 * can name a part that is not there (PptxGenJS lists absent masters: gitbrent/PptxGenJS#1444).
 */
export class Package {
  readonly #parts = new Map<string, { type: string; bytes: Uint8Array }>();
  /** By source part, then by what tells one from another. */
  readonly #relationships = new Map<string, Map<string, Relationship>>();

  /** @throws Error for a part that is there already. */
  add(path: string, type: string, content: XmlElement | Uint8Array): void {
    if (this.#parts.has(path)) throw new Error(`package: the part ${path} is written twice`);
    const bytes = content instanceof Uint8Array ? content : encoder.encode(DECLARATION + writeXml(content));
    this.#parts.set(path, { type, bytes });
  }

  /** @returns the id of the relationship; the same one for the same target. `source` is '' for the package itself. */
  relate(source: string, type: string, target: string, external = false): string {
    const known = this.#relationships.get(source) ?? new Map<string, Relationship>();
    this.#relationships.set(source, known);
    const key = `${type} ${target}`;
    const same = known.get(key);
    if (same) return same.id;
    const id = `rId${known.size + 1}`;
    known.set(key, { id, type, target, external });
    return id;
  }

  /** Takes a relationship over with its id, which the source's own bytes name. */
  adopt(source: string, { id, type, target, external }: Relationship): void {
    const known = this.#relationships.get(source) ?? new Map<string, Relationship>();
    this.#relationships.set(source, known);
    known.set(id, { id, type, target, external });
  }

  has(path: string): boolean {
    return this.#parts.has(path);
  }

  /** @throws Error for a relationship to a part that was never added. */
  zip(): Uint8Array {
    const entries: Zippable = { '[Content_Types].xml': encoder.encode(DECLARATION + writeXml(this.#contentTypes())) };
    const addRelationships = (source: string) => {
      const own = this.#relationships.get(source);
      if (own)
        entries[relationshipsPath(source)] = encoder.encode(
          DECLARATION + writeXml(this.#written(source, [...own.values()])),
        );
    };
    addRelationships('');
    for (const [path, { bytes }] of this.#parts) {
      // What is compressed already is stored: deflating it again costs time and saves nothing.
      entries[path] = /\.(png|jpe?g|gif|xlsx)$/i.test(path) ? [bytes, { level: 0 }] : bytes;
      addRelationships(path);
    }
    return zipSync(entries, { level: 4, mtime: epoch() });
  }

  #contentTypes(): XmlElement {
    const defaults = new Map([
      ['rels', RELS_TYPE],
      ['xml', 'application/xml'],
    ]);
    const overrides: XmlElement[] = [];
    for (const [path, { type }] of this.#parts) {
      const extension = path.slice(path.lastIndexOf('.') + 1);
      if (extension === 'xml') overrides.push(el('Override', { PartName: `/${path}`, ContentType: type }));
      else if ((defaults.get(extension) ?? type) === type) defaults.set(extension, type);
      else overrides.push(el('Override', { PartName: `/${path}`, ContentType: type }));
    }
    const listed = [...defaults].map(([Extension, ContentType]) => el('Default', { Extension, ContentType }));
    return el('Types', { xmlns: CONTENT_TYPES }, [...listed, ...overrides]);
  }

  #written(source: string, list: Relationship[]): XmlElement {
    const children = list.map(({ id, type, target, external }) => {
      if (external) return el('Relationship', { Id: id, Type: type, Target: target, TargetMode: 'External' });
      if (!this.#parts.has(target)) throw new Error(`package: ${source} refers to ${target}, which was not written`);
      return el('Relationship', { Id: id, Type: type, Target: relative(source, target) });
    });
    return el('Relationships', { xmlns: RELATIONSHIPS }, children);
  }
}

function relationshipsPath(source: string): string {
  const at = source.lastIndexOf('/') + 1;
  return `${source.slice(0, at)}_rels/${source.slice(at)}.rels`;
}

function relative(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
