import layoutText from '../../../templates/pptx/slideLayout.xml?raw';
import masterText from '../../../templates/pptx/slideMaster.xml?raw';
import tableStylesText from '../../../templates/pptx/tableStyles.xml?raw';
import themeText from '../../../templates/pptx/theme.xml?raw';
import { type PlacedDeck, SLOTS, type Theme } from '../../model/index.ts';
import type { Package } from '../../opc/package.ts';
import { template } from '../../opc/template.ts';
import { child, el, walk, type XmlElement } from '../../xml/tree.ts';
import { guid } from './guid.ts';
import type { LayoutPlan } from './layouts.ts';
import { REL, TYPE } from './names.ts';
import { background, solidFill } from './paint.ts';
import { masterPlaceholders, type Placeholder } from './placeholders.ts';
import { layoutShape, placeholderShape } from './shapes.ts';
import { levelProperties, PLAIN } from './style.ts';

export const MASTER = 'ppt/slideMasters/slideMaster1.xml';
/** Field ids may repeat, and are the same in every deck. */
export const PAGE_FIELD = guid('slide number');
/** The one table style: hairlines between rows, a strong rule under the header. */
export const TABLE_STYLE = guid('briefdeck table');

const LEVELS = {
  'zh-CN': ['单击此处编辑文本', '第二级', '第三级', '第四级', '第五级'],
  en: ['Click to edit the text', 'Second level', 'Third level', 'Fourth level', 'Fifth level'],
} as const;
const TITLE = { 'zh-CN': '单击此处编辑标题', en: 'Click to edit the title' } as const;

export const languageOf = (deck: Pick<PlacedDeck, 'lang'>): string => (deck.lang === 'en' ? 'en-US' : 'zh-CN');

/** The theme's own part: twelve colours, and a pair of faces for titles and one for text, the East Asian one named for Han script too. */
export function themePart(deck: PlacedDeck, name: string): XmlElement {
  const { latin, ea, heading } = deck.theme.fonts[deck.lang === 'en' ? 'en' : 'zh'];
  const major = { majorLatin: heading?.latin ?? latin, majorEa: heading?.ea ?? ea };
  const root = template(themeText, { name, latin, ea, ...major });
  const scheme = child(root, 'a:themeElements', 'a:clrScheme') as XmlElement;
  scheme.children = SLOTS.map((slot) =>
    el(`a:${slot}`, {}, [el('a:srgbClr', { val: deck.theme.slots[slot].slice(1).toUpperCase() })]),
  );
  return root;
}

/** Text shown in a placeholder of the master or a layout. */
function prompt(deck: PlacedDeck, ph: Placeholder): XmlElement[] {
  const lang = languageOf(deck);
  const run = (text: string) => el('a:r', {}, [el('a:rPr', { lang }), el('a:t', {}, [text])]);
  if (ph.type === 'sldNum') {
    const field = el('a:fld', { id: PAGE_FIELD, type: 'slidenum' }, [el('a:rPr', { lang }), el('a:t', {}, ['‹#›'])]);
    return [el('a:p', {}, [field, el('a:endParaRPr', { lang })])];
  }
  if (ph.type === 'dt') return [el('a:p', {}, [el('a:endParaRPr', { lang })])];
  // The footer's own words, as PowerPoint leaves them in layouts: slides added later then show the same.
  if (ph.type === 'ftr') return [el('a:p', {}, [run(deck.head.footer ?? deck.audience.name)])];
  if (ph.type === 'title' || ph.type === 'ctrTitle') return [el('a:p', {}, [run(TITLE[deck.lang])])];
  return ph.levels.map((_, lvl) =>
    el('a:p', {}, [el('a:pPr', { lvl }), run(LEVELS[deck.lang][lvl] ?? LEVELS[deck.lang][0])]),
  );
}

const tree = (root: XmlElement): XmlElement => child(root, 'p:cSld', 'p:spTree') as XmlElement;

/** Adds the master, its theme and every layout; the master's relationships are to its layouts first. */
export function addMaster(pkg: Package, deck: PlacedDeck, plans: LayoutPlan[]): void {
  const { theme } = deck;
  const root = template(masterText, { ...theme.clrMap });
  const placeholders = masterPlaceholders(deck);
  placeholders.forEach((ph, n) => {
    tree(root).children.push(placeholderShape(theme, ph, n + 2, prompt(deck, ph)));
  });
  const ids = child(root, 'p:sldLayoutIdLst') as XmlElement;
  plans.forEach((plan, n) => {
    ids.children.push(el('p:sldLayoutId', { id: 2147483649 + n, 'r:id': pkg.relate(MASTER, REL.layout, plan.part) }));
    pkg.relate(plan.part, REL.master, MASTER);
  });
  pkg.relate(MASTER, REL.theme, 'ppt/theme/theme1.xml');
  const [title, body] = placeholders as [Placeholder, Placeholder];
  const styles = child(root, 'p:txStyles') as XmlElement;
  const fill = (name: string, levels: XmlElement[]) => {
    (child(styles, name) as XmlElement).children = levels;
  };
  fill(
    'p:titleStyle',
    title.levels.map((s) => levelProperties(theme, s, 0, 'mj')),
  );
  fill(
    'p:bodyStyle',
    body.levels.map((s, n) => levelProperties(theme, s, n, 'mn')),
  );
  fill('p:otherStyle', plainLevels(theme));
  pkg.add(MASTER, TYPE.master, root);
  pkg.add('ppt/theme/theme1.xml', TYPE.theme, themePart(deck, theme.name));
  const names = layoutNames(plans);
  plans.forEach((plan, n) => {
    pkg.add(plan.part, TYPE.layout, layoutPart(deck, plan, names[n] as string));
  });
}

/** Nine levels of text that is in no placeholder. */
export const plainLevels = (theme: Theme): XmlElement[] =>
  Array.from({ length: 9 }, (_, level) => levelProperties(theme, PLAIN, level, 'mn'));

/** What PowerPoint lists in its menu of layouts: what each is for, told apart by name where two say the same. */
function layoutNames(plans: LayoutPlan[]): string[] {
  const said = plans.map(({ layout }) => layout.for || layout.name);
  return said.map((words, n) => (said.indexOf(words) === n ? words : `${words} (${plans[n]?.layout.name})`));
}

/** Kinds of layout that PowerPoint knows by type; the rest are `cust` and marked as drawn by a person. */
const KIND: Record<string, string> = {
  cover: 'title',
  section: 'secHead',
  appendix: 'secHead',
  content: 'obj',
  'two-content': 'twoObj',
  'comparison-table': 'tbl',
  'action-table': 'tbl',
  matrix: 'tbl',
  sources: 'tbl',
};

function layoutPart(deck: PlacedDeck, plan: LayoutPlan, name: string): XmlElement {
  const { theme } = deck;
  const root = template(layoutText, { name });
  const kind = KIND[plan.layout.name];
  Object.assign(root.attrs, kind ? { type: kind } : { type: 'cust', userDrawn: '1' });
  if (plan.layout.background !== 'page')
    (child(root, 'p:cSld') as XmlElement).children.unshift(background(theme, plan.layout.background));
  const into = tree(root).children;
  let id = 1;
  for (const shape of plan.shapes) into.push(layoutShape(theme, shape, ++id));
  for (const ph of [...plan.regions.values(), ...plan.chrome.values()])
    into.push(placeholderShape(theme, ph, ++id, prompt(deck, ph)));
  return root;
}

/** `tableStyles.xml` with the one style, its rules and text in the theme's colours. */
export function tableStylesPart(theme: Theme): XmlElement {
  const root = template(tableStylesText, { id: TABLE_STYLE, name: theme.name });
  const paint = (part: XmlElement, role: 'rule' | 'title') => {
    for (const at of walk(part)) if (at.name === 'a:ln' && at.attrs.w) at.children.push(solidFill(theme, role));
  };
  for (const part of (child(root, 'a:tblStyle') as XmlElement).children) {
    if (typeof part === 'string') continue;
    paint(part, part.name === 'a:firstRow' ? 'title' : 'rule');
    const [fill] = solidFill(theme, TABLE_TEXT[part.name] ?? 'ink').children;
    if (fill) child(part, 'a:tcTxStyle')?.children.push(fill);
  }
  return root;
}
/** Colours of the table style's text; cells that differ say so. */
export const TABLE_TEXT: Record<string, 'muted' | 'title' | 'ink'> = { 'a:firstRow': 'muted', 'a:firstCol': 'title' };
