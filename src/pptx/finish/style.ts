import type { Align, ColorRole, PlacedDeck, PlacedParagraph, Region, Theme, TypeSize } from '../../model/index.ts';
import { el, type XmlElement } from '../../xml/tree.ts';
import { emu, hundredths } from '../units.ts';
import { schemeColor, solidFill } from './paint.ts';

/** How a paragraph looks: what a level of a placeholder gives, and what a placed paragraph asks for. Points. */
export interface TextStyle {
  size: number;
  line: number;
  bold: boolean;
  color: ColorRole;
  align: Align;
  bullet: PlacedParagraph['bullet'];
  left: number;
  hang: number;
  before: number;
}

/** What text has that inherits from no placeholder: `defaultTextStyle`. No line height is common to all of it. */
export const PLAIN: TextStyle = {
  size: 18,
  line: Number.NaN,
  bold: false,
  color: 'ink',
  align: 'left',
  bullet: 'none',
  left: 0,
  hang: 0,
  before: 0,
};

/** What a text inherits; undefined where it is not known, so that the text says its own. */
export type BaseStyle = { [K in keyof TextStyle]: TextStyle[K] | undefined };
export const UNKNOWN: BaseStyle = {
  size: undefined,
  line: undefined,
  bold: undefined,
  color: undefined,
  align: undefined,
  bullet: undefined,
  left: undefined,
  hang: undefined,
  before: undefined,
};

/** The same for text boxes and cells, which say their size even where it is the default: a template may have another. */
export const FREE: TextStyle = { ...PLAIN, size: Number.NaN };

const ALIGN: Record<Align, string> = { left: 'l', center: 'ctr', right: 'r' };
/** Discs above, dashes beneath, as CommonMark's nesting shows best when projected. */
const DISC = ['•', '–', '•', '–', '•'];
/** Markers keep the text's colour where the theme's primary colour would not stand out. */
const ON_DARK: ReadonlySet<ColorRole> = new Set<ColorRole>(['page', 'onCover', 'onCoverMuted', 'onPrimary']);

export const typeSize = (deck: Pick<PlacedDeck, 'theme' | 'audience'>, role: string): TypeSize => {
  const scale = deck.theme.scale[deck.audience.density] as unknown as Record<string, TypeSize | number>;
  const own = deck.theme.display[role] ?? scale[role];
  return typeof own === 'object' ? own : deck.theme.scale[deck.audience.density].body;
};

export function regionStyle(deck: Pick<PlacedDeck, 'theme' | 'audience'>, region: Region): TextStyle {
  const [size, line] = typeSize(deck, region.role);
  return { ...PLAIN, size, line, bold: region.bold, color: region.color, align: region.align };
}

/** Level n (from 0) of a body of text that a person types into. */
export const listLevel = (base: TextStyle, level: number, before: number): TextStyle => ({
  ...base,
  bullet: 'disc',
  left: base.size * (level + 1),
  hang: base.size,
  before: level === 0 ? before : before / 2,
});

const spacing = (name: string, points: number): XmlElement =>
  el(name, {}, [el('a:spcPts', { val: hundredths(points) })]);

/** Children of a paragraph's properties that set its marker. `startAt` is the number of a list's first item. */
function marker(theme: Theme, style: TextStyle, level: number, startAt: number): XmlElement[] {
  if (style.bullet === 'none') return [el('a:buNone')];
  const color = ON_DARK.has(style.color) ? el('a:buClrTx') : el('a:buClr', {}, [schemeColor(theme.colors.primary)]);
  if (style.bullet === 'number') {
    const start: Record<string, number> = startAt === 1 ? {} : { startAt };
    return [color, el('a:buFont', { typeface: '+mj-lt' }), el('a:buAutoNum', { type: 'arabicPeriod', ...start })];
  }
  return [color, el('a:buFont', { typeface: 'Arial' }), el('a:buChar', { char: DISC[level] ?? '•' })];
}

/** How East Asian lines break: full-width punctuation stays in the line, as it was measured. */
const EAST_ASIAN = { rtl: 0, eaLnBrk: 1, latinLnBrk: 0, hangingPunct: 0 };

interface ParagraphExtras {
  level: number;
  startAt: number;
  /** Points: where the text after a run-in head begins. */
  tab?: number;
  /** Points kept free at the right. */
  right?: number;
}

/**
 * Properties of a paragraph (`a:pPr`) or of a level (`a:lvl1pPr`): all of them, or where there is a base, those that
 * differ from it.
 */
export function paragraphProperties(
  theme: Theme,
  name: string,
  style: TextStyle,
  extras: ParagraphExtras,
  base?: BaseStyle,
): XmlElement {
  const attrs: Record<string, string | number> = {};
  if (name === 'a:pPr' && extras.level > 0) attrs.lvl = extras.level;
  if (emu(style.left) !== emu(base?.left ?? Number.NaN)) attrs.marL = emu(style.left);
  if (emu(style.hang) !== emu(base?.hang ?? Number.NaN)) attrs.indent = -emu(style.hang) || 0;
  if (extras.right !== undefined) attrs.marR = emu(extras.right);
  if (base && base.line === undefined) Object.assign(attrs, el('', EAST_ASIAN).attrs);
  if (style.align !== base?.align) attrs.algn = ALIGN[style.align];
  const children: XmlElement[] = [];
  if (!Object.is(style.line, base?.line)) children.push(spacing('a:lnSpc', style.line));
  if (style.before !== base?.before) children.push(spacing('a:spcBef', style.before));
  const numbered = style.bullet === 'number' && extras.startAt !== 1;
  const recolored = style.bullet !== 'none' && base?.color && ON_DARK.has(style.color) !== ON_DARK.has(base.color);
  if (style.bullet !== base?.bullet || numbered || recolored)
    children.push(...marker(theme, style, extras.level, extras.startAt));
  if (extras.tab !== undefined) children.push(el('a:tabLst', {}, [el('a:tab', { pos: emu(extras.tab), algn: 'l' })]));
  return el(name, attrs, children);
}

/** `a:lvlNpPr` with its run properties, whole: level from 0; `fonts` is the theme's major (mj) or minor (mn) pair. */
export function levelProperties(theme: Theme, style: TextStyle, level: number, fonts?: 'mj' | 'mn'): XmlElement {
  const at = paragraphProperties(theme, `a:lvl${level + 1}pPr`, style, { level, startAt: 1 });
  if (Number.isNaN(style.line)) at.children.shift();
  if (fonts) Object.assign(at.attrs, el('', { defTabSz: 914400, ...EAST_ASIAN }).attrs);
  const face = (name: string, script: string): XmlElement => el(name, { typeface: `+${fonts}-${script}` });
  const faces = fonts ? [face('a:latin', 'lt'), face('a:ea', 'ea'), face('a:cs', 'cs')] : [];
  const kern: Record<string, number> = fonts ? { kern: 1200 } : {};
  const attrs = { sz: hundredths(style.size), b: style.bold ? 1 : 0, ...kern };
  at.children.push(el('a:defRPr', attrs, [solidFill(theme, style.color), ...faces]));
  return at;
}
