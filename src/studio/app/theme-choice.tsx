import { useId } from 'preact/hooks';
import type { Theme } from '../../model/index.ts';
import { useForeign, useSession, useWords } from './context.tsx';
import { Group } from './fields.tsx';

/** Themes by their colours and their names. */
export function ThemeChoice() {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
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
            <span lang={foreign(/\p{Script=Han}/u.test(theme.name) ? 'zh-CN' : 'en')}>{theme.name}</span>
          </label>
        ))}
      </div>
    </Group>
  );
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
