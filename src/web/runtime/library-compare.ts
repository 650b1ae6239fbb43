import { element, state } from './library-state.ts';

type Difference = 'same' | 'words' | 'translated' | 'told' | 'first' | 'second' | 'neither';
/** In the order that they are counted in. */
const SAID = ['same', 'words', 'translated', 'told', 'first', 'second'] as const;

/** The table of all editions, narrowed to two of them, with a word on how each subject differs. */
export function narrowing(): void {
  const box = element('#narrow', HTMLElement);
  const first = element('#first', HTMLSelectElement);
  const second = element('#second', HTMLSelectElement);
  const different = element('#different', HTMLInputElement);
  const all = document.querySelector<HTMLInputElement>('#all');
  const told = element('#told', HTMLElement);
  const nameOf = (choice: HTMLSelectElement): string => choice.selectedOptions[0]?.textContent ?? '';
  const say = (what: (typeof SAID)[number]): string => {
    if (what !== 'first' && what !== 'second') return box.dataset[what] ?? '';
    return (box.dataset.only ?? '').replace('{edition}', nameOf(what === 'first' ? first : second));
  };

  const show = (): void => {
    const every = all?.checked === true;
    for (const control of [first, second, different]) control.disabled = every;
    const chosen = [first.value, second.value];
    for (const cell of document.querySelectorAll<HTMLElement>('.compare [data-edition]'))
      cell.hidden = !every && !chosen.includes(cell.dataset.edition ?? '');
    for (const cell of document.querySelectorAll<HTMLElement>('.verdict')) cell.hidden = every;
    for (const ways of document.querySelectorAll<HTMLElement>('.ways')) ways.hidden = !every;
    const counts = new Map<Difference, number>();
    for (const row of document.querySelectorAll<HTMLElement>('[data-subject]')) {
      const difference = differenceIn(row, chosen);
      counts.set(difference, (counts.get(difference) ?? 0) + 1);
      row.hidden = !every && (difference === 'neither' || (different.checked && difference === 'same'));
      const verdict = row.querySelector('.verdict');
      if (difference !== 'neither' && verdict) verdict.replaceChildren(tagOf(say(difference), difference !== 'same'));
    }
    for (const body of document.querySelectorAll<HTMLElement>('.compare tbody'))
      if (body.querySelector('[data-subject]')) body.hidden = !body.querySelector('[data-subject]:not([hidden])');
    const counted = SAID.flatMap((what) => (counts.get(what) ? [`${say(what)} ${counts.get(what)}`] : []));
    told.textContent = every ? '' : counted.join(' · ');
  };

  /** Both lists never say the same: the other gives way. */
  const apart = (changed: HTMLSelectElement, other: HTMLSelectElement): void => {
    if (changed.value !== other.value) return;
    const free = [...other.options].find((option) => option.value !== changed.value);
    if (free) other.value = free.value;
  };
  first.addEventListener('change', () => apart(first, second));
  second.addEventListener('change', () => apart(second, first));

  const named = (choice: HTMLSelectElement, value: string | null): string | undefined =>
    [...choice.options].find((option) => option.value === value)?.value;
  state({
    take(from) {
      first.value = named(first, from.get('a')) ?? first.options[0]?.value ?? '';
      second.value = named(second, from.get('b')) ?? second.options[1]?.value ?? '';
      apart(first, second);
      different.checked = from.get('only') === 'different';
      if (all) all.checked = from.get('show') === 'all';
      show();
    },
    give: () => ({
      a: first.value,
      b: second.value,
      ...(different.checked ? { only: 'different' } : {}),
      ...(all?.checked ? { show: 'all' } : {}),
    }),
    controls: all ? [first, second, different, all] : [first, second, different],
    show,
  });
  box.hidden = false;
}

function differenceIn(row: HTMLElement, chosen: readonly string[]): Difference {
  const [a, b] = chosen.map(
    (id) => row.querySelector<HTMLElement>(`[data-edition="${CSS.escape(id)}"]`)?.dataset ?? {},
  );
  if (!a?.ids && !b?.ids) return 'neither';
  if (!b?.ids) return 'first';
  if (!a?.ids) return 'second';
  if (a.ids !== b.ids) return 'told';
  if (a.lang !== b.lang) return 'translated';
  return a.text === b.text ? 'same' : 'words';
}

function tagOf(text: string, strong: boolean): HTMLElement {
  const tag = document.createElement('span');
  tag.className = strong ? 'tag different' : 'tag';
  tag.textContent = text;
  return tag;
}
