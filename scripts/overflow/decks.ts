import { withExtras } from './extras.ts';
import { pen, SLIDES } from './slides.ts';
import { Chance, type Tongue } from './words.ts';

/** A briefing's files, and the audience and theme to build. */
export interface Source {
  name: string;
  files: Record<string, string | Uint8Array>;
  audience: string;
  theme: string;
}

export const THEMES = ['azure', 'crimson', 'paper', 'night'];
const BODIES = { leaders: 24, dept: 20, tech: 18, public: 28, intl: 20 };
const TONGUES: Tongue[] = ['zh', 'en', 'mixed'];
/** Slides of a deck. */
const EACH = 7;
/** Set apart from the seeds of words. */
const EXTRAS = 500_000;

/** One briefing after another without an end, of slides drawn by chance; over 500 of them every layout comes up some 130 times. */
export function* generated(from: number): Generator<Source> {
  for (let seed = from; ; seed++) yield generatedOf(seed);
}

function generatedOf(seed: number): Source {
  const chance = new Chance(seed);
  const tongue = TONGUES[seed % 3] as Tongue;
  const density = chance.of(Object.keys(BODIES) as (keyof typeof BODIES)[]);
  const p = pen(tongue, chance);
  const extra = pen(tongue, new Chance(seed + EXTRAS));
  const names = Object.keys(SLIDES);
  const slides = Array.from({ length: EACH }, (_, i) => {
    const layout = names[(seed * EACH + i) % names.length] as string;
    const title = `${p.words(chance.between(1, 6))}${i}`;
    const notes = chance.below(3) === 0 ? `\n\n::: source\n${p.words(chance.between(1, 5))}\n:::` : '';
    const body = withExtras(layout, SLIDES[layout]?.(p) ?? '', extra);
    return `## ${title} {#s${i} layout=${layout}}\n\n${body}${notes}\n`;
  });
  const lang = tongue === 'en' ? 'en' : 'zh-CN';
  return {
    name: `generated-${seed}`,
    audience: 'all',
    theme: chance.of(THEMES),
    files: {
      'briefing.yaml': `title: ${quoted(p.words(chance.between(1, 3)))}\nlang: ${lang}\nunit: ${quoted(p.words(2))}\ndate: 2026-05\nhandling: [${lang === 'en' ? 'Public' : '公开'}]\naudiences: [all]\n`,
      'audiences/all.yaml': `name: ${lang === 'en' ? 'All' : '全部'}\nminutes: [10, 20]\nslides: 99\nbullets: 99\nbody: ${BODIES[density]}\ndensity: ${density}\ndepth: full\nagenda: ${chance.below(2) === 0}\nsectionSlides: ${chance.below(3) === 0}\n`,
      'facts.yaml': '',
      'data/picture.png': PICTURE,
      '01-a.md': `---\nsection: "1"\nchapter: ${quoted(`01 ${p.words(2)}`)}\nlabel: ${quoted(p.words(1))}\n---\n# ${p.words(2)}\n\n${slides.slice(0, 4).join('\n')}`,
      '02-b.md': `---\nsection: "2"\nchapter: ${quoted(`02 ${p.words(2)}`)}\nlabel: ${quoted(p.words(1))}\n---\n# ${p.words(2)}\n\n${slides.slice(4).join('\n')}`,
    },
  };
}

const quoted = (text: string): string => JSON.stringify(text);

/** A picture of two pixels, one beside the other. */
const PICTURE = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR42mNkYPj/n4EBAAYBAgD3H0oFAAAAAElFTkSuQmCC',
    'base64',
  ),
);

/** @returns the source without the slides that were refused, by their ids; null where none of them is in it. */
export function without(source: Source, refused: ReadonlySet<string>): Source | null {
  let changed = false;
  const files = Object.entries(source.files).map(([path, text]) => {
    if (typeof text !== 'string' || !path.endsWith('.md')) return [path, text];
    const parts = text.split(/^(?=## )/m);
    const kept = parts.filter((part) => !refused.has(/^## .*\{#(\S+)/.exec(part)?.[1] ?? ''));
    changed ||= kept.length < parts.length;
    return [path, kept.join('')];
  });
  return changed ? { ...source, files: Object.fromEntries(files) } : null;
}
