import type { PlacedDeck, Rect, ResolvedLayout, Template, TemplateSlot } from '../../model/index.ts';
import type { Package } from '../../opc/package.ts';
import { child, el, parseXml, type XmlElement } from '../../xml/tree.ts';
import type { LayoutPlan } from './layouts.ts';
import { REL } from './names.ts';
import type { Chrome, Placeholder } from './placeholders.ts';

/** Puts the template's masters, layouts, themes and pictures into the package, under their own names and ids. */
export function adoptTemplate(pkg: Package, { parts, relations }: Template): void {
  for (const { path, type, bytes } of parts) pkg.add(path, type, bytes);
  for (const { source, id, type, target, external } of relations) pkg.adopt(source, { id, type, target, external });
}

/** The presentation's list of masters, with the ids that the template gave them: layouts count on from those. */
export function masterList(pkg: Package, part: string, { masters }: Template): XmlElement[] {
  return masters.map((master) =>
    el('p:sldMasterId', { id: master.id, 'r:id': pkg.relate(part, REL.master, master.part) }),
  );
}

/** @returns the theme of the template's first master, which a presentation names too. */
export function firstTheme({ masters, relations }: Template): string | undefined {
  return relations.find(({ source, type }) => source === masters[0]?.part && type === REL.theme)?.target;
}

/** Sets the slides' size and the look of text without a placeholder to the template's. */
export function setPresentation(root: XmlElement, { size, defaultText }: Template): void {
  const own = child(root, 'p:sldSz');
  if (own) own.attrs = { cx: String(size.cx), cy: String(size.cy) };
  const text = child(root, 'p:defaultTextStyle');
  if (text && defaultText) Object.assign(text, parseXml(defaultText));
}

/**
 * Gives a slide the colour map that its layout has in place of the master's: the one that PptxGenJS writes says the
 * master's, and its text would be dark on a layout's dark ground.
 */
export function takeColorMap(slide: XmlElement, part: string, { layouts }: Template): void {
  const own = layouts.find((layout) => layout.part === part)?.ownMap;
  const map = child(slide, 'p:clrMapOvr');
  if (!map) throw new Error('pptx: the slide has no colour map');
  if (own) map.children = [el('a:overrideClrMapping', own)];
}

/** @returns plans of the layouts as the template has them: nothing of them is written. */
export function planFrames(deck: PlacedDeck): Map<string, LayoutPlan> {
  return new Map(deck.layouts.map((layout) => [layout.name, planFrame(layout)]));
}

function planFrame(layout: ResolvedLayout): LayoutPlan {
  const { frame } = layout;
  if (!frame) throw new Error(`pptx: the layout ${layout.name} has no place in the template`);
  const { slots } = frame;
  const regions = new Map<string, Placeholder>([['title', slots.title ? bound(slots.title) : LOOSE]]);
  const free = distinct(slots.bodies);
  const bySize = [...layout.regions].sort((a, b) => b.rect.w * b.rect.h - a.rect.w * a.rect.h);
  for (const { name, area } of bySize) {
    if (name === 'title' || regions.has(name)) continue;
    if (area === 'subtitle' && slots.subtitle) regions.set(name, bound(slots.subtitle));
    else if (area === 'body' && free.length > 0 && !SMALL.test(name)) {
      const slot = nearest(free, layout, name);
      free.splice(free.indexOf(slot), 1);
      regions.set(name, bound(slot));
    }
  }
  const chrome = new Map<Chrome, Placeholder>();
  if (slots.footer) chrome.set('footer', bound(slots.footer));
  if (slots.page) chrome.set('page', bound(slots.page));
  return { layout, part: frame.part, regions, chrome, shapes: [] };
}

/** Regions that only name or caption another one stand free. */
const SMALL = /^(caption|label|note|head|ordinal|ask)/;

/** The placeholder whose left edge is nearest to the region's: columns keep their sides. */
function nearest(free: readonly TemplateSlot[], { regions }: ResolvedLayout, name: string): TemplateSlot {
  const { rect } = regions.find((r) => r.name === name) as { rect: Rect };
  const centre = rect.x + rect.w / 2;
  return [...free].sort(
    (a, b) => Math.abs(a.rect.x + a.rect.w / 2 - centre) - Math.abs(b.rect.x + b.rect.w / 2 - centre),
  )[0] as TemplateSlot;
}

/** Placeholders that a slide can tell apart: of those that repeat an index the first. */
const distinct = (slots: readonly TemplateSlot[]): TemplateSlot[] =>
  slots.filter((slot, n) => slots.findIndex(({ idx = '0' }) => idx === (slot.idx ?? '0')) === n);

const bound = ({ type, idx, name, rect, anchor }: TemplateSlot): Placeholder => ({
  name,
  ...(type === 'obj' ? {} : { type }),
  ...(idx === undefined || idx === '0' ? {} : { idx: Number(idx) }),
  rect,
  anchor,
  levels: [],
  foreign: true,
});

/** A title where the layout has none: bound to the master's, and placed by the slide. */
const LOOSE: Placeholder = {
  name: 'Title',
  type: 'title',
  rect: { x: -1, y: -1, w: 0, h: 0 },
  anchor: 'middle',
  levels: [],
  foreign: true,
};
