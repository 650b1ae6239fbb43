import { cleanText, el, type XmlElement } from '../../xml/tree.ts';

/** Elements that charts of every type are made of. */
export const val = (name: string, value: string | number): XmlElement => el(name, { val: value });

/** A place within the chart, as a share of it. */
export const share = (part: number, whole: number): string => String(Math.round((part / whole) * 1e6) / 1e6);

export const stringReference = (f: string, values: string[]): XmlElement =>
  el('c:strRef', {}, [el('c:f', {}, [f]), el('c:strCache', {}, cached(values.map(cleanText)))]);

/** Points of a cache: what is missing is left out, and counted. */
export function cached(values: (string | null)[]): XmlElement[] {
  const points = values.flatMap((v, idx) => (v === null ? [] : [el('c:pt', { idx }, [el('c:v', {}, [v])])]));
  return [val('c:ptCount', values.length), ...points];
}
