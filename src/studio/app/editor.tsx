import { useEffect, useRef, useState } from 'preact/hooks';
import {
  editKey,
  type OutlineItem,
  type SlideText,
  textOfSlide,
  toAppendix,
  toggle,
  type View,
} from '../engine/index.ts';
import { useForeign, useSession, useWords } from './context.tsx';
import { itemAt } from './spot.ts';

/** Milliseconds without a keystroke after which the slide is made anew. */
const DEBOUNCE = 250;

/** The Markdown of the slide that is looked at, changed in place. */
export function Editor({ view }: { view: View }) {
  const session = useSession();
  const t = useWords();
  const [open, setOpen] = useState(false);
  const item = itemAt(view, session.spot);
  if (!item) return null;
  const { lang } = view.edition;
  const own = textOfSlide(session.data, lang, item.id);
  const key = editKey(lang, item.id);
  const edit = session.choices.edits[key];
  return (
    <section class="editor" aria-label={t('edit')}>
      <p class="editor-head">
        <button type="button" class="small-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'editClose' : 'edit')}
        </button>
        {item.out === undefined && !item.made && <Belonging view={view} item={item} />}
        {edit && <span class="tag tag-derived">{t('edited')}</span>}
        {edit && (
          <button type="button" class="small-button" onClick={() => session.edit(item.id, null)}>
            {t('giveBack')}
          </button>
        )}
      </p>
      {open && own && <Fields key={key} id={item.id} text={edit ?? own} lang={lang} />}
      {open && !own && <p>{t(item.made ? 'notEditableMade' : 'notEditable')}</p>}
    </section>
  );
}

/** Main, backup or out: by buttons, as in the outline. */
function Belonging({ view, item }: { view: View; item: OutlineItem }) {
  const session = useSession();
  const t = useWords();
  const isBackup = view.outline.appendix.includes(item);
  const listed = view.audience.appendix !== 'none' && view.audience.appendix.includes(item.id);
  return (
    <>
      {(!isBackup || listed) && !item.last && (
        <button
          type="button"
          class="small-button"
          onClick={() => session.arrange((choices, now) => toAppendix(choices, now, item, !isBackup))}
        >
          {t(isBackup ? 'toMain' : 'toAppendix')}
        </button>
      )}
      <button
        type="button"
        class="small-button"
        onClick={() => session.arrange((choices, now) => toggle(choices, now, item))}
      >
        {t('leaveOut')}
      </button>
    </>
  );
}

const FIELDS = [
  ['title', 'editTitle', 2],
  ['body', 'editBody', 12],
  ['notes', 'editNotes', 6],
] as const;

/** What is typed shows at once in its field, and on the slide after a pause. */
function Fields({ id, text, lang }: { id: string; text: SlideText; lang: 'zh-CN' | 'en' }) {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const [typed, setTyped] = useState<SlideText | null>(null);
  const latest = useRef(typed);
  latest.current = typed;
  const flush = () => {
    if (latest.current) session.edit(id, latest.current);
    latest.current = null;
    setTyped(null);
  };
  useEffect(() => {
    if (!typed) return;
    const timer = setTimeout(flush, DEBOUNCE);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    session.flush = flush;
    // What was typed last is not lost with the field.
    return () => {
      flush();
      session.flush = () => {};
    };
  }, [session]);
  const shown = typed ?? text;
  return (
    <div class="fields">
      {FIELDS.map(([field, label, rows]) => (
        <label key={field}>
          <span>{t(label)}</span>
          <textarea
            rows={rows}
            value={shown[field]}
            lang={foreign(lang)}
            spellcheck={false}
            onInput={(event) => setTyped({ ...shown, [field]: event.currentTarget.value })}
            onBlur={flush}
          />
        </label>
      ))}
    </div>
  );
}
