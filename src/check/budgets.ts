import { type Lang, type PlacedDeck, type PlacedSlide, type Report, textsOf } from '../model/index.ts';

/** What the audience's profile allows, as warnings with the number measured and the limit: slides, minutes, bullets, characters. */
export function budgets(deck: PlacedDeck, report: Report): void {
  const { audience, lang } = deck;
  const main = deck.slides.filter((s) => !s.appendix);
  if (main.length > audience.slides)
    report('budget-slides', { audience: audience.id, slides: main.length, most: audience.slides }, audience.at);
  const minutes = Math.ceil(spoken(main) / PACE[lang]);
  const most = audience.minutes[1];
  if (most > 0 && minutes > most) report('budget-minutes', { audience: audience.id, minutes, most }, audience.at);
  for (const slide of deck.slides) {
    const at = { ...slide.at, slide: slide.id };
    const bullets = bulletsOn(slide);
    if (bullets > audience.bullets) report('budget-bullets', { bullets, most: audience.bullets }, at);
    // Backup slides are looked things up in, not presented.
    const characters = slide.appendix ? 0 : charactersIn(bodyOf(slide));
    if (audience.characters !== undefined && characters > audience.characters)
      report('budget-characters', { characters, most: audience.characters }, at);
  }
}

/** Characters a minute at which a briefing is read out, words in English: our own measure, a calm pace. */
const PACE: Record<Lang, number> = { 'zh-CN': 240, en: 130 };

/** Characters of the notes, without the lines of their sources. */
const spoken = (slides: readonly PlacedSlide[]): number =>
  slides.reduce((sum, slide) => sum + charactersIn(slide.notes.map((note) => note.text).join(' ')), 0);

/** @returns how long a text is to a reader: a Chinese character, a Latin word and a number count one each. */
export const charactersIn = (text: string): number =>
  text.match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}][[\p{L}\p{N}.,%’'\-]--\p{Script=Han}]*/gv)?.length ?? 0;

/** What stands on a slide without its title and its source line. */
const bodyOf = (slide: PlacedSlide): string =>
  textsOf({ ...slide, items: slide.items.filter((i) => !('region' in i) || i.region !== 'source') }).join(' ');

/** Top-level items of lists in the body; rows, cards and tables have limits of their own. */
function bulletsOn(slide: PlacedSlide): number {
  const boxes = slide.items.flatMap((i) => (i.kind === 'text' && i.region !== undefined ? [i.paragraphs] : []));
  return Math.max(
    0,
    ...boxes.map((paragraphs) => paragraphs.filter((p) => p.level === 0 && p.bullet !== 'none').length),
  );
}
