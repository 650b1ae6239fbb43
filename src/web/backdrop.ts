import { type BackdropItem, base64, type Frame, type PlacedDeck } from '../model/index.ts';
import { escapeAttribute } from '../xml/tree.ts';
import { dataUrl } from './data-url.ts';
import { css, round } from './markup.ts';
import { colorsOf } from './style.ts';

const TYPES: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' };

/** How slides of each layout look on an agency's template: declarations for the slide, and the pictures that they name. */
export interface Backdrops {
  /** By the layout's name. */
  styles: Map<string, string>;
  /** Custom properties with one picture for each of the template's layouts that is used. */
  properties: string;
}

/** @returns nothing to draw where the deck has no template. */
export function backdropsOf(deck: PlacedDeck): Backdrops {
  const used = new Set(deck.slides.map(({ layout }) => layout));
  const names = new Map<string, string>();
  const properties: string[] = [];
  const styles = new Map<string, string>();
  for (const { name, frame } of deck.layouts) {
    if (!frame || !used.has(name)) continue;
    let picture = names.get(frame.part);
    if (picture === undefined) {
      const drawn = svgOf(frame, deck);
      picture = drawn === '' ? '' : `--backdrop-${names.size + 1}`;
      names.set(frame.part, picture);
      if (picture !== '') properties.push(`${picture}:url(${drawn})`);
    }
    const ground = picture === '' ? 'var(--page)' : `var(--page) var(${picture}) 0 0/100% 100%`;
    styles.set(name, css(colorsOf(frame.colors), `background:${ground}`));
  }
  return { styles, properties: properties.join(';') };
}

/** What the template draws, as one picture behind the slide: shapes with their fills, and pictures. */
function svgOf({ backdrop }: Frame, deck: PlacedDeck): string {
  if (backdrop.items.length === 0) return '';
  const { w, h } = deck.slide;
  const definitions: string[] = [];
  const shapes = backdrop.items.map((item) => shapeOf(item, deck, definitions)).join('');
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(w)} ${h}" preserveAspectRatio="none">`;
  const svg = `${head}<defs>${definitions.join('')}</defs>${shapes}</svg>`;
  return `data:image/svg+xml;base64,${base64(new TextEncoder().encode(svg))}`;
}

function shapeOf(item: BackdropItem, deck: PlacedDeck, definitions: string[]): string {
  const { x, y, w, h } = item.rect;
  const box = `x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"`;
  if (item.picture !== undefined) {
    const part = deck.template?.parts.find(({ path }) => path === item.picture);
    const type = TYPES[item.picture.slice(item.picture.lastIndexOf('.') + 1).toLowerCase()];
    return part && type ? `<image ${box} preserveAspectRatio="none" href="${dataUrl(type, part.bytes)}"/>` : '';
  }
  const fill = paint(item, definitions);
  if (item.round === 'ellipse')
    return `<ellipse cx="${round(x + w / 2)}" cy="${round(y + h / 2)}" rx="${round(w / 2)}" ry="${round(h / 2)}" ${fill}/>`;
  if (item.path) {
    const [across, down] = [w / item.path.box[0], h / item.path.box[1]];
    const place = `translate(${round(x)} ${round(y)}) scale(${across} ${down})`;
    return `<path d="${escapeAttribute(item.path.d)}" transform="${place}" ${fill}/>`;
  }
  const corner = item.round === 'rounded' ? ` rx="${round(Math.min(w, h) / 6)}"` : '';
  return `<rect ${box}${corner} ${fill}/>`;
}

function paint({ gradient, color = '#FFFFFF' }: BackdropItem, definitions: string[]): string {
  if (!gradient) return `fill="${color}"`;
  const id = `g${definitions.length + 1}`;
  const stops = gradient.stops.map(({ at, hex }) => `<stop offset="${round(at)}%" stop-color="${hex}"/>`).join('');
  const turn = `gradientTransform="rotate(${round(gradient.angle)} .5 .5)"`;
  definitions.push(`<linearGradient id="${id}" ${turn}>${stops}</linearGradient>`);
  return `fill="url(#${id})"`;
}
