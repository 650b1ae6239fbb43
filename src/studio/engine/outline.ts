import type { Briefing, Diagnostic, Edition, OmitReason, PlacedDeck, SourceSlide } from '../../model/index.ts';
import { inLanguage, openText, type Section, textOf } from '../../model/index.ts';
import type { StudioData } from '../../record/index.ts';

/** A slide as the outline lists it. */
export interface OutlineItem {
  id: string;
  /** Its short name, or its claim. */
  label: string;
  title: string;
  section: string;
  chapter: string;
  /** Made for the edition: the cover, the agenda, openings of sections, the sources, the appendix' divider. */
  made: boolean;
  /** Why it is left out; absent: it is held. */
  out?: OmitReason;
  /** Its places in the deck, from 0; more than one where it is continued. */
  at: number[];
  /** The fullest of its regions of text, 0–1; absent where it has none. */
  fill?: number;
  /** Worst first. */
  diagnostics: Diagnostic[];
  /** Its Markdown may be changed here. */
  editable: boolean;
  /** It is a closing: it stays last. */
  last: boolean;
}

/** The deck's slides in its order, and what it leaves out in the source's. */
export interface Outline {
  main: OutlineItem[];
  appendix: OutlineItem[];
  out: OutlineItem[];
}

interface Outlined {
  data: StudioData;
  briefing: Briefing;
  edition: Edition;
  deck: PlacedDeck;
  diagnostics: readonly Diagnostic[];
}

export function outlineOf(outlined: Outlined): Outline {
  const { briefing, edition, deck } = outlined;
  const sections = inLanguage(briefing, edition.lang).sections;
  const held = [...placesOf(deck)].map(([id, at]) => heldItem(id, at, outlined));
  const isBack = ({ at }: OutlineItem) => deck.slides[at[0] as number]?.appendix === true;
  return {
    main: held.filter((item) => !isBack(item)),
    appendix: held.filter(isBack),
    out: sections.flatMap((section) => section.slides.flatMap((slide) => leftItem(slide, section, outlined) ?? [])),
  };
}

/** Regions of one line or of a figure: they are as full as they are drawn, whatever is written. */
const GIVEN = /^(?:label|ordinal|caption|note|source|stat|chart|picture|matrix|cards|timeline|process|hierarchy)/;

function heldItem(id: string, at: number[], { data, edition, deck, diagnostics }: Outlined): OutlineItem {
  const first = deck.slides[at[0] as number] as PlacedDeck['slides'][number];
  const source = edition.slides.find((slide) => slide.id === id && !slide.opensSection);
  const fills = at
    .flatMap((n) => Object.entries(deck.slides[n]?.fill ?? {}))
    .flatMap(([region, fill]) => (GIVEN.test(region) ? [] : [fill]));
  return {
    id,
    label: source?.label ?? (source ? textOf(source.title) : first.title),
    title: source ? textOf(source.title) : first.title,
    section: first.section,
    chapter: first.chapter,
    made: source === undefined,
    at,
    ...(fills.length > 0 ? { fill: Math.max(...fills) } : {}),
    diagnostics: ofSlide(id, diagnostics),
    editable: data.editable.get(id)?.[edition.lang] !== undefined,
    last: ['closing', 'qa'].includes(source?.layout ?? ''),
  };
}

function leftItem(slide: SourceSlide, section: Section, { data, edition, diagnostics }: Outlined): OutlineItem | null {
  const out = edition.omitted.find(({ id }) => id === slide.id)?.why;
  if (out === undefined) return null;
  return {
    id: slide.id,
    label: slide.label ?? openText(slide.title),
    title: openText(slide.title),
    section: section.number,
    chapter: section.chapter,
    made: false,
    out,
    at: [],
    diagnostics: ofSlide(slide.id, diagnostics),
    editable: data.editable.get(slide.id)?.[edition.lang] !== undefined,
    last: false,
  };
}

const RANK: Record<Diagnostic['severity'], number> = { error: 0, warning: 1, info: 2 };
const ofSlide = (id: string, all: readonly Diagnostic[]): Diagnostic[] =>
  all
    .filter(({ slide }) => slide !== undefined && (slide === id || isContinuation(slide, id)))
    .sort((a, b) => RANK[a.severity] - RANK[b.severity]);

/** Places in the deck by the slide that they show; continuations count as it. */
export function placesOf(deck: PlacedDeck): Map<string, number[]> {
  const places = new Map<string, number[]>();
  let own = '';
  for (const [at, { id }] of deck.slides.entries()) {
    if (!isContinuation(id, own)) own = id;
    places.set(own, [...(places.get(own) ?? []), at]);
  }
  return places;
}

/** `x-2` continues `x`. */
const isContinuation = (id: string, of: string): boolean =>
  of !== '' && id.startsWith(`${of}-`) && /^\d+$/.test(id.slice(of.length + 1));
