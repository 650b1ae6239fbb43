import { type Report, type Scheme, type Slot, sha256, type Template, type TemplateLayout } from '../model/index.ts';
import { child, childrenOf, writeXml, type XmlElement } from '../xml/tree.ts';
import { type Opened, open } from './archive.ts';
import { backdropOf, type Drawn } from './backdrop.ts';
import { carry } from './carry.ts';
import { slotsOf } from './color.ts';
import { damaged, Fault, LIMITS, placeOf } from './fault.ts';
import { masterSlots, numberIn, placeholdersIn, type Reading, slotsIn } from './slots.ts';

/** Our slides' height, points. */
const HEIGHT = 540;
/** The namespace of what PowerPoint saves as “Strict Open XML”. */
const STRICT = 'http://purl.oclc.org/ooxml/presentationml/main';
/** Width to height of slides that a briefing can be shown on. */
const PROPORTIONS = [1.2, 2.4] as const;

/**
 * Reads an agency's file: untrusted bytes. Its slides are looked at only to see which master they stand on.
 * @param file its path in the briefing's folder; '' for one named on the command line
 * @returns undefined, after a report, for a file that is refused
 */
export async function readTemplate(bytes: Uint8Array, file: string, report: Report): Promise<Template | undefined> {
  try {
    if (bytes.length > LIMITS.file) throw new Fault('template-large', { most: LIMITS.file >> 20 });
    const opened = open(bytes);
    return { file, hash: await sha256(bytes), ...readPresentation(opened) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    report(error.code, error.args, placeOf(file));
    return undefined;
  }
}

function readPresentation(opened: Opened): Omit<Template, 'file' | 'hash'> {
  const path = opened.relations('').find(({ kind }) => kind === 'officeDocument')?.target;
  if (path === undefined || !/presentationml\.(presentation|template|slideshow)\.main\+xml$/.test(opened.typeOf(path)))
    throw new Fault('template-kind', { what: opened.typeOf(path ?? '').replace(/^.*\./, '') || 'zip' });
  const root = opened.xml(path);
  // Its other namespaces would stand beside those of our slides, which no program reads.
  if (root.attrs['xmlns:p'] === STRICT) throw new Fault('template-strict');
  if (root.name !== 'p:presentation') throw new Fault('template-kind', { what: root.name });
  const size = sizeOf(root);
  const slide = { w: (size.cx * HEIGHT) / size.cy, h: HEIGHT };
  const related = new Map(opened.relations(path).map((relation) => [relation.id, relation]));
  const masters = childrenOf(child(root, 'p:sldMasterIdLst') ?? root, 'p:sldMasterId').map(({ attrs }) => {
    const part = related.get(attrs['r:id'] ?? '')?.target;
    if (part === undefined || !opened.archive.has(part)) throw damaged(part ?? 'sldMasterIdLst');
    return { part, id: attrs.id ?? '' };
  });
  if (masters.length === 0) throw new Fault('template-layouts');
  if (masters.length > LIMITS.masters) throw new Fault('template-bomb', { what: `${masters.length} masters` });
  const votes = votesOf(
    opened,
    [...related.values()].filter(({ kind }) => kind === 'slide').map(({ target }) => target),
  );
  const at = { opened, scale: HEIGHT / size.cy, slide };
  const layouts = masters.flatMap(({ part }) => layoutsOf(part, votes.get(part) ?? 0, at));
  if (layouts.length > LIMITS.layouts) throw new Fault('template-bomb', { what: `${layouts.length} layouts` });
  const first = [...masters].sort((a, b) => (votes.get(b.part) ?? 0) - (votes.get(a.part) ?? 0))[0];
  const text = child(root, 'p:defaultTextStyle');
  return {
    size,
    slide,
    masters,
    layouts,
    fonts: fontsOf(themeOf(opened, first?.part ?? '')),
    ...carry(
      opened,
      masters.map(({ part }) => part),
    ),
    defaultText: text ? writeXml(text) : '',
  };
}

/** @throws Fault for a slide that is upright, or a banner. */
function sizeOf(root: XmlElement): Template['size'] {
  const { cx, cy } = child(root, 'p:sldSz')?.attrs ?? {};
  const size = { cx: Number(cx), cy: Number(cy) };
  const wide = size.cx / size.cy;
  const inches = `${Math.round(size.cx / 9144) / 100} × ${Math.round(size.cy / 9144) / 100} in`;
  // The format's own bounds: 1 to 56 inches.
  const valid = [size.cx, size.cy].every((n) => Number.isInteger(n) && n >= 914400 && n <= 51206400);
  if (!valid || wide < PROPORTIONS[0] || wide > PROPORTIONS[1]) throw new Fault('template-size', { what: inches });
  return size;
}

/** Which share of the template's own slides stands on each master. */
function votesOf(opened: Opened, slides: readonly string[]): Map<string, number> {
  const votes = new Map<string, number>();
  for (const slide of slides) {
    const layout = opened.relations(slide).find(({ kind }) => kind === 'slideLayout')?.target ?? '';
    const master = opened.relations(layout).find(({ kind }) => kind === 'slideMaster')?.target;
    if (master !== undefined) votes.set(master, (votes.get(master) ?? 0) + 1 / slides.length);
  }
  return votes;
}

const themeOf = (opened: Opened, master: string): XmlElement | undefined => {
  const path = opened.relations(master).find(({ kind }) => kind === 'theme')?.target;
  return path === undefined ? undefined : opened.xml(path);
};

interface At {
  opened: Opened;
  scale: number;
  slide: { w: number; h: number };
}

function layoutsOf(part: string, used: number, { opened, scale, slide }: At): TemplateLayout[] {
  const root = opened.xml(part);
  if (root.name !== 'p:sldMaster') throw damaged(part);
  const theme = themeOf(opened, part);
  const slots = slotsOf(theme);
  const map = child(root, 'p:clrMap')?.attrs ?? {};
  const relations = opened.relations(part);
  const ids = childrenOf(child(root, 'p:sldLayoutIdLst') ?? root, 'p:sldLayoutId').map(({ attrs }) => attrs['r:id']);
  return ids.flatMap((id): TemplateLayout[] => {
    const path = relations.find((relation) => relation.id === id)?.target;
    if (path === undefined || !opened.archive.has(path)) throw damaged(path ?? part);
    const layout = opened.xml(path);
    const override = child(layout, 'p:clrMapOvr', 'a:overrideClrMapping')?.attrs;
    const scheme = (own: Record<string, string>): Scheme => ({ slots, clrMap: mapOf(own) });
    const own = scheme(override ?? map);
    const number = numberIn(layout, scale) ?? (layout.attrs.showMasterSp === '0' ? undefined : numberIn(root, scale));
    const reading: Reading = { scheme: own, scale, master: root };
    const drawn = (of: XmlElement, from: string, colors: Scheme): Drawn => ({
      root: of,
      relations: opened.relations(from),
      scheme: colors,
      theme,
      scale,
      slide,
    });
    return [
      {
        part: path,
        name: child(layout, 'p:cSld')?.attrs.name ?? '',
        type: layout.attrs.type ?? '',
        master: part,
        slots: withTitle(slotsIn(layout, reading), layout, reading),
        backdrop: backdropOf(drawn(root, part, own), drawn(layout, path, own)),
        ...(number ? { number } : {}),
        used,
        scheme: own,
        ...(override ? { ownMap: override } : {}),
      },
    ];
  });
}

/** A layout whose title has lost its place still has its master's. */
function withTitle(slots: TemplateLayout['slots'], layout: XmlElement, reading: Reading): TemplateLayout['slots'] {
  const names = placeholdersIn(layout).some(({ type }) => type === 'title' || type === 'ctrTitle');
  const known = slots.some(({ type }) => type === 'title' || type === 'ctrTitle');
  const master = masterSlots(reading).find(({ type }) => type === 'title');
  return names && !known && master ? [master, ...slots] : slots;
}

function mapOf(attrs: Record<string, string>): Scheme['clrMap'] {
  const slot = (name: string, usual: Slot): Slot =>
    /^(dk|lt)[12]$/.test(attrs[name] ?? '') ? (attrs[name] as Slot) : usual;
  return { bg1: slot('bg1', 'lt1'), tx1: slot('tx1', 'dk1'), bg2: slot('bg2', 'lt2'), tx2: slot('tx2', 'dk2') };
}

function fontsOf(theme: XmlElement | undefined): Template['fonts'] {
  const face = (pair: string, script: string): string => {
    const fonts = theme && child(theme, 'a:themeElements', 'a:fontScheme', pair);
    const own = fonts && child(fonts, script)?.attrs.typeface;
    if (own) return own;
    const hans = fonts && childrenOf(fonts, 'a:font').find(({ attrs }) => attrs.script === 'Hans')?.attrs.typeface;
    return (script === 'a:ea' ? hans : undefined) ?? (script === 'a:ea' ? 'Microsoft YaHei' : 'Arial');
  };
  return {
    latin: face('a:minorFont', 'a:latin'),
    ea: face('a:minorFont', 'a:ea'),
    headingLatin: face('a:majorFont', 'a:latin'),
    headingEa: face('a:majorFont', 'a:ea'),
  };
}
