/** @returns how many pages a PDF has, and its bookmarks in order; its pages' words are read from the page it was printed from. */
export function readPdf(bytes: Uint8Array): { pages: number; bookmarks: string[] } {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  const plain = text.replace(/stream\n[\s\S]*?\nendstream/g, '');
  const bookmarks = [...plain.matchAll(/\/Title <FEFF([0-9A-F]*)>\n\/Parent/g)].map(([, hex = '']) =>
    hex.replace(/.{4}/g, (digits) => String.fromCharCode(Number.parseInt(digits, 16))),
  );
  return { pages: plain.match(/\/Type \/Page\b/g)?.length ?? 0, bookmarks };
}
