import { useWords } from './context.tsx';
import type { Pending } from './state.ts';

/** Says that the source is another than the choices were made over, and asks what becomes of them. */
export function SourceNotice({ pending, onDecide }: { pending: Pending; onDecide(carryOver: boolean): void }) {
  const t = useWords();
  const names = pending.dropped.join('、');
  if (pending.sameSource)
    return (
      <section class="notice" role="status">
        <p>{pending.unread ? t('unread') : t('goneNow', { names })}</p>
        <button type="button" class="secondary" onClick={() => onDecide(false)}>
          {t('close')}
        </button>
      </section>
    );
  return (
    <section class="notice" aria-labelledby="notice-head">
      <div>
        <h2 id="notice-head">{t('sourceChanged')}</h2>
        <p>{t('sourceChangedText')}</p>
        {names && <p>{t('gone', { names })}</p>}
      </div>
      <button type="button" class="primary" onClick={() => onDecide(true)}>
        {t('carryOver')}
      </button>
      <button type="button" class="secondary" onClick={() => onDecide(false)}>
        {t('startAnew')}
      </button>
    </section>
  );
}
