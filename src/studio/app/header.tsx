import { useContext } from 'preact/hooks';
import { inLanguage } from '../../model/index.ts';
import { isChanged } from '../engine/index.ts';
import { TongueContext, useForeign, useSession, useSlow, useSource, useWords } from './context.tsx';
import type { SaveState } from './state.ts';

/** Where one is, whether it is kept, and the way back. */
export function Header({ saved }: { saved: SaveState }) {
  const session = useSession();
  const { alone } = useSource();
  const t = useWords();
  const foreign = useForeign();
  const tongue = useContext(TongueContext);
  const slow = useSlow(session.working);
  const { briefing } = session.data;
  const { name, lang = briefing.lang } = session.audience;
  const share = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      session.say(t('shared'));
    } catch {
      session.say(t('shareFailed'));
    }
  };
  return (
    <header class="top">
      {/* The library stands above a built studio; beside a folder at hand, and from disk alone, there is none. */}
      {!alone && !session.data.whole && (
        <a href={tongue.lang === 'en' ? '../index.en.html' : '../index.html'}>‹ {t('back')}</a>
      )}
      <h1>
        {t('customise', { name: '' })}
        <span lang={foreign(lang)}>{name}</span>
      </h1>
      <span class="title small" lang={foreign(lang)}>
        {inLanguage(briefing, lang).title}
      </span>
      <span class="state small" role="status">
        {session.lost ? t('lost') : slow ? t('working') : t(saved)}
      </span>
      <div class="buttons">
        <button type="button" class="small-button" disabled={!session.canUndo} onClick={() => session.undo()}>
          {t('undo')}
        </button>
        <button type="button" class="small-button" disabled={!session.canRedo} onClick={() => session.redo()}>
          {t('redo')}
        </button>
        <button
          type="button"
          class="small-button"
          disabled={!isChanged(session.choices)}
          onClick={() => session.reset()}
        >
          {t('reset')}
        </button>
        <button type="button" class="small-button" onClick={share}>
          {t('share')}
        </button>
        <button
          type="button"
          class="small-button"
          lang={tongue.lang === 'en' ? 'zh-CN' : 'en'}
          onClick={() => tongue.choose(tongue.lang === 'en' ? 'zh-CN' : 'en')}
        >
          {t('language')}
        </button>
      </div>
    </header>
  );
}
