import { inLanguage, type Lang } from '../../model/index.ts';
import { useForeign, useSession, useWords } from './context.tsx';
import { Group, TextField } from './fields.tsx';

const LINES = ['title', 'subtitle', 'unit', 'presenter', 'date', 'marking'] as const;

/** The words of this edition's cover; what is left blank is the briefing's own, or not shown. */
export function CoverFields() {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const { audience, data } = session;
  const lang: Lang = audience.lang ?? data.briefing.lang;
  const own = inLanguage(data.briefing, lang);
  return (
    <Group name={t('cover')}>
      <div class="cover-fields">
        {LINES.map((line) => (
          <TextField
            key={line}
            name={t(line)}
            type={line === 'date' ? 'date' : 'text'}
            lang={foreign(lang)}
            value={audience[line] ?? (line === 'date' ? (own.date ?? '') : '')}
            placeholder={(line === 'marking' ? undefined : own[line]) ?? t('blank')}
            onInput={(value) => session.set(line, value === '' ? undefined : value, line)}
          />
        ))}
      </div>
    </Group>
  );
}
