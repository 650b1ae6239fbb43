import { type Audience, type Briefing, densityFor } from '../../model/index.ts';

/** What of a profile the studio lets its user change. */
export type Settings = Partial<
  Pick<
    Audience,
    | 'name'
    | 'lang'
    | 'minutes'
    | 'slides'
    | 'body'
    | 'depth'
    | 'clearance'
    | 'first'
    | 'omit'
    | 'also'
    | 'notes'
    | 'citations'
    | 'appendix'
    | 'cover'
    | 'agenda'
    | 'sectionSlides'
    | 'sources'
    | 'transition'
    | 'title'
    | 'subtitle'
    | 'unit'
    | 'presenter'
    | 'date'
    | 'marking'
    | 'theme'
  >
>;

/** A slide's Markdown as it is edited. */
export interface SlideText {
  title: string;
  body: string;
  notes: string;
}

/** Everything that makes the user's edition another than the profile's own. Plain JSON: it travels in addresses. */
export interface Choices {
  /** Id of the profile started from. */
  audience: string;
  set: Settings;
  /** Changed texts by language and slide: `zh-CN/s07-gap`. */
  edits: Record<string, SlideText>;
}

export const startFrom = (audience: string): Choices => ({ audience, set: {}, edits: {} });

export const isChanged = ({ set, edits }: Choices): boolean =>
  Object.keys(set).length > 0 || Object.keys(edits).length > 0;

/** @returns the profile with the choices applied; the first where there is none of that id. */
export function audienceOf({ audiences, lang }: Briefing, { audience: id, set }: Choices): Audience {
  const base = audiences.find((one) => one.id === id) ?? (audiences[0] as Audience);
  const made: Audience = { ...base, ...set };
  if (set.body !== undefined || set.lang !== undefined) made.density = densityFor(made.body, made.lang ?? lang);
  return made;
}

/** @returns the choices with one setting changed; one that says what the profile says is none. */
export function withSetting<K extends keyof Settings>(
  choices: Choices,
  base: Audience,
  key: K,
  value: Settings[K],
): Choices {
  const { [key]: _, ...rest } = choices.set;
  const same = JSON.stringify(value ?? null) === JSON.stringify(base[key as keyof Audience] ?? null);
  return { ...choices, set: same ? rest : { ...rest, [key]: value } };
}
