import { useMemo } from 'preact/hooks';
import { type Diagnostic, type Fact, inLanguage, type PlacedSlide, type Work } from '../../model/index.ts';
import type { View } from '../engine/index.ts';
import { useForeign, useSession, useWords } from './context.tsx';
import { itemAt, placeAt } from './spot.ts';

/** What is to be known of the slide before it is shown to anyone: problems, figures with sources, notes. */
export function Review({ view }: { view: View }) {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const { data, edition, deck } = view;
  const told = useMemo(() => inLanguage(data.briefing, edition.lang), [data, edition.lang]);
  const item = itemAt(view, session.spot);
  const at = placeAt(view, session.spot);
  const slide = at === undefined ? undefined : deck.slides[at];
  if (!item) return null;
  const found = [...session.problems.filter((one) => isNew(one, item.id, item.diagnostics)), ...item.diagnostics];
  const facts = [...new Set(slide?.figures)].flatMap((id) => told.facts.get(id) ?? []);
  const clean = found.every(({ severity }) => severity === 'info');
  return (
    <section class="review" aria-labelledby="review-head">
      <h2 id="review-head">{t('review')}</h2>
      <ul class="findings">
        {found.map((one) => (
          <Finding
            key={`${one.code} ${one.file} ${one.line} ${one.message}`}
            {...one}
            lang={foreign(data.briefing.lang)}
          />
        ))}
        {clean && (
          <li>
            <span class="tag tag-clean">{t('clean')}</span>
            <span>{facts.length > 0 ? t('cleanFigures', { n: facts.length }) : t('cleanText')}</span>
          </li>
        )}
        {facts.map((fact) => (
          <FactLine
            key={fact.id}
            fact={fact}
            work={told.works.find(({ key }) => key === fact.work)}
            lang={foreign(edition.lang)}
          />
        ))}
      </ul>
      {slide && <Notes slide={slide} lang={foreign(edition.lang)} />}
    </section>
  );
}

/** Errors that left no view stand in no outline. */
const isNew = (one: Diagnostic, id: string, known: readonly Diagnostic[]): boolean =>
  one.slide === id && !known.some(({ code, message }) => code === one.code && message === one.message);

function Finding({ severity, message, hint, file, line, lang }: Diagnostic & { lang: string | undefined }) {
  const t = useWords();
  return (
    <li>
      <span class={`tag tag-${severity}`}>{t(severity)}</span>
      <span lang={lang}>
        {message}
        {hint && <span class="small hint">{hint}</span>}
      </span>
      {file && <code class="small">{line === undefined ? file : `${file}:${line}`}</code>}
    </li>
  );
}

function FactLine({ fact, work, lang }: { fact: Fact; work: Work | undefined; lang: string | undefined }) {
  const t = useWords();
  const { text, entity, metric, year, derived, section, at } = fact;
  const about = [entity, metric, year].filter(Boolean).join(' · ');
  const from = work ? [work.title, work.publisher, work.year] : [section && t('sectionOf', { section })];
  return (
    <li>
      <span class={`tag tag-${derived ? 'derived' : 'figure'}`}>{t(derived ? 'derived' : 'figure')}</span>
      <span lang={lang}>
        <strong>{text}</strong> {about}
        <span class="small hint">{[derived?.formula, ...from].filter(Boolean).join(' · ')}</span>
      </span>
      <code class="small">{`${at.file}:${at.line}`}</code>
    </li>
  );
}

function Notes({ slide: { notes, sources }, lang }: { slide: PlacedSlide; lang: string | undefined }) {
  const t = useWords();
  const lines = [...notes.map(({ text, bullet }) => (bullet ? `· ${text}` : text)), ...sources];
  return (
    <section class="slide-notes" aria-labelledby="notes-head">
      <h3 id="notes-head">{t('notesOf')}</h3>
      {lines.length === 0 ? (
        <p class="small">{t('noNotes')}</p>
      ) : (
        // Lines may say the same: their place is their key.
        lines.map((line, n) => (
          <p key={`${n} ${line}`} lang={lang}>
            {line}
          </p>
        ))
      )}
    </section>
  );
}
