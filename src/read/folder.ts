import type { Briefing, Host, Section, Translation } from '../model/index.ts';
import { nearest, openText } from '../model/index.ts';
import { compact } from './compact.ts';
import type { SectionDraft } from './drafts.ts';
import { readFacts } from './facts.ts';
import { noFiles } from './files.ts';
import { isPicture, pictureFault } from './markdown/links.ts';
import { checkNames, nameSlides } from './names.ts';
import { localPath } from './paths.ts';
import { readPictureFile } from './pictures/file.ts';
import { everyone, type Listed, profilesIn, readProfiles } from './profiles.ts';
import { meant, type Reading } from './reading.ts';
import { type BriefingFile, briefingSchema, sectionSchema } from './schemas.ts';
import { type Reader, readSectionFile } from './section-file.ts';
import { readText } from './text.ts';
import { readTranslation } from './translation.ts';
import { type Parsed, parseYaml } from './yaml.ts';

const FILE = 'briefing.yaml';
/** Sections in name order; translations (`NN-name.en.md`) are no sections of their own. */
const isSection = (path: string) => /^\d+-[^/]+\.md$/.test(path) && !/\.(en|zh)\.md$/.test(path);

/** Markdown beside the sections that its writer may take for one. */
const isPassedOver = (path: string) =>
  /^[^/]+\.(?:md|markdown)$/i.test(path) &&
  !/^\d+-.+\.md$/.test(path) &&
  !/^(?:readme|changelog|notes?|todo)\b/i.test(path);

/** @param text of briefing.yaml, or null where there is none. @returns null when it cannot be read. */
export async function readFolder(host: Host, id: string, text: string | null, reading: Reading) {
  const paths = await host.list();
  const parsed = text === null ? missing(paths, reading) : parseYaml({ file: FILE, text }, briefingSchema, reading);
  if (parsed) register(parsed, reading);
  else reading.unread.add('briefing');
  await readAudiences(host, paths, parsed, reading);
  await readLogo(host, parsed, reading);
  await readFacts(host, reading);
  // A theme of the briefing's own is a text that `compose` reads when an edition names it.
  for (const path of paths) if (/^themes\/[^/]+\.yaml$/.test(path)) await readText(host, path, reading);
  const at: Reader = { files: noFiles(), links: [], reading };
  const drafts: SectionDraft[] = [];
  for (const file of paths.filter(isSection)) {
    const draft = await readSection(host, file, at);
    if (draft) drafts.push(draft);
  }
  if (!paths.some(isSection)) reading.report('sections-none', {}, { file: FILE, line: 1 });
  const sections = nameSlides(drafts, parsed?.value.title ?? id, reading);
  checkNames(sections, at.links, reading);
  if (drafts.length === paths.filter(isSection).length) checkSections(sections, reading);
  for (const path of paths.filter(isPassedOver)) reading.report('section-name', { path }, { file: path });
  if (!parsed) return null;
  const translation = await readTranslation(host, paths, { sections, parsed }, reading);
  return briefing(id, parsed.value, sections, translation, reading);
}

function missing(paths: readonly string[], reading: Reading): null {
  // It is there, and why it cannot be read was reported.
  if (paths.includes(FILE)) return null;
  const near = nearest(
    FILE,
    paths.filter((path) => /\.ya?ml$/.test(path) && !path.includes('/')),
  );
  return reading.fail('briefing-missing', { hint: near ? meant(reading.lang, near, []) : '' }, { file: FILE });
}

function register({ value, line }: Parsed<BriefingFile>, reading: Reading): void {
  reading.handling = value.handling;
  for (const key of ['handling', 'audiences'] as const) {
    const run = value[key]?.find((one) => /[，、；]/u.test(one));
    if (run === undefined) continue;
    reading.report('list-comma', { key, value: run }, { file: FILE, line: line([key]) });
    // What the list says cannot be told; only this is reported.
    reading.unread.add('briefing');
  }
  for (const [n, work] of value.works.entries()) {
    const where = { file: FILE, line: line(['works', n, 'key']) };
    if (reading.works.has(work.key)) reading.report('work-twice', { key: work.key }, where);
    const { titleEn: _, publisherEn: __, noteEn: ___, ...own } = work;
    reading.works.set(work.key, compact(own));
  }
}

async function readAudiences(
  host: Host,
  paths: readonly string[],
  parsed: Parsed<BriefingFile> | null,
  reading: Reading,
): Promise<void> {
  const existing = profilesIn(paths);
  const named = parsed?.value.audiences;
  const listed: Listed[] = named
    ? named.map((id, n) => ({ id, line: parsed.line(['audiences', n]) }))
    : existing.map((id) => ({ id, line: 1 }));
  reading.audienceIds = [...new Set([...listed.map((one) => one.id), ...existing])];
  reading.audiences = await readProfiles(host, listed, existing, reading);
  if (listed.length > 0) return;
  reading.audiences = [everyone(reading.lang, true, FILE)];
  reading.audienceIds = ['all'];
}

/** The logo is a picture of every edition; what is wrong with it is told at its line. */
async function readLogo(host: Host, parsed: Parsed<BriefingFile> | null, reading: Reading): Promise<void> {
  const written = parsed?.value.logo;
  if (written === undefined || !parsed) return;
  const where = { file: FILE, line: parsed.line(['logo']) };
  const path = localPath(written);
  if (typeof path !== 'string') {
    reading.report(path.fault === 'remote' ? 'picture-remote' : 'picture-outside', { path: written }, where);
    return;
  }
  const found = await readPictureFile(host, path);
  if (!isPicture(found)) reading.report(...pictureFault(found, path), where);
  else {
    reading.pictures.set(path, found);
    parsed.value.logo = path;
  }
}

async function readSection(host: Host, file: string, at: Reader): Promise<SectionDraft | null> {
  const read = await readSectionFile(host, file, sectionSchema, at);
  if (!read) return null;
  const { front, ...section } = read;
  const { section: number = '', chapter = '', label } = front?.value ?? {};
  const name = label ?? openText(section.title);
  return { ...section, number, chapter: chapter || name, label: name };
}

/** Figures are of a section of the source, so the section's file must be there to print its number. */
function checkSections(sections: readonly Section[], reading: Reading): void {
  const numbers = sections.map((section) => section.number);
  for (const fact of reading.facts.values()) {
    if (numbers.includes(fact.section)) continue;
    const args = {
      id: fact.id,
      section: fact.section,
      hint: meant(reading.lang, nearest(fact.section, numbers), numbers),
    };
    reading.report('fact-section', args, fact.at);
  }
}

function briefing(
  id: string,
  value: BriefingFile,
  sections: Section[],
  translation: Translation | undefined,
  reading: Reading,
): Briefing {
  const { works: _, audiences: __, en: ___, zh: ____, ...head } = value;
  return compact({
    ...head,
    id,
    works: [...reading.works.values()],
    audiences: reading.audiences,
    sections,
    translation,
    facts: reading.facts,
    pictures: reading.pictures,
    texts: reading.texts,
    plain: false,
  });
}
