import { el, type XmlElement, type XmlNode } from '../xml/tree.ts';

export type Style =
  | 'Title'
  | 'Subtitle'
  | 'Heading1'
  | 'Heading2'
  | 'SlidePicture'
  | 'ListBullet'
  | 'Source'
  | 'Header'
  | 'Footer';

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** @param style absent: body text. @param properties what differs from the style, in the schema's order */
export function paragraph(
  style: Style | undefined,
  inner: readonly XmlNode[],
  properties: readonly XmlElement[] = [],
): XmlElement {
  const own = [...(style ? [el('w:pStyle', { 'w:val': style })] : []), ...properties];
  return el('w:p', {}, [...(own.length ? [el('w:pPr', {}, own)] : []), ...inner]);
}

/** @param lang BCP 47; by its letters where absent */
export function run(text: string, lang?: string, properties: readonly XmlElement[] = []): XmlElement {
  const han = lang === undefined ? hasHan(text) : /^zh\b/i.test(lang);
  // Word asks the East Asian letters alone for `eastAsia`; quotes and dashes go with them where `hint` says so.
  const hint = han ? [el('w:rFonts', { 'w:hint': 'eastAsia' })] : [];
  const language = el('w:lang', han ? { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' } : { 'w:val': lang ?? 'en-US' });
  return el('w:r', {}, [
    el('w:rPr', {}, [...hint, ...properties, language]),
    el('w:t', { 'xml:space': 'preserve' }, [text]),
  ]);
}

export const tab = (): XmlElement => el('w:r', {}, [el('w:tab')]);

/** A field that the program fills: PAGE, NUMPAGES. */
export const field = (name: string): XmlElement =>
  el('w:fldSimple', { 'w:instr': name }, [el('w:r', {}, [el('w:t', {}, ['1'])])]);
