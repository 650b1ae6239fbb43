import { base64, type Rect } from '../model/index.ts';
import { escapeAttribute, escapeText } from '../xml/tree.ts';

/** HTML that is already safe: made only by `tag` and `words`, so that no user's text becomes markup. */
export type Html = string & { readonly safe: unique symbol };

/** An attribute's value; undefined and false leave it out, true writes it empty, so that a page is also well-formed XML. */
type Value = string | number | boolean | undefined;

/** Elements without an end tag; those of SVG close themselves. */
const ENDS: Record<string, string> = { br: '>', col: '>', img: '>', input: '>', meta: '>', rect: '/>', line: '/>' };

/** @returns the element; children are joined as they are. */
export function tag(name: string, attrs: Record<string, Value>, ...children: Html[]): Html {
  let out = `<${name}`;
  for (const key in attrs) {
    const value = attrs[key];
    if (value === undefined || value === false) continue;
    out += value === true ? ` ${key}=""` : ` ${key}="${escapeAttribute(String(value))}"`;
  }
  return `${out}${ENDS[name] ?? `>${children.join('')}</${name}>`}` as Html;
}

export const words = (text: string): Html => escapeText(text) as Html;
export const join = (parts: readonly Html[], between = ''): Html => parts.join(between) as Html;
export const NONE = '' as Html;

/** Hundredths of a CSS px are finer than any screen draws. */
export const round = (n: number): number => Math.round(n * 100) / 100;

/** @returns declarations joined; entries that are false are left out. */
export const css = (...declarations: (string | false | undefined)[]): string => declarations.filter(Boolean).join(';');

/** @returns the four declarations that place a box, relative to `origin` (the box that holds it). */
export function place(rect: Rect, origin: { x: number; y: number }): string {
  const { x, y, w, h } = rect;
  return `left:${round(x - origin.x)}px;top:${round(y - origin.y)}px;width:${round(w)}px;height:${round(h)}px`;
}

/** A built script as it may stand in a page: nothing in it ends the element or opens a comment. */
export const inlineScript = (script: string): Html => script.replace(/<(\/script|script|!--)/gi, '\\x3c$1') as Html;
export const inlineStyle = (style: string): Html => style.replace(/<(?=\/style)/gi, '\\3c ') as Html;

/** @returns what a policy names an inline script by, without `sha256-`. */
export async function scriptHash(script: string): Promise<string> {
  const bytes = new TextEncoder().encode(script);
  return base64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
