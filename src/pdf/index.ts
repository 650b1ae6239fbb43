import { documentDate, type PlacedDeck, sha256 } from '../model/index.ts';
import { type PdfDocument, pagesOf, readPdf, reference, textString, writePdf } from './document.ts';
import { addOutline } from './outline.ts';

/**
 * What a browser printed, finished: bookmarks, and the document's information from the deck instead of the clock's and
 * the browser's. From the same print come the same bytes.
 * @param printed the deck's paper page as Chromium printed it, a page for each slide
 * @throws BrowserError for a PDF of another form than Chromium's
 */
export async function pdf(printed: Uint8Array, deck: PlacedDeck): Promise<Uint8Array> {
  const document = readPdf(printed);
  const outline = addOutline(document, deck, pagesOf(document));
  const { objects, root, info } = document;
  const catalog = (objects.get(root) ?? '').replace(/>>\s*$/, '');
  objects.set(root, `${catalog}\n/Outlines ${outline} 0 R\n/PageMode /UseOutlines>>`);
  objects.set(info, information(deck, objects.get(info) ?? ''));
  renumberNodes(document);
  mapRoles(document);
  const id = await sha256(new TextEncoder().encode(`${deck.head.id} ${deck.audience.id} ${deck.hash}`));
  return writePdf(document, id.slice(0, 32));
}

/** Who wrote the PDF is true and stays; all else is the deck's. */
function information({ head, audience, handling, hash }: PlacedDeck, old: string): string {
  const date = `(D:${documentDate(head.date).replace(/[-:T]/g, '')})`;
  const producer = /\/Producer (\([^()]*\)|<[0-9A-F]*>)/.exec(old)?.[1];
  const author = head.unit ?? head.presenter;
  const entries = [
    `/Title ${textString(`${head.title} · ${audience.name}`)}`,
    author === undefined ? '' : `/Author ${textString(author)}`,
    `/Subject ${textString(audience.purpose || audience.name)}`,
    `/Keywords ${textString([handling, hash].filter(Boolean).join(', '))}`,
    `/Creator ${textString('Briefdeck')}`,
    producer === undefined ? '' : `/Producer ${producer}`,
    `/CreationDate ${date}`,
    `/ModDate ${date}`,
  ];
  return `<<${entries.filter(Boolean).join('\n')}>>`;
}

/** Chromium tags with two types of PDF 2.0 in a file that says 1.4, whose readers pass over what they do not know. */
const ROLES = '/RoleMap <</Em /Span\n/Strong /Span>>';

function mapRoles({ objects, root }: PdfDocument): void {
  const number = reference(objects.get(root) ?? '', 'StructTreeRoot');
  const tree = number === undefined ? undefined : objects.get(number);
  if (number === undefined || tree === undefined || tree.includes('/RoleMap')) return;
  objects.set(number, `${tree.replace(/>>\s*$/, '')}\n${ROLES}>>`);
}

/**
 * Cells of tables name their headers by numbers that count on from deck to deck in one browser; counted anew, in the
 * same order (the tree of names is sorted), they tell nothing of the decks before.
 */
function renumberNodes({ objects }: PdfDocument): void {
  const NODE = /\(node(\d{8})\)/g;
  const plain = [...objects].filter(([, inner]) => !inner.includes('stream\n'));
  const found = new Set(plain.flatMap(([, inner]) => [...inner.matchAll(NODE)].map(([, digits]) => digits as string)));
  const anew = new Map([...found].sort().map((digits, n) => [digits, String(n + 1).padStart(8, '0')]));
  for (const [number, inner] of plain)
    objects.set(
      number,
      inner.replace(NODE, (_, digits: string) => `(node${anew.get(digits)})`),
    );
}
