import { useState } from 'preact/hooks';
import { type Download, isChanged } from '../engine/index.ts';
import { useSession, useSlow, useWords } from './context.tsx';
import { handOver, sizeOf } from './hand-over.ts';
import { PrintSheet } from './print-sheet.tsx';

type Kind = 'pptx' | 'web' | 'pdf' | 'profile' | 'changes';

interface Done {
  kind: Kind;
  failure?: unknown;
  files: readonly Download[];
}

/** What one takes along. Files are made when they are asked for, of the newest choices. */
export function Downloads() {
  const session = useSession();
  const t = useWords();
  const [making, setMaking] = useState<Kind | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const slow = useSlow(making !== null);
  const { engine, view, choices } = session;
  const edited = Object.keys(choices.edits).length > 0;

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
  const newest = () => {
    if (!session.view) throw new Error(t('problems'));
    return session.view;
  };
  const button = (kind: Kind, look: string, onClick: () => void) => (
    <button type="button" class={look} disabled={!view || making !== null} onClick={onClick}>
      {slow && making === kind ? t('making', { name: t(kind) }) : t(kind)}
    </button>
  );
  return (
    <section class="downloads" aria-label={t('outputs')}>
      {button('pptx', 'primary', () => make('pptx', async () => [await engine.pptx(newest())]))}
      {button('web', 'secondary', () => make('web', async () => [await engine.web(newest())]))}
      {button('pdf', 'secondary', () => setMaking('pdf'))}
      <div class="files">
        {isChanged(choices) &&
          button('profile', 'small-button', () => make('profile', () => [engine.profile(newest())]))}
        {edited && button('changes', 'small-button', () => make('changes', () => engine.changes(session.choices)))}
      </div>
      <div role="status" class="small">
        {done && <Told {...done} audience={choices.audience} />}
      </div>
      {making === 'pdf' && view && <PrintSheet deck={view.deck} onDone={() => setMaking(null)} />}
    </section>
  );
}

/** What came of it, and where a file belongs. */
function Told({ kind, files, failure, audience }: Done & { audience: string }) {
  const t = useWords();
  if (failure !== undefined) return <p class="over">{t('tooMuch', { why: String(failure) })}</p>;
  const names = files.map(({ name }) => name);
  const isPatch = names.some((name) => name.endsWith('.patch'));
  return (
    <>
      {files.map(({ name, bytes }) => (
        <p key={name}>{t('made', { name, size: sizeOf(bytes.length) })}</p>
      ))}
      {kind === 'profile' && <p>{t('keepProfile', { id: audience })}</p>}
      {kind === 'changes' && isPatch && <p>{t('keepPatch', { name: names[0] ?? '' })}</p>}
      {kind === 'changes' && !isPatch && <p>{t('keepFiles', { names: names.join('、') })}</p>}
    </>
  );
}
