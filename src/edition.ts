import { budgets, figures } from './check/index.ts';
import { compose, findTheme, type LoadedLayout } from './compose/index.ts';
import { fit } from './fit/index.ts';
import { type Audience, type Briefing, type Edition, inLanguage, type PlacedDeck, type Report } from './model/index.ts';
import { editionHash } from './record/index.ts';
import { select } from './select/index.ts';
import type { Mapped } from './template/index.ts';

export interface EditionOptions {
  layouts: Map<string, LoadedLayout>;
  /** Stands before the theme that the profile or the briefing names. */
  theme?: string;
  /** An agency's template, with what our layouts are on it. */
  setting?: Mapped;
  version: string;
  progress?(stage: string, audience?: string): void;
}

export interface PlacedEdition {
  edition: Edition;
  deck: PlacedDeck;
}

/** select → compose → fit, with the gates that ask the placed deck. @returns null where no theme can be had. */
export async function placeEdition(
  briefing: Briefing,
  audience: Audience,
  { layouts, theme: named, setting, version, progress = () => {} }: EditionOptions,
  report: Report,
): Promise<PlacedEdition | null> {
  const { id } = audience;
  progress('select', id);
  const edition = select(briefing, audience, report);
  const own = await findTheme(named ?? audience.theme ?? briefing.theme, briefing.texts, report);
  if (!own) return null;
  const theme = setting ? setting.themed(own) : own;
  progress('compose', id);
  const hash = await editionHash(edition, setting ? { theme, file: setting.template.hash } : theme, version);
  const composed = compose(edition, { layouts, theme, hash, ...(setting ? { setting } : {}) }, report);
  setting?.tell(new Set(composed.slides.map(({ layout }) => layout)), report);
  if (setting && briefing.logo !== undefined) report('template-logo', {});
  progress('fit', id);
  // biome-ignore lint/suspicious/noFocusedTests: the stage is named fit, and is no test
  const deck = fit(composed, report);
  budgets(deck, report);
  figures(deck, inLanguage(briefing, edition.lang), report);
  return { edition, deck };
}
