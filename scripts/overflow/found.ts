/** What the check of all decks found. */
export interface Found {
  decks: number;
  slides: number;
  /** Slides drawn of each layout. */
  layouts: Map<string, number>;
  /** How often each diagnostic refused a slide. */
  refused: Map<string, number>;
  /** Decks of which nothing was left, or that could not be read, and why. */
  unbuilt: string[];
  faults: Fault[];
}
export interface Fault {
  program: string;
  deck: string;
  slide: string;
  what: string;
}

export const nothingFound = (): Found => ({
  decks: 0,
  slides: 0,
  layouts: new Map(),
  refused: new Map(),
  unbuilt: [],
  faults: [],
});

/** Faults printed at most. */
const SHOWN = 40;
/** And where all of them were planted. */
const SHOWN_OF_CONTROL = 3;

/** Prints it. @returns the exit code: 1 where text overflows; for the control, where a program's overflow was missed. */
export function tell(found: Found, office: boolean, control: boolean): number {
  const { decks, slides, layouts, refused, unbuilt, faults } = found;
  const shown = control ? SHOWN_OF_CONTROL : SHOWN;
  for (const { program, deck, slide, what } of faults.slice(0, shown))
    console.log(`${program} ${deck} #${slide}: ${what}`);
  if (faults.length > shown) console.log(`… and ${faults.length - shown} more`);
  const programs = office ? ['Chromium', 'LibreOffice'] : ['Chromium'];
  const own = programs.map((program) => faults.filter((f) => f.program === program));
  if (!control) {
    console.log(`layouts: ${counts(layouts)}`);
    console.log(`slides refused: ${counts(refused) || 'none'}`);
    console.log(`decks refused: ${unbuilt.join(', ') || 'none'}`);
    for (const [i, program] of programs.entries()) {
      const where = new Set(own[i]?.map(({ deck, slide }) => `${deck} ${slide}`)).size;
      console.log(
        `${program}: ${decks} decks, ${slides} slides, overflow on ${where} slides (${own[i]?.length} faults)`,
      );
    }
    return faults.length > 0 ? 1 : 0;
  }
  const missed = programs.filter((_, i) => own[i]?.length === 0);
  console.log(missed.length > 0 ? `the control was NOT caught in ${missed.join(', ')}` : 'the control was caught');
  return missed.length > 0 ? 1 : 0;
}

const counts = (of: ReadonlyMap<string, number>): string =>
  [...of]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
