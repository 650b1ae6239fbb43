import { useId } from 'preact/hooks';
import { useForeign, useSession, useWords } from './context.tsx';
import { Group } from './fields.tsx';

/** Which profile the edition starts from. */
export function AudienceChoice() {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const group = useId();
  const { briefing } = session.data;
  return (
    <Group name={t('audience')}>
      <div class="choices">
        {briefing.audiences.map(({ id, name, lang, purpose, slides }) => (
          <label key={id} title={purpose}>
            <input
              type="radio"
              name={group}
              checked={id === session.choices.audience}
              onChange={() => session.start(id)}
            />
            <span lang={foreign(lang ?? briefing.lang)}>{name}</span>
            {Number.isFinite(slides) && <span class="small count">{t('slidesUnit', { n: slides })}</span>}
          </label>
        ))}
      </div>
    </Group>
  );
}
