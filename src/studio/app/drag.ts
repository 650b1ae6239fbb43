import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

export interface Drag {
  start(event: PointerEvent): void;
}

/** CSS px that a pointer moves before a press is a drag, and from an edge at which the list scrolls. */
const THRESHOLD = 6;
const EDGE = 48;

interface Dragged {
  row: HTMLElement;
  rows: HTMLElement[];
  from: number;
  to: number;
}

/**
 * Dragging rows (`li.can-drag`) within their list, by mouse or pen anywhere on the row, by touch on its page number.
 * The buttons do the same: nobody needs to drag.
 * @param drop is told by how many rows the slide moved, up being negative
 */
export function useDrag(panel: RefObject<HTMLElement | null>, drop: (id: string, by: number) => void): Drag {
  const latest = useRef(drop);
  latest.current = drop;
  return {
    start(down) {
      const target = down.target as Element;
      if (down.button !== 0 || target.closest('.moves, .tick')) return;
      if (down.pointerType === 'touch' && !target.closest('.page')) return;
      const row = target.closest<HTMLElement>('li');
      const list = panel.current;
      if (row && list) follow(down, row, list, (id, by) => latest.current(id, by));
    },
  };
}

function follow(down: PointerEvent, row: HTMLElement, panel: HTMLElement, drop: (id: string, by: number) => void) {
  let dragged: Dragged | undefined;
  const scroller = scrollerOf(panel);
  const move = (event: PointerEvent) => {
    if (!dragged && Math.abs(event.clientY - down.clientY) < THRESHOLD) return;
    dragged ??= begin(row, panel);
    event.preventDefault();
    scrollAt(event.clientY, scroller);
    mark(dragged, event.clientY);
  };
  const end = (event: Event) => {
    for (const [name, listener] of LISTENERS) document.removeEventListener(name, listener as EventListener);
    if (!dragged) return;
    const { from, to } = dragged;
    clear(dragged);
    // The click that ends a drag is none.
    document.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener('click', swallow, { capture: true }));
    if (event.type === 'pointerup' && from !== to) drop(row.dataset.row ?? '', to - from);
  };
  const cancel = (event: KeyboardEvent) => event.key === 'Escape' && end(event);
  const LISTENERS = [
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
    ['keydown', cancel],
  ] as const;
  for (const [name, listener] of LISTENERS) document.addEventListener(name, listener as EventListener);
}

const swallow = (event: Event): void => {
  event.stopPropagation();
  event.preventDefault();
};

/** Rows of the same part of the deck (main or backup): chapters are no bounds. */
function begin(row: HTMLElement, panel: HTMLElement): Dragged {
  const isBackup = (one: Element) => one.closest('.group')?.classList.contains('backup') ?? false;
  const rows = [...panel.querySelectorAll<HTMLElement>('li.can-drag')].filter((one) => isBackup(one) === isBackup(row));
  row.classList.add('is-dragged');
  document.documentElement.classList.add('is-dragging');
  const from = rows.indexOf(row);
  return { row, rows, from, to: from };
}

function mark(dragged: Dragged, y: number): void {
  const { rows, from } = dragged;
  const above = rows.filter((one, n) => n !== from && middle(one) < y).length;
  dragged.to = above;
  for (const [n, one] of rows.entries()) {
    one.classList.toggle('drop-before', above < from && n === above);
    one.classList.toggle('drop-after', above > from && n === above);
  }
}

const middle = (element: Element): number => {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
};

function clear({ row, rows }: Dragged): void {
  document.documentElement.classList.remove('is-dragging');
  row.classList.remove('is-dragged');
  for (const one of rows) one.classList.remove('drop-before', 'drop-after');
}

function scrollerOf(element: HTMLElement): HTMLElement {
  let at: HTMLElement | null = element;
  while (at && at.scrollHeight <= at.clientHeight) at = at.parentElement;
  return at ?? document.documentElement;
}

function scrollAt(y: number, scroller: HTMLElement): void {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < Math.max(top, 0) + EDGE) scroller.scrollBy(0, -EDGE / 4);
  else if (y > Math.min(bottom, innerHeight) - EDGE) scroller.scrollBy(0, EDGE / 4);
}
