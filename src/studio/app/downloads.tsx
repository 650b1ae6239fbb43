import { useEffect, useRef, useState } from 'preact/hooks';
import type { Download, View } from '../engine/index.ts';
import { BudgetBar } from './budget.tsx';
import { useSession, useSlow, useWords } from './context.tsx';
import { Group } from './fields.tsx';
import { handOver, sizeOf } from './hand-over.ts';
import { PrintSheet } from './print-sheet.tsx';

type Kind = 'pptx' | 'web' | 'pdf' | 'profile' | 'changes';

interface Done {
  kind: Kind;
  failure?: unknown;
  files: readonly Download[];
}

/** Makes files, one after another: what is being made, and what came of the last. */
function useMaking() {
  const session = useSession();
  const [making, setMaking] = useState<Kind | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const make = async (kind: Kind, files: () => Promise<readonly Download[]> | readonly Download[]) => {
    setMaking(kind);
    setDone(null);
    try {
      await session.settled();
      const made = await files();
      for (const file of made) handOver(file);
      setDone({ kind, files: made });
    } catch (failure) {
      setDone({ kind, files: [], failure });
    }
    setMaking(null);
  };
  return { making, setMaking, make, done };
}

/** What one takes along, always at hand. Files are made when they are asked for, of the newest choices. */
export function Downloads() {
  const session = useSession();
  const t = useWords();
  const { making, setMaking, make, done } = useMaking();
  const slow = useSlow(making !== null && making !== 'pdf');
  const { engine, view } = session;
  const isEmpty = !view || view.deck.slides.length === 0;
  const newest = (): View => {
    if (!session.view) throw new Error(t('problems'));
    return session.view;
  };
  const button = (kind: Kind, look: string, onClick: () => void) => (
    <button type="button" class={look} disabled={isEmpty || making !== null} onClick={onClick}>
      {slow && making === kind ? t('making', { name: t(kind) }) : t(kind)}
    </button>
  );
  return (
    <section class="downloads" aria-label={t('outputs')}>
      <BudgetBar />
      {button('pptx', 'primary', () => make('pptx', async () => [await engine.pptx(newest())]))}
      <div class="files">
        {button('web', 'secondary', () => make('web', async () => [await engine.web(newest())]))}
        {button('pdf', 'secondary', () => setMaking('pdf'))}
      </div>
      <Told done={done} />
      {making === 'pdf' && view && <PrintSheet deck={view.deck} onDone={() => setMaking(null)} />}
    </section>
  );
}

/** What was chosen as files that are put into the briefing's folder. */
export function KeptFiles() {
  const session = useSession();
  const t = useWords();
  const { make, done } = useMaking();
  const { engine, view, choices } = session;
  const edited = Object.keys(choices.edits).length > 0;
  return (
    <Group name={t('keep')}>
      <p class="small">{t('keepText')}</p>
      <div class="files">
        <button
          type="button"
          class="small-button"
          disabled={!view}
          onClick={() => make('profile', () => (session.view ? [engine.profile(session.view)] : []))}
        >
          {t('profile')}
        </button>
        <button
          type="button"
          class="small-button"
          disabled={!edited}
          onClick={() => make('changes', () => engine.changes(session.choices))}
        >
          {t('changes')}
        </button>
      </div>
      <Told done={done} />
    </Group>
  );
}

/** What came of it, and where a file belongs. */
function Told({ done }: { done: Done | null }) {
  const told = useRef<HTMLDivElement>(null);
  // It may stand below what is seen of the settings.
  useEffect(() => {
    if (done) told.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  return (
    <div role="status" class="small told" ref={told}>
      {done && <Outcome {...done} />}
    </div>
  );
}

function Outcome({ kind, files, failure }: Done) {
  const session = useSession();
  const t = useWords();
  if (failure !== undefined) return <p class="over">{t('tooMuch', { why: String(failure) })}</p>;
  const names = files.map(({ name }) => name);
  const errors = session.problems.filter(({ severity }) => severity === 'error').length;
  const isPatch = names.some((name) => name.endsWith('.patch'));
  return (
    <>
      {files.map(({ name, bytes }) => (
        <p key={name}>{t('made', { name, size: sizeOf(bytes.length) })}</p>
      ))}
      {errors > 0 && <p class="over">{t('madeAsItIs', { n: errors })}</p>}
      {kind === 'profile' && <p>{t('keepProfile', { id: session.choices.audience })}</p>}
      {kind === 'changes' && isPatch && <p>{t('keepPatch', { name: names[0] ?? '' })}</p>}
      {kind === 'changes' && !isPatch && <p>{t('keepFiles', { names: names.join('、') })}</p>}
    </>
  );
}
