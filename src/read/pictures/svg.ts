/** SVG: looked through for what may act or reach out, then drawn as PNG for programs that know no SVG. */
import { parseXml, textOf, walk, writeXml, type XmlElement, XmlError } from '../../xml/tree.ts';
import { isDeep, weigh } from './svg-weight.ts';

/** Pixels along the longer side of the PNG: sharp on a slide as wide as a full HD screen. */
const SIDE = 1920;
const REFUSED = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'set',
  'animate',
  'animatetransform',
  'animatemotion',
  'discard',
]);

/** Elements drawn at most; a detailed map has some 10,000. One that covers the whole picture takes a tenth of a second. */
const WEIGHT = 50_000;

/** What may stand before the root, one piece after the other. */
const PRELUDE = /\s+|\ufeff|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/y;
const ROOT = /<(?:\w+:)?svg[\s/>]/y;

/** @returns whether these bytes begin an SVG; its XML may still be wrong. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 8000));
  let at = 0;
  for (PRELUDE.lastIndex = 0; PRELUDE.test(text); PRELUDE.lastIndex = at) at = PRELUDE.lastIndex;
  ROOT.lastIndex = at;
  return ROOT.test(text);
}

export interface Svg {
  /** As it goes into the outputs: what was looked through and nothing else, without comments and instructions. */
  text: string;
  width: number;
  height: number;
  /** It has words, for which fonts are needed. */
  words: boolean;
}

/** @returns the picture; `broken` where it is no XML, `sizeless`, `heavy` where it draws too much, or what in it is not allowed. */
export function readSvg(bytes: Uint8Array): Svg | 'broken' | 'sizeless' | 'heavy' | { refused: string } {
  const root = rootOf(bytes);
  if (root === 'broken' || 'refused' in root) return root;
  if (isDeep(root)) return 'heavy';
  const elements = [...walk(root)];
  for (const element of elements) {
    const bad = refused(element);
    if (bad) return { refused: bad };
  }
  if (weigh(root) > WEIGHT) return 'heavy';
  const size = sizeOf(root);
  if (!size) return 'sizeless';
  strip(root, prefix(root.name));
  // Without one, PowerPoint does not scale what is inside.
  root.attrs.viewBox ??= `0 0 ${size.width} ${size.height}`;
  return { text: writeXml(root), ...size, words: elements.some((e) => local(e.name) === 'text') };
}

function rootOf(bytes: Uint8Array): XmlElement | 'broken' | { refused: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
    if (/<!DOCTYPE[^>[]*\[/.test(text)) return { refused: '<!DOCTYPE […]>' };
    if (/<\?xml-stylesheet/.test(text)) return { refused: '<?xml-stylesheet?>' };
    return parseXml(text.replace(/<!DOCTYPE[^>]*>/, ''));
  } catch (error) {
    if (error instanceof XmlError || error instanceof TypeError) return 'broken';
    throw error;
  }
}

/** What editors write for themselves: names of people and files, settings. */
function strip(element: XmlElement, own: string): void {
  const kept = (name: string) => ['', 'xml', 'xlink', 'xmlns', own].includes(prefix(name));
  for (const key of Object.keys(element.attrs)) if (!kept(key)) delete element.attrs[key];
  element.children = element.children.filter(
    (child) => typeof child === 'string' || (kept(child.name) && local(child.name) !== 'metadata'),
  );
  for (const child of element.children) if (typeof child !== 'string') strip(child, own);
}

const prefix = (name: string): string => /^(.*):/.exec(name)?.[1] ?? '';
const local = (name: string): string => name.replace(/^.*:/, '').toLowerCase();

function refused(element: XmlElement): string | undefined {
  const name = local(element.name);
  if (REFUSED.has(name)) return `<${element.name}>`;
  if (name === 'style' && reachesOut(textOf(element))) return '<style> url()';
  for (const [key, value] of Object.entries(element.attrs)) {
    const own = local(key);
    if (own.startsWith('on')) return key;
    if (own === 'base' && key !== 'base') return key;
    if (own === 'href' && !/^(?:#|data:image\/(?:png|jpeg|gif);base64,)/i.test(value.trim()))
      return `${key}="${value.slice(0, 40)}"`;
    if (own !== 'href' && reachesOut(value)) return `${key}="${value.slice(0, 40)}"`;
  }
  return undefined;
}

/** Anything but a place in the picture itself; escapes in a style sheet would hide it. */
const reachesOut = (css: string): boolean =>
  /@import|\\|expression\s*\(|javascript:/i.test(css) || /url\(\s*(?!["']?\s*#)/i.test(css);

/** Pixels, from `width` and `height` or the view box. */
function sizeOf({ name, attrs }: XmlElement): { width: number; height: number } | null {
  if (local(name) !== 'svg') return null;
  const length = (text: string | undefined): number => {
    const match = /^\s*([\d.]+)\s*(px|pt|mm|cm|in)?\s*$/.exec(text ?? '');
    return match ? Number(match[1]) * (UNITS[match[2] ?? 'px'] as number) : Number.NaN;
  };
  const box = (attrs.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [w, h] = [length(attrs.width), length(attrs.height)];
  const [boxW = Number.NaN, boxH = Number.NaN] = box.length === 4 ? box.slice(2) : [];
  const width = w || (h ? (h * boxW) / boxH : boxW);
  const height = h || (w ? (w * boxH) / boxW : boxH);
  const good = [width, height].every((n) => Number.isFinite(n) && n > 0);
  return good ? { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) } : null;
}
const UNITS: Record<string, number> = { px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

let ready: Promise<void> | undefined;

/**
 * @param fonts for its words; no font of the machine is ever used, so that the bytes are the same anywhere
 * @returns null where it cannot be drawn
 */
export async function svgToPng(
  { text, width, height }: Svg,
  wasm: Uint8Array,
  fonts: Uint8Array[],
): Promise<Uint8Array | null> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  ready ??= initWasm(wasm as Uint8Array<ArrayBuffer>);
  await ready;
  const fitTo = width >= height ? { mode: 'width' as const, value: SIDE } : { mode: 'height' as const, value: SIDE };
  const font = {
    loadSystemFonts: false,
    fontBuffers: fonts,
    defaultFontFamily: 'Arimo',
    sansSerifFamily: 'Arimo',
    serifFamily: 'Arimo',
    monospaceFamily: 'Arimo',
  };
  try {
    const drawing = new Resvg(text, { fitTo, font });
    const png = drawing.render().asPng();
    drawing.free();
    return png;
  } catch {
    return null;
  }
}
