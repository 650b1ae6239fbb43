import type { RefObject } from 'preact';

export interface KeptFocus {
  keep(): void;
  restore(): void;
}

/**
 * Keeps the focus on the same control of the same row while rows change places. Controls are found by `data-row` and
 * `data-control`; where one is disabled or gone, the row's next that can be focused is taken.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): KeptFocus {
  const kept: { row?: string; control?: string } = {};
  return {
    keep() {
      const active = document.activeElement;
      if (!(active instanceof HTMLElement) || !panel.current?.contains(active)) return;
      kept.row = active.closest<HTMLElement>('[data-row]')?.dataset.row ?? '';
      kept.control = active.dataset.control ?? '';
    },
    restore() {
      if (kept.row === undefined) return;
      const row = panel.current?.querySelector(`[data-row="${CSS.escape(kept.row)}"]`);
      const all = [...(row?.querySelectorAll<HTMLButtonElement>('[data-control]:not(:disabled)') ?? [])];
      const next = all.find(({ dataset }) => dataset.control === kept.control) ?? all.at(-1);
      if (document.activeElement !== next) next?.focus();
      next?.closest('li')?.scrollIntoView({ block: 'nearest' });
    },
  };
}
