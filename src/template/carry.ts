import type { TemplatePart, TemplateRelation } from '../model/index.ts';
import { pixelsOf } from '../picture/index.ts';
import { isElement, writeXml, type XmlElement } from '../xml/tree.ts';
import type { Opened, Relation } from './archive.ts';
import { damaged, Fault, LIMITS } from './fault.ts';

/** Relationships that are followed from masters: what they lead to is carried. */
const FOLLOWED = new Set(['slideLayout', 'slideMaster', 'theme', 'themeOverride', 'image', 'hdphoto']);
/** What may run, or be loaded, when it is shown. */
const ACTIVE = new Set([
  'oleObject',
  'package',
  'control',
  'audio',
  'video',
  'media',
  'vmlDrawing',
  'activeXControlBinary',
]);
const IMAGE = /^image\/(png|jpe?g|gif|bmp|tiff|x-emf|x-wmf|emf|wmf|svg\+xml|vnd\.ms-photo)$/;

export interface Carried {
  parts: TemplatePart[];
  relations: TemplateRelation[];
}

/**
 * Everything that the masters need, and nothing else: slides, notes, comments and tags stay behind with what only they
 * name. A part keeps its bytes; only where it names something that stays behind is it written anew without that.
 * @throws Fault for embedded objects, and for more than a template holds
 */
export function carry(opened: Opened, masters: readonly string[]): Carried {
  const parts = new Map<string, TemplatePart>();
  const relations: TemplateRelation[] = [];
  const queue = [...masters];
  let bytes = 0;
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (parts.has(path)) continue;
    const type = opened.typeOf(path);
    const isXml = /\+xml$/.test(type) && !type.startsWith('image/');
    if (!isXml && !IMAGE.test(type)) throw new Fault('template-embedded', { what: path });
    const own = isXml ? opened.relations(path) : [];
    const dropped = own.filter((relation) => !keeps(relation));
    const content = opened.archive.read(path, isXml ? LIMITS.xml : LIMITS.picture);
    if (!isXml && pixelsOf(content) > LIMITS.pixels) throw new Fault('template-bomb', { what: path });
    parts.set(path, { path, type, bytes: dropped.length > 0 ? without(opened.xml(path), dropped) : content });
    bytes += content.length;
    if (bytes > LIMITS.carried) throw new Fault('template-bomb', { what: path });
    for (const relation of own) {
      if (!keeps(relation)) continue;
      const { id, target, external } = relation;
      relations.push({ source: path, id, type: relation.type, target, external });
      if (external) continue;
      if (!opened.archive.has(target)) throw damaged(target);
      queue.push(target);
    }
  }
  return { parts: [...parts.values()], relations };
}

/** @throws Fault for what may run. */
function keeps({ kind, external, target }: Relation): boolean {
  if (ACTIVE.has(kind)) throw new Fault('template-embedded', { what: target });
  return external ? kind === 'hyperlink' : FOLLOWED.has(kind);
}

/** Elements that may be taken out whole, from the smallest. */
const REMOVABLE = new Set([
  'a:hlinkClick',
  'a:hlinkHover',
  'p:custDataLst',
  'p:sp',
  'p:pic',
  'p:graphicFrame',
  'p:grpSp',
  'p:cxnSp',
  'mc:AlternateContent',
]);
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function without(root: XmlElement, dropped: readonly Relation[]): Uint8Array {
  const ids = new Set(dropped.map(({ id }) => id));
  /** Whether the element, or what cannot be taken out within it, names one of them. */
  const clean = (element: XmlElement): boolean => {
    const names = Object.entries(element.attrs).some(([name, value]) => name.startsWith('r:') && ids.has(value));
    let within = names;
    element.children = element.children.filter((c) => {
      if (!isElement(c) || !clean(c)) return true;
      if (REMOVABLE.has(c.name)) return false;
      within = true;
      return true;
    });
    return within;
  };
  clean(root);
  return new TextEncoder().encode(declaration + writeXml(root));
}
