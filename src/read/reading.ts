import type {
  Args,
  Audience,
  Diagnostic,
  DiagnosticCode,
  Fact,
  Lang,
  PictureFile,
  Place,
  Report,
  Where,
  Work,
} from '../model/index.ts';
import { reporter } from '../model/index.ts';
import type { Highlight } from './highlight.ts';
import type { ReadMath } from './math.ts';

/** What one call of `read` knows so far: every step reports here and looks up what earlier steps found. */
export interface Reading {
  lang: Lang;
  plain: boolean;
  /** Layout names that `layout=` may give; undefined: any. */
  layouts?: readonly string[] | undefined;
  handling: string[];
  /** Ids that conditions may name. */
  audienceIds: string[];
  audiences: Audience[];
  /** Line of a key in the profile of an audience. */
  profileLines: Map<string, (path: readonly PropertyKey[]) => number>;
  facts: Map<string, Fact>;
  /** The same figures in the briefing's other language. */
  toldFacts: Map<string, Fact>;
  /** Registers that could not be read: what they may have defined is not reported as unknown. */
  unread: Set<'briefing' | 'facts'>;
  works: Map<string, Work>;
  /** Tells code apart; absent until a file holds code of a known language. */
  highlight?: Highlight;
  /** Reads LaTeX; absent until a file holds a formula. */
  math?: ReadMath;
  /** Language of the translation that is being read; absent: the original is. */
  translating?: Lang;
  /** Facts to be confirmed that were already spoken of. */
  reviewed: Set<string>;
  texts: Map<string, string>;
  pictures: Map<string, PictureFile>;
  diagnostics: Diagnostic[];
  report: Report;
  /** Reports and returns null: for "no value" ways out. */
  fail(code: DiagnosticCode, args: Args, where?: Where): null;
}

export function startReading(lang: Lang, plain: boolean, layouts: readonly string[] | undefined): Reading {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(lang, diagnostics);
  return {
    lang,
    plain,
    layouts,
    handling: [],
    audienceIds: [],
    audiences: [],
    profileLines: new Map(),
    facts: new Map(),
    toldFacts: new Map(),
    unread: new Set(),
    works: new Map(),
    reviewed: new Set(),
    texts: new Map(),
    pictures: new Map(),
    diagnostics,
    report,
    fail: (code, args, where) => {
      report(code, args, where);
      return null;
    },
  };
}

/** Words that end a hint: the nearest name, or those that there are. */
export function meant(lang: Lang, near: string | undefined, all: Iterable<string>): string {
  const zh = lang !== 'en';
  if (near !== undefined) return zh ? `是否想写“${near}”？` : `Did you mean “${near}”?`;
  const names = [...all].filter((name) => name !== '');
  if (names.length === 0) return zh ? '目前一个也没有。' : 'There is none so far.';
  const some = names.slice(0, 12).join(zh ? '、' : ', ');
  return zh ? `可用：${some}。` : `There are: ${some}.`;
}

export const placeOf = (file: string, line: number): Place => ({ file, line });
