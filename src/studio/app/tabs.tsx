import { useWords } from './context.tsx';

const TABS = ['outline', 'preview', 'settings'] as const;
export type TabName = (typeof TABS)[number];

/** On narrow screens one column at a time; the style sheet hides the others. */
export function Tabs({ chosen, onChoose }: { chosen: TabName; onChoose(tab: TabName): void }) {
  const t = useWords();
  return (
    <nav class="tabs" aria-label={t('views')}>
      {TABS.map((tab) => (
        <button
          type="button"
          key={tab}
          class={`tab-${tab}`}
          aria-current={tab === chosen ? 'true' : undefined}
          onClick={() => onChoose(tab)}
        >
          {t(tab === 'settings' ? 'settingsTab' : tab)}
        </button>
      ))}
    </nav>
  );
}
