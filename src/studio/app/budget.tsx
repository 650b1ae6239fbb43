import { useForeign, useSession, useWords } from './context.tsx';
import { Group, TextField } from './fields.tsx';

/** Slides and minutes of the edition against what is allowed: being over is said, and stops nothing. */
export function BudgetBar() {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const { audience, view, data } = session;
  const main = view?.outline.main.reduce((sum, { at }) => sum + at.length, 0) ?? 0;
  const more = view?.outline.main.reduce((sum, { at }) => sum + at.length - 1, 0) ?? 0;
  const most = audience.slides;
  const over = Math.max(0, main - most);
  const [from, to] = audience.minutes;
  const spoken = session.problems.find(({ code }) => code === 'budget-minutes');
  return (
    <div class="budget">
      <p class="budget-line">
        <span>{Number.isFinite(most) ? t('budgetSlides', { n: main, m: most }) : t('budgetFree', { n: main })}</span>
        {/* A plain file plans none. */}
        {to > 0 && <span>{t('budgetMinutes', { m: from === to ? to : `${from}–${to}` })}</span>}
      </p>
      {Number.isFinite(most) && (
        <div class={`bar ${over > 0 ? 'is-over' : ''}`} aria-hidden="true">
          <span style={{ width: `${Math.min(100, (main / most) * 100)}%` }} />
        </div>
      )}
      <div class="budget-told" aria-live="polite">
        {over > 0 && <p class="over">{t('budgetOver', { n: over })}</p>}
        {more > 0 && <p>{t('splits', { n: more })}</p>}
        {spoken && (
          <p class="over" lang={foreign(data.briefing.lang)}>
            {spoken.message}
          </p>
        )}
      </div>
    </div>
  );
}

/** What is allowed. */
export function BudgetFields() {
  const session = useSession();
  const t = useWords();
  const { minutes, slides: most } = session.audience;
  const [from, to] = minutes;
  const count = (text: string, least: number) => {
    const n = Number(text);
    return text !== '' && Number.isInteger(n) && n >= least && n <= 999 ? n : undefined;
  };
  return (
    <Group name={t('budget')}>
      <div class="triple">
        <TextField
          name={t('most')}
          type="number"
          value={Number.isFinite(most) ? String(most) : ''}
          onInput={(text) => {
            const n = count(text, 1);
            if (n !== undefined) session.set('slides', n, 'slides');
          }}
        />
        <TextField
          name={t('from')}
          type="number"
          value={String(from)}
          onInput={(text) => {
            const n = count(text, 0);
            if (n !== undefined) session.set('minutes', [n, Math.max(n, to)], 'minutes');
          }}
        />
        <TextField
          name={t('to')}
          type="number"
          value={String(to)}
          onInput={(text) => {
            const n = count(text, 0);
            if (n !== undefined) session.set('minutes', [Math.min(from, n), n], 'minutes');
          }}
        />
      </div>
    </Group>
  );
}
