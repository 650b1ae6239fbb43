import { AREA_NAMES, COLOR_ROLES } from '../../model/index.ts';
import type { LayoutFile } from '../layout-file.ts';
import { ATTRIBUTES } from '../markup.ts';
import { HOLE, type Written } from './syntax.ts';
import { type Unknown, unknown } from './unknown.ts';

const TAG = /<!--[\s\S]*?-->|<([A-Za-z][^\s/>]*)([^>]*)>/g;
const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** A reference is a render's own; no template writes one. */
const ELEMENTS = Object.keys(ATTRIBUTES).filter((name) => name !== 'ref');

/** Holds what a template itself writes to slide markup: elements, attributes, and the regions that its front matter declares. */
export function readWritten({ markup, lines }: Written, file: LayoutFile): Unknown[] {
  const found: Unknown[] = [];
  for (const { 1: element, 2: attributes = '', index } of markup.matchAll(TAG)) {
    if (element === undefined) continue;
    const line = lines[index] ?? 1;
    const tell = (name: string, known: readonly string[]) =>
      found.push(unknown(name.replaceAll(HOLE, '{{…}}'), known, line));
    if (!ELEMENTS.includes(element))
      found.push({ name: `<${element}>`, near: ELEMENTS.map((name) => `<${name}>`).join(' '), line });
    else
      for (const [, name = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
        const [known, values] = [ATTRIBUTES[element] ?? [], valuesOf(name, file)];
        const value = double ?? single ?? '';
        if (!known.includes(name))
          tell(
            `<${element} ${name}>`,
            known.map((each) => `<${element} ${each}>`),
          );
        else if (!answers(value, values))
          tell(
            `${name}="${value}"`,
            (values ?? []).map((each) => `${name}="${each}"`),
          );
      }
  }
  if (!/data-region=["']title["']/.test(markup))
    found.push({ name: '<section>', near: '<h2 data-region="title">{{inline title}}</h2>', line: lines[0] ?? 1 });
  return found;
}

/** What an attribute may say; undefined: anything. */
function valuesOf(attribute: string, file: LayoutFile): readonly string[] | undefined {
  if (attribute === 'data-layout') return [file.name];
  if (attribute === 'data-region') return file.regions.map((region) => region.name);
  if (attribute === 'data-area') return AREA_NAMES;
  return attribute === 'data-fill' ? COLOR_ROLES : undefined;
}

/** `label-{{number}}` answers where some region is named so. */
function answers(value: string, known: readonly string[] | undefined): boolean {
  if (!known || known.includes(value)) return true;
  if (!value.includes(HOLE)) return false;
  const pattern = value.split(HOLE).map((part) => part.replace(/[^\w-]/g, '\\$&'));
  return known.some((name) => new RegExp(`^${pattern.join('[a-zA-Z0-9-]+')}$`).test(name));
}
