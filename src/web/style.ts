import { COLOR_ROLES, type PlacedDeck, type Theme } from '../model/index.ts';
import type { Fonts } from './fonts.ts';
import { round } from './markup.ts';

/** Code is measured for any monospaced face; each machine has one. */
const MONO = 'ui-monospace,Consolas,Menlo,"Liberation Mono","DejaVu Sans Mono",monospace';

/**
 * How a slide is drawn, in the deck, in the speaker view and in previews. The typographic switches are those under
 * which lines break as they were measured; sizes and places are written on the elements. Markers and run-in heads float
 * into the hanging indent: inline boxes could be left alone on the first line, before a word longer than the next.
 */
const SLIDE = `
.slide{position:relative;width:var(--wide,960px);height:540px;overflow:visible;margin:0;padding:0;box-sizing:border-box;background:var(--page);color:var(--ink);
font-weight:400;font-style:normal;text-align:left;text-indent:0;letter-spacing:normal;word-spacing:normal;
text-spacing-trim:space-all;text-autospace:no-autospace;font-kerning:none;font-variant-ligatures:none;font-variant-numeric:tabular-nums;
line-break:strict;overflow-wrap:anywhere;word-break:normal;hyphens:manual;-webkit-text-size-adjust:none;text-size-adjust:none}
.slide *{box-sizing:border-box;margin:0;padding:0;border:0;font-size:inherit;font-weight:inherit;line-height:inherit;font-family:inherit;list-style:none}
.slide .box{white-space:pre-wrap;position:absolute;overflow:visible;display:block}
.slide .middle,.slide .bottom{display:flex;flex-direction:column;justify-content:center}
.slide .bottom{justify-content:flex-end}
.slide strong{font-weight:700}
.slide span[lang],.slide a[lang]{line-height:0}
.slide em{font-style:italic}
.slide s{text-decoration:line-through}
.slide sub,.slide sup{font-size:.66em;line-height:0}
.slide .label{display:inline-block;text-indent:0;white-space:pre}
.slide code,.slide pre,.slide code [lang],.slide pre [lang]{font-family:${MONO}}
.slide pre{white-space:pre-wrap}
.slide :not(pre)>code{line-height:0}
.slide math{font-family:"Deck Math",math;font-weight:400;font-style:normal;white-space:nowrap;overflow-wrap:normal}
.slide math *{font-size:math;line-height:normal}
.slide mtd{padding:.25em .4em}
.slide .aligned>mtd{padding:.25em 0}
.slide .accent>:last-child{math-depth:inherit}
.slide .line-over{border-top:.06em solid;padding-top:.06em}
.slide .line-under{border-bottom:.06em solid;padding-bottom:.06em}
.slide .disc::before,.slide .dash::before,.slide .number::before{color:var(--marker,inherit);float:left;margin-left:calc(0px - var(--hang))}
.slide .disc::before{content:"";width:.3em;height:.3em;margin-top:calc(var(--line)/2 - .07em);border-radius:50%;background:currentColor}
.slide .dash::before{content:"–";width:var(--hang)}
.slide .number::before{content:attr(data-n) ".";width:var(--hang);font-weight:700}
.slide a{color:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.15em}
.slide a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.slide table.box{display:table;table-layout:fixed;border-collapse:separate;border-spacing:0}
.slide table th,.slide table td{vertical-align:middle;text-align:left;border-bottom:1px solid var(--rule)}
.slide table thead th,.slide table thead td{border-bottom:2px solid var(--title)}
.slide img.box{object-fit:contain}
.slide svg{display:block;overflow:visible}
.slide .notes{display:none}
.slide .sr-only,.slide .sr-only *{white-space:nowrap}
.sr-only{position:absolute!important;width:1px!important;height:1px!important;overflow:hidden!important;clip-path:inset(50%);display:block}
`;

/** @returns the rules for slides of a theme. `scope` holds the colours: the document, or one preview. */
export function slideStyle(): string {
  return SLIDE.replace(/\n/g, '');
}

/** @returns the theme's colours as custom properties. */
export const colorStyle = (theme: Theme): string => colorsOf(theme.colors);
export const colorsOf = (colors: Theme['colors']): string =>
  COLOR_ROLES.map((role) => `--${role}:${colors[role].hex}`).join(';');

/** The slide's width where it is not that of our own themes. */
export const wide = ({ slide }: Pick<PlacedDeck, 'slide'>): string | false =>
  slide.w !== 960 && `--wide:${round(slide.w)}px`;

/** Code keeps its monospaced face, whatever its language. */
const NO_CODE = ':not(code,pre)';

/** @returns the rules that name the deck's fonts. */
export function fontStyle(fonts: Fonts, lang: string): string {
  const other =
    lang === 'en'
      ? `.slide :lang(zh)${NO_CODE}{font-family:${fonts.chinese}}`
      : `.slide :lang(en)${NO_CODE}{font-family:${fonts.english}}`;
  const title = '.slide [data-region="title"]';
  const heading = fonts.heading ? `${title},${title} [lang]{font-family:${fonts.heading}}` : '';
  return `${fonts.faces}\n.slide{font-family:${fonts.family}}${other}${heading}`;
}
