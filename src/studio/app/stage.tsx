import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Diagnostic } from '../../model/index.ts';
import { toggle, type View } from '../engine/index.ts';
import { useForeign, useSession, useWords } from './context.tsx';
import { LiveSlide, SlideStyle, useStills, useWidth } from './live-slide.tsx';
import { Show } from './show.tsx';
import { itemAt, placeAt, shownItems } from './spot.ts';
import type { WordName } from './words.ts';

/** The slide that is looked at, with what pages through the deck. */
export function Stage() {
  const session = useSession();
  const t = useWords();
  const { view, problems, failure } = session;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return (
    <section class="stage" aria-label={t('slide')}>
      {view ? <Shown view={view} errors={errors} /> : <Errors head="problems" errors={errors} />}
      {failure !== undefined && (
        <p class="failure" role="alert">
          {t('failed', { why: String(failure) })}
        </p>
      )}
    </section>
  );
}

function Shown({ view, errors }: { view: View; errors: Diagnostic[] }) {
  const session = useSession();
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const drawn = useStills(view.deck);
  const [presents, setPresents] = useState(false);
  const { deck } = view;
  const at = placeAt(view, session.spot);
  const item = itemAt(view, session.spot);
  // Where the newest choices make no deck, any slide may be the reason.
  const isOld = session.broken.length > 0 || view.choices !== session.choices;
  const all = [...session.broken, ...errors.filter(({ slide }) => isOld || slide === undefined || slide === item?.id)];
  const own = all.filter(
    (one, n) =>
      // Said in place of the slide.
      one.code !== 'edition-empty' &&
      // Said by reading and by the folder's watcher alike.
      all.findIndex(({ message, line }) => message === one.message && line === one.line) === n,
  );
  const told = own.length > 0 && (
    <Errors head={isOld || view.stale.has(item?.id ?? '') ? 'stale' : 'hasErrors'} errors={own} />
  );
  const go = (to: number) => {
    const next = spotOf(view, to);
    if (!next) return;
    session.show(next.id, next.part);
    session.say(t('nowAt', { n: to + 1, title: deck.slides[to]?.title ?? '' }));
  };
  return (
    <>
      <SlideStyle drawn={drawn} />
      <div class="slide-box" ref={box}>
        {at === undefined ? (
          <LeftOut view={view} width={width}>
            {told}
          </LeftOut>
        ) : (
          width > 0 && (
            <LiveSlide drawn={drawn} at={at} lang={deck.lang} scale={(width - 2) / drawn.width}>
              {told}
            </LiveSlide>
          )
        )}
      </div>
      <div class="pager">
        <button
          type="button"
          class="secondary"
          disabled={at === undefined || at === 0}
          onClick={() => go((at ?? 0) - 1)}
        >
          {t('previous')}
        </button>
        <p class="position">
          {at === undefined ? t(item ? 'notInDeck' : 'nothing') : t('position', { n: at + 1, m: deck.slides.length })}
        </p>
        <button
          type="button"
          class="secondary"
          disabled={at === undefined || at >= deck.slides.length - 1}
          onClick={() => go((at ?? 0) + 1)}
        >
          {t('next')}
        </button>
        <button type="button" class="primary" disabled={at === undefined} onClick={() => setPresents(true)}>
          {t('present')}
        </button>
      </div>
      {presents && at !== undefined && (
        <Show deck={deck} drawn={drawn} from={at} onMove={go} onEnd={() => setPresents(false)} />
      )}
    </>
  );
}

/** @returns the slide and its continuation at a place of the deck. */
function spotOf(view: View, place: number): { id: string; part: number } | undefined {
  const item = shownItems(view).find(({ at }) => at.includes(place));
  return item && { id: item.id, part: item.at.indexOf(place) };
}

/** In place of a slide that this edition leaves out. */
function LeftOut({ view, width, children }: { view: View; width: number; children: ComponentChildren }) {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const item = itemAt(view, session.spot);
  const size = { height: `${(width * 9) / 16}px` };
  if (!item)
    return (
      <div class="frame absent" style={size}>
        <p class="absent-title">{t('nothing')}</p>
        <p>{t('nothingText')}</p>
        {children}
      </div>
    );
  return (
    <div class="frame absent" style={size}>
      <p class="absent-title" lang={foreign(view.edition.lang)}>
        {item.title}
      </p>
      <p>{t('notInDeck')}</p>
      <button
        type="button"
        class="primary"
        onClick={() => session.arrange((choices, now) => toggle(choices, now, item))}
      >
        {t('takeIn')}
      </button>
      {children}
    </div>
  );
}

/** Over the slide, until they are mended. */
function Errors({ head, errors }: { head: WordName; errors: readonly Diagnostic[] }) {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const { lang } = session.data.briefing;
  return (
    <div class="errors" role="alert">
      <p class="errors-head">{t(head)}</p>
      <ul>
        {errors.map(({ code, message, file, line, hint }) => (
          <li key={`${code} ${file} ${line} ${message}`}>
            <span lang={foreign(lang)}>{message}</span>{' '}
            {file && <code class="small">{line === undefined ? file : `${file}:${line}`}</code>}
            {hint && (
              <p class="small hint" lang={foreign(lang)}>
                {hint}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
