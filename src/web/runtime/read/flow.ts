import { element } from '../element.ts';
import { clean } from './clean.ts';
import { foldIntoTable } from './deltas.ts';

/** A slide's contents as they flow down a page: the elements are the slide's own, without places and looks. */
export interface Flow {
  title: string;
  content: Element[];
  notes: Element[];
  sources: Element[];
}

/** Takes a drawn slide apart; its nodes move into what is returned. */
export function flowOf(slide: HTMLElement): Flow {
  const flow: Flow = { title: titleOf(slide), content: [], notes: [], sources: [] };
  let labels: HTMLElement[] = [];
  const flush = () => {
    flow.content.push(...lineOf(labels));
    labels = [];
  };
  foldIntoTable(slide);
  for (const child of [...slide.children] as HTMLElement[]) {
    const { region, chrome } = child.dataset;
    if (child.matches('h1, h2, [aria-hidden]') || (chrome && chrome !== 'links')) continue;
    if (isLabel(child)) {
      labels.push(child);
      continue;
    }
    flush();
    if (child.matches('aside.notes')) flow.notes.push(...child.children);
    else if (region === 'source') flow.sources = paragraphsOf(child, 'source');
    else if (chrome === 'links') flow.content.push(...paragraphsOf(child, 'see'));
    else flow.content.push(...blockOf(child));
  }
  flush();
  const further = flow.notes.filter((e) => e.matches('.source'));
  const said = new Set(flow.sources.map((e) => e.textContent));
  flow.notes = flow.notes.filter((e) => !further.includes(e));
  // The slide's own line is often the shorter one: the full one then stays with the notes.
  if (said.size === 0) flow.sources = further;
  else flow.notes.push(...further.filter((e) => !said.has(e.textContent)));
  return flow;
}

/** @returns a title without the line breaks that were planned for the slide. */
function titleOf(slide: HTMLElement): string {
  const title = slide.querySelector('h1, h2');
  for (const br of [...(title?.querySelectorAll('br') ?? [])]) br.replaceWith(needsSpace(br) ? ' ' : '');
  return title?.textContent?.trim() || slide.id;
}

/** Words of alphabets need a space where a line broke; beside Chinese there is none. */
function needsSpace(br: Element): boolean {
  const before = br.previousSibling?.textContent?.at(-1) ?? ' ';
  const after = br.nextSibling?.textContent?.at(0) ?? ' ';
  return ![before, after].some((char) => /[\s\u2e80-\u9fff\uf900-\uffef]/.test(char));
}

/** Words of one line that a layout sets around what it shows: a number, a name, "one of four". */
const isLabel = (box: HTMLElement): boolean => /^(label|ordinal)/.test(box.dataset.region ?? '') && isLine(box);
const isLine = (box: Element): boolean =>
  box.querySelectorAll('p').length === 1 && !box.querySelector('li, table, img');

/** @returns short texts that stood around each other as one line. */
function lineOf(boxes: readonly Element[]): Element[] {
  const parts = boxes.flatMap((box) => paragraphsOf(box, ''));
  const spans = parts.map((p) => element(document, 'span', {}, ...p.childNodes));
  return spans.length
    ? [element(document, 'p', { class: 'labels' }, ...spans.flatMap((s, n) => (n ? [' · ', s] : [s])))]
    : [];
}

function paragraphsOf(box: Element, name: string): HTMLElement[] {
  return [...box.querySelectorAll('p')].map((p) => {
    clean(p);
    if (name) p.className = name;
    return p;
  });
}

/** One box of the slide: a figure, a table, or text. Empty boxes are left out. */
function blockOf(box: HTMLElement): Element[] {
  if (box.matches('svg')) return [];
  if (box.matches('table')) return [tableOf(box)];
  if (box.matches('img')) return [pictureOf(box)];
  const chart = box.querySelector(':scope > svg[role="img"]');
  if (chart) return [chartOf(chart, box.querySelector('table'))];
  if (isStrip(box)) return [stripOf(box)];
  for (const inner of [...box.querySelectorAll(':scope > .box')].filter(isStrip)) inner.replaceWith(stripOf(inner));
  clean(box);
  const figures = [...box.querySelectorAll<HTMLElement>('img, table')];
  for (const one of figures) one.replaceWith(one.matches('table') ? scrolled(one) : pictureOf(one));
  if (!box.textContent?.trim() && figures.length === 0) return [];
  return unwrapped(box);
}

/** Parts of a whole, a line of words in each. */
const isStrip = (box: Element): boolean => {
  const texts = [...box.children].filter((e) => !e.matches('[aria-hidden]'));
  return texts.length > 1 && texts.every((e) => e.matches('div.box') && isLine(e));
};

/** @returns the parts beside each other, as wide for each other as they were drawn. */
function stripOf(box: Element): Element {
  const widths = [...box.querySelectorAll<HTMLElement>(':scope > [aria-hidden]')].map((e) => parseFloat(e.style.width));
  const parts = [...box.children].filter((e) => !e.matches('[aria-hidden]')).flatMap((e) => paragraphsOf(e, ''));
  parts.forEach((part, n) => {
    part.style.flexGrow = String(widths[n] ?? 1);
  });
  return element(document, 'div', { class: 'strip' }, ...parts);
}

/** Boxes that only held their places give way to what is in them; they hand on that they were bold. */
function unwrapped(box: Element): Element[] {
  const parts = [...box.children];
  if (!box.matches('div') || box.matches('.strip, .scroll') || parts.length === 0 || hasOwnText(box)) return [box];
  if (box.className) for (const part of parts) part.classList.add(...box.classList);
  return parts.flatMap(unwrapped);
}

const hasOwnText = (e: Element): boolean => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim());

function tableOf(table: HTMLElement): Element {
  clean(table);
  return scrolled(table);
}

/** A table keeps its columns: where the page is too narrow it scrolls by itself, and a key can reach it. */
function scrolled(table: HTMLElement): Element {
  table.querySelector('colgroup')?.remove();
  for (const head of table.querySelectorAll('th:empty')) head.replaceWith(element(document, 'td'));
  const name = table.querySelector('caption')?.textContent ?? '';
  return element(document, 'div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name }, table);
}

function pictureOf(img: HTMLElement): Element {
  clean(img);
  return element(document, 'figure', {}, img);
}

/** A chart as it is drawn, and its figures as a table beside or under it. */
function chartOf(svg: Element, table: HTMLElement | null): Element {
  svg.removeAttribute('height'); // its width bends to the page, and its height follows
  const drawn = element(document, 'div', { class: 'drawn' }, svg);
  return element(document, 'figure', { class: 'chart' }, drawn, ...(table ? [tableOf(table)] : []));
}
