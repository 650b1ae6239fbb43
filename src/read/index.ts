import type { Briefing, Host, Lang, ReadResult } from '../model/index.ts';
import { readFolder } from './folder.ts';
import { plainLang, readPlain } from './plain.ts';
import { type Reading, startReading } from './reading.ts';
import { readText } from './text.ts';

/** What to read: the host's whole folder, or one Markdown file in it. `id` names the output files. */
export type Target = { kind: 'folder'; id: string } | { kind: 'file'; id: string; file: string };

/** @param layouts names that `layout=` may give; undefined: any. */
export interface ReadOptions {
  layouts?: readonly string[];
}

/**
 * Reads a briefing. Mistakes in it are diagnostics, in the briefing's own language; what could be read is returned
 * beside them, so a caller that builds must stop at an error.
 * @throws what `host` throws, but for OutsideError
 */
export async function read(host: Host, target: Target, options: ReadOptions = {}): Promise<ReadResult> {
  const path = target.kind === 'folder' ? 'briefing.yaml' : target.file;
  // The language of messages is known only from the text itself.
  const probe = startReading('zh-CN', target.kind === 'file', options.layouts);
  const text = await readText(host, path, probe);
  const lang = text === null ? 'zh-CN' : target.kind === 'folder' ? folderLang(text) : plainLang(text);
  const reading = startReading(lang, target.kind === 'file', options.layouts);
  reading.diagnostics.push(...probe.diagnostics);
  if (text !== null) reading.texts.set(path, text);
  const briefing = await readTarget(host, target, text, reading);
  const order = [...reading.texts].sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = new Map(order);
  return { briefing: briefing && { ...briefing, texts }, diagnostics: reading.diagnostics, texts };
}

function readTarget(host: Host, target: Target, text: string | null, reading: Reading): Promise<Briefing | null> {
  const { id } = target;
  if (target.kind === 'folder') return readFolder(host, id, text, reading);
  if (text !== null) return readPlain(host, id, target.file, text, reading);
  const known = reading.diagnostics.length > 0;
  if (!known) reading.report('file-missing', { path: target.file }, { file: target.file });
  return Promise.resolve(null);
}

/** Read off the text, so that messages about broken YAML have a language too. */
function folderLang(text: string): Lang {
  const named = /^[ \t]*lang:[ \t]*["']?(zh|en)/m.exec(text)?.[1];
  return named === 'en' ? 'en' : 'zh-CN';
}
