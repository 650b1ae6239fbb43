import type { Briefing, Theme } from '../../model/index.ts';
import type { StudioData } from '../../record/index.ts';
import { type Choices, editKey, type Settings, type SlideText, textOfSlide } from '../engine/index.ts';

/** Choices as they can be had over this source, and the names of what they asked for that is no more. */
export interface Carried {
  choices: Choices;
  dropped: string[];
}

type Check = (value: unknown, over: Over) => unknown;
interface Over {
  briefing: Briefing;
  themes: readonly Theme[];
  ids: ReadonlySet<string>;
  drop(name: string): void;
}

const LONGEST_LINE = 300;
const LONGEST_TEXT = 20_000;

const isText = (value: unknown, most = LONGEST_LINE): value is string =>
  typeof value === 'string' && value.length <= most;
/** As a field would give it: on one line, without what no keyboard types. */
const line: Check = (value) => {
  const typed = isText(value) ? value.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim() : '';
  return typed === '' ? undefined : typed;
};
const flag: Check = (value) => (typeof value === 'boolean' ? value : undefined);
const among =
  (...allowed: unknown[]): Check =>
  (value) =>
    allowed.includes(value) ? value : undefined;
const whole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
/** A name among those that are there; one that is no more is told. */
const named =
  (names: (over: Over) => readonly (string | undefined)[]): Check =>
  (value, over) => {
    if (!isText(value)) return undefined;
    if (names(over).includes(value)) return value;
    over.drop(value);
    return undefined;
  };
const slides: Check = (value, { ids, drop }) => {
  if (!Array.isArray(value)) return undefined;
  const given = [...new Set(value)].filter((id) => isText(id));
  for (const id of given) if (!ids.has(id)) drop(id);
  return given.filter((id) => ids.has(id));
};

/** What the calendar of a field can give. */
const isDay = (value: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && !value.startsWith('0000') && new Date(time).toISOString().startsWith(value);
};

const CHECKS: Record<keyof Settings, Check> = {
  name: line,
  lang: named(({ briefing }) => [briefing.lang, briefing.translation?.lang]),
  minutes: (value) => {
    const [from, to, ...more] = Array.isArray(value) ? value : [];
    return whole(from, 0, 999) && whole(to, from, 999) && more.length === 0 ? [from, to] : undefined;
  },
  slides: (value) => (whole(value, 1, 999_999) ? value : undefined),
  body: among(18, 20, 24, 28),
  depth: among('headline', 'brief', 'full'),
  clearance: named(({ briefing }) => briefing.handling),
  first: slides,
  omit: slides,
  also: slides,
  notes: among('none', 'script', 'plain'),
  citations: among('none', 'short', 'full'),
  appendix: (value, over) => (value === 'none' ? value : slides(value, over)),
  cover: flag,
  agenda: flag,
  sectionSlides: flag,
  sources: among('main', 'appendix', 'none'),
  transition: among('none', 'fade', 'push'),
  title: line,
  subtitle: line,
  unit: line,
  presenter: line,
  date: (value) => (isText(value) && isDay(value) ? value : undefined),
  marking: line,
  theme: named(({ themes }) => themes.map(({ id }) => id)),
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** @param raw from an address or from storage: anything at all. @returns undefined where it is no choices. */
export function carry(data: StudioData, themes: readonly Theme[], raw: unknown): Carried | undefined {
  if (!isRecord(raw) || !isText(raw.audience)) return undefined;
  const { briefing } = data;
  const dropped = new Set<string>();
  const drop = (name: string) => dropped.add(name);
  const ids = new Set(briefing.sections.flatMap((section) => section.slides.map(({ id }) => id)));
  const over: Over = { briefing, themes, ids, drop };
  const known = briefing.audiences.some(({ id }) => id === raw.audience);
  if (!known) drop(raw.audience);
  const set: Record<string, unknown> = {};
  for (const [key, value] of isRecord(raw.set) ? Object.entries(raw.set) : []) {
    if (!Object.hasOwn(CHECKS, key)) continue;
    // A setting of the profile that the user took back travels as null.
    const sound = value === null ? undefined : CHECKS[key as keyof Settings](value, over);
    if (value === null || sound !== undefined) set[key] = sound;
  }
  const audience = known ? raw.audience : (briefing.audiences[0]?.id ?? '');
  return { choices: { audience, set: set as Settings, edits: editsOf(data, raw.edits, drop) }, dropped: [...dropped] };
}

function editsOf(data: StudioData, raw: unknown, drop: (name: string) => void): Record<string, SlideText> {
  const edits: Record<string, SlideText> = {};
  for (const [key, value] of isRecord(raw) ? Object.entries(raw) : []) {
    if (!isRecord(value)) continue;
    const { title, body, notes } = value;
    const [lang, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
    if (!(lang === 'zh-CN' || lang === 'en') || !isText(title, LONGEST_TEXT)) continue;
    if (!isText(body, LONGEST_TEXT) || !isText(notes, LONGEST_TEXT)) continue;
    if (textOfSlide(data, lang, id)) edits[editKey(lang, id)] = { title, body, notes };
    else drop(id);
  }
  return edits;
}
