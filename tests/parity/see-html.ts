import { isElement, parseXml, type XmlElement, type XmlNode } from '../../src/xml/tree.ts';
import { joinLinks, type Seen, squash } from './seen.ts';

const VOID = /<(br|col|img|meta|hr)((?:\s[^<>]*)?)>/g;
/** Elements that end a line of text. */
const LINES = new Set('h1 h2 h3 p div dt dd li ul ol dl pre blockquote table svg aside'.split(' '));

/** @returns the slides of a web deck. */
export function seeHtml(page: string): Seen[] {
  const slides = /<div class="slides">([\s\S]*)<\/div><\/main>/.exec(page)?.[1] ?? '';
  const root = parseXml(`<slides>${slides.replace(VOID, '<$1$2/>')}</slides>`);
  const sections = root.children.filter(isElement);
  const ids = sections.map((s) => s.attrs.id ?? '');
  return sections.map((section) => see(section, ids));
}

const has = (element: XmlElement, name: string) => (element.attrs.class ?? '').split(' ').includes(name);
const text = (node: XmlNode): string => (isElement(node) ? node.children.map(text).join('') : node);
function* all(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const c of element.children) if (isElement(c)) yield* all(c);
}

function see(section: XmlElement, ids: string[]): Seen {
  const found = { lines: [] as string[], tables: [] as string[][][], charts: [] as string[][][], alts: [] as string[] };
  const body = section.children.filter(isElement).filter((e) => !('data-chrome' in e.attrs) && e.name !== 'aside');
  const title = body.find((e) => e.name === 'h1' || e.name === 'h2');
  for (const part of body) if (part !== title) read(part, found);
  const running = section.children
    .filter(isElement)
    .filter((e) => 'data-chrome' in e.attrs && squash(text(e)) !== '')
    .map((e) => [e.attrs['data-chrome'], squash(text(e))] as const);
  const aside = section.children.find((e): e is XmlElement => isElement(e) && e.name === 'aside');
  const notes = aside
    ? [...all(aside)].filter((e) => e.name === 'p' || e.name === 'li').map((e) => squash(text(e)))
    : [];
  return {
    title: title ? squash(text(title)) : '',
    ...found,
    notes,
    links: links(body, ids),
    running: Object.fromEntries(running),
  };
}

type Found = Pick<Seen, 'lines' | 'tables' | 'charts' | 'alts'>;

/** Gathers what stands beneath; a line ends where an element that makes lines begins or ends. */
function read(element: XmlElement, found: Found): void {
  let line = '';
  const flush = () => {
    if (squash(line) !== '') found.lines.push(squash(line));
    line = '';
  };
  const visit = (node: XmlNode): void => {
    if (!isElement(node)) {
      line += node;
      return;
    }
    if (node.name === 'pre') {
      flush();
      for (const row of text(node).split('\n')) if (squash(row) !== '') found.lines.push(squash(row));
      return;
    }
    if (node.name === 'svg' && node.attrs['aria-label']) found.alts.push(squash(node.attrs['aria-label']));
    if (node.name === 'img' && node.attrs.alt) found.alts.push(squash(node.attrs.alt));
    if (node.name === 'svg') return;
    if (node.name === 'table') {
      (chartData ? found.charts : found.tables).push(cells(node));
      return;
    }
    const ends = LINES.has(node.name);
    if (ends) flush();
    if (node.attrs['data-n']) line += `${node.attrs['data-n']}.`;
    const outside = chartData;
    chartData ||= node.name === 'div' && has(node, 'sr-only');
    node.children.forEach(visit);
    chartData = outside;
    if (ends) flush();
  };
  let chartData = false;
  visit(element);
  flush();
}

const cells = (table: XmlElement): string[][] =>
  [...all(table)]
    .filter((e) => e.name === 'tr')
    .map((row) => row.children.filter(isElement).map((cell) => squash(text(cell))));

function links(body: XmlElement[], ids: string[]): string[] {
  let run = 0;
  const found: { words: string; to: string; run: number }[] = [];
  const visit = (node: XmlNode): void => {
    if (!isElement(node)) {
      if (squash(node) !== '') run++;
      return;
    }
    if (node.name === 'svg') return;
    if (node.name !== 'a') {
      node.children.forEach(visit);
      return;
    }
    run++;
    const href = node.attrs.href ?? '';
    const page = href.startsWith('#/') ? ids.indexOf(decodeURIComponent(href.slice(2))) + 1 : 0;
    found.push({ words: text(node), to: page > 0 ? `page ${page}` : href, run });
  };
  body.forEach(visit);
  return joinLinks(found);
}
