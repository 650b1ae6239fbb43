import type { Args, DiagnosticCode, Inline, Picture, PictureFile } from '../../model/index.ts';
import { type Attributes, noAttributes } from '../attributes.ts';
import { LIMITS } from '../limits.ts';
import { localPath } from '../paths.ts';
import type { PictureFault } from '../pictures/file.ts';
import { megabytes } from '../text.ts';
import { checkAttributes, checkStray } from './conditions.ts';
import { decodeEntities } from './entities.ts';
import type { Page } from './page.ts';

/** @returns a link to the web, by mail or phone, or to a slide; anything else is reported and only its words stay. */
export function readLink(href: string, children: Inline[], line: number, page: Page): Inline[] {
  const target = decodeEntities(href).trim();
  const words: Inline[] = children.length > 0 ? children : [{ type: 'text', text: target }];
  if (target.startsWith('#') && target.length > 1) {
    const link = { type: 'link' as const, href: `#${decoded(target.slice(1))}`, children: words };
    page.links.push({ link, file: page.file, line });
    return [link];
  }
  if (isOutward(target)) return [{ type: 'link', href: target, children: words }];
  page.report('link-refused', { href: target.slice(0, 80) }, line);
  return words;
}

function isOutward(target: string): boolean {
  // Browsers skip control characters inside a scheme.
  if (/[\0-\x20\x7f]/.test(target)) return false;
  return /^(?:https?:\/\/[^/]|mailto:.|tel:.)/i.test(target);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export interface ImageSource {
  href: string;
  alt: string;
  title: string | null;
  attributes?: Attributes;
}

/** @returns the picture, or null when it cannot be shown; that is reported with what to do. */
export function readPicture(image: ImageSource, line: number, page: Page): Picture | null {
  const attributes = image.attributes ?? noAttributes();
  const { values } = attributes;
  checkAttributes(attributes, '![]()', line, page);
  const alt = values.get('alt') ?? image.alt;
  const caption = values.get('caption') ?? image.title ?? '';
  const path = localPath(decodeEntities(image.href));
  if (typeof path !== 'string') {
    page.report(
      path.fault === 'remote' ? 'picture-remote' : 'picture-outside',
      { path: image.href.slice(0, 120) },
      line,
    );
    return null;
  }
  const found = page.files.pictures.get(path);
  if (found === undefined || !isPicture(found)) {
    reportFault(found ?? 'missing', path, line, page);
    return null;
  }
  if (alt.trim() === '' && !values.has('alt')) {
    page.report(page.reading.plain ? 'picture-no-alt-plain' : 'picture-no-alt', { path: path }, line);
  }
  checkStray(caption, line, page);
  checkStray(alt, line, page);
  reportExtension(path, found, line, page);
  page.reading.pictures.set(path, found);
  return {
    type: 'picture',
    src: path,
    alt: alt.trim(),
    width: found.width,
    height: found.height,
    ...fitOf(values, line, page),
    ...(caption === '' ? {} : { caption: [{ type: 'text' as const, text: decodeEntities(caption) }] }),
    at: { file: page.file, line },
  };
}

/** `fit=cover focus="50% 20%"`. */
function fitOf(values: ReadonlyMap<string, string>, line: number, page: Page): Pick<Picture, 'cover' | 'focus'> {
  const [fit, focus] = [values.get('fit'), values.get('focus')];
  if (fit !== undefined && fit !== 'cover' && fit !== 'contain')
    page.report('picture-fit', { key: 'fit', value: fit }, line);
  const [, x, y] = /^\s*(\d{1,3}(?:\.\d+)?)%[\s,]+(\d{1,3}(?:\.\d+)?)%\s*$/.exec(focus ?? '') ?? [];
  const read = x !== undefined && y !== undefined && Number(x) <= 100 && Number(y) <= 100;
  if (focus !== undefined && !read) page.report('picture-fit', { key: 'focus', value: focus.slice(0, 40) }, line);
  const point = read ? { focus: { x: Number(x) / 100, y: Number(y) / 100 } } : {};
  // A point to keep in sight means nothing where nothing is cut.
  return fit === 'cover' || (fit === undefined && read) ? { cover: true, ...point } : {};
}

const FAULTS = {
  missing: 'picture-missing',
  outside: 'picture-outside',
  broken: 'picture-broken',
  sizeless: 'picture-sizeless',
  heavy: 'picture-heavy',
  moving: 'picture-moving',
  big: 'picture-big',
} as const;

export const isPicture = (found: PictureFile | PictureFault): found is PictureFile =>
  typeof found === 'object' && 'bytes' in found;

/** What is wrong with a picture, as a diagnostic. */
export function pictureFault(fault: PictureFault, path: string): [code: DiagnosticCode, args: Args] {
  if (typeof fault === 'string')
    return [FAULTS[fault], { path, limit: megabytes(LIMITS.pictureBytes), side: LIMITS.pictureSide }];
  if ('refused' in fault) return ['picture-svg', { path, what: fault.refused }];
  return fault.kind === '' ? ['picture-kind', { path }] : ['picture-format', { path, format: fault.kind }];
}

function reportFault(fault: PictureFault, path: string, line: number, page: Page): void {
  page.report(...pictureFault(fault, path), line);
}

/** Extensions of what a file holds; what is in it counts, so a wrong one is no more than a warning. */
const EXTENSIONS: Record<string, RegExp> = {
  'image/png': /\.png$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/gif': /\.gif$/i,
  'image/webp': /\.webp$/i,
  'image/svg+xml': /\.svg$/i,
};
function reportExtension(path: string, { type, original }: PictureFile, line: number, page: Page): void {
  const own = original?.type ?? type;
  const named = /\.(png|jpe?g|gif|webp|svg)$/i.test(path);
  if (named && !EXTENSIONS[own]?.test(path))
    page.report('picture-extension', { path, type: own.replace(/^image\/(\w+).*/, '$1').toUpperCase() }, line);
}
