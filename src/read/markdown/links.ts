import type { Inline, Picture } from '../../model/index.ts';
import { type Attributes, noAttributes } from '../attributes.ts';
import { LIMITS } from '../limits.ts';
import { localPath } from '../paths.ts';
import { megabytes } from '../text.ts';
import { checkAttributes } from './conditions.ts';
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
  if (found === undefined || typeof found === 'string') {
    reportFault(found ?? 'missing', path, line, page);
    return null;
  }
  if (alt.trim() === '' && !values.has('alt')) {
    page.report(page.reading.plain ? 'picture-no-alt-plain' : 'picture-no-alt', { path: path }, line);
  }
  page.reading.pictures.set(path, found);
  const caption = values.get('caption') ?? image.title ?? '';
  return {
    type: 'picture',
    src: path,
    alt: alt.trim(),
    width: found.width,
    height: found.height,
    ...(caption === '' ? {} : { caption: [{ type: 'text' as const, text: decodeEntities(caption) }] }),
    at: { file: page.file, line },
  };
}

export const FAULTS = {
  missing: 'picture-missing',
  outside: 'picture-outside',
  kind: 'picture-kind',
  broken: 'picture-broken',
  big: 'picture-big',
} as const;
export type PictureFault = keyof typeof FAULTS;

function reportFault(fault: PictureFault, path: string, line: number, page: Page): void {
  const args = { path, limit: megabytes(LIMITS.pictureBytes), side: LIMITS.pictureSide };
  page.report(FAULTS[fault], args, line);
}
