import { AudienceChoice } from './audience-choice.tsx';
import { BudgetFields } from './budget.tsx';
import { useForeign, useSession, useWords } from './context.tsx';
import { CoverFields } from './cover-fields.tsx';
import { Downloads, KeptFiles } from './downloads.tsx';
import { Group, Segments, Select } from './fields.tsx';
import { PartsChoice } from './parts-choice.tsx';
import { ThemeChoice } from './theme-choice.tsx';

const SIZES = [18, 20, 24, 28] as const;

/** All that makes this edition another than its profile's; what one takes away stands at the end. */
export function SettingsPanel() {
  const session = useSession();
  const t = useWords();
  const { audience } = session;
  return (
    <>
      <div class="settings">
        <AudienceChoice />
        <ThemeChoice />
        <Group name={t('size')}>
          <Segments
            name={t('size')}
            value={SIZES.find((size) => size === audience.body)}
            options={SIZES.map((size) => ({ value: size, label: t(`size${size}`) }))}
            onChange={(body) => session.set('body', body)}
          />
        </Group>
        <Group name={t('depth')}>
          <Segments
            name={t('depth')}
            value={audience.depth}
            options={[
              { value: 'headline', label: t('depthHeadline') },
              { value: 'brief', label: t('depthBrief') },
              { value: 'full', label: t('depthFull') },
            ]}
            onChange={(depth) => session.set('depth', depth)}
          />
        </Group>
        <Levels />
        <CoverFields />
        <BudgetFields />
        <PartsChoice />
        <KeptFiles />
      </div>
      <Downloads />
    </>
  );
}

/** Handling and language: there where the briefing has more than one. */
function Levels() {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const { audience, data } = session;
  const { lang, handling, translation } = data.briefing;
  if (handling.length < 2 && !translation) return null;
  const tongue = audience.lang ?? lang;
  const names = tongue === translation?.lang ? translation.handling : handling;
  return (
    <Group name={handling.length > 1 ? t('handling') : t('editionLanguage')}>
      <div class="pair">
        {handling.length > 1 && (
          <Select
            name={t('handlingHint')}
            value={audience.clearance ?? (handling[0] as string)}
            options={handling.map((level, n) => ({ value: level, label: names[n] ?? level, lang: foreign(tongue) }))}
            onChange={(clearance) => session.set('clearance', clearance)}
          />
        )}
        {translation && (
          <Select
            name={t('editionLanguage')}
            value={tongue}
            options={[
              { value: 'zh-CN' as const, label: t('chinese'), lang: foreign('zh-CN') },
              { value: 'en' as const, label: t('english'), lang: foreign('en') },
            ]}
            onChange={(next) =>
              session.set('lang', next === lang && session.base.lang === undefined ? undefined : next)
            }
          />
        )}
      </div>
    </Group>
  );
}
