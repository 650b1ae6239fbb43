import type { Run } from '../../model/index.ts';
import { child, el, type XmlElement } from '../../xml/tree.ts';
import { targetOf } from '../pieces.ts';
import { type At, unexpected } from './context.ts';
import { NAMESPACE, REL } from './names.ts';

/** Colour of a link follows the run instead of the theme's link colour (Office 2019 on; PptxGenJS knows it too). */
const LINK_COLOR = '{A12FA001-AC4F-418D-AE19-62706E023703}';

/**
 * Moves a link from the properties that PptxGenJS wrote to the run's own: with an id of the new package, and without
 * the empty attributes and tooltips, which screen readers read out.
 * @throws Error where a link is missing that PptxGenJS was given.
 */
export function relink(at: At, run: Run, old: XmlElement, properties: XmlElement): void {
  const target = targetOf(run, at.paths);
  if (!target) return;
  const written = child(old, 'a:hlinkClick')?.attrs['r:id'];
  const link = written === undefined ? undefined : at.links.get(written);
  if (!link) unexpected('relink', at, `the link of “${run.text}” is missing`);
  const jump = 'slide' in target;
  const path = jump ? `ppt/slides/${link.target}` : link.target;
  const id = at.pkg.relate(at.part, jump ? REL.slide : REL.hyperlink, path, !jump);
  const action: Record<string, string> = jump ? { action: 'ppaction://hlinksldjump' } : {};
  const click = el('a:hlinkClick', { 'r:id': id, ...action });
  if (properties.children.some((c) => typeof c !== 'string' && c.name === 'a:solidFill'))
    click.children.push(ownColor());
  properties.children.push(click);
}

function ownColor(): XmlElement {
  const color = el('ahyp:hlinkClr', { 'xmlns:ahyp': NAMESPACE.linkColor, val: 'tx' });
  return el('a:extLst', {}, [el('a:ext', { uri: LINK_COLOR }, [color])]);
}
