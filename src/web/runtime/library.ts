/** What the library's pages do with a script; each of them reads without it. */
import { narrowing } from './library-compare.ts';
import { element, serving, state } from './library-state.ts';

serving();
if (document.querySelector('#narrow')) narrowing();
if (document.querySelector('#of')) choosing();

/** Figures of one edition. */
function choosing(): void {
  const choice = element('#edition', HTMLSelectElement);
  const told = element('#told', HTMLElement);
  const show = (): void => {
    const { value } = choice;
    let count = 0;
    for (const row of document.querySelectorAll<HTMLElement>('[data-in]')) {
      row.hidden = value !== '' && !(row.dataset.in ?? '').split(' ').includes(value);
      if (!row.hidden) count += 1;
    }
    for (const pages of document.querySelectorAll<HTMLElement>('.pages'))
      pages.hidden = value !== '' && pages.dataset.edition !== value;
    for (const body of document.querySelectorAll<HTMLElement>('.figures tbody'))
      body.hidden = body.querySelector('[data-in]:not([hidden])') === null;
    told.textContent = (told.dataset.count ?? '').replace('{n}', String(count));
  };
  state({
    take(from) {
      const wanted = from.get('edition') ?? '';
      choice.value = [...choice.options].some((option) => option.value === wanted) ? wanted : '';
      show();
    },
    give: () => (choice.value === '' ? {} : { edition: choice.value }),
    controls: [choice],
    show,
  });
  element('#of', HTMLElement).hidden = false;
}
