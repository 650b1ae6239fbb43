import type { Token, Tokens } from 'marked';
import type { Host, Lang, PictureFile } from '../model/index.ts';
import { type CsvFault, type CsvRow, parseCsv } from './csv.ts';
import { decodeEntities } from './markdown/entities.ts';
import { withoutComments } from './markdown/html.ts';
import { lexInline } from './markdown/lexer.ts';
import type { DivToken } from './markdown/tokens.ts';
import { localPath } from './paths.ts';
import type { PictureFault } from './pictures/file.ts';
import { readPictureFile } from './pictures/file.ts';
import type { Reading } from './reading.ts';
import { readText } from './text.ts';

/** What the Markdown files name, read before their tokens are turned into blocks. */
export interface Files {
  pictures: Map<string, PictureFile | PictureFault>;
  /** null: the file is not there, or could not be read and that is reported. */
  tables: Map<string, CsvRow[] | CsvFault | null>;
  /** Of tables read from another file than the one named: `data/x.csv` → `data/x.en.csv`. */
  translated: Map<string, string>;
}

export const noFiles = (): Files => ({ pictures: new Map(), tables: new Map(), translated: new Map() });

/** Reads every picture and CSV file that the tokens name; faults are kept for the line that names them. */
export async function readNamed(host: Host, tokens: readonly Token[], files: Files, reading: Reading): Promise<void> {
  const named = namedIn(tokens);
  for (const path of named.pictures) {
    if (!files.pictures.has(path)) files.pictures.set(path, await readPictureFile(host, path));
  }
  for (const path of named.tables) {
    if (files.tables.has(path)) continue;
    const text = await readTable(host, path, files, reading);
    files.tables.set(path, text === null ? null : parseCsv(text));
  }
}

/** In a translation the table's own translation is read for it, where there is one. */
async function readTable(host: Host, path: string, files: Files, reading: Reading): Promise<string | null> {
  const other = reading.translating && translatedName(path, reading.translating);
  const text = other === undefined ? null : await readText(host, other, reading);
  if (text === null || other === undefined) return readText(host, path, reading);
  files.translated.set(path, other);
  return text;
}

/** `data/x.csv` → `data/x.en.csv`, `00-preface.md` → `00-preface.en.md`. */
export const translatedName = (path: string, lang: Lang): string =>
  path.replace(/(\.[^./]+)$/, `.${lang === 'en' ? 'en' : 'zh'}$1`);

interface Named {
  pictures: Set<string>;
  tables: Set<string>;
}

function namedIn(tokens: readonly Token[], into: Named = { pictures: new Set(), tables: new Set() }): Named {
  for (const token of tokens) {
    const named =
      token.type === 'image'
        ? token.href
        : token.type === 'div'
          ? (token as DivToken).attributes.values.get('data')
          : undefined;
    const path = typeof named === 'string' ? localPath(decodeEntities(named)) : null;
    if (typeof path === 'string') into[token.type === 'image' ? 'pictures' : 'tables'].add(path);
    for (const children of childrenOf(token)) namedIn(children, into);
  }
  return into;
}

function childrenOf(token: Token): Token[][] {
  if (token.type === 'list') return (token as Tokens.List).items.map((item) => item.tokens);
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [...header, ...rows.flat()].map((cell) => cell.tokens);
  }
  if (token.type === 'html' && token.block) return [lexInline(withoutComments(token.raw) ?? '')];
  return 'tokens' in token && token.tokens ? [token.tokens] : [];
}
