import { useSession, useWords } from './context.tsx';
import { Check, Group, Select } from './fields.tsx';

/** What an edition is made up of besides its slides: made slides, backup slides, notes, citations, motion. */
export function PartsChoice() {
  const session = useSession();
  const t = useWords();
  const { audience, base } = session;
  const own = base.appendix === 'none' ? [] : base.appendix;
  return (
    <Group name={t('parts')}>
      <div class="checks">
        <Check name={t('coverOn')} checked={audience.cover} onChange={(on) => session.set('cover', on)} />
        <Check name={t('agenda')} checked={audience.agenda} onChange={(on) => session.set('agenda', on)} />
        <Check
          name={t('sections')}
          checked={audience.sectionSlides}
          onChange={(on) => session.set('sectionSlides', on)}
        />
        <Check
          name={t('appendix')}
          checked={audience.appendix !== 'none'}
          onChange={(on) => session.set('appendix', on ? own : 'none')}
        />
      </div>
      <div class="pair">
        <Select
          name={t('notes')}
          value={audience.notes}
          options={[
            { value: 'none', label: t('notesNone') },
            { value: 'script', label: t('notesScript') },
            { value: 'plain', label: t('notesPlain') },
          ]}
          onChange={(notes) => session.set('notes', notes)}
        />
        <Select
          name={t('citations')}
          value={audience.citations}
          options={[
            { value: 'none', label: t('citationsNone') },
            { value: 'short', label: t('citationsShort') },
            { value: 'full', label: t('citationsFull') },
          ]}
          onChange={(citations) => session.set('citations', citations)}
        />
        <Select
          name={t('sources')}
          value={audience.sources}
          options={[
            { value: 'main', label: t('sourcesMain') },
            { value: 'appendix', label: t('sourcesAppendix') },
            { value: 'none', label: t('sourcesNone') },
          ]}
          onChange={(sources) => session.set('sources', sources)}
        />
        <Select
          name={t('transition')}
          value={audience.transition}
          options={[
            { value: 'none', label: t('transitionNone') },
            { value: 'fade', label: t('transitionFade') },
            { value: 'push', label: t('transitionPush') },
          ]}
          onChange={(transition) => session.set('transition', transition)}
        />
      </div>
    </Group>
  );
}
