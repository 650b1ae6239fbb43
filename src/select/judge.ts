import { type Audience, type Briefing, type Condition, DEPTHS, type Depth, type OmitReason } from '../model/index.ts';

/** Why a piece is not in the edition. What handling withholds is never named, only counted. */
export type Why = 'handling' | OmitReason;

/** What one edition may hold. */
export interface Rules {
  /** null: everyone's at once. */
  audience: string | null;
  depth: Depth;
  levels: readonly string[];
  /** Index in `levels` of the highest level allowed. */
  clearance: number;
}

export function rulesFor(briefing: Briefing, audience: Audience): Rules {
  const { handling: levels } = briefing;
  // An unknown clearance opens nothing.
  const clearance = Math.max(0, levels.indexOf(audience.clearance ?? ''));
  return { audience: audience.id, depth: audience.depth, levels, clearance };
}

/** @returns the level's place from open to closed; 0 for unmarked content, Infinity for a level that nobody defined. */
export function levelOf(handling: string | undefined, { levels }: Pick<Rules, 'levels'>): number {
  if (handling === undefined) return 0;
  const level = levels.indexOf(handling);
  return level < 0 ? Number.POSITIVE_INFINITY : level;
}

/** @returns null when every condition holds; handling is asked first, so that what it withholds is never named. */
export function judge(when: readonly Condition[] | undefined, rules: Rules): Why | null {
  if (!when || when.length === 0) return null;
  if (when.some(({ handling }) => levelOf(handling, rules) > rules.clearance)) return 'handling';
  if (when.some((condition) => !addresses(condition, rules.audience))) return 'audience';
  return when.some(({ depth }) => depth !== undefined && deeper(depth, rules.depth)) ? 'depth' : null;
}

const addresses = ({ only, except }: Condition, audience: string | null): boolean =>
  audience === null || ((only === undefined || only.includes(audience)) && !except?.includes(audience));

/** A depth that nobody defined is deeper than any. */
function deeper(depth: Depth, than: Depth): boolean {
  const at = DEPTHS.indexOf(depth);
  return at < 0 || at > DEPTHS.indexOf(than);
}
