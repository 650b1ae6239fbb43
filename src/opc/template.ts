import { cleanText, escapeAttribute, isElement, parseXml, type XmlElement } from '../xml/tree.ts';

/**
 * A part made from a template: `{{name}}` becomes the value, escaped.
 * @throws Error for a name without a value.
 */
export function template(text: string, values: Record<string, string | number> = {}): XmlElement {
  const filled = text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`package: a template asks for ${name}, which has no value`);
    return escapeAttribute(cleanText(String(value)));
  });
  return withoutIndentation(parseXml(filled));
}

/** Takes out white space between elements, which templates and PptxGenJS write for readers; text itself stays. */
export function withoutIndentation(element: XmlElement): XmlElement {
  if (element.children.some(isElement)) {
    element.children = element.children.filter((c) => isElement(c) || c.trim() !== '');
    for (const c of element.children) if (isElement(c)) withoutIndentation(c);
  }
  return element;
}
