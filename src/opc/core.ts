import coreText from '../../templates/opc/core.xml?raw';
import { isElement, textOf } from '../xml/tree.ts';
import type { Package } from './package.ts';
import { template } from './template.ts';

/** What every Office file says of itself; what is empty is left out. */
export interface CoreProperties {
  title: string;
  subject: string;
  creator: string;
  description: string;
  category: string;
  /** W3CDTF: made and changed then. */
  date: string;
  /** BCP 47 */
  language: string;
}

const REL = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

export function addCore(pkg: Package, properties: CoreProperties): void {
  const core = template(coreText, { ...properties });
  core.children = core.children.filter((c) => isElement(c) && textOf(c) !== '');
  pkg.relate('', REL, 'docProps/core.xml');
  pkg.add('docProps/core.xml', TYPE, core);
}
