import { useState } from 'preact/hooks';
import type { Lang } from '../../model/index.ts';
import type { OutlineItem } from '../engine/index.ts';
import { useWords } from './context.tsx';
import type { Drag } from './drag.ts';

interface Row {
  item: OutlineItem;
  /** As it is called here. */
  name: string;
  isCurrent: boolean;
  isEdited: boolean;
  /** Of the slide's words, where it is not the page's. */
  lang: Lang | undefined;
  /** Absent: the slide is left out. */
  moves: { up: boolean; down: boolean } | undefined;
  drag: Drag | undefined;
  onMove(by: number): void;
  onToggle(): Promise<void>;
  onShow(): void;
}

/** One slide of the outline: include | page | claim, with what is to be known of it | ↑ ↓. */
export function OutlineRow({ item, name, isCurrent, isEdited, lang, moves, drag, onMove, onToggle, onShow }: Row) {
  const t = useWords();
  const { id, at, out } = item;
  const held = out === undefined;
  // The tick shows at once what was asked for, before the deck is made of it.
  const [asked, setAsked] = useState<boolean | null>(null);
  const toggle = async () => {
    setAsked(!held);
    await onToggle();
    setAsked(null);
  };
  const page = held ? String((at[0] as number) + 1) : '–';
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const up = event.key === 'ArrowUp';
    if (moves?.[up ? 'up' : 'down']) onMove(up ? -1 : 1);
  };
  const canDrag = held && moves && (moves.up || moves.down);
  return (
    <li
      data-row={id}
      class={`${held ? '' : 'is-out'} ${isCurrent ? 'is-current' : ''} ${canDrag ? 'can-drag' : ''}`}
      onKeyDown={onKeyDown}
      onPointerDown={canDrag ? drag?.start : undefined}
    >
      <label class="tick">
        <input
          type="checkbox"
          data-control="tick"
          checked={asked ?? held}
          onChange={toggle}
          aria-label={t('include', { title: name })}
        />
      </label>
      <span class="page" aria-hidden="true">
        {page}
      </span>
      <button
        type="button"
        class="claim"
        data-control="claim"
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onShow}
      >
        <span class="sr-only">{page} </span>
        <span lang={lang}>{name}</span>
        <Facts item={item} isEdited={isEdited} />
      </button>
      {held && moves && !item.made && !item.last && (
        <span class="moves">
          <button
            type="button"
            class="small-button"
            data-control="up"
            disabled={!moves.up}
            aria-label={t('up', { title: name })}
            onClick={() => onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            class="small-button"
            data-control="down"
            disabled={!moves.down}
            aria-label={t('down', { title: name })}
            onClick={() => onMove(1)}
          >
            ↓
          </button>
        </span>
      )}
    </li>
  );
}

/** How full the slide is, what continues it, what is wrong with it. */
function Facts({ item: { fill, at, diagnostics }, isEdited }: Pick<Row, 'item' | 'isEdited'>) {
  const t = useWords();
  const worst = diagnostics[0]?.severity;
  const parts = [
    fill === undefined ? null : <span key="fill">{t('fill', { n: Math.round(fill * 100) })}</span>,
    at.length > 1 ? <span key="more">{t('continued', { n: at.length - 1 })}</span> : null,
    worst ? (
      <span key="worst" class={`tag tag-${worst}`}>
        {t(worst)}
        {diagnostics.length > 1 ? ` ${diagnostics.length}` : ''}
      </span>
    ) : null,
    isEdited ? (
      <span key="edited" class="tag tag-derived">
        {t('edited')}
      </span>
    ) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? <span class="facts">{parts}</span> : null;
}
