import { useRef, useState } from 'preact/hooks';
import type { OmitReason } from '../../model/index.ts';
import { move, type OutlineItem, toggle, type View } from '../engine/index.ts';
import { useForeign, useSession, useWords } from './context.tsx';
import { useDrag } from './drag.ts';
import { useKeptFocus } from './focus.ts';
import { useGhosts } from './ghosts.ts';
import { OutlineRow } from './outline-row.tsx';
import { itemAt, madeName } from './spot.ts';

const WHY: Record<OmitReason, 'whyAudience' | 'whyDepth' | 'whyChoice'> = {
  audience: 'whyAudience',
  depth: 'whyDepth',
  choice: 'whyChoice',
};
const REASONS: readonly OmitReason[] = ['choice', 'depth', 'audience'];

/** The deck's slides in order, and what it leaves out: each taken in or out, moved by buttons, keys or dragging. */
export function OutlinePanel({ view }: { view: View }) {
  const session = useSession();
  const t = useWords();
  const foreign = useForeign();
  const [query, setQuery] = useState('');
  const panel = useRef<HTMLElement>(null);
  const focus = useKeptFocus(panel);
  const current = itemAt(view, session.spot);
  const { outline, edition } = view;
  const ghosts = useGhosts(view);

  const nameOf = (item: OutlineItem) => {
    const made = madeName(item);
    return made ? t(made) : item.label;
  };

  const isFound = ({ label, title, id }: OutlineItem) =>
    `${label}\n${title}\n${id}`.toLowerCase().includes(query.trim().toLowerCase());
  const moveItem = async (item: OutlineItem, by: number) => {
    const before = item.at[0] as number;
    focus.keep();
    await session.arrange((choices, now) => move(choices, now, sameIn(now, item), by));
    focus.restore();
    const after = session.view ? sameIn(session.view, item).at[0] : undefined;
    if (after !== undefined && after !== before) session.say(t('moved', { from: before + 1, to: after + 1 }));
  };
  const toggleItem = async (item: OutlineItem) => {
    focus.keep();
    if (item.out === undefined) ghosts.leave(item);
    await session.arrange((choices, now) => toggle(choices, now, sameIn(now, item)));
    focus.restore();
    session.say(t(item.out === undefined ? 'leftOut' : 'tookIn', { title: nameOf(item) }));
  };
  const drag = useDrag(panel, (id, by) => {
    const item = [...outline.main, ...outline.appendix].find((one) => one.id === id);
    if (item) moveItem(item, by);
  });

  const row = (item: OutlineItem, list?: readonly OutlineItem[]) => (
    <OutlineRow
      key={item.id}
      item={item}
      name={nameOf(item)}
      isCurrent={item.id === current?.id}
      isEdited={`${edition.lang}/${item.id}` in session.choices.edits}
      lang={madeName(item) ? undefined : foreign(edition.lang)}
      moves={list && movesOf(item, list)}
      onMove={(by) => moveItem(item, by)}
      onToggle={() => toggleItem(item)}
      onShow={() => session.show(item.id)}
      drag={list && query === '' ? drag : undefined}
    />
  );
  const main = ghosts.among(outline.main).filter(isFound);
  const backup = ghosts.among(outline.appendix).filter(isFound);
  const rest = outline.out.filter((item) => isFound(item) && !main.includes(item) && !backup.includes(item));
  const found = main.length + backup.length + rest.length;

  return (
    <section class="outline" aria-labelledby="outline-head" ref={panel}>
      <div class="outline-head">
        <h2 id="outline-head">{t('outline')}</h2>
        <span class="small">{t('counts', countsOf(view))}</span>
        <label class="search">
          <span class="sr-only">{t('search')}</span>
          <input
            type="search"
            placeholder={t('search')}
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <p class="small" aria-live="polite">
          {query.trim() === '' ? t('dragHint') : found === 0 ? t('noneFound') : t('found', { n: found })}
        </p>
      </div>
      {chaptersOf(main).map(({ chapter, items }, n) => (
        // A chapter may come up again: its name is no key.
        <div class="group" key={`${n} ${chapter}`}>
          {chapter && <h3 lang={foreign(edition.lang)}>{chapter}</h3>}
          <ol>{items.map((item) => row(item, outline.main))}</ol>
        </div>
      ))}
      {backup.length > 0 && (
        <div class="group backup">
          <h3>{t('backup')}</h3>
          <ol>{backup.map((item) => row(item, outline.appendix))}</ol>
        </div>
      )}
      {REASONS.map((why) => {
        const items = rest.filter(({ out }) => out === why);
        if (items.length === 0) return null;
        return (
          <div class="group left" key={why}>
            <h3>
              {t('out')} <span>{t(WHY[why])}</span>
            </h3>
            <ol>{items.map((item) => row(item))}</ol>
          </div>
        );
      })}
    </section>
  );
}

/** The item of that slide in a newer view. */
function sameIn({ outline }: View, item: OutlineItem): OutlineItem {
  return [...outline.main, ...outline.appendix, ...outline.out].find(({ id }) => id === item.id) ?? item;
}

/** Whether an item may go up and down: made slides and closings stand still. */
function movesOf(item: OutlineItem, list: readonly OutlineItem[]): { up: boolean; down: boolean } {
  const free = list.filter((one) => !one.made && !one.last);
  const at = free.findIndex(({ id }) => id === item.id);
  return { up: at > 0, down: at >= 0 && at < free.length - 1 };
}

function countsOf({ deck }: View): { n: number; m: number } {
  const m = deck.slides.filter(({ appendix }) => appendix).length;
  return { n: deck.slides.length - m, m };
}

function chaptersOf(items: readonly OutlineItem[]): { chapter: string; items: OutlineItem[] }[] {
  const groups: { chapter: string; items: OutlineItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    // The cover and other made slides open no chapter of their own.
    if (last && (item.chapter === '' || last.chapter === item.chapter)) last.items.push(item);
    else if (last && last.chapter === '')
      groups[groups.length - 1] = { chapter: item.chapter, items: [...last.items, item] };
    else groups.push({ chapter: item.chapter, items: [item] });
  }
  return groups;
}
