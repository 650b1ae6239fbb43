import { useId } from 'preact/hooks';
import type { Theme } from '../../model/index.ts';
import { useForeign, useSession, useWords } from './context.tsx';
import { Group } from './fields.tsx';
import type { WordName } from './words.ts';

/** Themes by their colours and their names. */
export function ThemeChoice() {
  const session = useSession();
  const t = useWords();
  const group = useId();
  const { briefing } = session.data;
  const chosen = session.audience.theme ?? briefing.theme;
  return (
    <Group name={t('theme')}>
      <div class="themes">
        {session.engine.themes.map((theme) => (
          <label key={theme.id}>
            <input
              type="radio"
              name={group}
              checked={theme.id === chosen}
              onChange={() => session.set('theme', theme.id)}
            />
            <Swatch theme={theme} />
            <ThemeName name={theme.name} />
          </label>
        ))}
      </div>
    </Group>
  );
}

/** Our own, as they are named in themes/*.yaml. */
const OURS: Record<string, WordName> = {
  政务蓝: 'themeAzure',
  政务红: 'themeCrimson',
  夜间: 'themeNight',
  黑白: 'themePaper',
};

/** Our themes in the page's language; a briefing's own as it is called. */
function ThemeName({ name }: { name: string }) {
  const t = useWords();
  const foreign = useForeign();
  const ours = OURS[name];
  if (ours) return <span>{t(ours)}</span>;
  return <span lang={foreign(/\p{Script=Han}/u.test(name) ? 'zh-CN' : 'en')}>{name}</span>;
}

const SHOWN = ['cover', 'primary', 'tint', 'page'] as const;

function Swatch({ theme: { colors } }: { theme: Theme }) {
  return (
    <span class="swatch" aria-hidden="true">
      {SHOWN.map((role) => (
        <span key={role} style={{ background: colors[role].hex }} />
      ))}
    </span>
  );
}
