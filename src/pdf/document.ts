import { BrowserError } from '../model/index.ts';

/** A PDF as Chromium writes it: whole objects, found by a plain table at its end (PDF 1.4). Bytes are characters 0–255. */
export interface PdfDocument {
  /** The first lines, up to the first object. */
  head: string;
  /** By number: all that stands between `n 0 obj` and `endobj`. */
  objects: Map<number, string>;
  /** Numbers of the catalog and of the document's information. */
  root: number;
  info: number;
}

const unknown = (what: string): never => {
  throw new BrowserError('failed', `PDF: ${what}`);
};

/** @throws BrowserError for a PDF of another form than Chromium's. */
export function readPdf(bytes: Uint8Array): PdfDocument {
  const text = asText(bytes);
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? unknown('startxref'));
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(at, at + 40)) ?? unknown('xref');
  const places: [number: number, from: number][] = [];
  for (let n = 0; n < Number(table[1]); n++) {
    // Each entry of the table is 20 bytes: "0000000015 00000 n \n".
    const entry = text.slice(at + table[0].length + 20 * n, at + table[0].length + 20 * (n + 1));
    const [, offset = '', kind = ''] = /^(\d{10}) \d{5} ([nf])/.exec(entry) ?? unknown('xref');
    if (kind === 'n') places.push([n, Number(offset)]);
  }
  places.sort((a, b) => a[1] - b[1]);
  const objects = new Map<number, string>();
  for (const [i, [number, from]] of places.entries()) {
    const whole = text.slice(from, places[i + 1]?.[1] ?? at);
    const inner = /^(\d+) 0 obj\s([\s\S]*?)\s?endobj\s*$/.exec(whole);
    objects.set(number, inner?.[1] === String(number) ? (inner[2] as string) : unknown(`${number} 0 obj`));
  }
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const named = (key: string) => reference(trailer, key) ?? unknown(key);
  return { head: text.slice(0, places[0]?.[1] ?? 0), objects, root: named('Root'), info: named('Info') };
}

/** @returns the number of the object that a dictionary's key names. */
export function reference(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** @returns the numbers of the pages in order. @throws BrowserError for a tree that is none. */
export function pagesOf({ objects, root }: PdfDocument): number[] {
  const beneath = (number: number): number[] => {
    const node = objects.get(number) ?? '';
    const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
    if (kids === undefined) return /\/Type \/Page\b/.test(node) ? [number] : unknown('pages');
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => beneath(Number(kid)));
  };
  return beneath(reference(objects.get(root) ?? '', 'Pages') ?? unknown('pages'));
}

/** @param id 32 hex digits that tell this document from others */
export function writePdf({ head, objects, root, info }: PdfDocument, id: string): Uint8Array {
  const parts = [head];
  const offsets = new Map<number, number>();
  let at = head.length;
  const put = (part: string) => {
    parts.push(part);
    at += part.length;
  };
  for (const [number, inner] of objects) {
    offsets.set(number, at);
    put(`${number} 0 obj\n${inner}\nendobj\n`);
  }
  const table = at;
  const size = Math.max(...objects.keys()) + 1;
  put(`xref\n0 ${size}\n`);
  for (let n = 0; n < size; n++) {
    const offset = offsets.get(n);
    put(offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`);
  }
  put(`trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${id}> <${id}>]>>\n`);
  put(`startxref\n${table}\n%%EOF\n`);
  return asBytes(parts.join(''));
}

/** @returns words as a PDF's text string: UTF-16, in hex digits. */
export function textString(words: string): string {
  let hex = 'FEFF';
  for (let i = 0; i < words.length; i++) hex += words.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return `<${hex}>`;
}

/** TextDecoder’s "latin1" is windows-1252, which has other characters at 128–159. */
function asText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192) parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}

function asBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
