import { useEffect, useState } from 'preact/hooks';
import { SessionContext, TongueContext, useSession, useSlow, useWords } from './context.tsx';
import { Editor } from './editor.tsx';
import { Header } from './header.tsx';
import { useShortcuts } from './keys.ts';
import { openPage, type Ready } from './opening.ts';
import { OutlinePanel } from './outline.tsx';
import { Review } from './review.tsx';
import { SettingsPanel } from './settings.tsx';
import { BrokenSource, type Source } from './source.ts';
import { SourceNotice } from './source-notice.tsx';
import { Stage } from './stage.tsx';
import { type Opened, useSavedState } from './state.ts';
import { type TabName, Tabs } from './tabs.tsx';
import { useTongue } from './tongue.ts';

/** The page: opened, waited for, or said to be broken. */
export function App({ open }: { open: Promise<Source> }) {
  const tongue = useTongue();
  const [ready, setReady] = useState<Ready | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => openPage(open, setReady, setFailure), [open]);
  return (
    <TongueContext.Provider value={tongue}>
      {ready ? (
        <SessionContext.Provider value={ready}>
          <Studio opened={ready.opened} />
        </SessionContext.Provider>
      ) : (
        <Waiting failure={failure} />
      )}
    </TongueContext.Provider>
  );
}

function Waiting({ failure }: { failure: unknown }) {
  const t = useWords();
  const slow = useSlow(failure === null);
  if (failure !== null)
    return (
      <main class="waiting">
        <h1>{t('cannotOpen')}</h1>
        {failure instanceof BrokenSource ? (
          <ul>
            {failure.why.map(({ file, line, message }) => (
              <li key={`${file} ${line} ${message}`}>
                {message} <code>{line === undefined ? file : `${file}:${line}`}</code>
              </li>
            ))}
          </ul>
        ) : (
          <>
            <p>{t('cannotOpenHint')}</p>
            <p class="small">{String(failure)}</p>
          </>
        )}
      </main>
    );
  return <main class="waiting">{slow && <p role="status">{t('opening')}</p>}</main>;
}

function Studio({ opened }: { opened: Opened }) {
  const session = useSession();
  const t = useWords();
  const [tab, setTab] = useState<TabName>('preview');
  const saved = useSavedState(session, opened);
  useShortcuts(session);
  const { view, said } = session;
  return (
    <div class={`studio show-${tab}`}>
      <a class="skip" href="#stage">
        {t('skip')}
      </a>
      <Header saved={saved.state} />
      <main class="work">
        {saved.pending && <SourceNotice pending={saved.pending} onDecide={saved.decide} />}
        <Tabs chosen={tab} onChoose={setTab} />
        <nav class="column left" aria-label={t('outline')}>
          {view && <OutlinePanel view={view} />}
        </nav>
        <div class="column centre" id="stage" tabIndex={-1}>
          <Stage />
          {view && <Editor view={view} />}
          {view && <Review view={view} />}
        </div>
        <section class="column right" aria-label={t('settings')}>
          <SettingsPanel />
        </section>
      </main>
      <p class="sr-only" aria-live="polite">
        {/* The same words twice are two messages. */}
        <span key={said.count}>{said.text}</span>
      </p>
    </div>
  );
}
