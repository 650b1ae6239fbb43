import { type Audience, densityFor, type Host, type Lang, nearest } from '../model/index.ts';
import { compact } from './compact.ts';
import { meant, placeOf, type Reading } from './reading.ts';
import { type AudienceFile, audienceSchema } from './schemas.ts';
import { readText } from './text.ts';
import { type Parsed, parseYaml } from './yaml.ts';

const FOLDER = 'audiences/';
const fileOf = (id: string) => `${FOLDER}${id}.yaml`;
const idOf = (path: string): string | undefined => /^audiences\/([^/]+)\.yaml$/.exec(path)?.[1];

/** Ids of the profiles that the folder has. */
export const profilesIn = (paths: readonly string[]): string[] =>
  paths.map(idOf).filter((id): id is string => id !== undefined);

export interface Listed {
  id: string;
  line: number;
}

/** Reads the profiles named by briefing.yaml, in its order. */
export async function readProfiles(
  host: Host,
  listed: readonly Listed[],
  existing: readonly string[],
  reading: Reading,
): Promise<Audience[]> {
  const found: Audience[] = [];
  for (const { id, line } of listed) {
    const file = fileOf(id);
    if (!existing.includes(id)) {
      const hint = meant(reading.lang, nearest(id, existing), existing);
      reading.report('audience-no-file', { id, path: file, hint }, { file: 'briefing.yaml', line });
      continue;
    }
    const text = await readText(host, file, reading);
    const parsed = text === null ? null : parseYaml({ file, text }, audienceSchema, reading);
    if (parsed) found.push(profile(id, file, parsed, reading));
  }
  return found;
}

function profile(id: string, file: string, parsed: Parsed<AudienceFile>, reading: Reading): Audience {
  const { value, line } = parsed;
  reading.profileLines.set(id, line);
  if (value.id !== undefined && value.id !== id) {
    reading.report('audience-id', { id: value.id, path: file, expected: id }, { file, line: line(['id']) });
  }
  const { clearance } = value;
  if (clearance !== undefined && !reading.handling.includes(clearance) && !reading.unread.has('briefing')) {
    const hint = meant(reading.lang, nearest(clearance, reading.handling), reading.handling);
    reading.report('handling-unknown', { level: clearance, hint }, { file, line: line(['clearance']) });
  }
  return compact({
    ...value,
    id,
    purpose: value.purpose ?? '',
    density: value.density ?? densityFor(value.body, value.lang ?? reading.lang),
    at: placeOf(file, line(['name'])),
  });
}

/** The one edition of a source without profiles: everything, 18 pt, no budget. */
export function everyone(lang: Lang, cover: boolean, file: string): Audience {
  return {
    id: 'all',
    name: lang === 'en' ? 'All' : '全部',
    purpose: '',
    minutes: [0, 0],
    slides: Number.POSITIVE_INFINITY,
    bullets: 8,
    body: 18,
    density: 'dept',
    depth: 'full',
    first: [],
    omit: [],
    also: [],
    notes: 'script',
    citations: 'short',
    appendix: [],
    sectionSlides: true,
    cover,
    agenda: false,
    sources: 'none',
    transition: 'none',
    at: placeOf(file, 1),
  };
}
